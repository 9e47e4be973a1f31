using System.Globalization;
using Analysis.Data;

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
    /// <param name="otherCodes">Parties that are not countries, with their names.</param>
    /// <param name="statuses">The words that the column status may have.</param>
    /// <param name="more">Columns behind.</param>
    public static TableShape Shape(
        IReadOnlyList<string> measures, IReadOnlyDictionary<string, string> otherCodes, IReadOnlyList<string> statuses, params IReadOnlyList<DataField> more) => TableShape.Of(
        [
            Columns.Party("entity", "ISO 3166-1 alpha-3; other codes are the publisher's own aggregates, included to check sums against, never to compute from", otherCodes),
            Columns.Year("year", "Year as the publisher files it"),
            Columns.Words("measure", "What is measured", measures) with { Required = true },
            Columns.Unit("Unit and price basis; percentages are per cent, not fractions"),
            Columns.Number("value", "The figure as published") with { Required = true },
            Columns.Words("status", "actual, or what the publisher marks", statuses) with { Required = true },
            .. more,
        ], "entity", "year", "measure", "unit");
}
