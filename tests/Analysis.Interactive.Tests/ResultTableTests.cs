namespace Analysis.Interactive.Tests;

/// <summary>Cells, lists of names and tables of results, on the shipped data.</summary>
[Collection(SessionTests.Name)]
public sealed class ResultTableTests
{
    public ResultTableTests() => SessionFixture.Start();

    [Fact]
    public void A_cell_is_the_number_under_its_id_or_a_gap_with_its_reason()
    {
        var burden = Notebook.Spending.DefenceBurden("POL,DEU", "2024");
        Assert.Equal("burden-pol", burden.Cell("POL", "burden-POL", "no figure").Finding!.Id);
        var gap = burden.Cell("FRA", "burden-fra", "no figure");
        Assert.Equal((null, "– (no figure)"), (gap.Finding, gap.Text));
    }

    // NATO's estimates for 2024: Poland above Germany.
    [Fact]
    public void Names_come_by_size_and_an_empty_result_says_none()
    {
        var burden = Notebook.Spending.DefenceBurden("DEU,POL", "2024");
        Assert.Equal(("Poland and Germany", "Germany and Poland"), (burden.LargestFirst(), burden.SmallestFirst()));
        Assert.Equal("none", burden.Where(_ => false).LargestFirst());
    }

    [Fact]
    public void The_scoreboard_has_a_row_a_measure_and_refuses_years_without_values()
    {
        var board = Notebook.Scoreboard(["defence-burden-core", "intra-eu-trade"]);
        var table = board.Table($"The scoreboard", new(2014, 2026), new Dictionary<string, (string, string)>());
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("scoreboard-defence-burden-core", Assert.Single(table.Findings).Id);
        Assert.Contains("2014: ", table.Rows[0][3].Text, StringComparison.Ordinal);
        Assert.Equal("", table.Rows[1][3].Text);
        Assert.Equal(2, board.Reasons($"Why").Rows.Count);
        Assert.Contains(
            "give earlier years",
            Assert
                .Throws<ArgumentException>(() =>
                    board.Table($"The scoreboard", new(2090, 2095), new Dictionary<string, (string, string)>())
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Orders_come_with_what_is_outstanding_or_the_reason_why_it_is_not_known()
    {
        var orders = Notebook.Data.BacklogOrders();
        var table = orders.Table($"Orders");
        Assert.Equal(orders.Rows.Count, table.Rows.Count);
        Assert.Equal("United States", table.Rows[0][2].Text);
        Assert.All(table.Rows, row => Assert.True(row[6].Finding is not null || row[6].Text.StartsWith("– (", StringComparison.Ordinal)));
    }

    // A source of grade C and a figure that a total may not include are in no row of an operator.
    [Fact]
    public void The_operators_behind_totals_are_those_that_enter_them()
    {
        var figures = Notebook.Data.Cited("military-enablers");
        var definitions = Notebook.Data.CapabilityDefinitions();
        var table = figures.Table(definitions, $"Operators");
        Assert.DoesNotContain(table.Rows, row => row[4].Text == "C");
        Assert.DoesNotContain(table.Rows, row => row[0].Text.Contains("as the source counts", StringComparison.Ordinal));
        Assert.Contains(table.Rows, row => (row[0].Text, row[1].Text, row[2].Text) == ("Norway", "P-8A", "5"));
        Assert.All(table.Rows, row => Assert.Contains(" href=", row[5].Html, StringComparison.Ordinal));
    }

    [Fact]
    public void Statements_of_experts_are_of_the_United_States_or_of_Europe_as_a_whole()
    {
        var table = Notebook.Data.Cited("military-enablers").StatementTable($"Experts");
        Assert.All(
            table.Rows,
            row => Assert.True(row[0].Text == "United States" || row[0].Text.Contains("as the source counts", StringComparison.Ordinal))
        );
        Assert.Contains(
            table.Rows,
            row => (row[1].Text, row[2].Text) == ("early warning and command", "airborne command and control, in service")
        );
        Assert.Contains(
            table.Rows,
            row => (row[2].Text, row[3].Text, row[4].Text) == ("missiles, bought from us five years", "15,000", "missiles")
        );
    }
}
