using System.Globalization;
using System.Text.RegularExpressions;
using Deedle;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Tests;

[Collection(SessionTests.Name)]
public sealed class FrameTests
{
    public FrameTests() => SessionFixture.Start();

    [Fact]
    public void A_frame_is_shown_in_pages_of_which_the_first_is_open()
    {
        var frame = Notebook.Data.Frame("sipri-arms-transfers");
        var html = frame.ToDisplayString("text/html");

        // 1,882 rows: data/README.md.
        Assert.Contains("the first 250 of 1,882 rows are here, 4 columns", html, StringComparison.Ordinal);
        Assert.Equal(10, Regex.Count(html, "<table class=\"data\">"));
        Assert.Equal(9, Regex.Count(html, "<details><summary>"));
        Assert.Contains("<summary>Rows 26 to 50</summary>", html, StringComparison.Ordinal);
        Assert.Equal(250, Regex.Count(html, "<th scope=\"row\">"));
    }

    [Fact]
    public void A_frame_in_plain_text_is_its_first_page()
    {
        var lines = Notebook.Data.Frame("sipri-arms-transfers").ToDisplayString("text/plain").Split('\n');

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Frame<int, string>)));
        Assert.Equal(1 + 25 + 1, lines.Length);
        Assert.Equal(["supplier", "recipient", "year", "volume"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("the first 25 of 1,882 rows are here, 4 columns", lines[^1]);
    }

    [Fact]
    public void Missing_values_in_a_frame_or_in_a_series_are_marked()
    {
        var series = new SeriesBuilder<string, double> { { "a<b", 1.5 }, { "c", double.NaN } }.Series;
        var frame = Frame.FromColumns(new Dictionary<string, Series<string, double>> { ["x"] = series });

        foreach (var html in new[] { series.ToDisplayString("text/html"), frame.ToDisplayString("text/html") })
        {
            Assert.Contains("<th scope=\"row\">a&lt;b</th><td>1.5</td>", html, StringComparison.Ordinal);
            Assert.Contains("<th scope=\"row\">c</th><td class=\"gap\">missing</td>", html, StringComparison.Ordinal);
        }

        Assert.Equal("     value\na<b  1.5\nc    missing\n2 rows, 1 column", series.ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_series_of_any_type_is_a_table_and_no_tree_of_properties()
    {
        var frame = Notebook.Data.Frame("sipri-arms-transfers");
        object[] all =
        [
            frame.GetColumn<double>("volume"),
            frame.GetColumn<string>("supplier"),
            frame.GetRowAt<object>(0),
            frame.Rows.GetAt(0),
            new SeriesBuilder<DateOnly, int>().Series,
        ];
        foreach (var series in all)
        {
            var html = series.ToDisplayString("text/html");
            Assert.Matches("\\A<style>[^<]*</style><table class=\"data\">", html);
            Assert.DoesNotContain("Vector", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Vector", series.ToDisplayString("text/plain"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_frame_with_many_columns_is_cut_with_a_note()
    {
        var column = new SeriesBuilder<int, int> { { 1, 2 } }.Series;
        var frame = Frame.FromColumns(Enumerable.Range(0, 80).ToDictionary(i => i.ToString(CultureInfo.InvariantCulture), _ => column));

        Assert.Contains("1 row, the first 60 of 80 columns are here", frame.ToDisplayString("text/html"), StringComparison.Ordinal);
    }
}
