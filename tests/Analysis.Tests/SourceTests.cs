namespace Analysis.Tests;

public sealed class SourceTests
{
    [Fact]
    public void Two_editions_of_one_dataset_refuse_to_mix()
    {
        var message = SampleData.ErrorOf(() =>
            SourceList.OneEditionEach([
                SampleData.Source("nato", "2026"),
                SampleData.Source("sipri", "2026"),
                SampleData.Source("nato", "2024"),
            ])
        );
        Assert.Equal("The editions 2026 and 2024 of nato don't mix in one result; take one of them.", message);
    }

    [Fact]
    public void One_edition_of_several_datasets_is_listed_once_and_in_order()
    {
        var sources = SourceList.OneEditionEach([SampleData.Source("sipri"), SampleData.Source("nato"), SampleData.Source("sipri")]);
        Assert.Equal(["nato", "sipri"], sources.Select(source => source.Dataset));
    }

    [Fact]
    public void Two_datasets_that_are_revised_together_are_held_to_one_edition()
    {
        var message = SampleData.ErrorOf(() =>
        {
            SourceList.SameEdition(SampleData.Source("sipri-a", "2026"), SampleData.Source("sipri-b", "2025"));
            return null;
        });
        Assert.Equal("sipri-a 2026 and sipri-b 2025 don't mix in one result; take the same edition of both.", message);
        SourceList.SameEdition(SampleData.Source("sipri-a"), SampleData.Source("sipri-b"));
    }

    [Fact]
    public void A_source_line_names_publisher_title_and_edition() =>
        Assert.Equal("A publisher, A table, edition 2026", SampleData.Source().ToString());

    [Theory]
    [InlineData(12, "value", "data/x.csv, row 12, column value: is a word.")]
    [InlineData(12, null, "data/x.csv, row 12: is a word.")]
    [InlineData(null, "value", "data/x.csv, column value: is a word.")]
    [InlineData(null, null, "data/x.csv: is a word.")]
    public void A_problem_names_its_place(int? row, string? column, string text) =>
        Assert.Equal(text, new Problem("data/x.csv", row, column, "is a word.").ToString());
}
