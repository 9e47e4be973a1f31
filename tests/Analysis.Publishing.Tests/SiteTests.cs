using System.Text;
using Analysis.Publishing.Cells;
using Analysis.Publishing.Output;
using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

public sealed class SiteTests
{
    [Fact]
    public async Task A_site_has_its_pages_assets_notebooks_and_findings()
    {
        var files = await SiteBuilder.SiteAsync();

        Assert.Superset(
            new HashSet<string>
            {
                "index.html",
                "data.html",
                "revisions.html",
                "01-burden.html",
                "02-suppliers.html",
                "03-method.html",
                "findings.json",
                "assets/site.css",
                "assets/site.js",
                "notebooks/01-burden.ipynb",
            },
            files.Keys.ToHashSet()
        );
        Assert.Equal("[]\n", Encoding.UTF8.GetString(files["findings.json"].Span));
    }

    [Fact]
    public async Task A_guide_is_in_the_menu_and_in_a_line_of_the_index_and_has_no_card()
    {
        var guide = SiteBuilder.Notebook("cheat-sheet").Notebook();
        var files = await SiteBuilder.SiteAsync(FixtureSite.Request("unused") with { Guides = [guide] });
        var index = SiteBuilder.Document(files, "index.html");

        Assert.Equal(3, index.QuerySelectorAll("li.card").Length);
        Assert.Equal("cheat-sheet.html", index.QuerySelectorAll("#menu a")[^1].GetAttribute("href"));
        Assert.Equal("A title", index.QuerySelector(".how a[href='cheat-sheet.html']")!.TextContent);
        Assert.Contains("notebooks/cheat-sheet.ipynb", files.Keys);
        Assert.Null(SiteBuilder.Document(await SiteBuilder.SiteAsync(), "index.html").QuerySelector("a[href='cheat-sheet.html']"));
    }

    [Fact]
    public async Task Two_publishes_give_the_same_bytes()
    {
        using var folder = new TestFolder();
        await SitePublisher.PublishAsync(FixtureSite.Request(folder.At("a")), TestContext.Current.CancellationToken);
        await SitePublisher.PublishAsync(FixtureSite.Request(folder.At("b")), TestContext.Current.CancellationToken);
        var (a, b) = (folder.Files("a"), folder.Files("b"));

        Assert.Equal(a.Keys, b.Keys);
        Assert.All(a, file => Assert.Equal(file.Value, b[file.Key]));
    }

    [Fact]
    public async Task Every_page_has_its_language_and_its_description()
    {
        var files = await SiteBuilder.SiteAsync();
        foreach (
            var page in files
                .Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal))
                .Select(name => SiteBuilder.Document(files, name))
        )
        {
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
            Assert.Contains(
                "default-src 'none'",
                page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"),
                StringComparison.Ordinal
            );
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Empty(
                page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key)
            );
        }
    }

    [Fact]
    public async Task Every_link_between_the_pages_leads_to_a_file_on_disk()
    {
        using var folder = new TestFolder();
        await SitePublisher.PublishAsync(FixtureSite.Request(folder.Site), TestContext.Current.CancellationToken);
        var files = folder
            .Files("site")
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => new ReadOnlyMemory<byte>(file.Value));
        var addresses = files
            .Keys.SelectMany(name => SiteBuilder.Document(files, name).QuerySelectorAll("[href], [src]"))
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(address => !address.StartsWith('#') && !address.StartsWith("https://", StringComparison.Ordinal))
            .Select(address => address.Split('#')[0])
            .Distinct()
            .ToArray();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.True(File.Exists(Path.Combine(folder.Site, address)), address));
    }

    [Fact]
    public async Task Links_to_notebooks_become_links_to_pages_and_external_links_are_marked()
    {
        var page = SiteBuilder.Document(await SiteBuilder.SiteAsync(), "01-burden.html");

        Assert.Equal(
            "03-method.html#definitions",
            page.QuerySelectorAll("article a").First(link => link.TextContent == "method").GetAttribute("href")
        );
        Assert.Equal(
            "noopener noreferrer",
            page.QuerySelectorAll("article a").First(link => link.TextContent == "itself").GetAttribute("rel")
        );
    }

    [Theory]
    [InlineData("[x](04-nowhere.ipynb)", "01-test.html: the link to '04-nowhere.ipynb' has no target")]
    [InlineData("[x](#no-such-part)", "01-test.html: the link to '#no-such-part' has no target")]
    [InlineData("[x](../README.md)", "01-test.html: the link to '../README.md' has no target")]
    public async Task A_link_without_a_target_is_refused(string markdown, string message)
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(SiteBuilder.Notebook().Markdown(markdown).Notebook())
        );

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_would_load_from_the_network_is_refused()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["a.html"] = Encoding.UTF8.GetBytes(
                "<img src=\"https://example.org/a.png\"><link rel=\"stylesheet\" href=\"//example.org/a.css\"><script "
                    + "src=\"missing.js\"></script>"
            ),
        };

        var error = Assert.Throws<PublishException>(() => ReferenceCheck.Check(files));

        Assert.Equal(3, error.Problems.Count);
    }

    [Fact]
    public async Task The_page_of_the_data_names_the_owner_and_the_users_of_each_edition()
    {
        var page = SiteBuilder.Document(await SiteBuilder.SiteAsync(), "data.html");

        Assert.Contains(
            "non-commercial",
            page.QuerySelector("#sipri-arms-transfers")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "From whom does Europe buy?",
            page.GetElementById("sipri-arms-transfers-2026")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Supplier is not designer.",
            page.GetElementById("sipri-arms-transfers-2026")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Used by", page.GetElementById("nato-defence-expenditure-2024")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_foot_of_a_page_names_the_editions_it_used_and_no_others()
    {
        var page = SiteBuilder.Document(await SiteBuilder.SiteAsync(), "02-suppliers.html");

        Assert.Equal("data.html#sipri-arms-transfers-2026", Assert.Single(page.QuerySelectorAll(".site-foot li a")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_head_of_a_page_names_the_sources_of_its_figures_and_the_foot_all_that_was_read()
    {
        var notebook = SiteBuilder
            .Notebook()
            .Code(
                "x",
                NotebookBuilder.Prose(
                    "<p></p>",
                    NotebookBuilder.Finding("a", "A", 1, "allies", "2026", "i", ("nato-defence-expenditure", "2026"))
                )
            )
            .Notebook(new EditionReference("sipri-arms-transfers", "2026"));
        var page = await SiteBuilder.PageAsync(notebook);

        Assert.Equal(
            ["data.html#nato-defence-expenditure-2026"],
            page.QuerySelectorAll(".eyebrow a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            ["data.html#nato-defence-expenditure-2026", "data.html#sipri-arms-transfers-2026"],
            page.QuerySelectorAll(".site-foot li a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Two_charts_of_one_id_are_refused()
    {
        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(SiteBuilder.Notebook().Code("x", FixtureCharts.Trend(), FixtureCharts.Trend()).Notebook())
        );

        Assert.Contains("has a chart 'burden-since-2014' already", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_chart_is_refused()
    {
        var output = NotebookBuilder.Bundle((MimeTypes.Chart, new System.Text.Json.Nodes.JsonObject { ["id"] = "x" }));

        var error = await Assert.ThrowsAsync<PublishException>(() =>
            SiteBuilder.PageAsync(SiteBuilder.Notebook().Code("x", output).Notebook())
        );

        Assert.StartsWith("01-test, cell 2: the chart cannot be read", error.Message, StringComparison.Ordinal);
    }
}
