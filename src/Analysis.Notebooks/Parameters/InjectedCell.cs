using Analysis.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Parameters;

/// <summary>
/// A cell tagged <c>injected-parameters</c>, as papermill writes it for C# (<c>var name = value;</c> a line) or as a run of
/// this project does (<c>name = value;</c>).
/// </summary>
internal sealed class InjectedCell
{
    private static readonly CSharpParseOptions Script = CSharpParseOptions.Default.WithKind(SourceCodeKind.Script);

    private readonly CompilationUnitSyntax _root;

    private InjectedCell(NotebookCell cell, string source) =>
        (Cell, Source, _root) = (cell, source, CSharpSyntaxTree.ParseText(source, Script).GetCompilationUnitRoot());

    internal NotebookCell Cell { get; }

    internal string Source { get; }

    /// <summary>Whether nothing but comments is left, so that the cell need not run.</summary>
    internal bool IsEmpty => !_root.ContainsDirectives && _root.DescendantTokens().All(token => token.IsKind(SyntaxKind.EndOfFileToken));

    /// <summary>The values that the cell sets, in its order: names, and values as text (of an expression its code).</summary>
    internal IEnumerable<KeyValuePair<string, string>> Values =>
        from set in _root.Members.SelectMany(Settings)
        where set.Value is not null
        select KeyValuePair.Create(set.Name, Text(set.Value));

    /// <summary>
    /// The values that the cell sets, as text, where it does nothing but give parameters literal values, so that the variables can be set
    /// and nothing is compiled; null where it does anything else. A declaration makes a new variable: it counts only right behind the
    /// parameters cell, before anything can have used the old one, and only of the same type.
    /// </summary>
    /// <param name="parameters">The parameters of the notebook.</param>
    /// <param name="next">The next cell behind the parameters cell that runs.</param>
    internal IReadOnlyDictionary<string, string>? LiteralValues(IReadOnlyList<NotebookParameter> parameters, NotebookCell? next)
    {
        var isNext = Cell.Json == next?.Json;
        if (_root.ContainsDirectives || _root.ContainsDiagnostics || _root.Usings.Count > 0 || _root.Members.Count == 0)
            return null;
        if (!_root.Members.All(IsPlain))
            return null;
        var values = new Dictionary<string, string>();
        foreach (var (name, type, expression) in _root.Members.SelectMany(Settings))
        {
            if (
                parameters.FirstOrDefault(one => one.Name == name) is not { } parameter
                || ParametersCell.Literal(expression) is not { } value
                || !(type is null ? ParametersCell.Fits(parameter.CSharpType, value) : isNext && IsOfType(parameter, type, value))
                || (type is not null && values.ContainsKey(name))
            )
                return null;
            values[name] = ParameterText.Text(value);
        }

        return values;
    }

    /// <summary>The cells of a notebook that set values behind its parameters cell, or anywhere where it has none.</summary>
    internal static IReadOnlyList<InjectedCell> In(NotebookDocument notebook)
    {
        var cells = notebook.Cells;
        var parameters = cells.FirstOrDefault(ParametersCell.IsParameters);
        return
        [
            .. cells
                .Skip(parameters is null ? 0 : cells.ToList().FindIndex(cell => cell.Json == parameters.Json) + 1)
                .Where(Runs)
                .Select(cell => new InjectedCell(cell, cell.Source)),
        ];
    }

    /// <summary>Whether a statement other than a plain assignment names a variable, and so may change it.</summary>
    internal string? StatementUsing(string name) =>
        _root
            .Members.Where(member => member is not FieldDeclarationSyntax && Assignment(member) is null)
            .FirstOrDefault(member => Names(member, name))
            ?.ToString();

    /// <summary>Whether the code names a variable anywhere.</summary>
    internal bool Names(string name) => Names(_root, name);

    /// <summary>The cell without the statements that set some variables.</summary>
    internal InjectedCell Without(IReadOnlySet<string> names)
    {
        var source = Source;
        foreach (var member in _root.Members.Reverse())
            if (Rest(member, names) is { } rest && rest != member.ToString())
                source = Replaced(source, member, rest);
        return new(Cell, source.Trim('\n'));
    }

    // What a statement sets: names, the type where it declares them, and values, which a declaration need not have.
    private static IEnumerable<(string Name, string? Type, ExpressionSyntax? Value)> Settings(MemberDeclarationSyntax member) =>
        member switch
        {
            FieldDeclarationSyntax declared => declared.Declaration.Variables.Select(one =>
                (one.Identifier.ValueText, (string?)declared.Declaration.Type.ToString(), one.Initializer?.Value)
            ),
            _ when Assignment(member) is { } set => [(((IdentifierNameSyntax)set.Left).Identifier.ValueText, null, set.Right)],
            _ => [],
        };

    // Whether a statement sets something and shows nothing: without its semicolon an assignment is shown.
    private static bool IsPlain(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax { Modifiers.Count: 0, AttributeLists.Count: 0 }
        || Assignment(member) is { Parent: ExpressionStatementSyntax { SemicolonToken.Span.IsEmpty: false } };

    private static bool IsOfType(NotebookParameter parameter, string declared, object value) =>
        parameter.CSharpType == (declared == "var" ? ParametersCell.TypeOf(value) : declared)
        && ParametersCell.Fits(parameter.CSharpType, value);

    private static bool Runs(NotebookCell cell) => cell is { IsInjected: true, Type: NotebookCellType.Code, IsSkipped: false };

    private static bool Names(SyntaxNode node, string name) =>
        node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    private static AssignmentExpressionSyntax? Assignment(MemberDeclarationSyntax member) =>
        member
            is GlobalStatementSyntax
            {
                Statement: ExpressionStatementSyntax
                {
                    Expression: AssignmentExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                        Left: IdentifierNameSyntax
                    } set
                }
            }
            ? set
            : null;

    private static string Text(ExpressionSyntax value) =>
        ParametersCell.Literal(value) is { } literal ? ParameterText.Text(literal) : value.ToString();

    // What is left of a statement: all of it, some of the variables that it declares, or nothing.
    private static string Rest(MemberDeclarationSyntax member, IReadOnlySet<string> names)
    {
        if (Assignment(member) is { Left: IdentifierNameSyntax name })
            return names.Contains(name.Identifier.ValueText) ? "" : member.ToString();
        if (member is not FieldDeclarationSyntax field)
            return member.ToString();
        var kept = field.Declaration.Variables.Where(one => !names.Contains(one.Identifier.ValueText)).ToList();
        if (kept.Count == field.Declaration.Variables.Count)
            return member.ToString();
        return kept.Count == 0 ? "" : $"{field.Declaration.Type} {string.Join(", ", kept)};";
    }

    private static string Replaced(string source, MemberDeclarationSyntax member, string rest)
    {
        var (start, end) = (member.Span.Start, member.Span.End);
        if (rest.Length == 0)
            end = member.FullSpan.End;
        return source[..start] + rest + source[end..];
    }
}

/// <summary>The values that a notebook carries in cells tagged <c>injected-parameters</c>, which go before the defaults.</summary>
internal static class InjectedParameters
{
    /// <summary>
    /// The values by name, as text: those of papermill and those that a run set, which are in an executed notebook. The
    /// last of a name holds. A value that is not plain text or a number is the code that computes it.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    internal static IReadOnlyDictionary<string, string> Read(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in InjectedCell.In(notebook))
            Add(values, cell, ParametersCell.Read(notebook, []));
        return values;
    }

    private static void Add(OrderedDictionary<string, string> values, InjectedCell cell, IReadOnlyList<NotebookParameter> parameters)
    {
        foreach (var (name, text) in cell.Values)
            values[name] = text;
        foreach (var parameter in parameters)
            if (cell.StatementUsing(parameter.Name) is { } code)
                values[parameter.Name] = code;
    }
}
