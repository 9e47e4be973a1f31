using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class RevisionBridgeTests
{
    private static readonly Period Window = new(2020, 2024);

    private static readonly CitedValues Prints = CitedValues.Create(
        SampleData.Source("claims"),
        [
            SampleClaims.Claim("print", "volume-tiv", 64, Window) with
            {
                AsOf = "2025-03-10",
                Status = ObservationStatus.Actual,
            },
            SampleClaims.Claim("another-window", "volume-tiv", 58, new(2021, 2025)),
            SampleClaims.Claim("another-definition", "acquisitions", 63, Window),
            SampleClaims.Claim("another-supplier", "volume-tiv", 8, Window) with
            {
                Counterpart = SampleData.Kor,
            },
            SampleClaims.Claim("another-buyer", "volume-tiv", 40, Window) with
            {
                Subject = SampleData.Fra,
            },
        ]
    );

    [Fact]
    public void Prints_come_first_and_editions_follow_each_as_the_counterpart()
    {
        // US 60 of 100 in edition 2025, 50 of 100 in edition 2026.
        var bridge = RevisionBridge.Of([Edition("2026", 50), Edition("2025", 60)], Prints, SampleClaims.Buyers, Window, SampleData.Usa);
        Assert.Equal(
            [
                ("print-2025-03-10", 0.64, ObservationStatus.Actual),
                ("edition-2025", 0.6, ObservationStatus.Derived),
                ("edition-2026", 0.5, ObservationStatus.Derived),
            ],
            bridge.Observations.Select(o => (o.Counterpart!.Id, o.Value.Fraction, o.Status))
        );
        Assert.Equal(
            ["claims=2026", "transfers=2025", "transfers=2026"],
            bridge.Sources.Select(source => $"{source.Dataset}={source.Edition}")
        );
        Assert.StartsWith("From 50.0\u00a0% to 64.0\u00a0%", Assert.Single(bridge.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_does_not_cover_the_window_is_a_gap_and_the_others_stay()
    {
        var bridge = RevisionBridge.Of(
            [Edition("2025", 60), Edition("2026", 50)],
            Prints,
            SampleClaims.Buyers,
            new(2021, 2025),
            SampleData.Usa
        );
        Assert.Equal([("print-", 0.58), ("edition-2026", 0.5)], bridge.Observations.Select(o => (o.Counterpart!.Id, o.Value.Fraction)));
        Assert.Equal("Edition 2025: The edition covers 2020-2024, not the whole of 2021-2025.", Assert.Single(bridge.Gaps).Reason);
    }

    [Fact]
    public void Two_bridges_do_not_join_and_so_make_no_series()
    {
        var bridge = RevisionBridge.Of([Edition("2025", 60), Edition("2026", 50)], Prints, SampleClaims.Buyers, Window, SampleData.Usa);
        Assert.Contains("don't mix in one result", SampleData.ErrorOf(() => new[] { bridge, bridge }.Joined()), StringComparison.Ordinal);
    }

    [Fact]
    public void Editions_of_two_datasets_or_one_twice_or_none_are_refused()
    {
        string ErrorOf(params Transfers[] editions) =>
            SampleData.ErrorOf(() => RevisionBridge.Of(editions, Prints, SampleClaims.Buyers, Window, SampleData.Usa));
        Assert.Contains("give at least one", ErrorOf(), StringComparison.Ordinal);
        Assert.Contains("Edition 2025 is given twice", ErrorOf(Edition("2025", 60), Edition("2025", 50)), StringComparison.Ordinal);
        Assert.Contains(
            "of one dataset",
            ErrorOf(Edition("2025", 60), SampleData.Transfers(Window, ("USA", "POL", 2021, 1)), Edition("2026", 1, "others")),
            StringComparison.Ordinal
        );
    }

    /// <summary>An edition that ends the year before it is called after, with so much of 100 from the United States.</summary>
    private static Transfers Edition(string edition, double fromUsa, string dataset = "transfers") =>
        Transfers.Create(
            SampleData.Source(dataset, edition),
            new()
            {
                Recipients = [SampleData.Pol, SampleData.Deu],
                Years = new(2020, int.Parse(edition, System.Globalization.CultureInfo.InvariantCulture) - 1),
            },
            [SampleData.Row("USA", "POL", 2022, fromUsa), SampleData.Row("DEU", "POL", 2023, 100 - fromUsa)]
        );
}
