using Analysis.Hosting;
using Analysis.Publishing.Tests.Fixture;
using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests;

public sealed class NotebookPageTests
{
    [Fact]
    public async Task The_title_is_the_only_first_heading_and_the_question_is_under_it()
    {
        var page = await SiteBuilder.PageAsync(SiteBuilder.Notebook().Markdown("# Another title").Notebook());

        Assert.Equal("A title", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("A question?", page.QuerySelector(".question")!.TextContent.Trim());
        Assert.Equal("Another title", page.QuerySelector("article h2")!.TextContent);
        Assert.Equal("A title · Europe’s defence dependence", page.Title);
    }

    [Fact]
    public async Task The_first_headline_moves_to_the_top_and_to_the_card_of_the_index()
    {
        var files = await SiteBuilder.SiteAsync(
            SiteBuilder
                .Notebook()
                .Code("x", Html("<p class=\"headline\">The <b>first</b> answer.</p>"), Html("<p class=\"headline\">The second.</p>"))
                .Notebook()
        );
        var page = SiteBuilder.Document(files, "01-test.html");

        Assert.Equal("The first answer.", page.QuerySelector(".page-head .answer")!.TextContent.Trim());
        Assert.Equal("The second.", Assert.Single(page.QuerySelectorAll("article .headline")).TextContent);
        Assert.Equal("The first answer.", SiteBuilder.Document(files, "index.html").QuerySelector(".card-answer")!.TextContent);
        Assert.Equal("The first answer.", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Code_folds_behind_its_result_and_cells_that_only_prepare_fold_with_it()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder.Notebook().Code("var a = 1;").Code("a", Html("<p id=\"result\">1</p>")).Notebook()
        );
        var fold = Assert.Single(page.QuerySelectorAll("details.code"));

        Assert.Equal("result", fold.PreviousElementSibling!.Id);
        Assert.Equal("var a = 1;\n\na", fold.QuerySelector("code")!.TextContent);
        Assert.False(fold.HasAttribute("open"));
    }

    [Fact]
    public async Task Hidden_code_is_not_shown_and_its_output_is()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder.Notebook().Tagged("secret", ["hide-code"], Html("<p id=\"shown\">1</p>")).Notebook()
        );

        Assert.NotNull(page.GetElementById("shown"));
        Assert.DoesNotContain("secret", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_of_a_cell_that_teaches_is_open_before_its_output_and_folds_nothing_of_the_cell_before()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder.Notebook().Code("var before = 1;").Tagged("before.Bars()", ["show-code"], Html("<p id=\"shown\">1</p>")).Notebook()
        );
        var (folded, shown) = (page.QuerySelectorAll("details.code")[0], page.QuerySelectorAll("details.code")[1]);

        Assert.Equal(("var before = 1;", false), (folded.QuerySelector("code")!.TextContent, folded.HasAttribute("open")));
        Assert.Equal(("before.Bars()", true), (shown.QuerySelector("code")!.TextContent, shown.HasAttribute("open")));
        Assert.Equal("shown", shown.NextElementSibling!.Id);
    }

    [Fact]
    public async Task Parameters_show_as_a_table_with_the_values_of_the_run()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder
                .Notebook()
                .Tagged("int year = 2014; // the first year\nstring group = \"nato\";", ["parameters"])
                .Tagged("// Set for this run\nyear = 2020;", ["injected-parameters"])
                .Set("year", ParameterType.WholeNumber, "2020")
                .Notebook()
        );
        var rows = page.QuerySelectorAll("table.parameters tbody tr").Select(row => row.TextContent);

        Assert.Equal(["year2020 instead of 2014the first year", "groupnato"], rows);
        Assert.DoesNotContain("int year", page.Body!.TextContent, StringComparison.Ordinal);
    }

    // The code of the injected cell is not what the page reads: a semicolon inside a text is part of the value.
    [Fact]
    public async Task A_text_parameter_keeps_its_semicolons_and_quotes()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder
                .Notebook()
                .Tagged("string group = \"nato\"; // the group", ["parameters"])
                .Tagged("// Set for this run\ngroup = \"a;b \\\"c\\\"\";", ["injected-parameters"])
                .Set("group", ParameterType.Text, "a;b \"c\"")
                .Notebook()
        );

        Assert.Equal("groupa;b \"c\" instead of natothe group", page.QuerySelector("table.parameters tbody tr")!.TextContent);
    }

    [Theory]
    [InlineData("#r \"x.dll\"\nNotebook.Start();")]
    [InlineData("// Build the project once.\n#r \"x.dll\"\nusing static Notebook;\nStart();")]
    public async Task The_set_up_cell_goes_to_the_end(string setup)
    {
        var page = await SiteBuilder.PageAsync(SiteBuilder.Notebook().Code(setup).Markdown("## Part").Notebook());

        Assert.Equal("How this page was made", page.QuerySelector("details.code")!.ParentElement!.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task A_failed_cell_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(SiteBuilder.Notebook().Code("x", Error()).Notebook())
        );

        Assert.Contains("01-test, cell 2 (code-2) failed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_without_a_title_is_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(new NotebookBuilder("01-test").Markdown("no title").Notebook())
        );

        Assert.Contains("must open with a title", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Footnotes_of_two_cells_have_addresses_of_their_own()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder.Notebook().Markdown("a[^1]\n\n[^1]: first").Markdown("b[^1]\n\n[^1]: second").Notebook()
        );
        var targets = page.QuerySelectorAll("a.footnote-ref")
            .Select(link => page.GetElementById(link.GetAttribute("href")![1..])!.TextContent.Trim());

        Assert.Equal(["first↩", "second↩"], targets);
    }

    [Fact]
    public async Task Headings_of_the_same_words_have_addresses_of_their_own()
    {
        var page = await SiteBuilder.PageAsync(
            SiteBuilder.Notebook().Markdown("## Part").Markdown("## Part").Code("x", Html("<h2>Cite</h2>")).Notebook()
        );

        Assert.Equal(
            ["#part", "#part-2", "#cite-2", "#computed-with"],
            page.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task The_source_of_the_notebook_is_there_to_download_byte_for_byte()
    {
        var notebook = FixtureBurden.Notebook();
        var files = await SiteBuilder.SiteAsync(notebook, FixtureMethod.Notebook());

        Assert.Equal(notebook.Source.ToArray(), files["notebooks/01-burden.ipynb"].ToArray());
        Assert.Equal(
            "notebooks/01-burden.ipynb",
            SiteBuilder.Document(files, "01-burden.html").QuerySelector("a[download]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Years_of_a_range_stay_together_and_the_text_is_the_same()
    {
        var page = await SiteBuilder.PageAsync(SiteBuilder.Notebook().Markdown("From 2016–20 to 2021–2025, not `2001–05`.").Notebook());

        Assert.Equal("From 2016–20 to 2021–2025, not 2001–05.", page.QuerySelector("article p")!.TextContent);
        Assert.Equal(["2016–20", "2021–2025"], page.QuerySelectorAll("article .range").Select(range => range.TextContent));
    }
}
