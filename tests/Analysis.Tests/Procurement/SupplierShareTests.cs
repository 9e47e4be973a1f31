using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Import volume and supplier share.</summary>
public sealed class SupplierShareTests
{
    private static readonly Period Window = new(2021, 2025);
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Pol, SampleData.Deu);
    private static readonly Entity Unknown = Entity.ParseEntity("x-unknown");

    // Poland 2021–25: US 30 + 30, South Korea 20, Germany 20 = 100, and 900 before the window. Germany: US 10, unknown 10 = 20.
    private static readonly Transfers Table = SampleData.Transfers(
        new(2016, 2025),
        ("USA", "POL", 2020, 900),
        ("USA", "POL", 2021, 30),
        ("USA", "POL", 2025, 30),
        ("KOR", "POL", 2022, 20),
        ("DEU", "POL", 2023, 20),
        ("USA", "DEU", 2021, 10),
        ("x-unknown", "DEU", 2022, 10),
        ("USA", "FRA", 2018, 5)
    );

    [Fact]
    public void A_party_that_is_not_a_country_and_never_named_is_a_gap_and_not_zero()
    {
        var named = SampleData.Transfers(Window, ("USA", "DEU", 2021, 10));
        Assert.Contains(
            "never names x-unknown",
            Assert.Single(SupplierShare.Of(named, SampleData.Deu, Window, Unknown).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "never names x-nato",
            Assert.Single(ImportVolume.Of(named, SampleData.Deu, Window, Entity.ParseEntity("x-nato")).Gaps).Reason,
            StringComparison.Ordinal
        );
        Assert.Equal(0, SupplierShare.Of(named, SampleData.Deu, Window, SampleData.Kor).Only.Value.Fraction);
    }

    [Fact]
    public void Every_supplier_has_its_share_largest_first()
    {
        var shares = SupplierShare.OfAll(Table, SampleData.Pol, Window);
        // 60, 20 and 20 of 100; Germany before South Korea by code
        Assert.Equal([("USA", 0.6), ("DEU", 0.2), ("KOR", 0.2)], shares.Observations.Select(o => (o.Counterpart!.Id, o.Value.Fraction)));
        Assert.All(
            shares.Observations,
            o => Assert.Equal((SampleData.Pol, Window, ObservationStatus.Derived), (o.Subject, o.Period, o.Status))
        );
        Assert.Equal(("supplier-share", "fraction of import volume (TIV)"), (shares.Id, shares.Unit.Text));
        Assert.Equal("transfers", Assert.Single(shares.Sources).Dataset);
        Assert.Empty(shares.Gaps);
    }

    [Fact]
    public void A_group_is_one_pooled_recipient()
    {
        // (60 + 10) ÷ (100 + 20) = 70 ÷ 120; the mean of 60 % and 50 % would be 55 %
        Assert.Equal(70.0 / 120, SupplierShare.Of(Table, Two, Window, SampleData.Usa).Only.Value.Fraction, 12);
    }

    [Fact]
    public void An_unknown_supplier_stays_in_the_denominator()
    {
        // Germany: 10 of (10 + 10)
        Assert.Equal(0.5, SupplierShare.Of(Table, SampleData.Deu, Window, SampleData.Usa).Only.Value.Fraction);
        Assert.Equal(0.5, SupplierShare.Of(Table, SampleData.Deu, Window, Unknown).Only.Value.Fraction);
    }

    [Fact]
    public void A_supplier_that_delivered_nothing_has_the_share_zero_and_no_gap()
    {
        foreach (var supplier in new[] { SampleData.Fra, SampleData.Kor })
        {
            var share = SupplierShare.Of(Table, SampleData.Deu, Window, supplier);
            Assert.Equal(0, share.Only.Value.Fraction);
            Assert.Empty(share.Gaps);
        }
    }

    [Fact]
    public void Suppliers_are_pooled_as_a_group()
    {
        // Germany's 20 and France's 0 of 100
        var europe = SampleData.Group("europe", SampleData.Deu, SampleData.Fra);
        var share = SupplierShare.Of(Table, SampleData.Pol, Window, europe).Only;
        Assert.Equal(0.2, share.Value.Fraction, 12);
        Assert.Same(europe, share.Counterpart);
    }

    [Fact]
    public void A_group_of_suppliers_by_year_counts_members_while_they_are_members()
    {
        // Germany joins in 2024; its delivery was in 2023.
        var late = CountryGroup.Fixed("late", "Late", [SampleData.Member(SampleData.Deu, 2024), SampleData.Member(SampleData.Fra)], 2025);
        Assert.Equal(0, SupplierShare.Of(Table, SampleData.Pol, Window, late.ByYear()).Only.Value.Fraction);
        Assert.Equal(0.2, SupplierShare.Of(Table, SampleData.Pol, Window, late).Only.Value.Fraction, 12);
    }

    [Fact]
    public void A_group_of_recipients_by_year_counts_members_while_they_are_members()
    {
        // Finland joins in 2023: its 100 of 2022 do not count year by year, its 40 of 2023 do.
        var table = SampleData.Transfers(new(2021, 2025), ("USA", "FIN", 2022, 100), ("USA", "FIN", 2023, 40), ("DEU", "POL", 2022, 60));
        var growing = CountryGroup.Fixed(
            "growing",
            "Growing",
            [SampleData.Member(SampleData.Pol), SampleData.Member(SampleData.Fin, 2023)],
            2025
        );
        // Fixed: 140 of 200; by year: 40 of 100
        Assert.Equal(0.7, SupplierShare.Of(table, growing, Window, SampleData.Usa).Only.Value.Fraction, 12);
        Assert.Equal(0.4, SupplierShare.Of(table, growing.ByYear(), Window, SampleData.Usa).Only.Value.Fraction, 12);
    }

    [Fact]
    public void Several_rows_of_one_cell_add_up()
    {
        var table = SampleData.Transfers(Window, ("USA", "POL", 2021, 1), ("USA", "POL", 2021, 2), ("KOR", "POL", 2021, 1));
        // (1 + 2) ÷ 4
        Assert.Equal(0.75, SupplierShare.Of(table, SampleData.Pol, Window, SampleData.Usa).Only.Value.Fraction);
        Assert.Equal(new TrendValue(3), ImportVolume.Of(table, SampleData.Pol, Window, SampleData.Usa).Only.Value);
    }

    [Fact]
    public void A_window_that_is_not_wholly_covered_is_a_gap_and_never_a_shorter_window()
    {
        const string reason = "The edition covers 2016-2025, not the whole of 2022-2026.";
        var window = new Period(2022, 2026);
        Assert.Equal(new Gap(SampleData.Pol, window, reason), GapOf(SupplierShare.OfAll(Table, SampleData.Pol, window)));
        Assert.Equal(reason, GapOf(SupplierShare.Of(Table, SampleData.Pol, window, SampleData.Usa)).Reason);
        Assert.Equal(reason, GapOf(ImportVolume.Of(Table, SampleData.Pol, window)).Reason);
        Assert.Equal(reason, GapOf(SupplierShare.OfAll(Table, Two, window)).Reason);
    }

    [Fact]
    public void A_recipient_outside_the_coverage_is_a_gap()
    {
        Assert.Equal(
            "The edition does not cover Finland as a recipient.",
            GapOf(SupplierShare.OfAll(Table, SampleData.Fin, Window)).Reason
        );
        Assert.Equal("The edition does not cover Finland as a recipient.", GapOf(ImportVolume.Of(Table, SampleData.Fin, Window)).Reason);
    }

    [Fact]
    public void A_member_outside_the_coverage_makes_the_group_a_gap() =>
        Assert.Equal(
            "The edition does not cover Finland as a recipient, so Group g can't be added up.",
            GapOf(SupplierShare.Of(Table, SampleData.Group("g", SampleData.Pol, SampleData.Fin), Window, SampleData.Usa)).Reason
        );

    [Fact]
    public void A_former_member_outside_the_coverage_matters_only_where_it_counts()
    {
        // Finland leaves in 2021: fixed as of 2025 it does not count, year by year it does.
        var shrinking = CountryGroup.Fixed(
            "shrinking",
            "Shrinking",
            [SampleData.Member(SampleData.Pol), SampleData.Member(SampleData.Fin, null, 2021)],
            2025
        );
        Assert.Equal(0.6, SupplierShare.Of(Table, shrinking, Window, SampleData.Usa).Only.Value.Fraction);
        Assert.Contains(
            "does not cover Finland",
            GapOf(SupplierShare.Of(Table, shrinking.ByYear(), Window, SampleData.Usa)).Reason,
            StringComparison.Ordinal
        );
        // After Finland has left: South Korea's 20 of 20 + 20 in 2022 and 2023
        Assert.Equal(0.5, SupplierShare.Of(Table, shrinking.ByYear(), new(2022, 2023), SampleData.Kor).Only.Value.Fraction);
    }

    [Fact]
    public void A_group_without_members_in_the_window_is_a_gap()
    {
        var later = CountryGroup.Fixed("later", "Later", [SampleData.Member(SampleData.Pol, 2024)], 2025).ByYear();
        Assert.Equal(
            "Later (members of each year) has no members in 2021-2022.",
            GapOf(SupplierShare.OfAll(Table, later, new(2021, 2022))).Reason
        );
    }

    [Fact]
    public void Without_deliveries_there_is_no_share_but_a_volume_of_zero()
    {
        Assert.Equal(
            "The edition records no deliveries to France in 2021-2025.",
            GapOf(SupplierShare.OfAll(Table, SampleData.Fra, Window)).Reason
        );
        Assert.Equal(
            "The edition records no deliveries to France in 2021-2025.",
            GapOf(SupplierShare.Of(Table, SampleData.Fra, Window, SampleData.Usa)).Reason
        );
        Assert.Equal(new TrendValue(0), ImportVolume.Of(Table, SampleData.Fra, Window).Only.Value);
        Assert.Equal(new TrendValue(0), ImportVolume.Of(Table, SampleData.Fra, Window, SampleData.Usa).Only.Value);
    }

    [Fact]
    public void Deliveries_of_volume_zero_give_no_share()
    {
        var table = SampleData.Transfers(Window, ("USA", "POL", 2021, 0));
        Assert.Contains("no deliveries", GapOf(SupplierShare.OfAll(table, SampleData.Pol, Window)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_some_suppliers_gives_volumes_of_them_and_no_shares()
    {
        var coverage = new Coverage
        {
            Suppliers = [SampleData.Usa, SampleData.Kor],
            Recipients = [SampleData.Pol],
            Years = Window,
        };
        var table = Transfers.Create(SampleData.Source(), coverage, [SampleData.Row("USA", "POL", 2021, 30)]);
        Assert.Equal(new TrendValue(30), ImportVolume.Of(table, SampleData.Pol, Window, SampleData.Usa).Only.Value);
        Assert.Equal(
            new TrendValue(30),
            ImportVolume.Of(table, SampleData.Pol, Window, SampleData.Group("g", SampleData.Usa, SampleData.Kor)).Only.Value
        );
        Assert.Equal(
            "The edition does not cover Germany as a supplier.",
            GapOf(ImportVolume.Of(table, SampleData.Pol, Window, SampleData.Group("g", SampleData.Usa, SampleData.Deu))).Reason
        );
        const string reason = "The edition covers only some suppliers, so that all imports are not known.";
        Assert.Equal(reason, GapOf(ImportVolume.Of(table, SampleData.Pol, Window)).Reason);
        Assert.Equal(reason, GapOf(SupplierShare.Of(table, SampleData.Pol, Window, SampleData.Usa)).Reason);
        Assert.Equal(reason, GapOf(SupplierShare.OfAll(table, SampleData.Pol, Window)).Reason);
        Assert.Equal(reason, GapOf(ImportChange.Of(table, SampleData.Pol, Period.Year(2022))).Reason);
    }

    [Fact]
    public void An_aggregate_is_not_a_supplier_and_not_zero()
    {
        Assert.Contains(
            "'others' is not a supplier",
            SampleData.ErrorOf(() => SupplierShare.Of(Table, SampleData.Pol, Window, OriginSplit.Others)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'others' is not a supplier",
            SampleData.ErrorOf(() => ImportVolume.Of(Table, SampleData.Pol, Window, OriginSplit.Others)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_by_region_has_a_value_for_the_region_as_a_whole()
    {
        var region = SampleData.Group("region", SampleData.Pol, SampleData.Deu);
        var rest = new Aggregate("rest-of-world", "Rest of the world");
        var coverage = new Coverage { Recipients = [region, rest], Years = Window };
        var table = Transfers.Create(
            SampleData.Source(),
            coverage,
            [
                new(SampleData.Usa, region, 2021, new(3)),
                new(SampleData.Kor, region, 2022, new(1)),
                new(SampleData.Usa, rest, 2021, new(100)),
            ]
        );
        // 3 of (3 + 1); the rest of the world apart
        Assert.Equal(0.75, SupplierShare.Of(table, region, Window, SampleData.Usa).Only.Value.Fraction);
        Assert.Equal(1, SupplierShare.Of(table, rest, Window, SampleData.Usa).Only.Value.Fraction);
        Assert.Contains(
            "does not cover Poland",
            GapOf(SupplierShare.OfAll(table, SampleData.Pol, Window)).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Volume_is_the_sum_over_the_window()
    {
        var volume = ImportVolume.Of(Table, SampleData.Pol, Window);
        // 30 + 30 + 20 + 20 = 100
        Assert.Equal(new TrendValue(100), volume.Only.Value);
        Assert.Null(volume.Only.Counterpart);
        Assert.Equal("million TIV", volume.Unit.Text);
        // US 60 to Poland and 10 to Germany
        Assert.Equal(new TrendValue(70), ImportVolume.Of(Table, Two, Window, SampleData.Usa).Only.Value);
    }

    private static Gap GapOf(Indicator indicator)
    {
        Assert.Empty(indicator.Numbers);
        return Assert.Single(indicator.Gaps);
    }
}
