using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Families;
using Analysis.Indicators.Formats;
using Analysis.Procurement;

namespace Analysis.Indicators.Tests;

/// <summary>An indicator is a method: what an author gives it, typed or as text, is what the command line gives it as text.</summary>
public sealed class ArgumentTests
{
    private static readonly ProcurementIndicators Procurement = new(ShippedLibrary.Library());

    private static readonly CountryGroup EuropeanNato = ShippedLibrary.Library().Group("european-nato");

    [Fact]
    public void Text_and_typed_values_and_the_command_line_give_the_same()
    {
        var expected = ShippedLibrary.Number("supplier-share", null, "recipients=european-nato", "window=2021-2025", "supplier=USA");
        Assert.Equal(expected, Procurement.SupplierShare("european-nato", window: "2021-2025", supplier: "USA").Only.Value.Fraction);
        Assert.Equal(expected, Procurement.SupplierShare(EuropeanNato, new Period(2021, 2025), Country.UnitedStates).Only.Value.Fraction);
    }

    [Fact]
    public void What_is_left_out_takes_the_default_of_the_edition() =>
        Assert.Equal(
            IndicatorJson.Of(ShippedLibrary.Run("supplier-share", null)),
            IndicatorJson.Of(new(Procurement.SupplierShare(), ShippedLibrary.Run("supplier-share", null).Parameters))
        );

    [Fact]
    public void Several_subjects_are_text_with_commas_ids_or_subjects()
    {
        Country[] typed = [Country.Parse("DEU"), Country.Parse("FRA")];
        string[] Subjects(Indicator<Share> result) => [.. result.Observations.Select(o => o.Subject.Id)];
        Assert.Equal(["DEU", "FRA"], Subjects(Procurement.SupplierShare("DEU,FRA", supplier: "USA")));
        Assert.Equal(["DEU", "FRA"], Subjects(Procurement.SupplierShare(typed, supplier: "USA")));
        Assert.Equal(["DEU", "FRA"], Subjects(Procurement.SupplierShare((string[])["DEU", "FRA"], supplier: "USA")));
    }

    [Fact]
    public void Numbers_years_shares_and_choices_may_be_typed()
    {
        var spending = new SpendingIndicators(ShippedLibrary.Library());
        Assert.Equal(
            ShippedLibrary.Number("guideline-gap", null, "subjects=POL", "years=2024", "target=0.025", "prices=current"),
            (double)spending.GuidelineGap("POL", 2024, Share.FromFraction(0.025), Prices.Current).Only.Value.Millions,
            6
        );
        Assert.Equal(
            ShippedLibrary
                .Run("installed-base", null, "flow=transferred-out", "lives=25", "shape=3")
                .Result.Numbers.Select(o => o.Value.Value),
            Procurement.InstalledBase(flow: StockFlow.TransferredOut, lives: 25, shape: 3).Observations.Select(o => o.Value.Number)
        );
        Assert.Equal(
            ShippedLibrary.Run("delivery-lag", null, "follow-up=8").Result.Numbers.Select(o => o.Value.Value),
            Procurement.DeliveryLag(followUp: 8).Observations.Select(o => o.Value.Number)
        );
    }

    [Theory]
    [InlineData("follow-up", "7.5", "delivery-lag", "--set follow-up=7.5: give a whole number of years.")]
    [InlineData("target", "2", "guideline-gap", "--set target=2: give the share as a fraction; 0.02 is 2 %.")]
    [InlineData(
        "gdp-growth",
        "1,5",
        "path-to-guideline",
        "--set gdp-growth=1,5: '1,5' is not a number; write it with a point, such as 0.02."
    )]
    [InlineData("spending-year", "2021-2025", "sales-pipeline", "--set spending-year=2021-2025: give one year, such as 2025.")]
    [InlineData("flow", "lost", "installed-base", "--set flow=lost: it takes surviving or delivered or retired or transferred-out.")]
    [InlineData(
        "lives",
        "long",
        "half-life",
        "--set lives=long: 'long' is not a number; give usual, low, high, or a number of years such as 35."
    )]
    public void An_error_names_the_parameter_its_value_and_what_it_takes(string parameter, string value, string id, string message) =>
        Assert.Equal(message, ShippedLibrary.ErrorOf(id, $"{parameter}={value}"));

    [Fact]
    public void A_method_refuses_for_the_reason_of_the_command_line_and_names_its_argument()
    {
        var refused = Assert.Throws<RefusedArgumentException>(() => Procurement.SupplierShare("Poland"));
        Assert.Equal($"recipients: \"Poland\": {refused.Reason}", refused.Message);
        Assert.Equal($"--set recipients=Poland: {refused.Reason}", ShippedLibrary.ErrorOf("supplier-share", "recipients=Poland"));
        Assert.Equal(
            "followUp: \"7.5\": give a whole number of years.",
            Assert.Throws<RefusedArgumentException>(() => Procurement.DeliveryLag(followUp: "7.5")).Message
        );
    }

    // By hand: the attribute gives european-nato, the edition of 2026 ends in 2025, and every supplier is 'all'.
    [Fact]
    public void The_catalogue_shows_what_the_defaults_are_in_the_editions_in_use()
    {
        var parameters = IndicatorCatalogue.Get("supplier-share").Parameters;
        Assert.Equal(["recipients", "window", "supplier"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(
            ["european-nato", "2021-2025", "all"],
            parameters.Select(parameter => parameter.Default(ShippedLibrary.Library("sipri-arms-transfers=2026")))
        );
        Assert.Equal("2020-2024", parameters[1].Default(ShippedLibrary.Library("sipri-arms-transfers=2025")));
    }
}
