using Analysis.Procurement;
using Analysis.Scoreboards;

namespace Analysis.Tests.Scoreboards;

/// <summary>Verdicts on figures, samples and gaps.</summary>
public sealed class ClaimTestTests
{
    private static readonly Period Year = Period.Year(2025);

    private static Indicator<T> Result<T>(string id, params T[] values)
        where T : struct, IQuantity =>
        new()
        {
            Id = id,
            Title = "An indicator",
            Unit = "a unit",
            Definition = "This ÷ that.",
            Observations =
            [
                .. values.Select(value => new Observation<T>(SampleData.Pol, SampleData.Usa, Year, value, ObservationStatus.Derived)),
            ],
            Sources = [SampleData.Source(id)],
        };

    private static ClaimFigure Of(double number, string id = "a-figure") => Result("an-indicator", new Ratio(number)).Only.As(id);

    private static ClaimFigure Gap(string reason) =>
        (Result<Ratio>("an-indicator") with { Gaps = [new(SampleData.Pol, Year, reason)] }).Figure("a-gap", "A gap");

    private static ClaimFigure Lag(double low, double high) =>
        Result("a-lag", new LagChange(new Duration(1), new Duration(1.5), 10, 10, new(low, high))).Only.As("a-lag");

    private static string[] Ids(ClaimTest test) => [.. test.Figures.Select(figure => figure.Id)];

    [Theory]
    [InlineData(0.6, ClaimVerdict.Supported, ClaimVerdict.Supported, ClaimVerdict.NotSupported)]
    [InlineData(0.5, ClaimVerdict.NotSupported, ClaimVerdict.Supported, ClaimVerdict.NotSupported)] // on the line
    [InlineData(0.4, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported, ClaimVerdict.Supported)]
    public void A_figure_is_compared_with_a_line(double figure, ClaimVerdict above, ClaimVerdict atLeast, ClaimVerdict below)
    {
        ClaimTest[] tests = [ClaimTest.Above(Of(figure), 0.5), ClaimTest.AtLeast(Of(figure), 0.5), ClaimTest.Below(Of(figure), 0.5)];
        Assert.Equal([above, atLeast, below], tests.Select(test => test.Verdict));
        Assert.All(tests, test => Assert.Equal(["a-figure"], Ids(test)));
    }

    [Theory]
    [InlineData(0.6, ClaimVerdict.Supported, ClaimVerdict.NotSupported)]
    [InlineData(0.5, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported)] // as large as the other
    [InlineData(0.4, ClaimVerdict.NotSupported, ClaimVerdict.Supported)]
    public void A_figure_is_compared_with_another_and_both_are_shown(double figure, ClaimVerdict above, ClaimVerdict below)
    {
        var other = Of(0.5, "the-other");
        Assert.Equal((above, below), (ClaimTest.Above(Of(figure), other).Verdict, ClaimTest.Below(Of(figure), other).Verdict));
        Assert.Equal(["a-figure", "the-other"], Ids(ClaimTest.Above(Of(figure), other)));
    }

    // The unit of the figure is no fraction, so the line is written as the number that it is.
    [Theory]
    [InlineData(0.6, "A value at or below 0.5.", "A value below 0.5.", "A value below 0.5.")]
    [InlineData(0.5, "A value above 0.5.", "A value below 0.5.", "A value below 0.5.")]
    [InlineData(0.4, "A value above 0.5.", "A value at least 0.5.", "A value at or above 0.5.")]
    public void What_would_change_a_verdict_is_on_the_other_side_of_the_line(double figure, string above, string atLeast, string below)
    {
        ClaimTest[] tests = [ClaimTest.Above(Of(figure), 0.5), ClaimTest.AtLeast(Of(figure), 0.5), ClaimTest.Below(Of(figure), 0.5)];
        Assert.Equal([above, atLeast, below], tests.Select(test => test.WhatWouldChangeIt));
    }

    [Fact]
    public void What_would_change_a_verdict_names_the_interval_of_a_sample_the_other_figure_and_the_side_that_failed()
    {
        Assert.Equal("An interval that does not lie wholly above 0.", ClaimTest.Above(Lag(0.1, 0.9), 0).WhatWouldChangeIt);
        Assert.Equal("An interval that lies wholly below 0.", ClaimTest.Below(Lag(0.1, 0.9), 0).WhatWouldChangeIt);
        Assert.Equal("A value above 0.50, the figure beside it.", ClaimTest.Above(Of(0.4), Of(0.5, "b")).WhatWouldChangeIt);
        var (won, lost) = (ClaimTest.Above(Of(0.6), 0.5), ClaimTest.Above(Of(0.4, "b"), 0.5));
        Assert.Equal("An indicator: Poland, United States, 2025: A value above 0.5.", won.And(lost).WhatWouldChangeIt);
        Assert.Equal("A public figure that decides it.", ClaimTest.Impossible("none is public").WhatWouldChangeIt);
    }

    // The mean rose by half a year in all of them; the interval alone shows whether that is above zero.
    [Theory]
    [InlineData(0.1, 0.9, ClaimVerdict.Supported, ClaimVerdict.NotSupported)]
    [InlineData(0, 0.9, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported)]
    [InlineData(-0.1, 0.9, ClaimVerdict.NotSupported, ClaimVerdict.NotSupported)]
    [InlineData(-0.9, -0.1, ClaimVerdict.NotSupported, ClaimVerdict.Supported)]
    public void Of_a_sample_the_whole_interval_is_compared(double low, double high, ClaimVerdict above, ClaimVerdict below) =>
        Assert.Equal((above, below), (ClaimTest.Above(Lag(low, high), 0).Verdict, ClaimTest.Below(Lag(low, high), 0).Verdict));

    [Fact]
    public void A_correlation_is_a_sample_and_one_without_an_interval_decides_nothing()
    {
        // tanh(artanh(−0.9) ± 1.96 √(1.06 ÷ 27)) with 30 pairs: artanh 1.472, margin 0.388; −0.95 to −0.79. With 5 pairs of −0.5: artanh
        // 0.549, margin 1.427; −0.96 to 0.71.
        Assert.Equal(ClaimVerdict.Supported, ClaimTest.Below(Result("rho", new Correlation(-0.9, 30)).Figure("rho", "ρ"), 0).Verdict);
        Assert.Equal(ClaimVerdict.NotSupported, ClaimTest.Below(Result("rho", new Correlation(-0.5, 5)).Figure("rho", "ρ"), 0).Verdict);
        var perfect = ClaimTest.Below(Result("rho", new Correlation(-1, 5)).Figure("rho", "ρ"), 0);
        Assert.Equal((ClaimVerdict.CannotBeTested, 0), (perfect.Verdict, perfect.Figures.Count));
        Assert.Contains("no interval for a perfect rank order", perfect.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_figure_cannot_be_tested_for_its_reason_and_leaves_out_what_it_is_compared_with()
    {
        ClaimTest[] tests =
        [
            ClaimTest.Above(Gap("No table has it."), 0),
            ClaimTest.AtLeast(Gap("No table has it."), 0),
            ClaimTest.Below(Gap("No table has it."), 0),
            ClaimTest.Above(Gap("No table has it."), Of(1)),
            ClaimTest.Above(Of(1), Gap("No table has it.")),
            ClaimTest.Below(Gap("No table has it."), Gap("Neither has this.")),
            ClaimTest.Above(Gap("No table has it."), 0).AtMostConsistent(),
            ClaimTest.Impossible("No table has it."),
        ];
        Assert.All(
            tests,
            test => Assert.Equal((ClaimVerdict.CannotBeTested, "No table has it.", 0), (test.Verdict, test.Reason, test.Figures.Count))
        );
        Assert.Null(Gap("No table has it.").Period);
        Assert.Contains("needs a reason", SampleData.ErrorOf(() => ClaimTest.Impossible(" ")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, ClaimVerdict.Supported)]
    [InlineData(1, -1, ClaimVerdict.NotSupported)]
    [InlineData(-1, 1, ClaimVerdict.NotSupported)]
    [InlineData(0, 1, ClaimVerdict.NotSupported)] // on the line
    [InlineData(-1, -1, ClaimVerdict.NotSupported)]
    public void Two_sides_must_both_be_above(double first, double second, ClaimVerdict expected)
    {
        var test = ClaimTest.Above(Of(first, "first"), 0).And(ClaimTest.Above(Of(second, "second"), 0));
        Assert.Equal(expected, test.Verdict);
        Assert.Equal(["first", "second"], Ids(test));
    }

    [Fact]
    public void Two_sides_take_figures_of_both_and_the_weaker_word()
    {
        var (yes, no, missing) = (ClaimTest.Above(Of(1), 0), ClaimTest.Above(Of(-1), 0), ClaimTest.Above(Gap("Nothing."), 0));
        foreach (var test in new[] { yes.And(missing), missing.And(yes), no.And(missing) })
            Assert.Equal((ClaimVerdict.CannotBeTested, "Nothing.", 0), (test.Verdict, test.Reason, test.Figures.Count));
        Assert.Equal(ClaimVerdict.ConsistentWith, yes.And(yes.AtMostConsistent()).Verdict);
        Assert.Equal(ClaimVerdict.ConsistentWith, yes.AtMostConsistent().And(yes).Verdict);
        Assert.Equal(ClaimVerdict.NotSupported, yes.AtMostConsistent().And(no).Verdict);
    }

    [Fact]
    public void A_figure_beside_it_changes_no_verdict_and_is_left_out_where_it_is_missing()
    {
        var test = ClaimTest.Above(Of(1), 0).Beside(Of(-5, "beside"));
        Assert.Equal(ClaimVerdict.Supported, test.Verdict);
        Assert.Equal(["a-figure", "beside"], Ids(test));
        Assert.Equal(["a-figure"], Ids(ClaimTest.Above(Of(1), 0).Beside(Gap("Nothing."))));
        Assert.Equal(["beside"], Ids(ClaimTest.Above(Gap("Nothing."), 0).Beside(Of(1, "beside"))));
    }

    [Fact]
    public void The_smallest_is_of_those_that_are_there()
    {
        Assert.Equal("b", ClaimFigure.Smallest(Of(0.9, "a"), Gap("Nothing."), Of(0.7, "b"), Of(0.8, "c")).Finding!.Id);
        Assert.Equal("First.", ClaimFigure.Smallest(Gap("First."), Gap("Second.")).Reason);
        Assert.Contains("at least one", SampleData.ErrorOf(() => ClaimFigure.Smallest()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_the_one_number_of_a_result_in_the_form_that_is_asked_for()
    {
        Assert.Equal("2.42", Result("times", new Ratio(2.417)).Figure("times", "Times").Finding!.Text);
        Assert.Equal("2.4×", Result("times", new Ratio(2.417)).Figure("times", "Times", "0.0×").Finding!.Text);
        Assert.Contains(
            "holds 2 observations",
            SampleData.ErrorOf(() => Result("times", new Ratio(1), new Ratio(2)).Figure("times", "Times")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Claims_are_counted_by_verdict_and_rest_on_all_figures()
    {
        var claims = new Claims(new(2021, 2025));
        claims.Judge(new("1", "One", "somebody", "01-burden.html"), ClaimTest.Above(Of(1), 0), "above zero");
        claims.Judge(new("2", "Two", "somebody", "01-burden.html"), ClaimTest.Above(Lag(-1, 1), 0), "above zero");
        claims.CannotTest(new("3", "Three", "nobody", "01-burden.html"), "no figure is public");
        Assert.Equal([1.0, 1, 0, 1], Enum.GetValues<ClaimVerdict>().Select(verdict => claims.Count(verdict).Number));
        var all = claims.Count().Finding;
        Assert.Equal(("claims-verdicts", 3.0, "verdicts", new Period(2021, 2025)), (all.Id, all.Value, all.Unit.Text, all.Period));
        Assert.Equal(["a-lag", "an-indicator"], all.Sources.Select(source => source.Dataset));
        Assert.Equal("claims-notsupported", claims.Count(ClaimVerdict.NotSupported).Finding.Id);
        Assert.Equal(["above zero", "above zero", "no figure is public"], claims.Judged.Select(judged => judged.Rule));
    }

    [Fact]
    public void A_claim_that_is_judged_again_keeps_its_place_and_gives_the_reason_of_a_gap()
    {
        var claims = new Claims(Year);
        claims.Judge(new("1", "One", "somebody", "01-burden.html"), ClaimTest.Above(Of(1), 0), "above zero");
        claims.Judge(new("2", "Two", "somebody", "01-burden.html"), ClaimTest.Above(Of(1), 0), "above zero");
        claims.Judge(new("1", "One", "somebody", "01-burden.html"), ClaimTest.Above(Gap("Nothing."), 0), "above zero");
        Assert.Equal(
            [("1", ClaimVerdict.CannotBeTested, "Nothing."), ("2", ClaimVerdict.Supported, "above zero")],
            claims.Judged.Select(judged => (judged.Claim.Number, judged.Verdict, judged.Rule))
        );
    }
}
