using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Tests;

/// <summary>
/// The table of <c>data/README.md</c> is made from the manifests: every table with publisher, edition, rows, years and licence class.
/// </summary>
public sealed class DataReadmeTests
{
    /// <summary>Set to <c>1</c>, the test writes the table instead of comparing it.</summary>
    private const string WriteVariable = "ANALYSIS_WRITE_README";

    private const string Head =
        "| dataset | publisher | edition | table | rows | years | class | content |\n|---|---|---|---|---|---|---|---|\n";

    private static readonly string[] Classes = ["open", "extract", "cited", "derived-only", "bring-your-own"];

    private static string File => Path.Combine(ShippedLibrary.Root, "README.md");

    [Fact]
    public void The_readme_lists_every_table_of_the_manifests()
    {
        var text = System.IO.File.ReadAllText(File);
        var (start, end) = Bounds(text);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            System.IO.File.WriteAllText(File, text[..start] + Table() + text[end..]);
        else
            Assert.True(
                Table() == text[start..end],
                $"The table in {File} differs from the manifests; run this test with {WriteVariable}=1, which writes it."
            );
    }

    [Fact]
    public void Every_dataset_of_figures_is_read_by_an_indicator()
    {
        // What the derived tables were made with, and what every table is read with, is not a figure itself.
        string[] helpers = ["countries", "groups", "system-origins", "weapon-categories"];
        var read = IndicatorCatalogue.Declarations.SelectMany(entry => entry.Datasets).ToHashSet();
        Assert.Empty(
            ShippedLibrary
                .Library()
                .Datasets.Where(dataset => !dataset.IsLocal)
                .Select(dataset => dataset.Name)
                .Except(read)
                .Except(helpers)
        );
    }

    private static (int Start, int End) Bounds(string text)
    {
        var start = text.IndexOf("| dataset |", StringComparison.Ordinal);
        return (start, text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1);
    }

    private static string Table() =>
        Head
        + string.Concat(
            ShippedLibrary
                .Library()
                .Datasets.Where(dataset => !dataset.IsLocal)
                .SelectMany(dataset => dataset.Resources.Select(table => Row(dataset, table)))
        );

    private static string Row(DataPackage dataset, DataResource table)
    {
        var years = table.Coverage.Years?.ToString() ?? "–";
        var place =
            $"[`{dataset.Name}`]({dataset.Name}/datapackage.json) | {dataset.Publisher} | {table.Edition} | "
            + $"`{Path.GetFileName(table.Path)}`";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {place} | {table.Rows} | {years} | {Classes[(int)dataset.LicenceClass]} | {table.Title} |\n"
        );
    }
}
