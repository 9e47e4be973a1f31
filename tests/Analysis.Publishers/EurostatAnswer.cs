using System.Globalization;
using System.Text.Json.Nodes;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Publishers;

/// <summary>Eurostat's responses on the defence expenditure of governments.</summary>
public static class EurostatAnswer
{
    private const string Codes = """
        x-eu27-total EU27_2020 AUT AT BEL BE BGR BG CYP CY CZE CZ DEU DE DNK DK EST EE GRC EL ESP ES FIN FI FRA FR HRV HR HUN HU IRL IE ITA IT LTU LT LUX LU LVA LV MLT MT NLD NL
        POL PL PRT PT ROU RO SWE SE SVN SI SVK SK NOR NO CHE CH ISL IS
        """;

    private static readonly (string Entity, string Geo)[] Places =
    [
        .. Codes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(pair => (pair[0], pair[1])),
    ];

    /// <summary>The dataset gov_ev in JSON-stat.</summary>
    public static JsonAnswer Json(IReadOnlyList<PublishedFigure> figures)
    {
        List<(string Name, string Label, List<(string Code, string Label)> Codes)> sides =
        [
            ("freq", "Time frequency", [("A", "Annual")]),
            ("expend", "Expenditure and investment", [("DEF", "Expenditure on defence")]),
            (
                "na_item",
                "National accounts indicator (ESA 2010)",
                [("P51G", "Gross fixed capital formation"), ("TE", "Total general government expenditure")]
            ),
            ("unit", "Unit of measure", [("MIO_EUR", "Million euro"), ("PC_GDP", "Percentage of gross domestic product (GDP)")]),
            (
                "geo",
                "Geopolitical entity (reporting)",
                [
                    .. Places
                        .Where(place => figures.Any(figure => figure.Entity == place.Entity))
                        .Select(place =>
                            (place.Geo, place.Geo == "EU27_2020" ? "European Union - 27 countries (from 2020)" : Label(place.Entity))
                        ),
                ]
            ),
            ("time", "Time", [.. figures.Select(figure => figure.Year).Distinct().Order().Select(year => (Of(year), Of(year)))]),
        ];
        var values = new SortedDictionary<int, (decimal, string)>();
        foreach (var figure in figures)
            values[Place(sides, figure)] = (figure.Value, figure.Status);
        var status = values
            .Where(value => value.Value.Item2 != "actual")
            .Select(value => KeyValuePair.Create(Of(value.Key), (JsonNode?)(value.Value.Item2 == "estimate" ? "e" : "p")));
        return new(
            "eurostat.json",
            new JsonObject
            {
                ["version"] = "2.0",
                ["class"] = "dataset",
                ["label"] = "Expenditure variables of general government",
                ["source"] = "ESTAT",
                ["updated"] = "2026-04-27T23:00:00+0200",
                ["value"] = new JsonObject(
                    values.Select(value => KeyValuePair.Create(Of(value.Key), (JsonNode?)JsonValue.Create(value.Value.Item1)))
                ),
                ["status"] = new JsonObject(status),
                ["id"] = new JsonArray([.. sides.Select(side => (JsonNode)side.Name)]),
                ["size"] = new JsonArray([.. sides.Select(side => (JsonNode)side.Codes.Count)]),
                ["dimension"] = new JsonObject(
                    sides.Select(side => KeyValuePair.Create(side.Name, (JsonNode?)Side(side.Label, side.Codes)))
                ),
                ["extension"] = new JsonObject
                {
                    ["id"] = "GOV_EV",
                    ["lang"] = "EN",
                    ["agencyId"] = "ESTAT",
                    ["version"] = "1.0",
                    ["annotation"] = new JsonArray(new JsonObject { ["type"] = "OBS_COUNT", ["title"] = Of(values.Count) }),
                },
            }
        );
    }

    /// <summary>The dataset gov_10a_exp in SDMX-CSV.</summary>
    public static DelimitedFile Csv(IReadOnlyList<PublishedFigure> figures)
    {
        var file = new DelimitedFile("eurostat.csv")
        {
            Roles = [Term, Text, Term, Term, Term, Term, Term, Code, Year, Value, Mark],
            Header = [.. "DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG".Split(',')],
        };
        foreach (
            var figure in figures
                .OrderBy(figure => figure.Unit, StringComparer.Ordinal)
                .ThenBy(figure => figure.Entity, StringComparer.Ordinal)
                .ThenBy(figure => figure.Year)
        )
            file.Rows.Add([
                "ESTAT:GOV_10A_EXP(1.0)",
                "27/04/26 23:00:00",
                "A",
                Unit(figure),
                "S13",
                "GF02",
                Item(figure),
                Geo(figure),
                Of(figure.Year),
                figure.Value.ToString(CultureInfo.InvariantCulture),
                figure.Status == "provisional" ? "p"
                : figure.Status == "estimate" ? "e"
                : "",
            ]);
        return file;
    }

    private static JsonObject Side(string label, List<(string Code, string Label)> codes) =>
        new()
        {
            ["label"] = label,
            ["category"] = new JsonObject
            {
                ["index"] = new JsonObject(codes.Select((code, i) => KeyValuePair.Create(code.Code, (JsonNode?)JsonValue.Create(i)))),
                ["label"] = new JsonObject(codes.Select(code => KeyValuePair.Create(code.Code, (JsonNode?)code.Label))),
            },
        };

    private static int Place(List<(string Name, string Label, List<(string Code, string Label)> Codes)> sides, PublishedFigure figure)
    {
        string[] codes = ["A", "DEF", Item(figure), Unit(figure), Geo(figure), Of(figure.Year)];
        return sides
            .Select((side, i) => (side.Codes.Count, At: side.Codes.FindIndex(code => code.Code == codes[i])))
            .Aggregate(0, (place, side) => place * side.Count + side.At);
    }

    private static string Label(string entity) => Country.Parse(entity).Name;

    private static string Item(PublishedFigure figure) => figure.Measure == "government-defence-expenditure" ? "TE" : "P51G";

    private static string Unit(PublishedFigure figure) => figure.Unit.StartsWith('%') ? "PC_GDP" : "MIO_EUR";

    private static string Geo(PublishedFigure figure) => Places.First(place => place.Entity == figure.Entity).Geo;

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
