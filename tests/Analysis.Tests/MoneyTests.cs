namespace Analysis.Tests;

public sealed class MoneyTests
{
    private static Money Current(decimal millions) => new(millions, SampleData.Current);

    private static Money Constant(decimal millions) => new(millions, SampleData.Of2021);

    [Fact]
    public void Amounts_on_one_basis_add_subtract_and_divide()
    {
        Assert.Equal(Current(30), Current(10) + Current(20));
        Assert.Equal(Current(-10), Current(10) - Current(20));
        Assert.Equal(Share.FromFraction(0.5), Current(10) / Current(20));
        Assert.Equal(2.5m, Current(2500).Billions);
        Assert.Equal(2500, Current(2500).Number);
    }

    [Fact]
    public void Amounts_on_one_basis_compare()
    {
        Assert.True(Current(1) < Current(2) && Current(2) > Current(1) && Current(1) <= Current(1) && Current(1) >= Current(1));
        Assert.False(Current(2) < Current(1) || Current(1) > Current(2) || Current(2) <= Current(1) || Current(1) >= Current(2));
    }

    public static TheoryData<Func<object?>> MixingTwoBases =>
        new(
            () => Current(1) + Constant(1),
            () => Current(1) - Constant(1),
            () => Current(1) / Constant(1),
            () => Current(1) < Constant(1),
            () => Current(1) > Constant(1),
            () => Current(1) <= Constant(1),
            () => Current(1) >= Constant(1),
            () => Current(1).CompareTo(Constant(1))
        );

    [Theory]
    [MemberData(nameof(MixingTwoBases))]
    public void Mixing_two_bases_is_refused_with_the_remedy(Func<object?> mixing) =>
        Assert.Equal("USD (current) and USD (2021 prices) don't mix; take both amounts on one price basis.", SampleData.ErrorOf(mixing));

    [Fact]
    public void Two_currencies_refuse_to_mix() =>
        Assert.Contains(
            "EUR (current)",
            SampleData.ErrorOf(() => Current(1) + new Money(1, PriceBasis.Current("EUR"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_is_a_share_of_no_money() =>
        Assert.Contains("zero", SampleData.ErrorOf(() => Current(1) / Current(0)), StringComparison.Ordinal);

    [Theory]
    [InlineData(334_000, "USD", "US$\u00a0334\u00a0bn")]
    [InlineData(1_635_400, "USD", "US$\u00a01,635\u00a0bn")]
    [InlineData(31_200, "USD", "US$\u00a031.2\u00a0bn")]
    [InlineData(1_000, "EUR", "€1.0\u00a0bn")]
    [InlineData(999, "GBP", "GBP\u00a0999\u00a0m")]
    [InlineData(7.25, "EUR", "€7.3\u00a0m")]
    [InlineData(-1_500, "EUR", "\u2212€1.5\u00a0bn")]
    [InlineData(0, "USD", "US$\u00a00.0\u00a0m")]
    public void Text_is_in_billions_from_a_thousand_millions_on(decimal millions, string currency, string text) =>
        Assert.Equal(text, new Money(millions, PriceBasis.Current(currency)).ToString());

    [Fact]
    public void A_basis_names_its_currency_and_its_prices()
    {
        Assert.Equal("USD (2021 prices)", SampleData.Of2021.ToString());
        Assert.Equal("USD (current)", SampleData.Current.ToString());
        Assert.True(SampleData.Of2021.IsConstant);
        Assert.False(SampleData.Current.IsConstant);
        Assert.Equal(new PriceBasis("USD", 2021), SampleData.Of2021);
        Assert.NotEqual(PriceBasis.Constant("USD", 2015), SampleData.Of2021);
    }

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("US$")]
    [InlineData("")]
    public void A_currency_is_three_capital_letters(string currency) =>
        Assert.Contains("ISO 4217", SampleData.ErrorOf(() => PriceBasis.Current(currency)), StringComparison.Ordinal);
}
