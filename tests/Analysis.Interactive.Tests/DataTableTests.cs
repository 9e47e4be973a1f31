namespace Analysis.Interactive.Tests;

/// <summary>Tables of a notebook: numbers with their source, gaps with their reason, links that lead where they may.</summary>
[Collection(SessionTests.Name)]
public sealed class DataTableTests
{
    [Fact]
    public void A_number_has_its_figure_and_a_gap_its_reason()
    {
        SessionFixture.Start();
        var figure = SessionFixture.UsShare();
        var table = Notebook.Table(
            $"What comes from there, {figure} in all",
            ["Side", new SourcedColumn("Part", "% of imports")],
            [
                ["United States", figure],
                ["Europe", DataCell.Gap("not counted")],
            ]
        );
        Assert.Equal([figure.Value, figure.Value], table.Findings.Select(one => one.Value));
        var html = table.ToHtml();
        Assert.Contains("<th scope=\"col\" data-unit=\"% of imports\">Part</th>", html, StringComparison.Ordinal);
        Assert.Contains(
            $"<th scope=\"row\">United States</th><td><data class=\"finding\" "
                + $"value=\"{figure.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}\" data-finding=\"us-share",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<td class=\"gap\" title=\"not counted\">–</td>", html, StringComparison.Ordinal);
        Assert.Contains("Europe\t– (not counted)", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_from_data_is_escaped()
    {
        SessionFixture.Start();
        Assert.Contains(
            "<th scope=\"row\">a &lt;b&gt;</th>",
            Notebook
                .Table(
                    $"One",
                    ["Name"],
                    [
                        ["a <b>"],
                    ]
                )
                .ToHtml(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_row_too_short_and_a_table_without_rows_are_refused()
    {
        SessionFixture.Start();
        Assert.Contains(
            "A row has 1 cells and the table 2 columns",
            Assert
                .Throws<ArgumentException>(() =>
                    Notebook.Table(
                        $"Two",
                        ["A", "B"],
                        [
                            ["x"],
                        ]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "has no rows",
            Assert.Throws<ArgumentException>(() => Notebook.Table($"None", ["A"], [])).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("https://example.org/a?b=1")]
    [InlineData("02-suppliers.html#claims")]
    [InlineData("#claims")]
    public void A_link_leads_outside_or_to_a_page(string address) =>
        Assert.Contains($"<a href=\"{address}\">", DataCell.Link("there", address).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript:x.html")]
    [InlineData("file:///etc/passwd")]
    [InlineData("elsewhere")]
    public void Any_other_link_is_refused(string address) => Assert.Throws<ArgumentException>(() => DataCell.Link("there", address));

    [Fact]
    public void A_small_line_breaks_where_a_year_is_missing_and_has_an_alt_text()
    {
        // Three points over 92 units of width: 2, 48, 94; the second is missing, so two stretches of one point each.
        var svg = new Sparkline([1, null, 3], "2020: 1; 2022: 3").ToSvg();
        Assert.Contains("aria-label=\"2020: 1; 2022: 3\"", svg, StringComparison.Ordinal);
        Assert.Contains("points=\"2,18\"", svg, StringComparison.Ordinal);
        Assert.Contains("points=\"94,2\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }
}
