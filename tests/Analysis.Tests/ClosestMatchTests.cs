namespace Analysis.Tests;

public sealed class ClosestMatchTests
{
    private static readonly string[] Names = ["supplier-share", "origin-split", "concentration"];

    [Theory]
    [InlineData("suplier-share", "supplier-share")]
    [InlineData("SUPPLIER-SHARE", "supplier-share")]
    [InlineData("orign", "origin-split")]
    [InlineData("concentrate", "concentration")]
    public void The_name_with_the_fewest_edits_is_the_closest_match(string wrong, string nearest) =>
        Assert.Equal(nearest, ClosestMatch.Find(wrong, Names));

    [Fact]
    public void Among_equals_the_first_in_order_wins_whatever_the_order_given()
    {
        // One letter away from both.
        Assert.Equal("aa", ClosestMatch.Find("a", ["ab", "aa"]));
        Assert.Equal("aa", ClosestMatch.Find("a", ["aa", "ab"]));
    }

    [Theory]
    // To 'groups' it takes four letters, to the long name far more; but the wrong name is the beginning of the long one.
    [InlineData("nato", "nato-defence-expenditure")]
    [InlineData("NATO", "nato-defence-expenditure")]
    // Two letters do not count as a beginning: 'na' is two edits from 'data', twenty-two from the long name.
    [InlineData("na", "data")]
    public void A_name_cut_short_means_the_one_that_begins_with_it(string wrong, string nearest) =>
        Assert.Equal(nearest, ClosestMatch.Find(wrong, ["groups", "data", "nato-defence-expenditure"]));

    [Theory]
    [InlineData("US", "USA")]
    [InlineData("PLO", "POL")]
    [InlineData("due", "DEU")]
    public void A_code_cut_short_or_shuffled_is_nearer_than_one_of_other_letters(string wrong, string nearest) =>
        Assert.Equal(nearest, ClosestMatch.Find(wrong, ["AUS", "DNK", "DEU", "PLW", "POL", "RUS", "USA"]));

    [Fact]
    public void An_empty_or_missing_name_has_a_closest_match_too() => Assert.Equal("ab", ClosestMatch.Find(null, ["abc", "ab"]));

    [Fact]
    public void Where_nothing_is_known_nothing_is_near() => Assert.Equal("", ClosestMatch.Find("a", []));
}
