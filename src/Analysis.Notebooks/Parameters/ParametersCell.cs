using Analysis.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Parameters;

/// <summary>Reads the cell tagged <c>parameters</c>: simple declarations such as <c>int start = 2014; // first year</c>.</summary>
public static class ParametersCell
{
    /// <summary>The tag of the cell.</summary>
    public const string Tag = "parameters";

    private const string Rule = "the parameters cell may hold declarations of text, numbers, true or false only, such as int start = 2014;";

    private static readonly CSharpParseOptions Script = CSharpParseOptions.Default.WithKind(SourceCodeKind.Script);

    /// <summary>The parameters of a notebook in the order of their declarations; none when no cell has the tag.</summary>
    /// <exception cref="NotebookFormatException">A line of the cell is something else, or two cells have the tag.</exception>
    public static IReadOnlyList<NotebookParameter> Read(NotebookDocument notebook)
    {
        var problems = new List<NotebookProblem>();
        var parameters = Read(notebook, problems);
        return problems.Count == 0 ? parameters : throw new NotebookFormatException(problems);
    }

    internal static IReadOnlyList<NotebookParameter> Read(NotebookDocument notebook, List<NotebookProblem> problems)
    {
        var cells = notebook.Cells.Where(IsParameters).ToList();
        problems.AddRange(
            cells
                .Skip(1)
                .Select(cell => new NotebookProblem(
                    notebook.Path,
                    $"cell {cells[0].Number} is tagged {Tag} already; keep one.",
                    null,
                    cell.Number,
                    cell.Id
                ))
        );
        return cells.Count == 0 ? [] : Read(notebook.Path, cells[0], problems);
    }

    internal static bool IsParameters(NotebookCell cell) => cell.Type == NotebookCellType.Code && cell.Tags.Contains(Tag);

    private static List<NotebookParameter> Read(string path, NotebookCell cell, List<NotebookProblem> problems)
    {
        var parameters = new List<NotebookParameter>();
        var tree = CSharpSyntaxTree.ParseText(cell.Source, Script);
        var wrong = new SortedSet<int>(tree.GetDiagnostics().Select(error => LineOf(error.Location)));
        foreach (var node in Parts(tree.GetCompilationUnitRoot()).Where(node => !node.ContainsDiagnostics))
        {
            var read = node is FieldDeclarationSyntax { Modifiers.Count: 0 } field ? Parameters(field) : [null];
            var known = read.OfType<NotebookParameter>().Where(one => parameters.All(other => other.Name != one.Name)).ToList();
            parameters.AddRange(known);
            if (known.Count < read.Count)
                wrong.Add(LineOf(node.GetLocation()));
        }

        problems.AddRange(wrong.Select(line => new NotebookProblem(path, Rule, line, cell.Number, cell.Id)));
        return parameters;
    }

    private static IEnumerable<SyntaxNode> Parts(CompilationUnitSyntax root) =>
        root
            .Usings.Concat<SyntaxNode>(root.Members)
            .Concat(root.DescendantNodes(_ => true, descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>());

    private static List<NotebookParameter?> Parameters(FieldDeclarationSyntax field)
    {
        var type = field.Declaration.Type.ToString();
        var comment = Comment(field);
        return [.. field.Declaration.Variables.Select(variable => Parameter(type, variable, comment))];
    }

    private static NotebookParameter? Parameter(string declared, VariableDeclaratorSyntax variable, string comment)
    {
        if (Literal(variable.Initializer?.Value) is not { } value)
            return null;
        var type = declared == "var" ? TypeOf(value) : declared;
        if (ParameterText.Parse(type, ParameterText.Text(value)) is not { } fitting || !Fits(type, value))
            return null;
        return new NotebookParameter
        {
            Name = variable.Identifier.ValueText,
            Type = ParameterText.TypeOf(type),
            Default = ParameterText.Text(fitting),
            Comment = comment,
            CSharpType = type,
        };
    }

    internal static object? Literal(ExpressionSyntax? value) =>
        value switch
        {
            LiteralExpressionSyntax literal => literal.Token.Value is string or int or long or double or decimal or bool
                ? literal.Token.Value
                : null,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => Literal(minus.Operand) switch
            {
                int number => -number,
                long number => -number,
                double number => -number,
                decimal number => -number,
                _ => null,
            },
            _ => null,
        };

    /// <summary>The C# type of a literal.</summary>
    internal static string TypeOf(object value) =>
        value switch
        {
            string => "string",
            bool => "bool",
            int => "int",
            long => "long",
            decimal => "decimal",
            _ => "double",
        };

    /// <summary>Whether C# converts a literal by itself: an int to every number, a long to double and decimal.</summary>
    internal static bool Fits(string type, object value) =>
        TypeOf(value) == type
        || (type, value) switch
        {
            ("long" or "double" or "decimal", int) => true,
            ("double" or "decimal", long) => true,
            _ => false,
        };

    private static string Comment(FieldDeclarationSyntax field) => field.GetTrailingTrivia().ToString().Trim().TrimStart('/').Trim();

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
