namespace Analysis.Interactive.Tests;

[Collection(SessionTests.Name)]
public sealed class SentenceTests
{
    public SentenceTests() => SessionFixture.Start();

    [Fact]
    public void A_figure_is_shown_in_prose_with_its_id_and_its_unrounded_value()
    {
        var finding = SessionFixture.UsShare();

        var paragraph = Notebook.Say($"The share is {finding}.");

        Assert.Equal($"The share is {finding.Text}.", paragraph.Text);
        Assert.Contains("data-finding=\"us-share\"", paragraph.Html, StringComparison.Ordinal);
        Assert.Contains(
            "value=\"" + finding.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            paragraph.Html,
            StringComparison.Ordinal
        );
        Assert.Equal([finding], paragraph.Findings);
    }

    [Theory]
    [InlineData("58 %")]
    [InlineData("58 per cent")]
    [InlineData("4.1")]
    [InlineData("3 billion")]
    [InlineData("12 bn")]
    public void A_figure_typed_into_the_words_is_refused(string typed)
    {
        var error = Assert.Throws<ArgumentException>(() => Notebook.Say($"It is {typed} now."));

        Assert.Contains("Finding", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_digits_and_years_are_words() =>
        Assert.Equal("The F-35 of 2021–25 and 2014", Notebook.Say($"The {"F-35"} of {new Period(2021, 2025)} and {2014}").Text);

    [Fact]
    public void A_country_has_its_article_and_a_capital_where_a_sentence_begins() =>
        Assert.Equal(
            "The United States sells to the Netherlands. Poland buys.",
            Notebook.Say($"{Country.UnitedStates} sells to {Country.Parse("NLD")}. {Country.Parse("POL")} buys.").Text
        );

    [Fact]
    public void A_whole_number_that_is_not_a_year_is_refused() =>
        Assert.Throws<ArgumentException>(() => Notebook.Say($"There are {30} allies."));

    [Fact]
    public void What_comes_from_data_is_escaped() =>
        Assert.Contains("&lt;script&gt;", Notebook.Say($"{"<script>"}").Html, StringComparison.Ordinal);

    [Fact]
    public void An_assumption_is_shown_as_one_and_is_not_a_finding()
    {
        var paragraph = Notebook.Say($"With {Notebook.Assume(Share.FromPercent(2))} as the target");

        Assert.Empty(paragraph.Findings);
        Assert.Contains("class=\"assumption\"", paragraph.Html, StringComparison.Ordinal);
    }
}
