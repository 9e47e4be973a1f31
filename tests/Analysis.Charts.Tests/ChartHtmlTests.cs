using System.Text.Json;

namespace Analysis.Charts.Tests;

public sealed class ChartHtmlTests
{
    private static RenderedChart Chart(string title) =>
        new()
        {
            Id = "a",
            Kind = "trend",
            Title = title,
            Subtitle = "s",
            Unit = "%",
            Caption = "c",
            Alt = title,
            Key = [new(title, "europe", "dot")],
            Figure = JsonDocument.Parse("{\"data\":[]}").RootElement,
            Narrow = JsonDocument.Parse("{}").RootElement,
            Height = new(400, 320),
            Table = new(
                [TableColumn.Words(title), TableColumn.Numbers("v", title)],
                [
                    [TableCell.Words(title), new("no data", null, null, title)],
                ]
            ),
            Sources = [],
        };

    [Fact]
    public void Nothing_from_data_becomes_markup()
    {
        const string Attack = "</script><img src=x onerror=alert(1)>\"'";
        var html = ChartHtml.Figure(Chart(Attack));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("onerror=alert(1)>\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_in_the_page_are_the_chart()
    {
        var chart = Chart("a < b & \u2028");
        var html = ChartHtml.Figure(chart);
        var from = html.IndexOf("class=\"chart-data\">", StringComparison.Ordinal) + "class=\"chart-data\">".Length;
        Assert.Equal(
            chart.ToJson(),
            RenderedChart.FromJson(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]).ToJson()
        );
    }

    [Fact]
    public void The_page_needs_no_inline_style_or_handler()
    {
        var html = ChartHtml.Figure(Chart("a"));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=", html);
        Assert.Contains("height=\"400\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_cut_with_the_whole_on_hover_and_in_the_table_and_turns_nothing()
    {
        var whole = new string('W', 1000);
        var html = ChartHtml.Figure(Chart("\u202e" + whole));
        var page = html[..html.IndexOf("<script", StringComparison.Ordinal)];

        Assert.Contains($"id=\"chart-a-title\" title=\"{whole}\">{new string('W', 200)}…</h3>", page, StringComparison.Ordinal);
        Assert.Contains($"<caption>{whole}</caption>", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public void A_title_of_usual_length_has_nothing_on_hover() =>
        Assert.Contains("id=\"chart-a-title\">The share grew</h3>", ChartHtml.Figure(Chart("The share grew")), StringComparison.Ordinal);
}
