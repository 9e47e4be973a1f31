using Analysis.Publishing.Markup;
using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

public sealed class SanitiserTests
{
    public static TheoryData<string> Attacks =>
        new(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<img src=\"https://example.org/a.png\">",
            "<img src=\"//example.org/a.png\">",
            "<img srcset=\"https://example.org/a.png 2x\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
            "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
            "<p onclick=\"alert(1)\">x</p>",
            "<p style=\"background:url(https://example.org/a.png)\">x</p>",
            "<style>@import url(https://example.org/a.css);</style>",
            "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">",
            "<iframe src=\"https://example.org\"></iframe>",
            "<object data=\"https://example.org\"></object>",
            "<embed src=\"https://example.org\">",
            "<form action=\"https://example.org\"><input name=a><button>x</button></form>",
            "<base href=\"https://example.org/\">",
            "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">",
            "<svg><script>alert(1)</script></svg>",
            "<svg onload=\"alert(1)\"><rect width=\"1\" height=\"1\"/></svg>",
            "<svg><use href=\"https://example.org/a.svg#x\"/></svg>",
            "<svg><image href=\"https://example.org/a.png\"/></svg>",
            "<svg><rect fill=\"url(https://example.org/a.svg#x)\"/></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
            "<svg><animate attributeName=\"href\" values=\"javascript:alert(1)\"/></svg>",
            "<svg><foreignObject><iframe src=\"https://example.org\"></iframe></foreignObject></svg>",
            "<svg><style>@import '//example.org/a.css';</style></svg>",
            "<svg><rect fill=\"u\\72l(//example.org/a.svg#x)\" stroke=\"\\75rl(//example.org)\"/></svg>",
            "<svg><rect href=\"//example.org/a.svg\" cite=\"//example.org\"/></svg>",
            "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
            "<svg><desc><noscript><img src=x onerror=alert(1)></noscript></desc></svg>",
            "<img src=\"data:text/html,<script>alert(1)</script>\">",
            "<img src=\"data:image/png;base64,AA\" srcset=\"//example.org/a.png 2x\">",
            "<picture><source srcset=\"//example.org/a.png\"><img src=\"//example.org/a.png\"></picture>",
            "<a href=\"//example.org\">x</a>",
            "<a href=\"\\\\example.org\\share\">x</a>",
            "<a href=\"/\\example.org\">x</a>",
            "<a href=\"/&#9;/example.org\">x</a>",
            "<a href=\" &#1; //example.org\">x</a>",
            "<a href=\"https:example.org\">x</a>",
            "<a href=\"http:/example.org\">x</a>",
            "<a href=\"https:\\\\example.org\">x</a>",
            "<a href=\"file://example.org/share\">x</a>",
            "<a ping=\"https://example.org\" target=\"_top\">x</a>",
            "<blockquote cite=\"//example.org\">x</blockquote>",
            "<table background=\"//example.org/a.png\"><tr><td background=\"//example.org/a.png\">x</td></tr></table>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src https://example.org\">",
            "<template><img src=x onerror=alert(1)></template>",
            "<button formaction=\"https://example.org\" popovertarget=\"menu\">x</button>",
            "<details ontoggle=\"alert(1)\" open>x</details>",
            "<isindex action=\"javascript:alert(1)\">",
            "<portal src=\"https://example.org\"></portal>",
            "<video poster=\"https://example.org/a.png\" src=\"https://example.org/a.mp4\"></video>"
        );

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_of_an_attack_runs_or_loads(string attack)
    {
        var clean = Sanitiser.Clean($"<p>before</p>{attack}<p>after</p>").Markup;

        Assert.DoesNotContain("alert", clean, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("example.org", clean, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("before", clean, StringComparison.Ordinal);
        Assert.Contains("after", clean, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_is_clean_stays_so_when_it_is_read_again(string attack)
    {
        var clean = Sanitiser.Clean(attack).Markup;

        Assert.Equal(clean, Sanitiser.Clean(clean).Markup);
    }

    [Theory]
    [InlineData("<div class=\"note\">x</div>", "<div>x</div>")]
    [InlineData("<figure class=\"chart picture site-head\">x</figure>", "<figure class=\"picture\">x</figure>")]
    [InlineData("<span class=\"finding\">57 %</span>", "<span>57 %</span>")]
    [InlineData("<data class=\"finding\" value=\"1\">1</data>", "<data value=\"1\">1</data>")]
    [InlineData("<p class=\"skip\">x</p>", "<p>x</p>")]
    [InlineData("<p class=\"HEADLINE\">x</p>", "<p>x</p>")]
    [InlineData("<div class=\"headline\">x</div>", "<div>x</div>")]
    [InlineData("<p class=\"prose chart-title\">x</p>", "<p class=\"prose\">x</p>")]
    [InlineData(
        "<table class=\"data glance\"><tbody><tr><td class=\"num gap\">x</td></tr></tbody></table>",
        "<table class=\"data\"><tbody><tr><td class=\"gap\">x</td></tr></tbody></table>"
    )]
    [InlineData("<a class=\"bar-button\" href=\"data.html\" role=\"button\" tabindex=\"9\">x</a>", "<a href=\"data.html\">x</a>")]
    [InlineData("<section role=\"dialog\" data-theme=\"dark\" data-save=\"csv\">x</section>", "<section>x</section>")]
    [InlineData("<p id=\"chart-a\">a</p><p id=\"Foot-data\">b</p><p id=\"erratum-a\">c</p>", "<p>a</p><p>b</p><p>c</p>")]
    [InlineData("<hr width=\"100000\"><table width=\"100000\"></table>", "<hr><table></table>")]
    public void An_output_cannot_look_like_a_part_of_the_page(string output, string clean) =>
        Assert.Equal(clean, Sanitiser.Clean(output).Markup);

    [Theory]
    [InlineData("<p>The share is \u202e6.75\u202c %</p>", "<p>The share is 6.75 %</p>")]
    [InlineData("<p title=\"\u2067a\">\u2066\u2068b\u2069</p>", "<p title=\"a\">b</p>")]
    [InlineData("<p>\u05e9\u05dc\u05d5\u05dd</p>", "<p>\u05e9\u05dc\u05d5\u05dd</p>")]
    public void Characters_that_turn_the_direction_go_and_letters_stay(string output, string clean) =>
        Assert.Equal(clean, Sanitiser.Clean(output).Markup);

    [Theory]
    [InlineData("https://example.org/a?b=c#d")]
    [InlineData("http://example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("02-suppliers.html#claims")]
    [InlineData("httpd-notes.html")]
    [InlineData("#http:")]
    public void A_link_with_an_explicit_target_stays(string address) =>
        Assert.Equal($"<a href=\"{address}\">x</a>", Sanitiser.Clean($"<a href=\"{address}\">x</a>").Markup);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Html_in_Markdown_stays_text(string attack)
    {
        var html = MarkdownText.Render($"before\n\n{attack}\n\nafter");
        var elements = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(html.Markup)
            .Body!.QuerySelectorAll("*")
            .Select(e => e.LocalName);

        Assert.Empty(elements.Except(["p", "em", "a", "code", "pre"]));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://example.org/a.png)")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](//example.org)")]
    [InlineData("![x](//example.org/a.png)")]
    public void Links_and_images_of_Markdown_are_held_to_the_same_rules(string markdown)
    {
        var html = MarkdownText.Render(markdown).Markup;

        Assert.DoesNotContain("alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", html, StringComparison.Ordinal);
        Assert.DoesNotContain("vbscript", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_prints_stays_as_it_is()
    {
        const string printed =
            "<section class=\"sources\"><p class=\"prose\">x <data class=\"finding\" value=\"0.5\" data-finding=\"a\">50&nbsp;%</data></p>"
            + "<table class=\"data\"><thead><tr><th scope=\"col\" data-unit=\"%\">y</th></tr></thead><tbody><tr><td "
            + "class=\"gap\" title=\"none\" aria-label=\"gap\">–</td></tr></tbody></table></section>";

        Assert.Equal(printed, Sanitiser.Clean(printed).Markup);
    }

    [Fact]
    public void An_output_cannot_take_the_address_of_a_figure() =>
        Assert.Equal(
            "<p>a</p><p>b</p><p id=\"own\">c</p>",
            Sanitiser.Clean("<p id=\"finding-a\">a</p><p id=\"about-a\">b</p><p id=\"own\">c</p>").Markup
        );

    [Fact]
    public async Task Titles_names_and_texts_of_data_are_escaped_on_every_page()
    {
        const string attack = "<img src=x onerror=alert(1)>\"'>";
        var notebook = new NotebookBuilder("01-test")
            .Markdown($"# A {attack} title\n\nquestion")
            .Tagged($"string name = \"{attack.Replace("\"", "", StringComparison.Ordinal)}\"; // {attack}", ["parameters"])
            .Code(
                "x",
                NotebookBuilder.Stream(attack),
                NotebookBuilder.Prose(
                    $"<p class=\"headline\">{NotebookBuilder.Number("a", 1, "1")}</p>",
                    NotebookBuilder.Finding("a", attack, 1, attack, "2026", attack, ("nato-defence-expenditure", "2026"))
                )
            )
            .Notebook();
        var request = FixtureSite.Request("unused", notebook) with
        {
            Title = attack,
            Description = attack,
            Citation = new()
            {
                Title = attack,
                Authors = [attack],
                Version = attack,
            },
        };

        var files = await SiteBuilder.SiteAsync(
            request with
            {
                Datasets = [.. request.Datasets.Select(one => one with { Title = attack, Credit = attack, Publisher = attack })],
                Revisions = [FixtureRevisions.Of(attack)],
                Errata =
                [
                    new()
                    {
                        Id = "a",
                        Page = "01-test",
                        Corrected = "2026-12-01",
                        Before = attack,
                        After = attack,
                        Reason = attack,
                    },
                ],
            }
        );

        foreach (var page in new[] { "index.html", "01-test.html", "data.html", "revisions.html" })
            Assert.Empty(SiteBuilder.Document(files, page).QuerySelectorAll("img, [onerror]"));
    }
}
