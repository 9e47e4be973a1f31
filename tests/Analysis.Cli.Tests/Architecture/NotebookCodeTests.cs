using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>Cells are short enough to read: a computation that needs more is an indicator of the library, with tests.</summary>
public sealed class NotebookCodeTests
{
    private const int LongestCell = 25;
    private const int WidestLine = 120;

    public static TheoryData<string> Notebooks => [.. Repository.Files("notebooks", "*.ipynb")];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_cell_is_longer_than_25_lines_and_no_line_wider_than_120_characters(string path) =>
        ArchitectureRule.MustHold(
            Cells(path)
                .SelectMany(cell =>
                {
                    var lines = cell.Source.Split('\n');
                    return lines
                        .Where(line => line.Length > WidestLine && !IsParameter(line))
                        .Select(line => $"{path}, cell {cell.Id}: a line of {line.Length} characters: {line[..60]} …")
                        .Concat(lines.Length > LongestCell ? [$"{path}, cell {cell.Id}: {lines.Length} lines"] : []);
                })
        );

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_cell_defines_a_function(string path) =>
        ArchitectureRule.MustHold(
            Cells(path)
                .SelectMany(cell =>
                    Root(cell.Source)
                        .DescendantNodes()
                        .Where(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax)
                        .Select(node => $"{path}, cell {cell.Id}: {node.ToString().Split('\n')[0]}")
                )
        );

    // Without strings, comments and spaces: what a reader must understand. The limit was 30,000 before the sections of the whole argument
    // (supply, command, replacement, recommendations and others) came.
    [Fact]
    public void The_nine_notebooks_hold_less_than_40000_characters_of_code() =>
        Assert.InRange(
            Repository
                .Files("notebooks", "*.ipynb")
                .Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0]) && !path.Contains("/examples/", StringComparison.Ordinal))
                .SelectMany(Cells)
                .Sum(cell => CodeLength(Root(cell.Source))),
            9_000,
            40_000
        );

    // A parameter has its meaning in a comment behind it.
    private static bool IsParameter(string line) => line.Contains("; // ", StringComparison.Ordinal);

    private static int CodeLength(SyntaxNode root) =>
        root.DescendantTokens(node => node is not InterpolatedStringExpressionSyntax)
            .Where(token => !token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            .Sum(token => token.Text.Length);

    private static SyntaxNode Root(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot();

    private static IEnumerable<(string Id, string Source)> Cells(string path) =>
        JsonDocument
            .Parse(Repository.Text(path))
            .RootElement.GetProperty("cells")
            .EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell =>
                (
                    cell.GetProperty("id").GetString()!,
                    string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString()))
                )
            );
}
