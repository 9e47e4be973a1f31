using Analysis.Procurement;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive.Tests;

[Collection(SessionTests.Name)]
public sealed class ExploringTests
{
    public ExploringTests() => SessionFixture.Start();

    // VS Code and JupyterLab align all cells of a table to the right.
    [Fact]
    public void Words_are_on_the_left_and_numbers_on_the_right_in_every_client()
    {
        string[] tables =
        [
            Notebook.Spending.DefenceBurden("POL", "2024").ToDisplayString("text/html"),
            Notebook.Spending.DefenceBurden("POL", "2024").Table().ToDisplayString("text/html"),
            Notebook.Data.ToDisplayString("text/html"),
        ];
        Assert.All(
            tables,
            table => Assert.StartsWith("<style>table.data th,table.data td{text-align:left}", table, StringComparison.Ordinal)
        );
        Assert.All(tables[..2], table => Assert.Contains("<td><data ", table, StringComparison.Ordinal));
        Assert.DoesNotContain("<style>", Period.Year(2024).ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    // The counts of rows: data/README.md.
    [Fact]
    public void A_table_shows_its_rows_and_its_source()
    {
        var transfers = Lines(Notebook.Data.Transfers());
        Assert.Equal(["supplier", "recipient", "year", "volume"], Words(transfers[0]));
        Assert.Equal(
            [
                "the first 25 of 1,882 rows are here, 4 columns",
                "Source: SIPRI, Arms Transfers Database, deliveries to 2025, edition 2026.",
                "Covers the deliveries of 2006-2025: what is absent within is zero, what is outside is not known.",
            ],
            transfers[^3..]
        );

        var spending = Lines(Notebook.Data.DefenceSpending("2024"));
        Assert.Equal(["entity", "year", "measure", "basis", "value", "status", "unit"], Words(spending[0]));
        Assert.Equal("the first 25 of 5,324 rows are here, 7 columns", spending[^2]);
        Assert.Contains("edition 2024", spending[^1], StringComparison.Ordinal);

        var lags = Notebook.Data.OrderLags().ToDisplayString("text/html");
        Assert.Contains("<th scope=\"col\">order year</th>", lags, StringComparison.Ordinal);
        Assert.Contains("<p class=\"caveat\">Source: SIPRI, ", lags, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_query_gives_is_a_table_too()
    {
        var bought = Notebook.Data.Transfers().Rows.Where(row => row.Supplier == Country.UnitedStates && row.Year == 2025);
        Assert.Contains("United States", Lines(bought)[1], StringComparison.Ordinal);

        var share = SupplierShare.Of(
            Notebook.Data.Transfers(),
            Notebook.Data.Group("european-nato"),
            new(2021, 2025),
            Country.UnitedStates
        );
        var observed = Lines(share.Observations);
        Assert.Equal(["subject", "counterpart", "period", "value", "status"], Words(observed[0]));
        // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 per cent, here with a decimal.
        Assert.Contains("United States  2021-2025  57.6\u00a0%", observed[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_lists_its_datasets()
    {
        var html = Notebook.Data.ToDisplayString("text/html");
        Assert.Contains("<td>nato-defence-expenditure</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>2024; 2026</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">years covered</th>", html, StringComparison.Ordinal);
        // By the manifest, data/nato-defence-expenditure/datapackage.json.
        Assert.Contains("<td>2014-2024; 2014-2026</td>", html, StringComparison.Ordinal);
        Assert.Contains(
            Lines(Notebook.Data),
            line =>
                line.Contains("nato-defence-expenditure", StringComparison.Ordinal)
                && line.Contains("2014-2024; 2014-2026", StringComparison.Ordinal)
        );
        Assert.Contains(
            Lines(Notebook.Data.Dataset("nato-defence-expenditure")),
            line => line.StartsWith("editions", StringComparison.Ordinal) && line.EndsWith("2024; 2026", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_group_lists_its_members_with_their_years()
    {
        var lines = Lines(Notebook.Data.Group("eu27"));
        Assert.Equal(["country", "from", "until", "source"], Words(lines[0]));
        // european-union.europa.eu: member since 1 January 1995.
        Assert.Contains(lines, line => Words(line) is [_, "Austria", "1995", "–", _]);
        Assert.StartsWith("European Union (27) (eu27): the members of ", lines[^1], StringComparison.Ordinal);
        Assert.Contains(
            Lines(Notebook.Data.Groups),
            line => line.Contains("eu27", StringComparison.Ordinal) && line.EndsWith("27", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Small_values_are_shown_in_a_line()
    {
        Assert.Equal("2021-2025", Period.Parse("2021-2025").ToDisplayString("text/plain"));
        Assert.Equal("United States (USA)", Country.UnitedStates.ToDisplayString("text/html"));
        Assert.StartsWith(
            "SIPRI, Arms Transfers Database, deliveries to 2025, edition 2026. Data: ",
            Notebook.Data.Source("sipri-arms-transfers").ToDisplayString("text/plain"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_that_the_library_gives_is_a_tree_of_properties()
    {
        var data = Notebook.Data;
        object[] all =
        [
            data,
            data.Datasets,
            data.Datasets[0],
            data.Groups,
            data.Groups[0],
            data.Group("eu27").Memberships,
            data.Group("eu27").MembersIn(2025),
            Period.Parse("2025"),
            Country.UnitedStates,
            Entity.ParseEntity("SUN"),
            data.Transfers(),
            data.DefenceSpending(),
            data.ArmsRevenues(),
            data.Cited("f-35-fleet"),
            data.SystemVolumes(),
            data.TransfersToUnitedStates(),
            data.DealCounts(),
            data.PlatformDeliveries(),
            data.OrderLags(),
            data.SystemOrders(),
            data.AssignedTroops(),
            data.CapabilityDefinitions(),
            data.OrderLags().Rows,
            data.OrderLags().Rows[0],
            data.ArmsRevenues().Rows,
            data.Cited("f-35-fleet").Rows.Where(row => row.IsCounted),
            data.Used,
            data.Source("countries"),
            ImportVolume.Of(data.Transfers(), data.Group("european-nato"), new(2021, 2025), Country.UnitedStates).Observations[0],
        ];
        foreach (var value in all)
        {
            Assert.DoesNotContain("dni-", value.ToDisplayString("text/html"), StringComparison.Ordinal);
            Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(value.GetType()));
        }
    }

    private static string[] Lines(object value) => value.ToDisplayString("text/plain").Split('\n');

    private static string[] Words(string head) => head.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
