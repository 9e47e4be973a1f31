using Analysis.IndustrialBase;
using Analysis.Tables;

namespace Analysis.Tests.IndustrialBase;

/// <summary>Shares of suppliers of materials.</summary>
public sealed class SupplyConcentrationTests
{
    private static readonly Aggregate Union = new("eu27", "European Union (27)");

    private static CitedValue Of(string item, Country supplier, decimal percent) =>
        SampleCitedValues.Row($"{item}-{supplier.Id}", Union, "eu-sourcing", item, "processing", percent, "%") with
        {
            Counterpart = supplier,
        };

    private static readonly CitedValues Table = SampleCitedValues.Table(
        Of("Rare metal", SampleData.Deu, 60),
        Of("Rare metal", SampleData.Usa, 40),
        Of("Ore", SampleData.Usa, 50),
        Of("Ore", SampleData.Pol, 30),
        Of("Ore", SampleData.Deu, 99) with
        {
            Id = "weak",
            Grade = EvidenceGrade.C,
        }
    );

    [Fact]
    public void The_largest_supplier_is_the_counterpart_and_weak_sources_are_left_out()
    {
        var largest = SupplyConcentration.Largest(Table, "eu-sourcing");
        Assert.Equal(
            [("rare-metal-processing", "DEU", 0.6), ("ore-processing", "USA", 0.5)],
            largest.Observations.Select(o => (o.Subject.Id, o.Counterpart!.Id, o.Value.Fraction))
        );
    }

    [Fact]
    public void The_index_needs_nearly_all_suppliers()
    {
        var index = SupplyConcentration.HerfindahlHirschman(Table);
        // 0.6² + 0.4² = 0.52; the shares of ore sum to 80 %.
        Assert.Equal(0.52, index.Only.Value.Value, 12);
        Assert.Equal("The listed shares sum to 80 %, less than 90 %.", Assert.Single(index.Gaps).Reason);
    }

    [Fact]
    public void A_supplier_that_is_not_listed_is_a_gap_and_controls_are_notes()
    {
        var control = SampleCitedValues.Row("control", SampleData.Pol, "export-control", "Ore", "export-ban", 3, "companies") with
        {
            AsOf = "2025-02",
            Counterpart = SampleData.Usa,
            Note = "Announced.",
        };
        var share = SupplyConcentration.Of(Table, SampleCitedValues.Table(control), "eu-sourcing", SampleData.Pol);
        Assert.Equal(("ore-processing", 0.3), (share.Only.Subject.Id, share.Only.Value.Fraction));
        Assert.Equal("Poland is not among the suppliers that are listed.", Assert.Single(share.Gaps).Reason);
        Assert.Equal(
            "2025-02: Ore, export ban against the United States, 3 companies (A publisher). Announced.",
            Assert.Single(share.Notes, note => note.StartsWith("2025", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Reliance_is_as_printed_and_the_Union_is_a_gap()
    {
        var row = SampleCitedValues.Row("reliance", SampleData.Usa, "us-import-reliance", "Ore", "net-import-reliance", 85, "%");
        var reliance = SupplyConcentration.ImportReliance(SampleCitedValues.Table(row));
        Assert.Equal(("ore", 0.85), (reliance.Only.Subject.Id, reliance.Only.Value.Fraction));
        Assert.Equal("eu27", Assert.Single(reliance.Gaps).Subject.Id);
    }

    [Fact]
    public void A_material_without_shares_is_a_gap_and_an_unknown_definition_an_error()
    {
        Assert.Equal(
            "No share of tin is listed under eu-sourcing.",
            Assert.Single(SupplyConcentration.Largest(Table, "eu-sourcing", ["tin"]).Gaps).Reason
        );
        Assert.Throws<ArgumentException>(() => SupplyConcentration.Largest(Table, "imports"));
    }
}
