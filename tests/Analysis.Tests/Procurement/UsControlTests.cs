using Analysis.Procurement;
using Analysis.Tables;
using static Analysis.Tests.SampleCitedValues;

namespace Analysis.Tests.Procurement;

/// <summary>Bands of US control that hold one another.</summary>
public sealed class UsControlTests
{
    private static readonly Period Window = SampleSystemVolumes.Window;
    private static readonly CountryGroup Europe = SampleData.Group("european-nato", SampleData.Deu, SampleData.Pol, SampleData.Fin);

    // 100: 50 from the United States, of which 5 is no US design; 10 of US design from Europe; 20 of Arrow, 5 of unknown design, 15 others.
    private static readonly EditionTable<SystemVolume> Systems = SampleSystemVolumes.Systems(
        SampleSystemVolumes.System("jet", SampleData.Usa, SampleData.Usa, 45),
        SampleSystemVolumes.System("gun", SampleData.Usa, SampleSystemVolumes.Others, 5),
        SampleSystemVolumes.System("jet", SampleSystemVolumes.Europe, SampleData.Usa, 10),
        SampleSystemVolumes.System("Arrow", SampleSystemVolumes.Others, SampleSystemVolumes.Others, 20),
        SampleSystemVolumes.System("other-systems", SampleSystemVolumes.Others, SampleSystemVolumes.Unknown, 5),
        SampleSystemVolumes.System("frigate", SampleSystemVolumes.Europe, SampleSystemVolumes.Europe, 15)
    );

    private static CitedValues Cases(string system, Country buyer, bool counts = true)
    {
        var row = Row("a", buyer, "co-developed", system, "approved", 1, "items");
        return Table(counts ? row : row.Beside());
    }

    private static IEnumerable<(string, double)> Bands(Indicator<Share> result) =>
        result.Observations.Select(o => (o.Counterpart!.Id, Math.Round(o.Value.Fraction, 4)));

    [Fact]
    public void Each_band_holds_those_before_it()
    {
        var bands = UsControl.OfSystems(Systems, Cases("Arrow", SampleData.Deu), Europe, Window);
        // 50; 50 + 10; 60 + 20, of 100. The gun that the United States supplied is in the first, whoever designed it.
        Assert.Equal([("supplied", 0.5), ("supplied-or-us-design", 0.6), ("with-known-cases-of-consent", 0.8)], Bands(bands));
        Assert.Contains("5.0\u00a0% of the volume is of unknown design", bands.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_of_another_buyer_or_system_or_one_that_does_not_count_changes_nothing()
    {
        CitedValues[] others =
        [
            Cases("Arrow", SampleData.Fra),
            Cases("frigate-2", SampleData.Deu),
            Cases("Arrow", SampleData.Deu, counts: false),
        ];
        Assert.All(others, cases => Assert.Equal(0.6, Bands(UsControl.OfSystems(Systems, cases, Europe, Window)).Last().Item2));
        // A case of what is American anyway is not counted twice.
        Assert.Equal(0.6, Bands(UsControl.OfSystems(Systems, Cases("jet", SampleData.Deu), Europe, Window)).Last().Item2);
    }

    private static readonly Transfers Transfers = SampleData.Transfers(
        Window,
        ("USA", "DEU", 2021, 40),
        ("KOR", "DEU", 2025, 60),
        ("USA", "POL", 2022, 10),
        ("FRA", "POL", 2022, 90),
        ("FRA", "TUR", 2022, 10)
    );

    private static UsDesignVolume Designed(Country country, double design, double cases, double unknown) =>
        new(Window, country, new(design), new(cases), new(unknown));

    private static readonly EditionTable<UsDesignVolume> Designs = new(
        SampleData.Source("designs"),
        null,
        [Designed(SampleData.Deu, 10, 20, 0), Designed(SampleData.Pol, 5, 0, 11)]
    );

    [Fact]
    public void A_country_has_the_bands_of_its_own_imports()
    {
        // (40, 40 + 10, 50 + 20) of 100.
        Assert.Equal([0.4, 0.5, 0.7], Bands(UsControl.Of(Transfers, Designs, SampleData.Deu, Window)).Select(band => band.Item2));
        // Both together, of 200: 50; 50 + 15; 65 + 20. The unknown 11 of 200 is little enough.
        var both = SampleData.Group("both", SampleData.Deu, SampleData.Pol);
        Assert.Equal([0.25, 0.325, 0.425], Bands(UsControl.Of(Transfers, Designs, both, Window)).Select(band => band.Item2));
    }

    [Fact]
    public void Over_a_tenth_of_unknown_design_leaves_the_first_band_alone()
    {
        var poland = UsControl.Of(Transfers, Designs, SampleData.Pol, Window);
        Assert.Equal([("supplied", 0.1)], Bands(poland));
        Assert.Equal(
            "11.0\u00a0% of the volume is of unknown design, too much for the bands of design.",
            Assert.Single(poland.Gaps).Reason
        );
    }

    [Fact]
    public void What_cannot_be_given_is_a_gap()
    {
        var turkiye = Country.Parse("TUR");
        string Reason(Subject recipient, Period window) => Assert.Single(UsControl.Of(Transfers, Designs, recipient, window).Gaps).Reason;
        Assert.Equal("The design of what Türkiye imported is not known well enough.", Reason(turkiye, Window));
        Assert.Equal(
            "The design of what Türkiye imported is not known well enough.",
            Reason(SampleData.Group("all", SampleData.Deu, turkiye), Window)
        );
        Assert.Contains("and not for 2022-2025", Reason(SampleData.Deu, new(2022, 2025)), StringComparison.Ordinal);
        Assert.Contains(
            "other members in each year",
            Reason(SampleData.Group("both", SampleData.Deu, SampleData.Pol).ByYear(), Window),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "and not for 2020-2024",
            UsControl.OfSystems(Systems, Cases("Arrow", SampleData.Deu), Europe, new(2020, 2024)).Gaps[0].Reason,
            StringComparison.Ordinal
        );
    }
}
