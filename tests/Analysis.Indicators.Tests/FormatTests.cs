using System.Globalization;
using System.Text.Json;
using Analysis.Data;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Formats;
using Sylvan.Data.Csv;

namespace Analysis.Indicators.Tests;

/// <summary>What other programs read: one JSON object, or CSV by RFC 4180.</summary>
public sealed class FormatTests
{
    [Fact]
    public void The_JSON_has_the_fields_of_the_contract_and_no_others()
    {
        using var json = JsonDocument.Parse(
            IndicatorJson.Of(ShippedLibrary.Run("supplier-share", null, "supplier=USA", "recipients=DEU,UKR"))
        );
        Assert.Equal(
            ["definition", "gaps", "indicator", "notes", "observations", "parameters", "sources", "title", "unit"],
            Names(json.RootElement)
        );
        Assert.Equal(["dataset", "edition"], Names(json.RootElement.GetProperty("sources")[0]));
        Assert.Equal(["counterpart", "period", "status", "subject", "value"], Names(json.RootElement.GetProperty("observations")[0]));
        Assert.Equal(["period", "reason", "subject"], Names(json.RootElement.GetProperty("gaps")[0]));
        Assert.Equal(["recipients", "supplier", "window"], Names(json.RootElement.GetProperty("parameters")));
    }

    // SIPRI, Trends in International Arms Transfers, 2025 (9 March 2026): 58 %, here as a fraction and not rounded.
    [Fact]
    public void The_JSON_holds_ids_and_unrounded_fractions()
    {
        using var json = JsonDocument.Parse(
            IndicatorJson.Of(ShippedLibrary.Run("supplier-share", null, "supplier=USA", "recipients=european-nato", "window=2021-2025"))
        );
        var observation = json.RootElement.GetProperty("observations")[0];
        Assert.Equal("european-nato", observation.GetProperty("subject").GetString());
        Assert.Equal("USA", observation.GetProperty("counterpart").GetString());
        Assert.Equal("2021-2025", observation.GetProperty("period").GetString());
        Assert.Equal("derived", observation.GetProperty("status").GetString());
        var value = observation.GetProperty("value").GetDouble();
        Assert.Equal(0.58, Math.Round(value, 2));
        Assert.NotEqual(Math.Round(value, 6), value);
        Assert.Equal("2026", json.RootElement.GetProperty("sources")[0].GetProperty("edition").GetString());
    }

    // NATO, Defence Investment of NATO Countries (2014-2026): 2025 and 2026 are estimates, Iceland has no spending.
    [Fact]
    public void The_JSON_marks_estimates_notes_and_a_missing_counterpart()
    {
        using var json = JsonDocument.Parse(
            IndicatorJson.Of(
                ShippedLibrary.Run("defence-burden", "nato-defence-expenditure=2026", "subjects=POL,nato-by-year", "years=2024-2026")
            )
        );
        string?[] Texts(string name) =>
            [.. json.RootElement.GetProperty("observations").EnumerateArray().Select(o => o.GetProperty(name).GetString())];
        Assert.Equal(["actual", "estimate", "estimate", "derived", "estimate", "estimate"], Texts("status"));
        Assert.All(Texts("counterpart"), Assert.Null);
        Assert.Contains("without Iceland", json.RootElement.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_contains_the_defaults_that_were_taken()
    {
        using var json = JsonDocument.Parse(IndicatorJson.Of(ShippedLibrary.Run("import-change", "sipri-arms-transfers=2026")));
        var parameters = json.RootElement.GetProperty("parameters");
        Assert.Equal("european-nato", parameters.GetProperty("recipients").GetString());
        Assert.Equal("2021-2025", parameters.GetProperty("window").GetString());
        Assert.Equal("before", parameters.GetProperty("against").GetString());
    }

    public static TheoryData<string> Ids() => [.. IndicatorCatalogue.Declarations.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_CSV_comes_back_as_it_was(string id)
    {
        var result = ShippedLibrary.Run(id, null).Result;
        var rows = Read(Written(result));
        var (values, gaps) = (rows.Where(row => row[6] != "gap").ToList(), rows.Where(row => row[6] == "gap").ToList());
        Assert.Equal(
            result.Numbers.Select(o => (o.Subject.Id, o.Counterpart?.Id ?? "", o.Period.ToString(), o.Value.Value)),
            values.Select(row => (row[1], row[2], row[3], double.Parse(row[4], CultureInfo.InvariantCulture)))
        );
        Assert.Equal(
            result.Gaps.Select(gap => (gap.Subject.Id, gap.Period.ToString(), gap.Reason)),
            gaps.Select(row => (row[1], row[3], row[7]))
        );
        Assert.All(gaps, row => Assert.Equal("", row[4]));
        Assert.All(rows, row => Assert.Equal((id, result.Unit.Text, 9), (row[0], row[5], row.Length)));
    }

    // By hand from RFC 4180: fields with a comma are in quotes, and the reason of this gap has one.
    [Fact]
    public void A_gap_in_CSV_has_no_value_the_status_gap_and_its_reason_in_quotes()
    {
        var lines = Written(
                ShippedLibrary
                    .Run("supplier-share", "sipri-arms-transfers=2025", "supplier=USA", "recipients=POL", "window=2021-2025")
                    .Result
            )
            .TrimEnd('\n')
            .Split('\n');
        Assert.Equal("indicator,subject,counterpart,period,value,unit,status,reason,sources", lines[0]);
        Assert.Equal(
            "supplier-share,POL,,2021-2025,,fraction of import volume (TIV),gap,\"The edition covers 2006-2024, not the whole "
                + "of 2021-2025.\",sipri-arms-transfers=2025",
            lines[1]
        );
        Assert.Equal(2, lines.Length);
    }

    private static string Written(Indicator result)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        CsvOutput.Write(IndicatorRows.Of(result), writer);
        return writer.ToString();
    }

    private static List<string[]> Read(string csv)
    {
        using var reader = CsvDataReader.Create(new StringReader(csv), new CsvDataReaderOptions { BufferSize = 1 << 20 });
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
}
