using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

/// <summary>Pages of one kind in a folder of the site, with a page that lists them.</summary>
public sealed class PageSetTests
{
    private static SiteNotebook Page(string code, string title) =>
        SiteBuilder.Notebook("profile").Notebook() with
        {
            Name = $"countries/{code}",
            Title = title,
            SourceName = "country-profile",
        };

    private static SiteRequest Request(params SiteNotebook[] pages) =>
        FixtureSite.Request("unused") with
        {
            PageSets =
            [
                new()
                {
                    Folder = "countries",
                    Title = "Countries",
                    Notebooks = pages,
                },
            ],
        };

    private static SiteRequest Two => Request(Page("POL", "Poland"), Page("DEU", "Germany"));

    [Fact]
    public async Task The_pages_and_their_list_are_in_the_folder_and_the_source_is_there_once()
    {
        var files = await SiteBuilder.SiteAsync(Two);
        Assert.Superset(
            new HashSet<string> { "countries/index.html", "countries/DEU.html", "countries/POL.html", "assets/pages.css" },
            files.Keys.ToHashSet()
        );
        Assert.Single(files.Keys, name => name.Contains("country-profile", StringComparison.Ordinal));
        Assert.DoesNotContain("assets/pages.css", (await SiteBuilder.SiteAsync()).Keys);
    }

    [Fact]
    public async Task A_page_has_its_own_title_and_every_link_begins_in_its_folder()
    {
        var page = SiteBuilder.Document(await SiteBuilder.SiteAsync(Two), "countries/POL.html");
        Assert.Equal("Poland", page.QuerySelector("h1")!.TextContent);
        var inside = page.QuerySelectorAll("a[href], link[href], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => !address.StartsWith('#') && !address.StartsWith("http", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(inside);
        Assert.All(inside, address => Assert.StartsWith("../", address, StringComparison.Ordinal));
        Assert.Contains("../notebooks/country-profile.ipynb", inside);
    }

    [Fact]
    public async Task The_list_has_a_square_and_a_line_for_each_page_in_the_order_of_titles()
    {
        var list = SiteBuilder.Document(await SiteBuilder.SiteAsync(Two), "countries/index.html");
        Assert.Equal(["Germany", "Poland"], list.QuerySelectorAll(".page-list h2").Select(head => head.TextContent));
        Assert.Equal(["DEU.html", "POL.html"], list.QuerySelectorAll("a.tile").Select(tile => tile.GetAttribute("href")));
        Assert.Equal("../assets/pages.css", list.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task The_menu_leads_to_the_list_and_the_pages_to_one_another()
    {
        var files = await SiteBuilder.SiteAsync(Two);
        Assert.Contains(
            "countries/index.html",
            SiteBuilder.Document(files, "index.html").QuerySelectorAll("#menu a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            "../countries/POL.html",
            SiteBuilder.Document(files, "countries/DEU.html").QuerySelector("a.next")!.GetAttribute("href")
        );
        Assert.Null(SiteBuilder.Document(files, "countries/POL.html").QuerySelector("a.next"));
    }

    [Fact]
    public async Task The_name_of_a_country_in_a_table_leads_to_its_page()
    {
        var table = SiteBuilder
            .Notebook()
            .Code(
                "table",
                NotebookBuilder.Html(
                    "<table><tbody><tr><th scope=\"row\">Poland</th><td>Germany and Poland</td><td>Germany</td></tr></tbody></table>"
                )
            )
            .Notebook();
        var request = FixtureSite.Request("unused", table) with { PageSets = Two.PageSets };
        var page = SiteBuilder.Document(await SiteBuilder.SiteAsync(request), "01-test.html");
        Assert.Equal(
            [("Poland", "countries/POL.html"), ("Germany", "countries/DEU.html")],
            page.QuerySelectorAll("td > a, th > a").Select(link => (link.TextContent, link.GetAttribute("href")!))
        );
    }

    [Theory]
    [InlineData("assets/POL", "assets", "The site has a folder 'assets' itself")]
    [InlineData("Notebooks/POL", "Notebooks", "The site has a folder 'Notebooks' itself")]
    [InlineData("POL", "countries", "is not in 'countries'")]
    [InlineData("countries/../POL", "countries", "is not in 'countries'")]
    [InlineData("countries/a b", "countries", "its name holds a blank")]
    [InlineData("countries/index", "countries", "the site has a page of that name itself")]
    [InlineData("01-burden/POL", "01-burden", "Two notebooks are called '01-burden'")]
    public async Task A_page_outside_the_folder_or_with_a_name_that_cannot_be_is_refused(string name, string folder, string says)
    {
        var request = FixtureSite.Request("unused") with
        {
            PageSets =
            [
                new()
                {
                    Folder = folder,
                    Title = "Countries",
                    Notebooks = [Page("POL", "Poland") with { Name = name }],
                },
            ],
        };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => SiteBuilder.SiteAsync(request));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }
}
