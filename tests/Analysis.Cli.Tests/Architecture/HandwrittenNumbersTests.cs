namespace Analysis.Cli.Tests.Architecture;

/// <summary>The rule that no number in Markdown is typed by hand, at its borders.</summary>
public class HandwrittenNumbersTests
{
    [Theory]
    [InlineData("the 2 % guideline", "2 %")]
    [InlineData("some 64% of imports", "64%")]
    [InlineData("3.5 per cent of GDP", "3.5 per cent")]
    [InlineData("3,5\u00a0percent", "3,5\u00a0percent")]
    [InlineData("679 billion", "679 billion")]
    [InlineData("US$ 31.2bn", "31.2bn")]
    [InlineData("1,200 million TIV", "1,200 million")]
    [InlineData("at least 14 air forces", "14")]
    [InlineData("twice, or 2.5 times", "2.5")]
    [InlineData("of 274 aircraft.", "274")]
    [InlineData("the 29 members", "29")]
    [InlineData("3x as many", "3x")]
    [InlineData("in 1066", "1066")]
    public void An_amount_or_a_count_is_found(string text, string number) =>
        Assert.Equal(number, Assert.Single(HandwrittenNumbers.In(text)).TrimEnd('.', ','));

    [Theory]
    [InlineData("the pledge of 2014, billions of it")]
    [InlineData("from 2021 to 2025.")]
    [InlineData("in 2016–20 and 2021–2025")]
    [InlineData("the F-35, the A400M, the P-8A and C4ISR")]
    [InlineData("the EU-27 and the SIPRI Top 100")]
    [InlineData("155 mm shells")]
    [InlineData("## 2. Who supplies")]
    [InlineData("1. first point")]
    [InlineData("see [the notebook](02-suppliers.html#claims)")]
    [InlineData("the file `02-suppliers`")]
    public void A_year_a_name_a_section_and_an_address_are_none(string text) => Assert.Empty(HandwrittenNumbers.In(text));
}
