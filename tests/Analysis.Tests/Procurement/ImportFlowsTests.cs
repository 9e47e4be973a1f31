using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Who delivers to whom. All volumes of the first table add up to 100, so that a part of the whole is a volume in per cent.</summary>
public sealed class ImportFlowsTests
{
    private static readonly Period Window = new(2024, 2025);
    private static readonly CountryGroup Buyers = SampleData.Group("buyers", SampleData.Pol, SampleData.Deu, SampleData.Fin);
    private static readonly CountryGroup Own = SampleData.Group("own", SampleData.Pol, SampleData.Deu, SampleData.Fra);

    private static readonly Transfers Table = SampleData.Transfers(
        Window,
        ("USA", "POL", 2025, 30),
        ("USA", "DEU", 2024, 10),
        ("KOR", "POL", 2025, 20),
        ("DEU", "POL", 2025, 5),
        ("ISR", "DEU", 2025, 15),
        ("FRA", "FIN", 2024, 5),
        ("BRA", "FIN", 2024, 10),
        ("x-unknown", "FIN", 2024, 5)
    );

    // Poland takes in 30 + 20 + 5 = 55, Germany 10 + 15 = 25, Finland 5 + 10 + 5 = 20. Brazil's 10 and the unknown 5 are the others.
    [Fact]
    public void Each_pair_is_its_part_of_all_imports_of_the_group()
    {
        var flows = ImportFlows.Of(Table, Buyers, Window, SampleData.Usa, Own);
        Assert.Equal(["POL", "DEU", "FIN", "other-members"], flows.Observations.Select(o => o.Subject.Id).Distinct());
        Assert.Equal(["USA", "own", "KOR", "ISR", "others"], flows.Observations.Select(o => o.Counterpart!.Id).Distinct());
        MustBe([30, 5, 20, 0, 0], flows, "POL");
        MustBe([10, 0, 0, 15, 0], flows, "DEU");
        MustBe([0, 5, 0, 0, 15], flows, "FIN");
        MustBe([0, 0, 0, 0, 0], flows, "other-members");
        Assert.All(flows.Observations, o => Assert.Equal((Window, ObservationStatus.Derived), (o.Period, o.Status)));
        Assert.Equal("Arms imports of Group buyers by supplier and recipient", flows.Title);
    }

    // Germany's own end takes its 5 from those of its group, which leaves France's 5. The largest outside are then the US and Korea.
    [Fact]
    public void A_supplier_of_the_own_group_counts_once()
    {
        var flows = ImportFlows.Of(Table, Buyers, Window, SampleData.Deu, Own);
        Assert.Equal(
            ["Germany", "Others in Group own", "United States", "South Korea", "All others"],
            flows.Observations.Select(o => o.Counterpart!.Name).Distinct()
        );
        MustBe([5, 0, 30, 20, 0], flows, "POL");
        MustBe([0, 0, 10, 0, 15], flows, "DEU");
        MustBe([0, 5, 0, 0, 15], flows, "FIN");
    }

    // Ten members take in 10, 9, … 1 = 55: the eight largest have ends of their own, 2 + 1 is the rest.
    [Fact]
    public void Members_after_the_eight_largest_are_one_end()
    {
        string[] codes = ["POL", "DEU", "FRA", "FIN", "ITA", "ESP", "NLD", "BEL", "DNK", "NOR"];
        var table = SampleData.Transfers(Window, [.. codes.Select((code, i) => ("USA", code, 2025, 10.0 - i))]);
        var ten = SampleData.Group("ten", [.. codes.Select(Country.Parse)]);
        var flows = ImportFlows.Of(table, ten, Window, SampleData.Usa, Own).OfCounterpart("USA");
        Assert.Equal([.. codes[..8], "other-members"], flows.Observations.Select(o => o.Subject.Id));
        Assert.Equal(10.0 / 55, flows.At("POL").Value.Fraction);
        Assert.Equal(3.0 / 55, flows.At("other-members").Value.Fraction);
    }

    // Germany joins in 2025, so that the 10 of 2024 are not imports of the group: 55 to Poland, 15 to Germany and 20 to Finland are 90.
    [Fact]
    public void A_group_by_year_counts_a_member_in_the_years_of_its_membership()
    {
        var joined = CountryGroup
            .Fixed(
                "g",
                "G",
                [SampleData.Member(SampleData.Pol), SampleData.Member(SampleData.Deu, 2025), SampleData.Member(SampleData.Fin)],
                2025
            )
            .ByYear();
        var flows = ImportFlows.Of(Table, joined, Window, SampleData.Usa, Own);
        Assert.Equal(
            [0, 15.0 / 90],
            flows.Observations.Where(o => o.Subject == SampleData.Deu && o.Counterpart!.Id is "USA" or "ISR").Select(o => o.Value.Fraction)
        );
        Assert.Equal(1, flows.Observations.Sum(o => o.Value.Fraction), 12);
    }

    [Fact]
    public void A_window_outside_the_edition_is_a_gap_of_the_group()
    {
        var gap = Assert.Single(ImportFlows.Of(Table, Buyers, new(2023, 2025), SampleData.Usa, Own).Gaps);
        Assert.Equal(Buyers, gap.Subject);
        Assert.StartsWith("The edition covers 2024-2025, not the whole of 2023-2025", gap.Reason, StringComparison.Ordinal);
    }

    private static void MustBe(double[] percent, Indicator<Share> flows, string recipient) =>
        Assert.Equal(percent, flows.Observations.Where(o => o.Subject.Id == recipient).Select(o => Math.Round(o.Value.Fraction * 100, 9)));
}
