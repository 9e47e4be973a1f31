using System.Text.Json.Nodes;
using Analysis.Data;
using Analysis.Import.Files;
using Analysis.Import.Sipri;
using Analysis.Import.Store;

namespace Analysis.Import.Tests;

/// <summary>
/// No table is written that data check then refuses, that is an excerpt, or that differs from the publisher's totals without the user's
/// consent.
/// </summary>
public sealed class ReadBackTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Every row breaks one rule of the column that it is in.
    [Theory]
    [InlineData("USA,POL,2024,-3", "below 0")]
    [InlineData("USA,POL,23,3", "'23' is not a year")]
    [InlineData("USA,POL,2025.5,3", "'2025.5' is not a year")]
    [InlineData("USA,POL,2024,1E+300", "'1E+300' is not a number")]
    [InlineData("USA,POL,2024,", "is empty and every row needs it")]
    [InlineData("USA,XYZ,2024,3", "'XYZ' is not a country")]
    [InlineData("USA,POL,2030,3", "is outside the coverage")]
    public void A_table_that_data_check_would_refuse_is_not_written(string row, string says)
    {
        var table = Table(row.Split(','));
        var planned = new PlannedTable(table, TableFile.Of(table), ImportEffect.New);
        var files = new LocalStore(_folder.Root).Files([planned], new(2026, 11, 25));
        var problem = Assert.Single(Assert.ThrowsAny<DataException>(() => ReadBackCheck.Check(_folder.Root, files, [planned])).Problems);
        Assert.Equal("register.csv", problem.File);
        Assert.Contains("sipri-arms-transfers 2026, row 2", problem.Message, StringComparison.Ordinal);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Local));
    }

    [Fact]
    public void A_table_without_rows_is_not_written()
    {
        var planned = new PlannedTable(Table(), TableFile.Of(Table()), ImportEffect.New);
        var files = new LocalStore(_folder.Root).Files([planned], new(2026, 11, 25));
        Assert.ThrowsAny<DataException>(() => ReadBackCheck.Check(_folder.Root, files, [planned]));
    }

    // 400 + 7 is 407 and the line of totals has 470.
    private string Values => _folder.Put("values.csv", $"{ValuesAbove}Recipient,2024,2025\nIndia,400,7\nTotal world import,400,70\n");

    internal const string ValuesAbove =
        "Volume of transfers of major arms\nFigures are in millions of SIPRI trend-indicator values "
        + "(TIVs).\nNote\nNote\nNote\n\nSource: SIPRI Arms Transfers Database (c) SIPRI.\nData "
        + "generated: 14 Jul 2026 2:57:40 AM\n\n";

    [Fact]
    public void A_difference_from_the_publishers_total_refuses_the_file_and_names_both_numbers()
    {
        var before = _folder.Snapshot();
        var problems = Assert.Throws<DifferencesException>(() => _folder.Read(Values)).Problems;
        Assert.Contains(
            problems,
            problem => problem.Message.Contains('7', StringComparison.Ordinal) && problem.Message.Contains("70", StringComparison.Ordinal)
        );
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void A_difference_that_the_user_accepts_is_in_the_manifest_and_among_the_caveats()
    {
        var import = DataImport.Read(_folder.Root, [Values], new() { AcceptDifferences = true, Today = new(2026, 11, 25) });
        import.Write();
        _folder.AssertClean();
        Assert.Equal(["x-world,IND,2024,400", "x-world,IND,2025,7"], _folder.Rows("sipri-import-export-values", "2026"));
        Assert.NotEmpty(import.Reports.Single().AcceptedDifferences);
        var resource = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.Local, "sipri-import-export-values", "datapackage.json")))![
            "resources"
        ]![0]!;
        Assert.Equal(
            import.Reports.Single().AcceptedDifferences.Select(difference => difference.ToString()),
            resource["acceptedDifferences"]!.AsArray().Select(text => (string)text!)
        );
        Assert.Contains(
            _folder.Data.Open().Dataset("sipri-import-export-values").Resources.Single().Caveats,
            caveat => caveat.StartsWith("Imported with a difference that the user accepted: values.csv", StringComparison.Ordinal)
        );
    }

    private static ImportedTable Table(params string[][] rows) =>
        new()
        {
            Dataset = SipriManifestText.Transfers,
            Edition = "2026",
            Shape = SipriManifestText.TransferShape,
            Rows = rows,
            Title = "Transfers",
            PublishedOn = "2026-03-09",
            Address = "https://example.org",
            Provenance = "Made by a test.",
            Coverage = CoverageBuilder.WithZeros(new(2020, 2025), ("supplier", null), ("recipient", null)),
            Caveats = [],
            Files = [SourceFile.Of("register.csv", "x"u8.ToArray())],
        };
}
