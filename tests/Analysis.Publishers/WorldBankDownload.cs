using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Publishers;

/// <summary>The World Bank's download of an indicator and the response of its interface.</summary>
public static class WorldBankDownload
{
    private static readonly string[] Aggregates = ["AFE", "AFW", "ARB", "CEB", "ECS", "EMU", "HIC", "LIC", "NAC", "OED", "WLD"];

    /// <summary>Population in the table with a column a year.</summary>
    public static DelimitedFile Csv(IReadOnlyList<PublishedFigure> figures, PartyList parties)
    {
        var years = Enumerable.Range(1960, 66).ToList();
        var file = new DelimitedFile("API_SP.POP.TOTL_DS2_en_csv_v2_41.csv")
        {
            Roles = [Name, Code, Text, Term, .. years.Select(_ => Alone)],
            Header = ["Country Name", "Country Code", "Indicator Name", "Indicator Code", .. years.Select(Of)],
            Quoting = Quoting.All,
            Tail = ",",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        };
        file.Preamble.AddRange(["\"Data Source\",\"World Development Indicators\",", "", "\"Last Updated Date\",\"2026-07-13\",", ""]);
        var known = figures.Where(figure => figure.Measure == "population").ToLookup(figure => figure.Entity);
        foreach (var code in parties.Codes.Concat(Aggregates).Append("EUU").Order(StringComparer.Ordinal))
        {
            var values = known[code == "EUU" ? "x-eu27-total" : code].ToDictionary(figure => figure.Year, figure => figure.Value);
            var size = 10_000 + code.Sum(sign => sign * 7919) % 50_000 * 1000;
            file.Rows.Add([
                CountryName(code, parties),
                code,
                "Population, total",
                "SP.POP.TOTL",
                .. years.Select(year =>
                    values.TryGetValue(year, out var value) ? value.ToString(CultureInfo.InvariantCulture)
                    : values.Count > 0 || year > 2024 ? ""
                    : Of(size + (year - 1960) * (size / 100))
                ),
            ]);
        }
        return file;
    }

    /// <summary>The same in the zip of the download, beside its descriptions.</summary>
    public static WrappedFile Zip(IReadOnlyList<PublishedFigure> figures, PartyList parties) =>
        new(
            "API_SP.POP.TOTL_DS2_en_csv_v2_41.zip",
            Csv(figures, parties),
            [
                (
                    "Metadata_Indicator_API_SP.POP.TOTL_DS2_en_csv_v2_41.csv",
                    "\"INDICATOR_CODE\",\"INDICATOR_NAME\",\n\"SP.POP.TOTL\",\"Population, total\",\n"
                ),
                ("Metadata_Country_API_SP.POP.TOTL_DS2_en_csv_v2_41.csv", "\"Country Code\",\"Region\",\n\"DEU\",\"Europe\",\n"),
            ]
        );

    /// <summary>GDP per head in the response of the interface.</summary>
    public static JsonAnswer Json(IReadOnlyList<PublishedFigure> figures, PartyList parties)
    {
        var rows = figures
            .Where(figure => figure.Measure == "gdp-per-head")
            .OrderBy(figure => figure.Entity, StringComparer.Ordinal)
            .ThenByDescending(figure => figure.Year)
            .Select(figure => (JsonNode)Row(figure, parties))
            .ToList();
        rows.Insert(40, Row(new("x-africa", 2024, "", "", 0, ""), parties));
        return new(
            "worldbank.json",
            new JsonArray(
                new JsonObject
                {
                    ["page"] = 1,
                    ["pages"] = 1,
                    ["per_page"] = 20000,
                    ["total"] = rows.Count,
                    ["sourceid"] = "2",
                    ["lastupdated"] = "2026-07-13",
                },
                new JsonArray([.. rows])
            )
        );
    }

    private static JsonObject Row(PublishedFigure figure, PartyList parties)
    {
        var code = figure.Entity switch
        {
            "x-eu27-total" => "EUU",
            "x-africa" => "AFE",
            _ => figure.Entity,
        };
        return new()
        {
            ["indicator"] = new JsonObject { ["id"] = "NY.GDP.PCAP.CD", ["value"] = "GDP per capita (current US$)" },
            ["country"] = new JsonObject { ["id"] = code[..2], ["value"] = CountryName(code, parties) },
            ["countryiso3code"] = code,
            ["date"] = Of(figure.Year),
            ["value"] = code == "AFE" ? null : JsonValue.Create(figure.Value),
            ["unit"] = "",
            ["obs_status"] = "",
            ["decimal"] = 1,
        };
    }

    private static string CountryName(string code, PartyList parties) =>
        code switch
        {
            "EUU" => "European Union",
            "WLD" => "World",
            "AFE" => "Africa Eastern and Southern",
            "KOR" => "Korea, Rep.",
            "RUS" => "Russian Federation",
            "SVK" => "Slovak Republic",
            "TUR" => "Turkiye",
            _ => Aggregates.Contains(code) ? $"Aggregate {code}" : parties.Name(code),
        };

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
