using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>
/// Genuine downloads, where they are beside the project (they may not be redistributed): what they give is compared with the shipped
/// tables, which were made from the same publications in another way.
/// </summary>
public sealed class SampleTests
{
    private static readonly string? Samples = Above(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "shared", "samples"))
        .FirstOrDefault(Directory.Exists);

    public static TheoryData<string, string, string> SameAsShipped =>
        new()
        {
            {
                "nato-def-exp-2024-en.xlsx",
                "nato-defence-expenditure",
                "Against edition 2024, shipped: 0 of 5,126 shared figures differ, 0 are new, 0 were removed."
            },
            {
                "sipri-top-100-2002-2024.xlsx",
                "sipri-top-100",
                "Against edition 2025, shipped: 0 of 230 shared figures differ, 0 are new, 0 were removed."
            },
            {
                "eurostat-gov_ev.jsonstat.json",
                "eurostat-gov-ev",
                "Against edition 2026-04, shipped: 0 of 532 shared figures differ, 0 are new, 0 were removed."
            },
            {
                "worldbank-gdp-per-capita.csv",
                "world-bank-indicators",
                "Against edition 2026: 0 of 2,820 shared figures differ, 0 are new, 0 were removed."
            },
        };

    [Theory]
    [MemberData(nameof(SameAsShipped))]
    public void A_download_gives_the_figures_that_are_shipped(string file, string dataset, string says)
    {
        using var data = new ShippedCopy();
        var report = data.Import(Sample(file));
        Assert.Equal([says], report.Tables.Single(table => table.Dataset == dataset).Differences);
        Assert.All(report.Checks, check => Assert.Empty(check.Differences));
        Assert.False(data.Read(Sample(file)).ChangesAnything);
    }

    // SIPRI's line of totals and its world total, and the totals of the tracker, are in the files themselves.
    [Theory]
    [InlineData("sipri-import-values.recipients.csv", "sipri-import-export-values")]
    [InlineData("sipri-milex-1949-2024.xlsx", "sipri-military-expenditure")]
    public void A_download_matches_the_totals_that_it_contains(string file, string dataset)
    {
        using var data = new ShippedCopy();
        var report = data.Import(Sample(file));
        Assert.Equal(dataset, report.Tables.Single().Dataset);
        Assert.NotEmpty(report.Checks);
        Assert.All(report.Checks, check => Assert.Empty(check.Differences));
        Assert.DoesNotContain(report.Unmapped, name => name.Name != "European Union");
    }

    [Fact]
    public void The_trackers_files_go_together()
    {
        using var data = new ShippedCopy();
        var import = data.Read([.. Directory.GetFiles(Folder(), "kiel-*.csv").Order(StringComparer.Ordinal)]);
        import.Write();
        Assert.Empty(DataCheck.Run(data.Root));
        Assert.All(import.Reports, report => Assert.Equal("2026-08", report.Edition));
        Assert.All(import.Reports.SelectMany(report => report.Checks), check => Assert.Empty(check.Differences));
        Assert.Equal(5, import.Reports.Sum(report => report.Tables.Count));
    }

    // Excerpts of a few hundred rows: shares would be wrong, and the shipped editions show it.
    [Theory]
    [InlineData("sipri-trade-register.deliveries.excerpt.csv", "of the volume that edition 2025 has")]
    [InlineData("sipri-trade-register.deals.excerpt.csv", "of the deals that edition 2025 counts")]
    public void An_excerpt_of_a_register_is_refused(string file, string says)
    {
        using var data = new ShippedCopy();
        Assert.Contains(says, Assert.ThrowsAny<DataException>(() => data.Read(Sample(file))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sipri-trade-register.deliveries.excerpt.csv", "2025", 1252, "sipri-arms-transfers")]
    [InlineData("sipri-trade-register.deals.excerpt.csv", "2024", 800, "sipri-trade-register")]
    public void Every_row_of_an_excerpt_is_read_where_nothing_shows_that_it_is_one(string file, string edition, int rows, string dataset)
    {
        using var data = new ShippedCopy("sipri-arms-transfers", "sipri-deal-counts");
        // An excerpt does not give the shares that SIPRI printed.
        var import = DataImport.Read(data.Root, [Sample(file)], new() { Today = new(2026, 11, 25), AcceptDifferences = true });
        import.Write();
        var report = import.Reports.Single();
        Assert.All(report.AcceptedDifferences, one => Assert.StartsWith("the share of ", one.Message, StringComparison.Ordinal));
        Assert.Equal((edition, rows, rows), (report.Edition, report.Read, report.Kept));
        Assert.Equal(dataset, report.Tables[0].Dataset);
        Assert.DoesNotContain(report.Unmapped, name => name.Fate.Contains("x-other", StringComparison.Ordinal));
    }

    private static string Folder()
    {
        Assert.SkipWhen(Samples is null, "The genuine downloads are not beside this project.");
        return Samples!;
    }

    private static string Sample(string name) => Path.Combine(Folder(), name);

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
