namespace Analysis.Data.Tests.Importing;

/// <summary>SIPRI's import and export values.</summary>
public sealed class ValueTableTests : IDisposable
{
    private const string Above = "Volume of transfers of major arms\nFigures\nNote\nNote\nNote\n\nSource: SIPRI Arms Transfers Database (c) SIPRI.\nData generated: 14 Jul 2026 2:57:40 AM\n\n";
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // "0 " is less than half a million, an empty cell is none.
    [Theory]
    [InlineData("Recipient", "Total world import", "x-world,IND,2024,400", "x-world,IND,2025,0", "x-world,x-armed-groups,2024,3", "x-world,x-armed-groups,2025,1")]
    [InlineData("Recipient", "Total imports from China", "CHN,IND,2024,400", "CHN,IND,2025,0", "CHN,x-armed-groups,2024,3", "CHN,x-armed-groups,2025,1")]
    [InlineData("Exports by", "Total world export", "IND,x-world,2024,400", "IND,x-world,2025,0", "x-armed-groups,x-world,2024,3", "x-armed-groups,x-world,2025,1")]
    [InlineData("Supplier", "Total exports to Israel", "IND,ISR,2024,400", "IND,ISR,2025,0", "x-armed-groups,ISR,2024,3", "x-armed-groups,ISR,2025,1")]
    public void The_first_and_the_last_line_say_whose_figures_they_are(string first, string total, params string[] rows)
    {
        var text = $"{Above}{first},2024,2025,2024-2025,Percentage,Sum total years,Percentage of total\nIndia,400,0 ,400,97%,400,97%\nHamas (Palestine)*,2,,2,1%,2,1%\nPLO (Israel)*,1,1,2,1%,2,1%\n{total},403,1,404,100%,404,100%\n";
        var report = _folder.Import(_folder.Put("import-export-values_2024-2025.csv", text));
        Assert.Equal(rows, _folder.Rows("sipri-import-export-values", "2026"));
        Assert.Equal(["sums of 2 years against SIPRI's line of totals: all within rounding"], report.Checks.Select(check => check.ToString()));
    }

    [Fact]
    public void A_total_that_does_not_fit_is_told()
    {
        var report = _folder.Import(_folder.Put("x.csv", $"{Above}Recipient,2024,2025\nIndia,400,7\nTotal world import,400,70\n"));
        Assert.Equal(["sums of 2 years against SIPRI's line of totals: 1 APART, first 2025"], report.Checks.Select(check => check.ToString()));
    }

    [Fact]
    public void Without_its_last_line_it_is_refused() =>
        Assert.Contains("no line of totals", _folder.Refused(_folder.Put("x.csv", $"{Above}Recipient,2024,2025\nIndia,400,7\n")).Single().Message, StringComparison.Ordinal);
}
