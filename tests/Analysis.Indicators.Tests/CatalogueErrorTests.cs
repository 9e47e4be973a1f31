using Analysis.Data;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Tests;

/// <summary>
/// Wrong usage is an <see cref="ArgumentException"/> that names the closest match; what an edition doesn't contain is a gap.
/// </summary>
public sealed class CatalogueErrorTests
{
    [Theory]
    [InlineData("suplier-share", "supplier-share")]
    [InlineData("burden", "burden-ratio")]
    [InlineData("Revenue-Ratio", "revenue-ratio")]
    [InlineData("", "'analysis indicator list' shows them all")]
    public void An_unknown_indicator_is_reported_with_the_closest_match(string id, string nearest) =>
        Assert.Contains(nearest, Assert.Throws<ArgumentException>(() => IndicatorCatalogue.Get(id)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("supplier-share", "suppliers=USA", "'suppliers' is not a parameter of supplier-share; did you mean supplier?")]
    [InlineData("defence-burden", "year=2024", "did you mean years?")]
    [InlineData("supplier-share", "recipients=european-nat", "did you mean european-nato?")]
    [InlineData("supplier-share", "recipients=Poland", "did you mean POL (Poland)?")]
    [InlineData("supplier-share", "recipients=Polnd", "did you mean POL (Poland)?")]
    [InlineData("supplier-share", "recipients=Turkey", "did you mean TUR (Türkiye)?")]
    [InlineData("supplier-share", "recipients=DE", "did you mean DEU (Germany)?")]
    [InlineData("supplier-share", "supplier=South Korea", "did you mean KOR (South Korea)?")]
    [InlineData("supplier-share", "recipients=NATO Europ", "did you mean nato-europe?")]
    [InlineData("supplier-share", "recipients=PLO", "did you mean POL?")]
    [InlineData("supplier-share", "supplier=US", "did you mean USA (United States)?")]
    [InlineData("supplier-share", "window=2021", null)]
    [InlineData("supplier-share", "window=2025-2021", "ends before it begins")]
    [InlineData("supplier-share", "window=21-25", "2021-2025")]
    [InlineData("supplier-share", "window=", "give a window such as 2021-2025")]
    [InlineData("supplier-share", "window=2021-2025-2026", "is not a period")]
    [InlineData("import-change", "against=2010-2012", "two windows of one length")]
    [InlineData("import-change", "against=2020-2024", "the earlier one first")]
    [InlineData("origin-split", "own=european-nate", "did you mean european-nato?")]
    [InlineData("origin-split", "own=nato", "has the United States as a member")]
    [InlineData("concentration", "measure=hhi", "herfindahl-hirschman or effective-suppliers or largest-share")]
    [InlineData("defence-burden", "prices=real", "constant or current")]
    [InlineData("leave-one-out", "by=weapon", "recipient or category or system")]
    [InlineData("design-share", "by=origin", "supplier or design")]
    [InlineData("definition-sensitivity", "definition=value", "volume or deals or claims")]
    [InlineData("definition-sensitivity", "supplier=european-nato", "is not a single country")]
    [InlineData("dependence-by-category", "supplier=US", "did you mean USA (United States)?")]
    [InlineData("asymmetry", "measure=share", "volume or ratio")]
    [InlineData("defence-burden", "subjects=POL,DUE", "did you mean DEU?")]
    [InlineData("alliance-share", "alliance=POL", "Poland is a country; this takes a group")]
    [InlineData("real-growth", "measure=yearly", "annual or compound")]
    [InlineData("arms-revenue", "groups=US", "did you mean USA?")]
    [InlineData("revenue-ratio", "other=europe", "did you mean")]
    public void A_wrong_value_is_reported_with_the_right_ones(string id, string set, string? says)
    {
        if (says is null)
            Assert.NotEmpty(ShippedLibrary.Run(id, null, set).Result.Numbers);
        else
            Assert.Contains(says, ShippedLibrary.ErrorOf(id, set), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("supplier-share", "recipients")]
    [InlineData("defence-burden", "subjects")]
    [InlineData("arms-revenue", "groups")]
    public void A_list_is_not_empty_and_names_no_subject_twice(string id, string parameter)
    {
        Assert.Contains($"--set {parameter}=: it is empty", ShippedLibrary.ErrorOf(id, $"{parameter}="), StringComparison.Ordinal);
        Assert.Contains("it is empty", ShippedLibrary.ErrorOf(id, $"{parameter}= , "), StringComparison.Ordinal);
        Assert.Contains("'USA' is given twice", ShippedLibrary.ErrorOf(id, $"{parameter}=USA,USA"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leave-one-out", "by=category")]
    [InlineData("leave-one-out", "by=system")]
    [InlineData("definition-sensitivity", "definition=deals")]
    public void A_table_with_one_recipient_can_not_be_used_for_another(string id, string choice) =>
        Assert.Contains("--set recipients=nato: by ", ShippedLibrary.ErrorOf(id, choice, "recipients=nato"), StringComparison.Ordinal);

    // Tables that SIPRI revises together are used in one edition: a choice for one table holds for the others, and two choices are refused.
    [Fact]
    public void Two_editions_do_not_mix_in_one_result()
    {
        Assert.Equal("2020-2024", ShippedLibrary.Run("leave-one-out", "sipri-arms-transfers=2025", "by=system").Parameters["window"]);
        Assert.Equal(
            "2025",
            Assert.Single(ShippedLibrary.Run("leave-one-out", "sipri-arms-transfers=2025", "by=system").Result.Sources).Edition
        );
        Assert.Contains(
            "no edition '2025'",
            Assert.Throws<ArgumentException>(() => ShippedLibrary.Run("asymmetry", "sipri-arms-transfers=2025")).Message,
            StringComparison.Ordinal
        );
        var two = DataLibrary.Open(
            ShippedLibrary.Root,
            new Dictionary<string, string> { ["sipri-arms-transfers"] = "2026", ["sipri-arms-transfers-systems"] = "2025" }
        );
        Assert.Contains(
            "don't mix in one result",
            Assert
                .Throws<ArgumentException>(() => IndicatorCatalogue.Get("leave-one-out").Run(two, new Dictionary<string, string>()))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Compound_growth_over_a_single_year_is_reported() =>
        Assert.Contains(
            "needs two years",
            ShippedLibrary.ErrorOf("real-growth", "measure=compound", "years=2024"),
            StringComparison.Ordinal
        );

    [Fact]
    public void No_message_names_a_parameter_of_the_library() =>
        Assert.DoesNotContain("(Parameter", ShippedLibrary.ErrorOf("supplier-share", "recipients=PLO"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sipri-arms-transfers=2024", "it has 2025, 2026")]
    [InlineData("sipri-arms-transfer=2026", "sipri-arms-transfers")]
    public void An_unknown_edition_or_dataset_is_reported(string edition, string says)
    {
        var pair = edition.Split('=');
        var error = Assert.Throws<ArgumentException>(() =>
            DataLibrary.Open(ShippedLibrary.Root, new Dictionary<string, string> { [pair[0]] = pair[1] })
        );
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    // A window is never cut to what there is: edition 2025 ends in 2024, edition 2026 in 2025.
    [Theory]
    [InlineData(
        "supplier-share",
        "sipri-arms-transfers=2025",
        "window=2021-2025",
        "The edition covers 2006-2024, not the whole of 2021-2025."
    )]
    [InlineData(
        "supplier-share",
        "sipri-arms-transfers=2026",
        "window=2022-2026",
        "The edition covers 2006-2025, not the whole of 2022-2026."
    )]
    [InlineData(
        "import-change",
        "sipri-arms-transfers=2026",
        "window=2006-2010",
        "The edition covers 2006-2025, not the whole of 2001-2005."
    )]
    [InlineData("supplier-share", "sipri-arms-transfers=2026", "recipients=UKR", "The edition does not cover Ukraine as a recipient.")]
    [InlineData("supplier-share", "sipri-arms-transfers=2026", "recipients=nato", "as a recipient, so NATO can't be added up.")]
    public void What_the_edition_does_not_cover_is_a_gap(string id, string edition, string set, string reason)
    {
        var result = ShippedLibrary.Run(id, edition, set).Result;
        Assert.Empty(result.Numbers);
        Assert.EndsWith(reason, Assert.Single(result.Gaps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_beyond_the_edition_is_a_gap_and_the_others_stay()
    {
        var result = ShippedLibrary.Run("defence-burden", "nato-defence-expenditure=2026", "subjects=POL", "years=2025-2027").Result;
        Assert.Equal([2025, 2026], result.Numbers.Select(o => o.Period.To));
        Assert.Equal("The edition covers 2014-2026, not 2027.", Assert.Single(result.Gaps).Reason);
    }
}
