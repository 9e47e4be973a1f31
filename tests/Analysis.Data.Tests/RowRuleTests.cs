using System.Text.Json.Nodes;

namespace Analysis.Data.Tests;

/// <summary>
/// Dates after their source, the day of gathering for a date, units that were not declared, and values far off their neighbours. The tables
/// were gathered on 23 November 2026.
/// </summary>
public sealed class RowRuleTests : IDisposable
{
    private const string Header =
        "id,subject,counterpart,category,item,measure,from,until,as_of,value,unit,status,grade,counted,publisher,link,note\n";
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Row(
        string asOf,
        string link = "https://example.org/page",
        string measure = "in-service",
        string years = "2024,2024",
        string unit = "aircraft"
    ) => $"tankers,POL,USA,tankers,A330,{measure},{years},{asOf},8,{unit},actual,B,yes,A paper,{link},\n";

    private IReadOnlyList<Problem> Check(params string[] rows)
    {
        _folder.Put("a-collection", Manifests.Cited("a-collection"), ("2026-11.csv", Header + string.Concat(rows)));
        return DataCheck.Run(_folder.Root);
    }

    // At the border: the day of gathering itself is caught by the rule of undated rows; the month alone is not after the day.
    [Theory]
    [InlineData("2026-11-24", "is after 2026-11-23, the day of gathering")]
    [InlineData("2026-12", "is after 2026-11-23, the day of gathering")]
    [InlineData("2027", "is after 2026-11-23, the day of gathering")]
    [InlineData("2026-11-22", null)]
    [InlineData("2026-11", null)]
    [InlineData("2026", null)]
    public void A_figure_is_not_dated_after_its_gathering(string asOf, string? message) => Expect(message, "as_of", Check(Row(asOf)));

    [Theory]
    [InlineData("2024-03-16", "https://example.org/2024/03/15/page", "is after 2024-03-15, the date in the page's address")]
    [InlineData("2024-04", "https://example.org/2024/03/page", "is after 2024-03, the date in the page's address")]
    [InlineData("2024-03-15", "https://example.org/2024/03/15/page", null)]
    [InlineData("2024-03-31", "https://example.org/2024/03/page", null)]
    [InlineData("2024-04", "https://example.org/2024/77/page", null)]
    [InlineData("2024-04", "https://example.org/page-2024", null)]
    public void A_figure_is_not_dated_after_its_page(string asOf, string link, string? message) =>
        Expect(message, "as_of", Check(Row(asOf, link)));

    [Theory]
    [InlineData("capacity-target")]
    [InlineData("planned-output")]
    [InlineData("output-expected-per-year")]
    [InlineData("threshold")]
    public void What_is_to_come_may_be_dated_after_its_source(string measure) =>
        Assert.Empty(Check(Row("2028-01", "https://example.org/2024/03/15/page", measure, "2028,2028")));

    [Theory]
    [InlineData("2026-11-23", "2024,2024", "as_of", "is the day of gathering and no date of the figure")]
    [InlineData("", "2026,2026", "from", "is the year of gathering; write undated")]
    [InlineData("undated", "2026,2026", "from", "is the year of gathering; write undated")]
    [InlineData("undated", "2024,2026", null, null)]
    [InlineData("", "2025,2025", null, null)]
    [InlineData("2026-10", "2026,2026", null, null)]
    public void The_day_of_gathering_is_not_a_date(string asOf, string years, string? column, string? message) =>
        Expect(message, column, Check(Row(asOf, years: years)));

    [Fact]
    public void A_year_that_is_the_figure_itself_is_dated() =>
        Assert.Empty(Check(Row("", measure: "retired", years: "2026,2026", unit: "year")));

    [Fact]
    public void A_unit_of_the_vocabulary_that_is_not_declared_is_refused()
    {
        Expect(
            "'shells per day' is not one of the units that the manifest declares: aircraft, million USD (current)",
            "unit",
            Check(Row("2024", unit: "shells per day"))
        );
        Assert.Empty(Check(Row("2024", unit: "persons")));
    }

    [Fact]
    public void A_column_of_units_declares_them()
    {
        _folder.EditTable("nato-defence-expenditure", "2026.csv", table => Field(table, "unit").Remove("units"));
        var problem = Assert.Single(DataCheck.Run(_folder.Root));
        Assert.Equal("unit", problem.Column);
        Assert.Contains(
            "declares no units; write \"units\" at the column in the manifest: % of GDP (2021 prices), million USD (2021 "
                + "prices), million USD (current).",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_declared_unit_is_one_of_the_vocabulary()
    {
        _folder.EditTable("nato-defence-expenditure", "2026.csv", table => Field(table, "unit")["units"]!.AsArray().Add("dollars"));
        Assert.Contains(
            "'dollars' is not a unit of the vocabulary",
            Assert.Single(DataCheck.Run(_folder.Root)).Message,
            StringComparison.Ordinal
        );
    }

    // 30 is three times 10 and not more; 31 is more. 10 is a third of 30 and not less; 9 is less.
    [Theory]
    [InlineData("10", "30", "10", false)]
    [InlineData("10", "31", "10", true)]
    [InlineData("30", "10", "30", false)]
    [InlineData("30", "9", "30", true)]
    [InlineData("10", "31", "11", false)]
    [InlineData("10", "100", "500", false)]
    [InlineData("0", "31", "10", false)]
    public void A_value_more_than_three_times_off_both_neighbours_is_reported(string before, string here, string after, bool isTold)
    {
        Spending(("2024", before), ("2025", here), ("2026", after));
        Expect(
            isTold ? $"{here} is more than three times off its neighbours, {before} the year before and {after} the year after" : null,
            "value",
            DataCheck.Run(_folder.Root)
        );
    }

    [Fact]
    public void Years_that_do_not_follow_one_another_are_not_neighbours()
    {
        Spending(("2022", "10"), ("2025", "99"), ("2026", "10"));
        Assert.Empty(DataCheck.Run(_folder.Root));
    }

    [Fact]
    public void An_outlier_in_the_manifest_is_ignored_and_so_are_the_values_beside_it()
    {
        // 2025 is far off 2024 and 2026; 2026 is far off 2025 only, which is listed.
        Spending(("2024", "10"), ("2025", "99"), ("2026", "9"));
        _folder.EditTable(
            "nato-defence-expenditure",
            "2026.csv",
            table => table["outliers"] = JsonNode.Parse("""[{"where":{"entity":"POL","year":2024},"note":"Another year."}]""")
        );
        // The neighbour is listed, so 2025 has one neighbour too few to be judged by.
        Assert.Empty(DataCheck.Run(_folder.Root));
        _folder.EditTable(
            "nato-defence-expenditure",
            "2026.csv",
            table => table["outliers"] = JsonNode.Parse("""[{"where":{"entity":"DEU","year":2025},"note":"Another country."}]""")
        );
        Assert.Single(DataCheck.Run(_folder.Root));
        _folder.EditTable(
            "nato-defence-expenditure",
            "2026.csv",
            table => table["outliers"] = JsonNode.Parse("""[{"where":{"entity":"POL","year":2025},"note":"As published."}]""")
        );
        Assert.Empty(DataCheck.Run(_folder.Root));
    }

    // Deliveries come in lumps: SIPRI's volumes are not judged by their neighbours.
    [Fact]
    public void Volumes_of_transfers_are_not_judged()
    {
        _folder.Replace(
            "sipri-arms-transfers",
            "2026.csv",
            "supplier,recipient,year,volume\nUSA,POL,2020,1\nUSA,POL,2021,99\nUSA,POL,2022,1\n"
        );
        Assert.Empty(DataCheck.Run(_folder.Root));
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, true)]
    public void A_post_of_fewer_than_a_hundred_persons_is_not_judged(int persons, bool isTold)
    {
        string Post(int year, int count) =>
            $"post-{year},POL,,posts,,assigned,{year},{year},{year},{count},persons,actual,B,yes,A paper,https://example.org/page,\n";
        Expect(isTold ? "more than three times off" : null, "value", Check(Post(2021, 2), Post(2022, persons), Post(2023, 3)));
    }

    private static JsonObject Field(JsonObject table, string name) =>
        table["schema"]!["fields"]!.AsArray().Select(field => field!.AsObject()).Single(field => (string?)field["name"] == name);

    private void Spending(params (string Year, string Value)[] values) =>
        _folder.Replace(
            "nato-defence-expenditure",
            "2026.csv",
            "entity,year,measure,unit,value,status\n"
                + string.Concat(values.Select(one => $"POL,{one.Year},defence-expenditure,million USD (current),{one.Value},actual\n"))
        );

    private static void Expect(string? message, string? column, IReadOnlyList<Problem> problems)
    {
        if (message is null)
        {
            Assert.Empty(problems);
            return;
        }
        var problem = Assert.Single(problems);
        Assert.Equal(column, problem.Column);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }
}
