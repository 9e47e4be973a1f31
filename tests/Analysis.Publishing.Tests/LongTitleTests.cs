using Analysis.Charts;
using Analysis.Publishing.Tests.Fixture;
using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests;

/// <summary>Titles of 10,000 characters, and titles that turn the direction of text, wherever a page shows one.</summary>
public sealed class LongTitleTests(Chromium chromium)
{
    private const string Page = "01-test.html";
    private const string Turning = "\u202e\u2067\u200f";

    // One word of wide letters, and words; each has a character that turns the direction of what follows.
    private static readonly string OneWord = Turning + new string('W', 10_000);
    private static readonly string Words = Turning + string.Concat(Enumerable.Repeat("words ", 1_700));

    private const string WidePopovers = """
        () => [...document.querySelectorAll('[popover]')].filter(popover => {
          popover.showPopover();
          const wide = popover.scrollWidth > popover.clientWidth || popover.getBoundingClientRect().right > innerWidth;
          popover.hidePopover();
          return wide;
        }).map(popover => popover.id || 'popover')
        """;

    [Theory]
    [InlineData("one word")]
    [InlineData("words")]
    public async Task No_title_widens_a_page(string kind)
    {
        var folder = await chromium.PublishAsync(Site(kind == "words" ? Words : OneWord));
        var wide = new List<string>();
        foreach (var page in (string[])["index.html", Page, "02-test.html", "data.html", "revisions.html"])
        foreach (var width in (int[])[360, 1400])
            wide.AddRange((await TooWideAsync(folder, page, width)).Select(what => $"{page} at {width}: {what}"));

        Assert.Empty(wide);
    }

    // What is open while the page, or the note itself, is wider than the window.
    private async Task<IReadOnlyList<string>> TooWideAsync(string folder, string page, int width)
    {
        await using var open = await chromium.OpenAtAsync(folder, page, width);
        // Not by reading on: these pages are some hundred screens high.
        await open.DrawChartsAsync();
        var wide = new List<string>();
        if (await open.OverflowAsync() > 0)
            wide.Add($"as it opens, by {await open.OverflowAsync()}");
        await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        if (await open.OverflowAsync() > 0)
            wide.Add($"all details open, by {await open.OverflowAsync()}");
        wide.AddRange(await open.Page.EvaluateAsync<string[]>(WidePopovers));
        return wide;
    }

    [Fact]
    public async Task A_title_is_cut_with_the_whole_on_hover_and_turns_nothing()
    {
        var files = await SiteBuilder.SiteAsync(Site(OneWord));
        var whole = new string('W', 10_000);
        var cut = new string('W', 200) + "…";

        foreach (
            var (page, selector) in ((string, string)[])
                [
                    ("index.html", "h1"),
                    ("index.html", ".card h2"),
                    ("index.html", ".menu a"),
                    ("index.html", ".site-name"),
                    (Page, "h1"),
                    (Page, ".toc a"),
                    (Page, ".note-title"),
                    (Page, ".note dd a"),
                    ("02-test.html", ".pager a"),
                    (Page, ".site-foot li a"),
                    ("data.html", "h2[id]"),
                    ("data.html", ".glance th a"),
                    ("data.html", ".publisher"),
                    ("data.html", ".edition h3"),
                    ("revisions.html", ".changes strong"),
                ]
        )
        {
            var title = SiteBuilder.Document(files, page).QuerySelector($"{selector} bdi[title]");
            Assert.Equal((page, selector, cut, whole), (page, selector, title?.TextContent, title?.GetAttribute("title")));
        }

        var chart = SiteBuilder.Document(files, Page).QuerySelector(".chart-title")!;
        Assert.Equal((cut, whole), (chart.TextContent, chart.GetAttribute("title")));
        Assert.Equal(whole, SiteBuilder.Document(files, Page).QuerySelector(".chart table caption")!.TextContent);
        Assert.StartsWith(cut, SiteBuilder.Document(files, Page).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_holds_a_character_that_turns_the_direction()
    {
        var files = await SiteBuilder.SiteAsync(Site(Turning + "x"));

        foreach (var page in files.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal)))
        {
            var document = SiteBuilder.Document(files, page);
            foreach (var data in document.QuerySelectorAll("script.chart-data").ToArray())
                data.Remove();
            Assert.DoesNotContain(
                document.DocumentElement.OuterHtml,
                character => Turning.Contains(character) || character is '\u202d' or '\u2066' or '\u2069'
            );
        }
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 201)]
    public void Two_hundred_characters_stay_and_more_are_cut(int length, int shown)
    {
        var cut = TitleShortener.Shorten(new string('a', length));

        Assert.Equal(shown, cut.Length);
        Assert.Equal(length > 200, cut.EndsWith('…'));
    }

    [Fact]
    public void A_cut_leaves_words_and_characters_of_two_halves_whole()
    {
        // 190 letters, a blank, and a word that would pass the two hundredth character.
        Assert.Equal(new string('a', 190) + "…", TitleShortener.Shorten(new string('a', 190) + " " + new string('b', 50)));
        // The two hundredth character is the first half of a flag's letter.
        Assert.Equal(new string('a', 199) + "…", TitleShortener.Shorten(new string('a', 199) + "\U0001F1E9" + "bc"));
    }

    private static SiteRequest Site(string title)
    {
        var text = title.Replace("\n", " ", StringComparison.Ordinal);
        SiteNotebook[] notebooks =
        [
            SiteBuilder.Notebook("02-test").Notebook(),
            new NotebookBuilder("01-test")
                .Markdown($"# {text}\n\n{text}")
                .Markdown($"## {text}\n\n### {text}\n\n{text}\n\n> {text}\n\n- {text}\n\n`{text}`\n\n    {text}")
                .Tagged($"string name = \"{text}\"; // {text}", ["parameters"])
                .Code(
                    $"// {text}",
                    Stream(text),
                    Html(
                        $"<p>{text}</p><table class=\"data\"><caption>{text}</caption><thead><tr><th "
                            + $"data-unit=\"{text}\">{text}</th></tr></thead><tbody><tr><td class=\"gap\" "
                            + $"title=\"{text}\">–</td></tr></tbody></table>"
                    )
                )
                .Code(
                    "x",
                    FixtureCharts.Changed(chart =>
                        chart with
                        {
                            Title = text,
                            Subtitle = text,
                            Caption = text,
                            Note = text,
                            Alt = text,
                            Key = [new(text, "europe", "dot"), new(text, "europe", "line")],
                            Table = new(
                                [TableColumn.Words(text), TableColumn.Numbers(text, text)],
                                [
                                    [TableCell.Words(text), new(text, null, null, text)],
                                ]
                            ),
                        }
                    )
                )
                .Code("y", FixtureCharts.Labelled(text))
                .Code(
                    "z",
                    Prose(
                        $"<p class=\"headline\">{text} {Number("a", 1, text)} {text}</p><p class=\"prose\">{Number("a", 1, text)}</p>",
                        Finding("a", text, 1, text, "2026", text, ("nato-defence-expenditure", "2026"))
                    )
                )
                .Notebook(),
            SiteBuilder.Notebook("03-test").Notebook(),
        ];
        var request = FixtureSite.Request("unused", notebooks);
        return request with
        {
            Title = text,
            Description = text,
            Citation = new()
            {
                Title = text,
                Authors = [text],
                Version = text,
            },
            Datasets = [.. request.Datasets.Select(dataset => Titled(dataset, text))],
            Revisions = [FixtureRevisions.Of(text)],
            Errata =
            [
                new()
                {
                    Id = "a",
                    Page = "01-test",
                    Corrected = "2026-12-01",
                    Before = text,
                    After = text,
                    Reason = text,
                },
            ],
        };
    }

    private static SiteDataset Titled(SiteDataset dataset, string text) =>
        dataset with
        {
            Title = text,
            Description = text,
            Publisher = text,
            Licence = text,
            Credit = text,
            Editions =
            [
                .. dataset.Editions.Select(edition => edition with { Title = text, Provenance = text, Years = text, Caveats = [text] }),
                new() { Edition = text, Title = text },
            ],
        };
}
