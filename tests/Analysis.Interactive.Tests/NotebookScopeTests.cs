using System.Net;
using Analysis.Charts;
using Analysis.Indicators.Arguments;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Tests;

/// <summary>What a notebook has in scope by <c>using static Analysis.Interactive.Notebook</c>, on the shipped data.</summary>
[Collection(SessionTests.Name)]
public sealed class NotebookScopeTests
{
    public NotebookScopeTests() => SessionFixture.Start();

    [Fact]
    public void An_indicator_takes_text_and_gives_a_chart_in_one_line()
    {
        var chart = Notebook.Procurement.SupplierShare(recipients: "DEU,POL", window: "all of 5 years", supplier: "USA").Trend();

        chart.Validate();
        Assert.Equal(["Germany", "Poland"], chart.Series.Select(series => series.Label));
        Assert.All(chart.Periods, period => Assert.Equal(5, period.Length));
        // One window a first year, as long as five years fit into what the edition covers.
        Assert.Equal(Notebook.Data.Transfers().Coverage.Years.Length - 4, chart.Periods.Count);
        Assert.Contains("SIPRI", chart.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_family_is_in_scope()
    {
        Assert.NotEmpty(Notebook.Spending.DefenceBurden(years: "2024").Numbers);
        Assert.NotEmpty(Notebook.Procurement.ImportVolume().Numbers);
        Assert.NotNull(Notebook.Industry);
        Assert.NotNull(Notebook.Posture);
    }

    [Theory]
    [InlineData("all of 0 years", "is no set of windows")]
    [InlineData("all of five years", "is no set of windows")]
    [InlineData("all of 500 years", "is longer than the edition")]
    [InlineData("2021-2025,2021-2025", "is given twice")]
    [InlineData("", "it is empty")]
    [InlineData("2025-2021", "2025-2021")]
    public void A_wrong_window_is_refused_at_once(string window, string words)
    {
        var refused = Assert.Throws<RefusedArgumentException>(() => Notebook.Procurement.SupplierShare(window: window));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_with_commas_are_those_and_a_year_is_one()
    {
        var two = Notebook.Procurement.SupplierShare(window: "2016-2020,2021-2025", supplier: "USA");
        Assert.Equal([new(2016, 2020), new(2021, 2025)], two.Observations.Select(o => o.Period));
        Assert.Equal(Notebook.Procurement.SupplierShare(window: "2021-2025", supplier: "USA").Only.Value, two.Observations[1].Value);
        Assert.Equal(Period.Year(2024), Notebook.Procurement.SupplierShare(window: 2024, supplier: "USA").Only.Period);
    }

    [Fact]
    public void A_single_value_shows_large_above_its_table()
    {
        var share = Notebook.Procurement.SupplierShare(window: "2021-2025", supplier: "USA");
        var html = share.ToDisplayString("text/html");

        Assert.Contains(
            $"<strong style=\"font-size:1.8em\">{WebUtility.HtmlEncode(share.Only.Value.ToString())}</strong>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("% of import volume (TIV)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.Contains($"\t{share.Only.Value}\t", share.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_shows_its_last_value_and_a_small_line()
    {
        var series = Notebook.Procurement.SupplierShare(window: "all of 5 years", supplier: "USA");
        var html = series.ToDisplayString("text/html");

        Assert.Contains("<svg class=\"sparkline\"", html, StringComparison.Ordinal);
        Assert.Contains(
            $"<strong style=\"font-size:1.8em\">{WebUtility.HtmlEncode(series.Observations[^1].Value.ToString())}</strong>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Small_shares_are_never_in_powers_of_ten()
    {
        var tiny = Notebook.Procurement.SupplierShare(window: "2021-2025") with { Observations = [] };
        var one = tiny with
        {
            Observations =
            [
                new(
                    Country.Parse("POL"),
                    Country.UnitedStates,
                    new(2021, 2025),
                    Share.FromFraction(0.0000626711),
                    ObservationStatus.Actual
                ),
            ],
        };

        // 0.0000626711 is 0.00626711 %, of which two digits are 0.0063.
        Assert.Contains("0.0063\u00a0%", one.ToDisplayString("text/plain"), StringComparison.Ordinal);
    }
}
