using Analysis.Data;
using Analysis.Indicators.Profiles;

namespace Analysis.Indicators.Tests;

/// <summary>The profile of a country: printed figures, a reason for each missing one, and the same rows for every country.</summary>
public sealed class CountryProfileTests
{
    private static DataLibrary Library => ShippedLibrary.Library();

    public static TheoryData<string> Countries =>
        [.. Library.Group("nato-europe").MembersIn(2026).Select(member => member.Code), "AUT", "CYP", "IRL", "MLT"];

    private static CountryProfile Of(string country) => CountryProfile.Of(Library, country);

    // NATO, Defence Investment of NATO Countries (2014-2026), tables 3 and 8a: Poland in 2026 (estimates).
    [Theory]
    [InlineData("defence-burden", 4.68)]
    [InlineData("equipment-share", 55.91)]
    public void Spending_is_what_NATO_prints(string row, double percent)
    {
        var value = Of("POL")[row].Value!;
        Assert.Equal((percent, 2026), (Math.Round(value.Number * 100, 2), value.Period.To));
        Assert.Equal(ObservationStatus.Estimate, value.Status);
    }

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 % of the imports of European NATO.
    [Fact]
    public void The_group_beside_the_country_is_pooled_over_the_same_window()
    {
        var row = Of("POL")["us-share-of-imports"];
        Assert.Equal((58, new Period(2021, 2025)), (Math.Round(row.OfGroup!.Number * 100), row.OfGroup.Period));
        Assert.Equal(row.Period, row.OfGroup.Period);
    }

    // By hand from the cited rows: two loans of two billion dollars, of September 2023 and July 2024.
    [Fact]
    public void Loans_of_several_years_are_added()
    {
        var loans = Of("POL")["us-loans"].Value!;
        Assert.Equal((4_000, new Period(2023, 2024)), (loans.Number, loans.Period));
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_country_has_every_row_with_a_value_or_a_reason(string country)
    {
        var profile = Of(country);
        Assert.Equal(Of("POL").Rows.Select(row => (row.Id, row.Title)), profile.Rows.Select(row => (row.Id, row.Title)));
        Assert.All(profile.Measured, row => Assert.True(double.IsFinite(row.Value!.Number) && row.WhyNot.Length == 0, row.Id));
        Assert.All(profile.Unmeasured, row => Assert.EndsWith(".", row.WhyNot, StringComparison.Ordinal));
        Assert.All(profile.Unmeasured, row => Assert.Null(row.OfGroup));
        Assert.NotEmpty(profile.ToIndicator().Sources);
    }

    [Fact]
    public void What_the_transfers_do_not_cover_is_no_zero()
    {
        Assert.Null(Of("AUT")["us-share-of-imports"].Value);
        Assert.Contains("does not cover Austria", Of("AUT")["import-volume"].WhyNot, StringComparison.Ordinal);
        // Iceland is covered and took in nothing: a volume of zero, and no share of it.
        Assert.Equal(0, Of("ISL")["import-volume"].Value!.Number);
        Assert.Null(Of("ISL")["us-share-of-imports"].Value);
    }

    [Theory]
    [InlineData("sipri-arms-transfers=2025")]
    [InlineData("nato-defence-expenditure=2024")]
    public void An_older_edition_has_the_same_rows_with_a_reason_for_what_it_lacks(string edition)
    {
        var older = CountryProfile.Of(ShippedLibrary.Library(edition), "POL");
        Assert.Equal(Of("POL").Rows.Select(row => row.Id), older.Rows.Select(row => row.Id));
        Assert.All(older.Unmeasured, row => Assert.EndsWith(".", row.WhyNot, StringComparison.Ordinal));
        Assert.NotNull(older["us-share-of-imports"].Value);
    }

    [Fact]
    public void A_row_or_country_that_does_not_exist_is_refused_with_the_closest_match()
    {
        Assert.Contains(
            "did you mean us-troops",
            Assert.Throws<ArgumentException>(() => Of("POL")["us-troop"]).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("POL (Poland)", Assert.Throws<ArgumentException>(() => Of("Polnd")).Message, StringComparison.Ordinal);
    }

    // European Commission, tentative allocation of SAFE of 9 September 2025: 150 billion euros in all, Poland 43,734,100,805.
    [Fact]
    public void The_loans_of_SAFE_add_up_to_its_envelope()
    {
        var loans = ShippedLibrary.Run("safe-loans", null).Result.Numbers;
        Assert.Equal((19, 150_000), (loans.Count, Math.Round(loans.Sum(loan => loan.Value.Value), 3)));
        Assert.Equal(43_734.100805, loans.Single(loan => loan.Subject.Id == "POL").Value.Value);
        Assert.All(loans, loan => Assert.Equal(ObservationStatus.Provisional, loan.Status));
    }
}
