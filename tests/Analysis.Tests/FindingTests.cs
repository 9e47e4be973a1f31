namespace Analysis.Tests;

public sealed class FindingTests
{
    private static readonly Observation<Share> Observed = new(
        SampleData.Pol,
        SampleData.Usa,
        new(2021, 2025),
        Share.FromFraction(0.576449),
        ObservationStatus.Derived
    );

    private static readonly Indicator<Share> Result = new()
    {
        Id = "supplier-share",
        Title = "Supplier share",
        Unit = "fraction of import volume (TIV)",
        Definition = "One ÷ all.",
        Observations = [Observed],
        Sources = [SampleData.Source("transfers")],
    };

    [Fact]
    public void A_figure_carries_the_unrounded_number_and_where_it_comes_from()
    {
        var finding = Finding.From("us-share-2021", "US share of Poland's imports", Result, Observed);
        Assert.Equal("us-share-2021", finding.Id);
        Assert.Equal("US share of Poland's imports", finding.Title);
        Assert.Equal(0.576449, finding.Value);
        Assert.Equal("fraction of import volume (TIV)", finding.Unit.Text);
        Assert.Equal(new Period(2021, 2025), finding.Period);
        Assert.Equal("supplier-share", finding.Indicator);
        Assert.Equal("transfers", Assert.Single(finding.Sources).Dataset);
        Assert.Equal(ObservationStatus.Derived, finding.Status);
        Assert.Equal("57.6\u00a0%", finding.ToString());
    }

    [Fact]
    public void The_sentence_may_show_it_in_its_own_way()
    {
        var finding = Finding.From("us-share", "US share", Result, Observed, Observed.Value.ToString(0));
        Assert.Equal("58\u00a0%", finding.Text);
        Assert.Equal(0.576449, finding.Value);
    }

    [Fact]
    public void A_derived_figure_carries_its_own_value_and_unit_and_the_indicators_sources()
    {
        var finding = Finding.Derived(
            "suppliers-above-half",
            "Suppliers above half",
            Result,
            new(new Ratio(1), "suppliers", new(2021, 2025), "1")
        );
        Assert.Equal((1, "suppliers", "1", "supplier-share"), (finding.Value, finding.Unit.Text, finding.Text, finding.Indicator));
        Assert.Equal("transfers", Assert.Single(finding.Sources).Dataset);
        Assert.Equal(ObservationStatus.Derived, finding.Status);
        Assert.Equal("1.00", Finding.Derived("a", "A", Result, new(new Ratio(1), "suppliers", new(2021, 2025))).Text);
        Assert.Contains(
            "lower-case",
            SampleData.ErrorOf(() => Finding.Derived("A", "A", Result, new(new Ratio(1), "suppliers", new(2021, 2025)))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_figure_of_several_inputs_names_the_sources_of_all_of_them()
    {
        var grants = Result with
        {
            Id = "grants",
            Sources = [SampleData.Source("grants"), SampleData.Source("transfers")],
            Observations = [Observed with { Status = ObservationStatus.Estimate }],
        };
        var older = Result with { Sources = [SampleData.Source("transfers", "2025")] };
        var finding = Finding.Derived("rising", "Rising", [Result, grants, older], new(new Ratio(3), "states", new(2021, 2025), "3"));
        Assert.Equal(
            ["grants=2026", "transfers=2025", "transfers=2026"],
            finding.Sources.Select(source => $"{source.Dataset}={source.Edition}")
        );
        Assert.Equal(
            (3, "states", "3", "supplier-share", ObservationStatus.Estimate),
            (finding.Value, finding.Unit.Text, finding.Text, finding.Indicator, finding.Status)
        );
        Assert.Contains(
            "has no indicator",
            SampleData.ErrorOf(() => Finding.Derived("a", "A", (IReadOnlyList<Indicator>)[], new(new Ratio(1), "states", new(2021, 2025)))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_count_of_figures_rests_on_what_they_rest_on()
    {
        var first = Finding.From("first", "First", Result, Observed);
        var second = Finding.From(
            "second",
            "Second",
            Result with
            {
                Id = "grants",
                Sources = [SampleData.Source("grants")],
            },
            Observed with
            {
                Status = ObservationStatus.Provisional,
            }
        );
        var finding = Finding.Derived("verdicts", "Verdicts", [first, second], new(new Ratio(2), "verdicts", new(2021, 2025), "2"));
        Assert.Equal(["grants", "transfers"], finding.Sources.Select(source => source.Dataset));
        Assert.Equal(
            ("verdicts", 2, "supplier-share", ObservationStatus.Provisional),
            (finding.Id, finding.Value, finding.Indicator, finding.Status)
        );
        Assert.Contains(
            "has no finding",
            SampleData.ErrorOf(() => Finding.Derived("a", "A", (IReadOnlyList<Finding>)[], new(new Ratio(1), "verdicts", new(2021, 2025)))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "lower-case",
            SampleData.ErrorOf(() => Finding.Derived("A", "A", [first], new(new Ratio(1), "verdicts", new(2021, 2025)))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_derived_from_an_estimate_is_an_estimate()
    {
        var series = Result with
        {
            Observations =
            [
                Observed with
                {
                    Period = Period.Year(2024),
                    Status = ObservationStatus.Actual,
                },
                Observed with
                {
                    Period = Period.Year(2025),
                    Status = ObservationStatus.Estimate,
                },
            ],
        };
        Assert.Equal(ObservationStatus.Derived, Finding.Derived("a", "A", series, new(new Ratio(1), "allies", Period.Year(2024))).Status);
        Assert.Equal(ObservationStatus.Estimate, Finding.Derived("a", "A", series, new(new Ratio(1), "allies", Period.Year(2025))).Status);
        Assert.Equal(ObservationStatus.Estimate, Finding.Derived("a", "A", series, new(new Ratio(1), "allies", new(2024, 2025))).Status);
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
        Assert.Contains(
            "lower-case words joined by hyphens",
            SampleData.ErrorOf(() => Finding.From(id, "A title", Result, Observed)),
            StringComparison.Ordinal
        );
}
