using System.Text.Json;
using Analysis.Scoreboards;
using Analysis.Tables;

namespace Analysis.Interactive.Tests;

/// <summary>Claims in a table and a chart, and what a rule adds in words. Shares are made up; the notebooks are those of the project.</summary>
[Collection(SessionTests.Name)]
public sealed class ClaimViewsTests
{
    private static readonly Period First = new(2006, 2010),
        Before = new(2016, 2020),
        Now = new(2021, 2025);

    public ClaimViewsTests() => SessionFixture.Start();

    private static Indicator<Share> Shares(params (Period Period, double Percent)[] shares) =>
        new()
        {
            Id = "supplier-share",
            Title = "US share",
            Unit = "fraction",
            Definition = "This ÷ that.",
            Observations =
            [
                .. shares.Select(share => new Observation<Share>(
                    Country.Parse("POL"),
                    Country.UnitedStates,
                    share.Period,
                    Share.FromPercent(share.Percent),
                    ObservationStatus.Derived
                )),
            ],
            Sources = [Notebook.Data.Transfers().Source],
        };

    private static Claims TwoClaims()
    {
        var claims = new Claims(Now);
        claims.Judge(
            new("1", "Most comes from one supplier", "somebody", "02-suppliers.html#chart-share-by-window"),
            ClaimTest.Above(Shares((Now, 60)).Figure("claim-share", "US share"), 0.5),
            "above a half"
        );
        claims.CannotTest(new("2", "It is doctrine", "nobody", "06-money-and-rules.html"), "it is in no numbers");
        return claims;
    }

    [Fact]
    public void A_row_has_verdict_figures_rule_and_page()
    {
        var rows = TwoClaims().Table($"The claims").Rows.Select(row => string.Join('|', row.Select(cell => cell.Text)));
        Assert.Equal(
            [
                "1 Most comes from one supplier|somebody|supported|60.0\u00a0%||US share, 2021–25|above a half|A value at or below 50\u00a0%.|02 From whom does Europe buy?",
                "2 It is doctrine|nobody|cannot be tested publicly||||it is in no numbers|A public figure that decides it.|06 What do the incentives amount to?",
            ],
            rows
        );
    }

    [Fact]
    public void A_bar_is_a_verdict_and_its_sources_are_those_of_the_figures()
    {
        var bars = TwoClaims().Bars();
        Assert.Equal(
            [("supported", 1.0), ("not supported", 0), ("consistent with", 0), ("cannot be tested publicly", 1)],
            bars.Bars.Select(bar => (bar.Label, bar.Value.Number!.Value))
        );
        Assert.Equal("sipri-arms-transfers", Assert.Single(bars.Sources).Dataset);
    }

    [Fact]
    public void Pages_have_the_titles_of_their_notebooks_and_an_unknown_one_is_refused()
    {
        foreach (var notebook in Directory.GetFiles(Environment.CurrentDirectory, "0*.ipynb").Select(Path.GetFileNameWithoutExtension))
        {
            if (notebook is "00-scoreboard" or "08-claims") // a claim refers to the pages between them
                continue;
            var claims = new Claims(Now);
            claims.CannotTest(new("1", "A claim", "somebody", $"{notebook}.html"), "no figure");
            Assert.Equal($"{notebook![..2]} {TitleOf(notebook)}", claims.Table($"Claims").Rows[0][^1].Text);
        }
        var unknown = new Claims(Now);
        unknown.CannotTest(new("1", "A claim", "somebody", "02-supplier.html"), "no figure");
        Assert.Contains(
            "did you mean 02-suppliers.html?",
            Assert.Throws<ArgumentException>(() => unknown.Table($"Claims")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(50, 40, "; compared with 2006–10 it rose, so the start decides")] // 45 now: up by 5 after 40, down by 5 after 50
    [InlineData(40, 50, "; compared with 2006–10 it fell, so the start decides")]
    [InlineData(40, 30, "; compared with 2006–10 it rose")]
    [InlineData(50, 60, "; compared with 2006–10 it fell")]
    [InlineData(40, 45, "; compared with 2006–10 it stayed about the same, so the start decides")]
    public void The_start_decides_where_the_two_changes_differ_in_sign(double before, double first, string words) =>
        Assert.Equal(words, Shares((First, first), (Before, before), (Now, 45)).SinceFirst(Now));

    [Fact]
    public void Without_a_change_there_are_no_words() => Assert.Equal("", Shares((First, 40), (Now, 45)).SinceFirst(Now));

    [Fact]
    public void A_grant_on_a_weak_source_is_named_and_none_is_no_words()
    {
        var grants = Notebook.Data.Cited("us-erip-grants");
        var weak = grants.Rows.First(row => row is { IsCounted: true, Measure: "grant" }) with { Grade = EvidenceGrade.C };
        Assert.Equal($"; the grant to {weak.Subject.Name} rests on a weak source", CitedValues.Create(grants.Source, [weak]).WeakGrants());
        Assert.Equal("", CitedValues.Create(grants.Source, [weak with { Grade = EvidenceGrade.A }]).WeakGrants());
        Assert.Equal("", CitedValues.Create(grants.Source, [weak with { IsCounted = false }]).WeakGrants());
    }

    private static string TitleOf(string notebook)
    {
        using var json = JsonDocument.Parse(File.ReadAllText($"{notebook}.ipynb"));
        return json.RootElement.GetProperty("cells")[0].GetProperty("source")[0].GetString()!.TrimStart('#').Trim();
    }
}
