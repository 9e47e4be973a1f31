namespace Analysis.Tests;

/// <summary>What distinguishes a run is added to an id in one place and taken off in the same.</summary>
public sealed class FindingIdTests
{
    [Fact]
    public void The_suffix_of_an_edition_comes_off_as_it_went_on()
    {
        var id = FindingId.WithEdition(FindingId.WithParameter("us-share", "growth", "-0.01"), "sipri-arms-transfers", "2026-07");

        Assert.Equal("us-share--growth-minus-0-01--sipri-arms-transfers-2026-07", id);
        Assert.Equal("us-share--growth-minus-0-01", FindingId.WithoutEdition(id, "sipri-arms-transfers", "2026-07"));
        Assert.Equal("us-share", FindingId.WithoutSuffix(id));
        Assert.True(FindingId.HasSuffix(id));
        Assert.False(FindingId.HasSuffix("us-share-edition-2025"));
    }

    [Theory]
    [InlineData("us-share", true)]
    [InlineData("us--share", false)]
    [InlineData("US-share", false)]
    [InlineData("", false)]
    [InlineData("us-share-", false)]
    public void Words_in_lower_case_joined_by_hyphens_are_an_id(string words, bool valid) => Assert.Equal(valid, FindingId.IsValid(words));
}
