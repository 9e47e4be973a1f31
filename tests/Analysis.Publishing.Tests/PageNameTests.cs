using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

public sealed class PageNameTests
{
    [Theory]
    [InlineData("", "it has no name")]
    [InlineData("index", "the site has a page of that name itself")]
    [InlineData("Data", "the site has a page of that name itself")]
    [InlineData("../evil", "its name holds '.'")]
    [InlineData("a/b", "its name holds '/'")]
    [InlineData("a\\b", "its name holds '\\'")]
    [InlineData("C:x", "its name holds ':'")]
    [InlineData(".hidden", "its name holds '.'")]
    [InlineData("a b", "its name holds a blank")]
    [InlineData("a\n", "its name holds U+000A")]
    [InlineData("a\0b", "its name holds U+0000")]
    [InlineData("a\u202egpj", "its name holds U+202E")]
    [InlineData("\u00fcber", "its name holds '\u00fc'")]
    [InlineData("-a", "its name does not begin with a letter or digit")]
    [InlineData("con", "Windows reads that name as a device")]
    [InlineData("LPT1", "Windows reads that name as a device")]
    [InlineData("COM0", "Windows reads that name as a device")]
    public async Task A_notebook_whose_name_cannot_be_a_page_is_named_with_the_reason_and_the_remedy(string name, string reason)
    {
        var notebook = SiteBuilder.Notebook().Notebook() with { Name = name };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => SiteBuilder.SiteAsync(notebook));

        Assert.Contains($"cannot become a page: {reason}. Rename it", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("The notebook '", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', error.Message);
        Assert.Throws<ArgumentException>(() => SitePublisher.CheckNames([name]));
    }

    [Fact]
    public void A_name_of_a_hundred_characters_is_taken_and_of_one_more_is_not()
    {
        SitePublisher.CheckNames([new string('a', 100), "01-burden", "A_b-3", "console", "com10"]);

        Assert.Contains(
            "more than 100 characters",
            Assert.Throws<ArgumentException>(() => SitePublisher.CheckNames([new string('a', 101)])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_names_that_differ_in_capitals_only_are_refused() =>
        Assert.Contains(
            "Two notebooks are called 'Test'",
            Assert.Throws<ArgumentException>(() => SitePublisher.CheckNames(["Test", "tesT"])).Message,
            StringComparison.Ordinal
        );
}
