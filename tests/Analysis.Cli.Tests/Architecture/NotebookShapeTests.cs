using System.Text.Json;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>
/// The notebooks as they are committed: runnable in any host, without outputs, and without numbers in prose that were not computed.
/// </summary>
public class NotebookShapeTests
{
    private static string Reference(string path) =>
        $"#r \"{(IsExample(path) ? "../" : "")}../artifacts/notebook/Analysis.Interactive.dll\"";

    private static bool IsExample(string path) => path.StartsWith("notebooks/examples/", StringComparison.Ordinal);

    public static TheoryData<string> Notebooks => [.. Repository.Files("notebooks", "*.ipynb")];

    // Its pages have a place of their own on the site.
    private static bool DeclaresPages(string path) => Read(path).GetProperty("metadata").TryGetProperty("analysis", out _);

    // The order on the site and in listings is that of the names.
    [Fact]
    public void The_notebooks_are_numbered_without_a_gap()
    {
        List<string> names =
        [
            .. Repository
                .Files("notebooks", "*.ipynb")
                .Where(path => !IsExample(path) && !DeclaresPages(path))
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(names.Count >= 9, $"{names.Count} notebooks are found.");
        Assert.Equal(Enumerable.Range(0, names.Count).Select(number => $"{number:00}-"), names.Select(name => name[..3]));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_is_nbformat_4_5_for_the_dotnet_kernel_with_8_to_30_cells(string path)
    {
        var notebook = Read(path);
        Assert.Equal((4, 5), (notebook.GetProperty("nbformat").GetInt32(), notebook.GetProperty("nbformat_minor").GetInt32()));
        Assert.Equal(".net-csharp", notebook.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString());
        Assert.InRange(Cells(path).Count, 8, 30);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_cell_has_an_id_of_its_own(string path)
    {
        var ids = Cells(path).Select(cell => cell.GetProperty("id").GetString()!).ToList();
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", id));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_output_is_committed(string path) =>
        Assert.All(
            CodeCells(path),
            cell =>
            {
                Assert.Equal(0, cell.GetProperty("outputs").GetArrayLength());
                Assert.Equal(JsonValueKind.Null, cell.GetProperty("execution_count").ValueKind);
            }
        );

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void The_first_code_cell_takes_the_library_and_starts_the_notebook(string path)
    {
        var first = Source(CodeCells(path)[0]);
        // In a host that is not ours Roslyn reports only that a file is missing; the line above explains what to do.
        Assert.StartsWith(
            $"// Are the libraries missing? Run 'dotnet build' in the project's folder once: it puts them there.\n{Reference(path)}",
            first,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Start();", first, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void One_cell_holds_the_parameters_each_of_them_text_number_or_bool(string path)
    {
        var parameters = Assert.Single(CodeCells(path), IsParameters);
        Assert.All(
            Source(parameters).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^(string|int|double|bool) \w+ = [^;]+;( //.*)?$", line)
        );
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Markdown_contains_no_number_but_years_names_and_sections(string path) =>
        ArchitectureRule.MustHold(
            Cells(path)
                .Where(cell => cell.GetProperty("cell_type").GetString() == "markdown")
                .SelectMany(cell =>
                    HandwrittenNumbers
                        .In(Source(cell))
                        .Select(number =>
                            $"{path}, cell {cell.GetProperty("id")}: '{number}' is written by hand; compute it in a code cell."
                        )
                )
        );

    private static JsonElement Read(string path) => JsonDocument.Parse(Repository.Text(path)).RootElement;

    private static List<JsonElement> Cells(string path) => [.. Read(path).GetProperty("cells").EnumerateArray()];

    private static List<JsonElement> CodeCells(string path) =>
        [.. Cells(path).Where(cell => cell.GetProperty("cell_type").GetString() == "code")];

    private static bool IsParameters(JsonElement cell) =>
        cell.GetProperty("metadata").TryGetProperty("tags", out var tags)
        && tags.EnumerateArray().Any(tag => tag.GetString() == "parameters");

    private static string Source(JsonElement cell)
    {
        var source = cell.GetProperty("source");
        return source.ValueKind == JsonValueKind.Array
            ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
            : source.GetString()!;
    }
}
