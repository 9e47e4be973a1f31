using System.Reflection;
using System.Text;
using System.Text.Json;
using Analysis.Indicators.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>
/// Which datasets does the value of a <c>Finding.Derived</c> rest on, and which does it name? Read from the text of a notebook.
/// </summary>
/// <remarks>
/// A name in the value is traced to what it was made of, down to the calls of indicators (<c>EripGrants.Of</c>); the catalogue gives the
/// datasets that these read. A list contains everything that is added to it. What a cell stores in another way is not seen;
/// <see cref="FindingSources"/> holds the findings of a run too.
/// </remarks>
internal sealed class FigureInputs
{
    private static readonly Dictionary<string, string[]> DatasetsOfClass = typeof(Indicator)
        .Assembly.GetExportedTypes()
        .Where(type =>
            type is { IsAbstract: true, IsSealed: true }
            && type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Any(method => typeof(Indicator).IsAssignableFrom(method.ReturnType))
        )
        .Where(type => IndicatorCatalogue.Declarations.Any(declaration => declaration.Id == Hyphens(type.Name)))
        .ToDictionary(type => type.Name, type => Always(Hyphens(type.Name)));

    private readonly Dictionary<string, List<SyntaxNode>> _made = [];
    private readonly SyntaxNode _root;

    public FigureInputs(JsonElement notebook)
    {
        var code = string.Join(
            '\n',
            notebook.GetProperty("cells").EnumerateArray().Where(cell => cell.GetProperty("cell_type").GetString() == "code").Select(Source)
        );
        _root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview, kind: SourceCodeKind.Script)).GetRoot();
        foreach (
            var variable in _root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(variable => variable.Initializer is not null)
        )
            Made(variable.Identifier.Text, variable.Initializer!.Value);
        foreach (
            var assignment in _root
                .DescendantNodes()
                .OfType<AssignmentExpressionSyntax>()
                .Where(assignment => assignment.Left is DeclarationExpressionSyntax)
        )
        foreach (var name in assignment.Left.DescendantNodes().OfType<SingleVariableDesignationSyntax>())
            Made(name.Identifier.Text, assignment.Right);
        foreach (var function in _root.DescendantNodes().Where(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax))
            TakeIn(function, NameOf(function), function.ChildNodes().OfType<ParameterListSyntax>().Single());
        foreach (var call in _root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Add", Expression: IdentifierNameSyntax list })
                Made(list.Identifier.Text, call.ArgumentList);
    }

    /// <summary>A function is traced to its body, and each of its parameters to whatever it is called with.</summary>
    private void TakeIn(SyntaxNode function, string name, ParameterListSyntax parameters)
    {
        Made(name, function);
        foreach (var call in _root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == name))
        foreach (var (place, argument) in call.ArgumentList.Arguments.Index().Where(_ => parameters.Parameters.Count > 0))
            Made($"{name}({parameters.Parameters[Math.Min(place, parameters.Parameters.Count - 1)].Identifier.Text})", argument);
    }

    private static string NameOf(SyntaxNode function) =>
        function is MethodDeclarationSyntax method ? method.Identifier.Text : ((LocalFunctionStatementSyntax)function).Identifier.Text;

    /// <summary>For each derived figure the datasets that its value rests on and its inputs don't, with the text of its id.</summary>
    public IEnumerable<(string Id, string[] Omitted)> Omissions() =>
        from call in _root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression.ToString() == "Finding.Derived" && call.ArgumentList.Arguments.Count >= 4
        let arguments = call.ArgumentList.Arguments
        let value = ((BaseObjectCreationExpressionSyntax)arguments[3].Expression).ArgumentList!.Arguments[0]
        let omitted = Datasets(value).Except(Datasets(arguments[2])).Order(StringComparer.Ordinal).ToArray()
        where omitted.Length > 0
        select (arguments[0].ToString().Trim('"'), omitted);

    private HashSet<string> Datasets(SyntaxNode node)
    {
        var (datasets, seen, open) = (new HashSet<string>(), new HashSet<string>(), new Stack<SyntaxNode>([node]));
        while (open.TryPop(out var next))
            foreach (
                var name in next.DescendantNodesAndSelf()
                    .OfType<IdentifierNameSyntax>()
                    .Where(name => !IsMember(name))
                    .Select(Key)
                    .OfType<string>()
            )
            {
                datasets.UnionWith(DatasetsOfClass.GetValueOrDefault(name, []));
                if (seen.Add(name) && _made.TryGetValue(name, out var parts))
                    parts.ForEach(open.Push);
            }
        return datasets;
    }

    /// <summary>What a name refers to: a variable, a class, a parameter of a function, or, null, that of a lambda.</summary>
    private static string? Key(IdentifierNameSyntax name)
    {
        var text = name.Identifier.Text;
        foreach (var around in name.Ancestors())
            if (
                around is LambdaExpressionSyntax
                && around
                    .ChildNodes()
                    .SelectMany(child => child.DescendantNodesAndSelf())
                    .OfType<ParameterSyntax>()
                    .Any(parameter => parameter.Identifier.Text == text)
            )
                return null;
            else if (
                around is MethodDeclarationSyntax or LocalFunctionStatementSyntax
                && around.ChildNodes().OfType<ParameterListSyntax>().Single().Parameters.Any(parameter => parameter.Identifier.Text == text)
            )
                return $"{NameOf(around)}({text})";
        return text;
    }

    // In result.Only the name of the member, and in { Rows: … } that of the property, is not a variable.
    private static bool IsMember(IdentifierNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name == name,
            MemberBindingExpressionSyntax or NameColonSyntax => true,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
            _ => false,
        };

    private void Made(string name, SyntaxNode of)
    {
        if (!_made.TryGetValue(name, out var parts))
            _made[name] = parts = [];
        parts.Add(of);
    }

    /// <summary>What every formula of a class reads: where its units are several indicators, what all of them have in common.</summary>
    private static string[] Always(string id) =>
        [
            .. IndicatorCatalogue
                .Declarations.Where(declaration => declaration.Id == id || declaration.FormerIds.Any(former => former.Id == id))
                .Select(declaration => declaration.Datasets.AsEnumerable())
                .Aggregate((common, datasets) => common.Intersect(datasets)),
        ];

    private static string Hyphens(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
            words.Append(words.Length > 0 && char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }

    private static string Source(JsonElement cell)
    {
        var source = cell.GetProperty("source");
        return source.ValueKind == JsonValueKind.Array
            ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
            : source.GetString()!;
    }
}
