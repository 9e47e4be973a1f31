namespace Analysis.Tests;

public sealed class FigureTests
{
    private static readonly Observation<Share> Observed =
        new(Given.Pol, Given.Usa, new(2021, 2025), Share.FromFraction(0.576449), ObservationStatus.Derived);

    private static readonly Indicator<Share> Result = new()
    {
        Id = "supplier-share",
        Title = "Supplier share",
        Unit = "fraction of import volume (TIV)",
        Definition = "One ÷ all.",
        Observations = [Observed],
        Sources = [Given.Source("transfers")],
    };

    [Fact]
    public void A_figure_carries_the_unrounded_number_and_where_it_comes_from()
    {
        var figure = Figure.From("us-share-2021", "US share of Poland's imports", Result, Observed);
        Assert.Equal("us-share-2021", figure.Id);
        Assert.Equal("US share of Poland's imports", figure.Title);
        Assert.Equal(0.576449, figure.Value);
        Assert.Equal("fraction of import volume (TIV)", figure.Unit);
        Assert.Equal(new Period(2021, 2025), figure.Period);
        Assert.Equal("supplier-share", figure.Indicator);
        Assert.Equal("transfers", Assert.Single(figure.Sources).Dataset);
        Assert.Equal(ObservationStatus.Derived, figure.Status);
        Assert.Equal("57.6\u00a0%", figure.ToString());
    }

    [Fact]
    public void The_sentence_may_show_it_in_its_own_way()
    {
        var figure = Figure.From("us-share", "US share", Result, Observed, Observed.Value.ToString(0));
        Assert.Equal("58\u00a0%", figure.Text);
        Assert.Equal(0.576449, figure.Value);
    }

    [Fact]
    public void A_derived_figure_carries_its_own_value_and_unit_and_the_indicators_sources()
    {
        var figure = Figure.Derived("suppliers-above-half", "Suppliers above half", Result, new Ratio(1), "suppliers", new(2021, 2025), "1");
        Assert.Equal((1, "suppliers", "1", "supplier-share"), (figure.Value, figure.Unit, figure.Text, figure.Indicator));
        Assert.Equal("transfers", Assert.Single(figure.Sources).Dataset);
        Assert.Equal(ObservationStatus.Derived, figure.Status);
        Assert.Equal("1.00", Figure.Derived("a", "A", Result, new Ratio(1), "suppliers", new(2021, 2025)).Text);
        Assert.Contains("lower-case", Given.ErrorOf(() => Figure.Derived("A", "A", Result, new Ratio(1), "suppliers", new(2021, 2025))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_derived_from_an_estimate_is_an_estimate()
    {
        var series = Result with
        {
            Observations =
            [
                Observed with { Period = Period.Year(2024), Status = ObservationStatus.Actual },
                Observed with { Period = Period.Year(2025), Status = ObservationStatus.Estimate },
            ],
        };
        Assert.Equal(ObservationStatus.Derived, Figure.Derived("a", "A", series, new Ratio(1), "allies", Period.Year(2024)).Status);
        Assert.Equal(ObservationStatus.Estimate, Figure.Derived("a", "A", series, new Ratio(1), "allies", Period.Year(2025)).Status);
        Assert.Equal(ObservationStatus.Estimate, Figure.Derived("a", "A", series, new Ratio(1), "allies", new(2024, 2025)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("US-share")]
    [InlineData("us share")]
    [InlineData("us_share")]
    [InlineData("-us")]
    [InlineData("us-")]
    [InlineData("us--share")]
    [InlineData("größe")]
    public void An_id_is_lower_case_words_joined_by_hyphens(string id) =>
        Assert.Contains("lower-case words joined by hyphens", Given.ErrorOf(() => Figure.From(id, "A title", Result, Observed)), StringComparison.Ordinal);
}
