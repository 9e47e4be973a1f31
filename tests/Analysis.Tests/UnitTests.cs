namespace Analysis.Tests;

/// <summary>The words of a unit are read in one place: what it counts decides how a number is printed and compared.</summary>
public sealed class UnitTests
{
    [Theory]
    [InlineData("fraction of import volume (TIV)", UnitKind.Fraction)]
    [InlineData("fraction of GDP, USD (2021 prices)", UnitKind.FractionOfGdp)]
    [InlineData("% of GDP (2021 prices)", UnitKind.PercentOfGdp)]
    [InlineData("% of defence expenditure", UnitKind.PercentOfDefenceExpenditure)]
    [InlineData("% of something else", UnitKind.Percent)]
    [InlineData("percentage points of import volume (TIV)", UnitKind.PercentagePoints)]
    [InlineData("ratio, current prices", UnitKind.Ratio)]
    [InlineData("index from 0 to 1", UnitKind.Index)]
    [InlineData("million TIV", UnitKind.TrendValue)]
    [InlineData("million USD (current)", UnitKind.Money)]
    [InlineData("USD per head (current)", UnitKind.MoneyPerHead)]
    [InlineData("thousand persons", UnitKind.ThousandPersons)]
    [InlineData("aircraft", UnitKind.Count)]
    [InlineData("what each row counts", UnitKind.Count)]
    [InlineData("", UnitKind.Count)]
    public void The_words_say_what_it_counts(string words, UnitKind kind)
    {
        Assert.Equal(kind, Unit.Of(words).Kind);
        Assert.Equal(words, Unit.Of(words).ToString());
    }

    [Fact]
    public void Money_has_its_price_basis_and_words_outside_the_vocabulary_have_none()
    {
        Assert.Equal(PriceBasis.Constant("EUR", 2021), Unit.Of("million EUR (2021 prices)").Basis);
        Assert.Null(Unit.Of("million EUR, of each year").Basis);
        Assert.Null(Unit.Parse("million EUR, of each year"));
    }

    [Fact]
    public void A_part_of_a_whole_relates_two_quantities_and_money_does_not()
    {
        string[] relations = ["fraction", "fraction of GDP", "%", "percentage points", "ratio", "index"];
        Assert.All(relations, words => Assert.True(Unit.Of(words).IsRelation));
        Assert.All((string[])["million USD (current)", "million TIV", "aircraft"], words => Assert.False(Unit.Of(words).IsRelation));
    }

    [Fact]
    public void Units_of_two_base_years_are_one_without_it()
    {
        Assert.Equal(Unit.Of("% of GDP (2015 prices)").WithoutBaseYear, Unit.Of("% of GDP (2021 prices)").WithoutBaseYear);
        Assert.NotEqual(Unit.Of("% of GDP (2015 prices)"), Unit.Of("% of GDP (2021 prices)"));
    }

    [Fact]
    public void A_percentage_as_a_fraction_keeps_its_whole() =>
        Assert.Equal("fraction of GDP (2021 prices)", Unit.Of("% of GDP (2021 prices)").AsFraction.Text);
}
