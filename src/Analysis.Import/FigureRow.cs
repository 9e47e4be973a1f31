using System.Globalization;

namespace Analysis.Import;

/// <summary>A figure of a party and year, which the tables of spending and of national accounts are made of.</summary>
/// <param name="Entity">The code of the party.</param>
/// <param name="Year">The year.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Value">The figure as text, as the tables write it.</param>
/// <param name="Status">actual, estimate or provisional.</param>
/// <param name="Note">What the publisher marks.</param>
internal sealed record FigureRow(string Entity, int Year, string Measure, string Unit, string Value, string Status, string Note = "")
{
    /// <summary>The figure as a number.</summary>
    public double Number => double.Parse(Value, CultureInfo.InvariantCulture);

    /// <summary>The cells of a table with the columns entity, year, measure, unit, value, status.</summary>
    public string[] Cells => [Entity, Year.ToString(CultureInfo.InvariantCulture), Measure, Unit, Value, Status];

    /// <summary>The same with a note behind.</summary>
    public string[] CellsWithNote => [.. Cells, Note];

    /// <summary>The columns of such a table.</summary>
    /// <param name="measures">The words that the column measure may have.</param>
    /// <param name="otherCodes">Parties that are no countries, with their names.</param>
    /// <param name="statuses">The words that the column status may have.</param>
    /// <param name="more">Columns behind, as JSON with a comma before; empty for none.</param>
    public static TableShape Shape(IReadOnlyList<string> measures, IReadOnlyDictionary<string, string> otherCodes, IReadOnlyList<string> statuses, string more = "") => TableShape.Of($$"""
        [{"name":"entity","type":"string","description":"ISO 3166-1 alpha-3; other codes are the publisher's own aggregates, kept to check sums against, never to compute from","codes":"country","otherCodes":{{Json(otherCodes.Keys)}},"labels":{{Json(otherCodes)}},"constraints":{"required":true} },
         {"name":"year","type":"year","description":"Year as the publisher files it","constraints":{"required":true} },
         {"name":"measure","type":"string","description":"What is measured","constraints":{"required":true,"enum":{{Json(measures)}}} },
         {"name":"unit","type":"string","description":"Unit and price basis; percentages are per cent, not fractions","codes":"unit","constraints":{"required":true} },
         {"name":"value","type":"number","description":"The figure as published","constraints":{"required":true} },
         {"name":"status","type":"string","description":"actual, or what the publisher marks","constraints":{"required":true,"enum":{{Json(statuses)}}} }{{more}}]
        """, "entity", "year", "measure", "unit");

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
}
