using System.Globalization;
using Analysis.Data;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Tests;

/// <summary>The table of <c>data/README.md</c> is made here: every table with edition, rows, years, licence class and the indicators that read it.</summary>
public sealed class DataReadmeTests
{
    /// <summary>Set to <c>1</c>, the test writes the table instead of comparing it.</summary>
    private const string WriteVariable = "ANALYSIS_WRITE_README";

    private const string Head = "| dataset | edition | table | rows | years | class | read by | what it is |\n|---|---|---|---|---|---|---|---|\n";

    private static readonly string[] Classes = ["open", "extract", "cited", "derived-only", "bring-your-own"];

    private static string File => Path.Combine(Shipped.Root, "README.md");

    [Fact]
    public void The_readme_lists_every_table_with_its_rows_years_class_and_what_reads_it()
    {
        var text = System.IO.File.ReadAllText(File);
        var (start, end) = Bounds(text);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            System.IO.File.WriteAllText(File, text[..start] + Table() + text[end..]);
        else
            Assert.True(Table() == text[start..end], $"The table in {File} is not what the manifests and the catalogue say; run this test with {WriteVariable}=1, which writes it.");
    }

    [Fact]
    public void Every_dataset_of_figures_is_read_by_an_indicator()
    {
        // What the derived tables were made with, and what every table is read with, is no figure itself.
        string[] helpers = ["countries", "groups", "system-origins", "weapon-categories"];
        var read = IndicatorCatalogue.Declarations.SelectMany(entry => entry.Datasets).ToHashSet();
        Assert.Empty(Shipped.Library().Datasets.Where(dataset => !dataset.IsLocal).Select(dataset => dataset.Name).Except(read).Except(helpers));
    }

    private static (int Start, int End) Bounds(string text)
    {
        var start = text.IndexOf("| dataset |", StringComparison.Ordinal);
        return (start, text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1);
    }

    private static string Table() => Head + string.Concat(Shipped.Library().Datasets.Where(dataset => !dataset.IsLocal).SelectMany(dataset => dataset.Resources.Select(table => Row(dataset, table))));

    private static string Row(DataPackage dataset, DataResource table) => string.Create(CultureInfo.InvariantCulture,
        $"| `{dataset.Name}` | {table.Edition} | `{Path.GetFileName(table.Path)}` | {table.Rows} | {table.Coverage.Years?.ToString() ?? "–"} | {Classes[(int)dataset.LicenceClass]} | {Readers(dataset.Name)} | {table.Title} |\n");

    private static string Readers(string dataset) => dataset switch
    {
        "countries" or "groups" => "all",
        "system-origins" or "weapon-categories" => "the making of the tables by system, category and platform",
        _ => string.Join(", ", IndicatorCatalogue.Declarations.Where(entry => entry.Datasets.Contains(dataset)).Select(entry => entry.Id)),
    };
}
