using Analysis.Procurement;
using Analysis.Spending;

namespace Analysis.Tests.Procurement;

/// <summary>Scenarios worked by hand.</summary>
public sealed class SupplierSharePathTests
{
    private static readonly CountryGroup Group = SampleData.Group("group", SampleData.Pol, SampleData.Deu);
    private static readonly Observation<Share> Us = new(
        Group,
        SampleData.Usa,
        new(2021, 2025),
        Share.FromFraction(0.6),
        ObservationStatus.Derived
    );
    private static readonly Observation<Share> Own = new(Group, Group, new(2021, 2025), Share.FromFraction(0.2), ObservationStatus.Derived);
    private static readonly SharePathAssumptions Half = new()
    {
        Years = new(2025, 2035),
        OwnTarget = Share.FromFraction(0.6),
        Licensed = Share.FromFraction(0.5),
        Lag = new(2),
    };

    private static double In(Indicator<Share> path, int year) => path.At("group", year).Value.Fraction;

    [Fact]
    public void The_change_arrives_after_the_lag_and_all_others_shrink_in_proportion()
    {
        var path = SupplierSharePath.Of(Us, Own, [SampleData.Source()], Half);
        // Nothing has arrived in 2027 (2 − 2 = 0). In 2032 r = (7 − 2) ÷ 10 = 0.5: own 0.4, so 0.6 × 0.6 ÷ 0.8 = 0.45.
        Assert.Equal([0.6, 0.6, 0.45], new[] { In(path, 2025), In(path, 2027), In(path, 2032) }.Select(share => Math.Round(share, 12)));
        // In 2035 r = 0.8: own 0.52, so 0.6 × 0.48 ÷ 0.8 = 0.36.
        Assert.Equal(0.36, In(path, 2035), 12);
        Assert.All(path.Observations, o => Assert.Equal(ObservationStatus.Estimate, o.Status));
        Assert.Equal(11, path.Observations.Count);
    }

    // SIPRI counts what is made under licence as transfers from the licensor: it is a band within the share, and takes nothing off it.
    [Fact]
    public void Building_under_licence_leaves_the_share_and_is_a_band_within_it()
    {
        Assert.Equal(
            SupplierSharePath.Of(Us, Own, [], Half with { Licensed = Share.FromFraction(0) }).Observations,
            SupplierSharePath.Of(Us, Own, [], Half with { Licensed = Share.FromFraction(1) }).Observations
        );
        var band = SupplierSharePath.BuiltUnderLicence(Us, Own, [SampleData.Source()], Half);
        // Nothing has arrived in 2027. In 2032 r = 0.5, of the share of 0.45: 0.45 × 0.5 × 0.5 = 0.1125; in 2035 r = 0.8: 0.36 × 0.8 × 0.5
        // = 0.144.
        Assert.Equal([0, 0.1125, 0.144], new[] { In(band, 2027), In(band, 2032), In(band, 2035) }.Select(share => Math.Round(share, 12)));
        // The rest is built by the supplier: 0.45 − 0.1125 = 0.3375 and 0.36 − 0.144 = 0.216.
        var rest = SupplierSharePath.BuiltBySupplier(Us, Own, [SampleData.Source()], Half);
        Assert.Equal([0.3375, 0.216], new[] { In(rest, 2032), In(rest, 2035) }.Select(share => Math.Round(share, 12)));
        // All of it under licence from the first day on: at most the whole share.
        var all = Half with
        {
            Licensed = Share.FromFraction(1),
            Lag = new(0),
        };
        Assert.Equal(In(SupplierSharePath.Of(Us, Own, [], all), 2035), In(SupplierSharePath.BuiltUnderLicence(Us, Own, [], all), 2035), 12);
    }

    // Others have 1 − 0.6 − 0.2 = 0.2 today and 0.5 in the end; the own share stays. r is 0.5 in 2032: others 0.35, so 1 − 0.2 − 0.35 =
    // 0.45; in 2035 r = 0.8:
    // others 0.44, so 0.36.
    [Fact]
    public void Other_suppliers_lower_the_share_as_own_ones_do()
    {
        var path = SupplierSharePath.Of(Us, Own, [], Half with { OwnTarget = Own.Value, OtherTarget = Share.FromFraction(0.5) });
        Assert.Equal([0.6, 0.45, 0.36], new[] { In(path, 2027), In(path, 2032), In(path, 2035) }.Select(share => Math.Round(share, 12)));
    }

    // Without a lag r = 1 in 2035: own 0.6 and others 0.4 leave nothing, and a target a little above is refused.
    [Fact]
    public void The_targets_may_take_the_whole_and_no_more()
    {
        var whole = Half with { OtherTarget = Share.FromFraction(0.4), Lag = new(0) };
        Assert.Equal(0, In(SupplierSharePath.Of(Us, Own, [], whole), 2035), 12);
        Assert.Contains(
            "leave zero or more",
            SampleData.ErrorOf(() => SupplierSharePath.Of(Us, Own, [], whole with { OtherTarget = Share.FromFraction(0.41) })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void With_nothing_changed_the_share_stays() =>
        Assert.All(
            SupplierSharePath.Of(Us, Own, [SampleData.Source()], Half with { OwnTarget = Share.FromFraction(0.2) }).Observations,
            o => Assert.Equal(0.6, o.Value.Fraction, 12)
        );

    [Fact]
    public void Deliveries_grow_with_spending()
    {
        // Half the share of twice the money is as much as today.
        var path = SupplierSharePath.Of(
            Us,
            Own,
            [SampleData.Source()],
            Half with
            {
                Years = new(2025, 2026),
                OwnTarget = Share.FromFraction(0.6),
                Licensed = Share.FromFraction(0),
                Lag = new(0),
            }
        );
        var table = SampleData.Spending(SampleData.Year("POL", 2025, 2, 100));
        var spending = SpendingPath.Of(table, [SampleData.Pol], new(2025, 2026), Share.FromFraction(0.04), new(0));
        var deliveries = SupplierSharePath.Deliveries(path, spending);
        Assert.Equal([1, 1], deliveries.Observations.Select(o => Math.Round(o.Value.Value, 9)));
    }

    // 2 % of 100 in 2025 to 8 % in 2027 without growth of GDP: spending doubles every year, 2, 4, 8.
    [Fact]
    public void Spending_grows_steadily_to_the_target() =>
        Assert.Equal(
            [2m, 4m, 8m],
            SpendingPath
                .Of(
                    SampleData.Spending(SampleData.Year("POL", 2025, 2, 100)),
                    [SampleData.Pol],
                    new(2025, 2027),
                    Share.FromFraction(0.08),
                    new(0)
                )
                .Observations.Select(o => Math.Round(o.Value.Millions, 9))
        );

    [Theory]
    [InlineData(1.2, 0.5, 2, "give fractions from 0 to 1")]
    [InlineData(0.5, -0.1, 2, "give fractions from 0 to 1")]
    [InlineData(0.5, 0.5, -1, "No order is delivered before it is placed")]
    public void What_makes_no_sense_is_refused(double own, double licensed, double lag, string message) =>
        Assert.Contains(
            message,
            SampleData.ErrorOf(() =>
                SupplierSharePath.Of(
                    Us,
                    Own,
                    [],
                    Half with
                    {
                        OwnTarget = Share.FromFraction(own),
                        Licensed = Share.FromFraction(licensed),
                        Lag = new(lag),
                    }
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Shares_of_two_windows_don_t_belong_together() =>
        Assert.Contains(
            "take both shares of one recipient and window",
            SampleData.ErrorOf(() => SupplierSharePath.Of(Us, Own with { Period = new(2016, 2020) }, [], Half)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_path_of_one_year_and_an_own_share_of_everything_are_refused()
    {
        Assert.Contains(
            "needs a base year and a later one",
            SampleData.ErrorOf(() => SupplierSharePath.Of(Us, Own, [], Half with { Years = Period.Year(2025) })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "there is no other share to follow",
            SampleData.ErrorOf(() => SupplierSharePath.Of(Us, Own with { Value = Share.FromFraction(1) }, [], Half)),
            StringComparison.Ordinal
        );
    }
}
