using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Change of equipment spending against change of the US share, by member.</summary>
public sealed class SpendingAndDependenceTests
{
    private static readonly Period Before = Period.Year(2020);
    private static readonly Period Window = Period.Year(2021);
    private static readonly CountryGroup Group = SampleData.Group("group", SampleData.Pol, SampleData.Deu, SampleData.Fra, SampleData.Fin);

    // Equipment 2020 to 2021: Poland 20 to 40, Germany 20 to 30, France 20 to 22, Finland 20 to 10: +100, +50, +10, −50 %.
    private static readonly DefenceSpending Spending = SampleData.Spending([
        .. Cells("POL", 100, 0.2, 100, 0.4),
        .. Cells("DEU", 100, 0.2, 150, 0.2),
        .. Cells("FRA", 100, 0.2, 110, 0.2),
        .. Cells("FIN", 100, 0.2, 100, 0.1),
    ]);

    // Of 100 each year from the United States: Poland 50 to 80 (60 of them F-35), Germany 20 to 40, France 10 to 20, Finland 50 to 40.
    private static readonly Transfers Imports = SampleData.Transfers(
        new(2020, 2021),
        [.. Rows("POL", 50, 80), .. Rows("DEU", 20, 40), .. Rows("FRA", 10, 20), .. Rows("FIN", 50, 40)]
    );

    private static readonly Transfers F35 = Fighters(60);

    private static readonly SpendingAndDependenceQuery Query = new()
    {
        Spending = Spending,
        Transfers = Imports,
        F35 = F35,
        Group = Group,
        Window = Window,
    };

    private static Transfers Fighters(double poland, string edition = "2026") =>
        Transfers.Create(
            SampleData.Source("f-35", edition),
            new() { Recipients = Imports.Coverage.Recipients, Years = Imports.Coverage.Years },
            [SampleData.Row("USA", "POL", 2021, poland)]
        );

    private static IEnumerable<SpendingRow> Cells(string member, double first, double firstShare, double second, double secondShare) =>
        [
            .. SampleData.Year(member, 2020, first, 1000),
            .. SampleData.Year(member, 2021, second, 1000, ObservationStatus.Estimate),
            SampleData.Cell(member, 2020, SpendingMeasure.EquipmentShare, null, firstShare),
            SampleData.Cell(member, 2021, SpendingMeasure.EquipmentShare, null, secondShare),
        ];

    private static IEnumerable<(string, string, int, double)> Rows(string member, double first, double second) =>
        [
            ("USA", member, 2020, first),
            ("KOR", member, 2020, 100 - first),
            ("USA", member, 2021, second),
            ("KOR", member, 2021, 100 - second),
        ];

    [Fact]
    public void Both_axes_by_member()
    {
        var spending = SpendingAndDependence.Spending(Query);
        Assert.Equal([0.5, -0.5, 0.1, 1.0], spending.Observations.Select(o => Math.Round(o.Value.Fraction, 12)));
        Assert.Equal(["DEU", "FIN", "FRA", "POL"], spending.Observations.Select(o => o.Subject.Id));
        Assert.All(spending.Observations, o => Assert.Equal(ObservationStatus.Estimate, o.Status));
        var share = SpendingAndDependence.Share(Query);
        double Points(string member, Subject counterpart) =>
            share.Observations.Single(o => o.Subject.Id == member && o.Counterpart == counterpart).Value.Points;
        Assert.Equal([20, -10, 10, 30], spending.Observations.Select(o => Math.Round(Points(o.Subject.Id, SampleData.Usa), 9)));
        // Without 60 of F-35: 20 of 40 from the United States, as before.
        Assert.Equal(0, Points("POL", SpendingAndDependence.WithoutF35), 9);
    }

    [Fact]
    public void The_correlation_is_Spearmans()
    {
        // Ranks of spending FIN FRA DEU POL = 1 2 3 4, of the share the same: 1. Without the F-35 the share ranks FIN POL FRA DEU:
        // differences FRA −1, DEU −1, POL 2, so ρ = 1 − 6 × (1 + 1 + 4) ÷ (4 × 15) = 0.4.
        var rho = SpendingAndDependence.Correlation(Query);
        Assert.Equal([1, 0.4], rho.Observations.Select(o => Math.Round(o.Value.Value, 12)));
        Assert.Equal(["USA", "usa-without-f-35"], rho.Observations.Select(o => o.Counterpart!.Id));
        // Four pairs, ρ = 0.4: artanh 0.4 = 0.42365, 1.95996 × √(1.06 ÷ 1) = 2.01791; tanh(−1.59426) = −0.9208, tanh(2.44156) = 0.98497.
        Assert.Equal(
            (4, -0.9208, 0.9850),
            (
                rho.Observations[1].Value.Count,
                Math.Round(rho.Observations[1].Value.Interval!.Value.Low, 4),
                Math.Round(rho.Observations[1].Value.Interval!.Value.High, 4)
            )
        );
        Assert.Equal(
            [
                "United States: n\u00a0=\u00a04, no interval for a perfect rank order.",
                "United States without the F-35: n\u00a0=\u00a04, 95\u00a0% interval \u22120.92 to 0.98.",
                "Members with at least 20 million TIV of imports in each window count; another floor may change the sign.",
            ],
            rho.Notes
        );
        Assert.Equal(3, rho.Sources.Count);
    }

    [Fact]
    public void A_member_that_imports_little_is_a_gap_and_out_of_the_correlation()
    {
        // Poland's 40 without the F-35 are below 50, its 100 with them are not.
        var rho = SpendingAndDependence.Correlation(Query with { Earlier = Before, LeastVolume = 50 });
        Assert.Contains("United States without the F-35: n\u00a0=\u00a03, without Poland.", rho.Notes);
        Assert.Contains(
            rho.Gaps,
            gap => gap.Reason == "United States without the F-35: 3 members have both changes, too few for a correlation."
        );
        Assert.Contains(rho.Notes, note => note.StartsWith("Members with at least 50 million TIV", StringComparison.Ordinal));
        Assert.Contains(
            SpendingAndDependence.Share(Query with { Earlier = Before, LeastVolume = 50 }).Gaps,
            gap => gap.Reason == "Poland imported 40 million TIV in 2021, less than the 50 that a share needs to be meaningful."
        );
    }

    [Fact]
    public void Too_few_members_are_a_gap()
    {
        var rho = SpendingAndDependence.Correlation(Query with { Group = SampleData.Group("pair", SampleData.Pol, SampleData.Deu) });
        Assert.Empty(rho.Observations);
        Assert.Contains("2 members have both changes, too few for a correlation", rho.Gaps[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_without_spending_or_without_deliveries_is_a_gap()
    {
        var group = SampleData.Group("more", SampleData.Pol, SampleData.Deu, SampleData.Fra, SampleData.Isl);
        Assert.Contains(SpendingAndDependence.Spending(Query with { Group = group }).Gaps, gap => gap.Subject == SampleData.Isl);
        Assert.Contains(SpendingAndDependence.Share(Query with { Group = group }).Gaps, gap => gap.Subject == SampleData.Isl);
        Assert.Contains(
            "United States: n\u00a0=\u00a03, without Iceland.",
            SpendingAndDependence.Correlation(Query with { Group = group }).Notes
        );
    }

    // Poland's share of 2021 is marked as doubtful: the country has no change of equipment spending, and leaves the correlation with three
    // members.
    [Fact]
    public void A_doubtful_equipment_share_excludes_the_member()
    {
        var doubts = new Dictionary<(SpendingMeasure, Entity, int), string>
        {
            [(SpendingMeasure.EquipmentShare, SampleData.Pol, 2021)] = "a note.",
        };
        var doubtful = DefenceSpending.Create(SampleData.Source("spending"), Spending.Rows, doubts);
        Assert.Equal(
            "The equipment share of Poland in 2021 is doubtful: a note.",
            Assert.Single(SpendingAndDependence.Spending(Query with { Spending = doubtful }).Gaps).Reason
        );
        Assert.Contains(
            "United States: n\u00a0=\u00a03, without Poland.",
            SpendingAndDependence.Correlation(Query with { Spending = doubtful }).Notes
        );
        // A year outside both windows does not matter.
        var earlier = new Dictionary<(SpendingMeasure, Entity, int), string>
        {
            [(SpendingMeasure.EquipmentShare, SampleData.Pol, 2019)] = "a note.",
        };
        Assert.Empty(
            SpendingAndDependence
                .Spending(Query with { Spending = DefenceSpending.Create(SampleData.Source("spending"), Spending.Rows, earlier) })
                .Gaps
        );
    }

    [Fact]
    public void More_F35_than_the_United_States_delivered_is_a_gap() =>
        Assert.Contains(
            SpendingAndDependence.Share(Query with { F35 = Fighters(90) }).Gaps,
            gap => gap.Reason.Contains("more in 2021 than the United States delivered in all", StringComparison.Ordinal)
        );

    [Fact]
    public void Two_editions_are_refused() =>
        Assert.Contains(
            "don't mix",
            SampleData.ErrorOf(() => SpendingAndDependence.Correlation(Query with { F35 = Fighters(60, "2025") })),
            StringComparison.Ordinal
        );
}
