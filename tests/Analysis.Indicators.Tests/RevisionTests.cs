using System.Text.Json.Nodes;
using Analysis.Data;
using Analysis.Indicators.Revisions;

namespace Analysis.Indicators.Tests;

/// <summary>What a new edition or run does to numbers: over the editions shipped, against prints, and over findings made by hand.</summary>
public sealed class RevisionTests
{
    private static readonly EditionChange Nato = new("nato-defence-expenditure", "2024", "2026");
    private static readonly EditionChange Sipri = new("sipri-arms-transfers", "2025", "2026");
    private static readonly Lazy<RevisionReport> OfNato = new(() => Between(Nato));
    private static readonly Lazy<RevisionReport> OfSipri = new(() => Between(Sipri));

    // NATO, Defence Expenditure of NATO Countries (2014-2024), table 3: Poland 4.12 for 2024; the edition of 2026, table 3: 3.75.
    [Fact]
    public void The_burden_of_Poland_in_2024_is_revised_in_the_source_and_in_the_indicator()
    {
        var source = Change(
            List(OfNato.Value.Sources, "nato-defence-expenditure", "% of GDP (constant prices)"),
            "POL 2024 defence-burden value"
        );
        Assert.Equal((4.12, 3.75), (Math.Round(source.Before.Value, 2), Math.Round(source.After.Value, 2)));
        Assert.Equal(("% of GDP (2015 prices)", "% of GDP (2021 prices)"), (source.Before.Unit.Text, source.After.Unit.Text));
        var burden = Change(Indicator(OfNato.Value, "defence-burden"), "POL 2024");
        Assert.Equal((0.0412, 0.0375), (Math.Round(burden.Before.Value, 4), Math.Round(burden.After.Value, 4)));
        Assert.Equal(("nato-defence-expenditure=2024", "nato-defence-expenditure=2026"), (burden.Before.Editions, burden.After.Editions));
    }

    [Fact]
    public void Money_at_prices_of_another_year_is_not_compared()
    {
        var money = List(OfNato.Value.Sources, "nato-defence-expenditure", "million USD (constant prices)");
        Assert.Empty(money.Changed);
        Assert.Equal(0, money.Unchanged);
        Assert.NotEmpty(money.Rebased);
        Assert.Empty(Indicator(OfNato.Value, "guideline-gap").Changed);
    }

    // SIPRI, Trends in International Arms Transfers, 2024 (March 2025), printed 64 %; the design: 63.4 in the register of February 2026,
    // 62.9 in the data of March 2026.
    [Fact]
    public void The_US_share_of_2020_to_2024_is_revised_over_the_same_window()
    {
        var list = Indicator(OfSipri.Value, "supplier-share");
        Assert.Contains("window=2020-2024", list.With, StringComparison.Ordinal);
        var share = Change(list, "european-nato USA 2020-2024");
        Assert.Equal((0.634, 0.629), (Math.Round(share.Before.Value, 3), Math.Round(share.After.Value, 3)));
    }

    // Where a table declares that absence is zero, a row of one edition alone inside both coverages is a change from or to zero;
    // a row of 2025 is outside edition 2025, so it is new. The counts are taken from the two files, below, without the library's code.
    [Fact]
    public void A_row_that_one_edition_lacks_inside_its_coverage_is_a_zero_there()
    {
        var list = List(OfSipri.Value.Sources, "sipri-arms-transfers", "million TIV");
        var (before, after) = (Rows("2025"), Rows("2026"));
        Assert.Equal(after.Keys.Count(key => key.EndsWith(",2025", StringComparison.Ordinal)), list.Added.Count);
        // Edition 2026 does not cover what NATO buys as an organisation.
        bool IsOfNato(string key) => key.Contains(",x-nato,", StringComparison.Ordinal);
        Assert.Equal(before.Keys.Count(IsOfNato), list.Removed.Count);
        var keys = before.Keys.Union(after.Keys).Where(key => !key.EndsWith(",2025", StringComparison.Ordinal) && !IsOfNato(key)).ToList();
        var changed = keys.Count(key => Math.Abs(before.GetValueOrDefault(key) - after.GetValueOrDefault(key)) > 0.005m);
        Assert.Equal((changed, keys.Count - changed), (list.Changed.Count, list.Unchanged));
        Assert.Equal(list.Changed.Max(change => Math.Abs(change.Difference)), Math.Abs(list.Changed[0].Difference));
        Assert.Contains(list.Changed, change => change.Before.Value == 0);
    }

    [Fact]
    public void Both_copies_report_how_they_were_made()
    {
        Assert.Equal(2, OfSipri.Value.Provenance.Count);
        Assert.Contains("third party's rebuild", OfSipri.Value.Provenance[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_that_one_edition_can_not_give_has_the_reason()
    {
        var list = Indicator(OfSipri.Value, "asymmetry");
        Assert.StartsWith(
            "It can't be computed with both editions: sipri-arms-transfers-to-us has no edition '2025'",
            list.Reason,
            StringComparison.Ordinal
        );
        Assert.Equal((0, 0), (list.Changed.Count, list.Unchanged));
    }

    // By hand: a share from 0.50 to 0.51 moves by 1/51 of itself, a sum from 100 to 90 by a tenth; 0.30004 is 0.3 within half of 0.01 %.
    [Fact]
    public void Findings_are_ranked_by_how_far_each_moved_of_itself_and_counted()
    {
        var list = Compare(
            [
                ("share", 0.50, "fraction", "2024"),
                ("sum", 100, "million USD (current)", "2024"),
                ("same", 0.3, "fraction", "2024"),
                ("moved", 1, "ratio", "2020-2024"),
                ("rebased", 5, "million USD (2015 prices)", "2024"),
                ("gone", 1, "ratio", "2024"),
            ],
            [
                ("share", 0.51, "fraction", "2024"),
                ("sum", 90, "million USD (current)", "2024"),
                ("same", 0.30004, "fraction", "2024"),
                ("moved", 1, "ratio", "2021-2025"),
                ("rebased", 5, "million USD (2021 prices)", "2024"),
                ("new", 1, "ratio", "2024"),
            ]
        );
        Assert.Equal(["sum", "share"], list.Changed.Select(change => change.Id));
        Assert.Equal(
            [0.1, 1 / 51.0],
            list.Changed.Select(change => Math.Round(change.Relative, 12)),
            (one, other) => Math.Abs(one - other) < 1e-9
        );
        Assert.Equal(["moved"], list.Moved.Select(change => change.Id));
        Assert.Equal(["rebased"], list.Rebased.Select(change => change.Id));
        Assert.Equal((1, "new", "gone"), (list.Unchanged, Assert.Single(list.Added), Assert.Single(list.Removed)));
        Assert.Equal(
            "2 changed, 1 unchanged, 1 for another period, 1 in another unit or at prices of another year, so not compared, 1 "
                + "added, 1 gone",
            ChangeText.Summary(list)
        );
        Assert.Equal(
            ("100", "90", "−10"),
            (ChangeText.Number(list.Changed[0].Before), ChangeText.Number(list.Changed[0].After), ChangeText.Difference(list.Changed[0]))
        );
        Assert.Equal(
            ("50.00 %", "51.00 %", "+1.00 points"),
            (ChangeText.Number(list.Changed[1].Before), ChangeText.Number(list.Changed[1].After), ChangeText.Difference(list.Changed[1]))
        );
    }

    [Theory]
    [InlineData(0.10004, "fraction of GDP", true)]
    [InlineData(0.10006, "fraction of GDP", false)]
    [InlineData(0.105, "% of GDP (2021 prices)", true)]
    [InlineData(0.106, "% of GDP (2021 prices)", false)]
    [InlineData(0.6, "million USD (current)", true)]
    [InlineData(0.61, "million USD (current)", false)]
    [InlineData(0.106, "million TIV", false)]
    [InlineData(0.1000001, "countries", false)]
    public void What_is_the_same_depends_on_the_unit(double other, string unit, bool same) =>
        Assert.Equal(same, Tolerances.Usual.AreSame(0.1, other, unit));

    [Fact]
    public void A_tolerance_can_be_given_and_the_longest_beginning_counts()
    {
        var given = new Tolerances(new Dictionary<string, double> { ["fraction"] = 0.01, ["fraction of GDP"] = 0 });
        Assert.True(given.AreSame(0.1, 0.109, "fraction of revenue"));
        Assert.False(given.AreSame(0.1, 0.1001, "fraction of GDP"));
        Assert.Throws<ArgumentException>(() => new Tolerances(new Dictionary<string, double> { ["ratio"] = -1 }));
    }

    [Fact]
    public void The_name_of_the_edition_in_an_id_does_not_part_a_finding_from_itself()
    {
        var report = OfSipri.Value.With(
            Findings([("us-share--sipri-arms-transfers-2025", 0.6339, "fraction", "2020-2024")]),
            Findings([("us-share", 0.629, "fraction", "2020-2024")]),
            Tolerances.Usual
        );
        Assert.Equal("us-share", Assert.Single(report.Findings!.Changed).Id);
    }

    [Fact]
    public void A_finding_with_another_subject_now_names_both()
    {
        static FindingList Of(string title) =>
            FindingList.Parse(
                $$"""[{"id":"a","title":"{{title}}","value":{{title.Length}},"text":"1","unit":"ratio","period":"2024","status":"actual","indicator":"i","sources":[]}]""",
                "x"
            );
        var report = RevisionReport
            .Between("", [], Tolerances.Usual, DataLibrary.Open)
            .With(Of("Without Spain"), Of("Without Germany"), Tolerances.Usual);
        Assert.Equal("Without Spain → Without Germany", Assert.Single(report.Findings!.Changed).Title);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("[{\"id\": \"a\"}]")]
    [InlineData("[null]")]
    public void A_file_that_is_not_a_list_of_findings_is_reported(string text) =>
        Assert.StartsWith(
            "x is not a list of findings (",
            Assert.Throws<ArgumentException>(() => FindingList.Parse(text, "x")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_JSON_holds_every_change()
    {
        var json = JsonNode.Parse(RevisionJson.Of(OfSipri.Value))!;
        Assert.Equal(OfSipri.Value.Sources[0].Changed.Count, json["sources"]![0]!["changed"]!.AsArray().Count);
        Assert.Equal("2025", (string)json["editions"]![0]!["before"]!);
        Assert.Null(json["findings"]);
    }

    private static RevisionReport Between(EditionChange change) =>
        RevisionReport.Between(ShippedLibrary.Root, [change], Tolerances.Usual, DataLibrary.Open);

    private static ChangeList Compare((string, double, string, string)[] before, (string, double, string, string)[] after) =>
        RevisionReport
            .Between("", [], Tolerances.Usual, DataLibrary.Open)
            .With(Findings(before), Findings(after), Tolerances.Usual)
            .Findings!;

    private static FindingList Findings((string Id, double Value, string Unit, string Period)[] findings) =>
        FindingList.Parse(
            new JsonArray([
                .. findings.Select(finding => new JsonObject
                {
                    ["id"] = finding.Id,
                    ["title"] = $"The {finding.Id}",
                    ["value"] = finding.Value,
                    ["text"] = finding.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                    ["unit"] = finding.Unit,
                    ["period"] = finding.Period,
                    ["status"] = "actual",
                    ["indicator"] = "i",
                    ["sources"] = new JsonArray(),
                }),
            ]).ToJsonString(),
            "x"
        );

    private static ChangeList List(IReadOnlyList<ChangeList> lists, string id, string with) =>
        Assert.Single(lists, list => list.Id == id && list.With == with);

    private static ChangeList Indicator(RevisionReport report, string id) => Assert.Single(report.Indicators, list => list.Id == id);

    private static ValueChange Change(ChangeList list, string id) => Assert.Single(list.Changed, change => change.Id == id);

    private static Dictionary<string, decimal> Rows(string edition) =>
        File.ReadLines(Path.Combine(ShippedLibrary.Root, "sipri-arms-transfers", edition + ".csv"))
            .Skip(1)
            .ToDictionary(
                line => line[..line.LastIndexOf(',')],
                line => decimal.Parse(line[(line.LastIndexOf(',') + 1)..], System.Globalization.CultureInfo.InvariantCulture)
            );
}
