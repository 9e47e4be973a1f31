using System.Globalization;
using Analysis.Data.Manifests;
using Analysis.Import.Files;

namespace Analysis.Import;

/// <summary>The columns of a table as a manifest writes them.</summary>
/// <param name="Fields">The columns.</param>
/// <param name="Key">The columns that name a row.</param>
internal sealed record TableShape(IReadOnlyList<DataField> Fields, IReadOnlyList<string> Key)
{
    public IReadOnlyList<string> Columns => [.. Fields.Select(column => column.Name)];

    public static TableShape Of(IReadOnlyList<DataField> fields, params IReadOnlyList<string> key) => new(fields, key);
}

/// <summary>The part of a manifest that is the same for all editions.</summary>
internal sealed record DatasetText
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Publisher { get; init; }
    public required string LicenceClass { get; init; }
    public required string Credit { get; init; }
    public required DataLink Licence { get; init; }
    public required DataLink Source { get; init; }
}

/// <summary>A table that an import makes: one edition of a dataset.</summary>
internal sealed record ImportedTable
{
    public required DatasetText Dataset { get; init; }
    public required string Edition { get; init; }
    public required TableShape Shape { get; init; }

    /// <summary>The rows in any order; the cells are those of the columns.</summary>
    public required IReadOnlyList<string[]> Rows { get; init; }

    public required string Title { get; init; }
    public required string PublishedOn { get; init; }
    public required string Address { get; init; }
    public required string Provenance { get; init; }
    public required ResourceCoverage Coverage { get; init; }
    public required IReadOnlyList<string> Caveats { get; init; }

    /// <summary>
    /// The column whose values come in files of their own: those that this file lacks are carried over from the newest edition.
    /// </summary>
    public string? CarriedOver { get; init; }

    /// <summary>Whether it is counted or summed over another table of the same import, whose completeness was checked.</summary>
    public bool IsDerived { get; init; }

    /// <summary>
    /// Are the rows numbered as they come? Then a number means another row in another edition, and editions can't be compared.
    /// </summary>
    public bool HasNumberedRows { get; init; }

    /// <summary>The differences from what the publisher prints that the user accepted.</summary>
    public IReadOnlyList<Problem> AcceptedDifferences { get; init; } = [];

    /// <summary>The files it was made from, by name and hash.</summary>
    public IReadOnlyList<SourceFile> Files { get; init; } = [];
}

/// <summary>What a layout makes of a file.</summary>
internal sealed record ImportedFile
{
    public required string RecognisedAs { get; init; }
    public required string Edition { get; init; }
    public required string Covers { get; init; }
    public required ImportLog Log { get; init; }
    public required IReadOnlyList<ImportedTable> Tables { get; init; }

    /// <summary>The comparisons with what the publisher prints; a difference refuses the file unless the user accepts it.</summary>
    public IReadOnlyList<ImportCheck> Checks { get; init; } = [];

    public IReadOnlyList<string> NotMade { get; init; } = [];

    /// <summary>What refuses the file unless the user accepts it.</summary>
    public IReadOnlyList<Problem> Differences => [.. Checks.SelectMany(check => check.Differences), .. Log.Differences];
}

/// <summary>Builds what a table speaks for.</summary>
internal static class CoverageBuilder
{
    /// <summary>Years and codes, where an absent row means that nothing is known.</summary>
    public static ResourceCoverage Of(Period? years, params IReadOnlyList<(string Column, IReadOnlyList<string>? Codes)> codes) =>
        new()
        {
            Years = years,
            Codes = codes.ToDictionary(one => one.Column, one => Ordered(one.Codes), StringComparer.Ordinal),
            AbsentIsZero = false,
        };

    /// <summary>The same, where an absent row means zero.</summary>
    public static ResourceCoverage WithZeros(Period? years, params IReadOnlyList<(string Column, IReadOnlyList<string>? Codes)> codes) =>
        Of(years, codes) with
        {
            AbsentIsZero = true,
        };

    /// <summary>The years and codes of both.</summary>
    public static ResourceCoverage Union(ResourceCoverage one, ResourceCoverage other) =>
        one with
        {
            Years =
                one.Years is { } mine && other.Years is { } theirs
                    ? new(Math.Min(mine.From, theirs.From), Math.Max(mine.To, theirs.To))
                    : one.Years ?? other.Years,
            Codes = one
                .Codes.Keys.Union(other.Codes.Keys)
                .ToDictionary(column => column, column => Codes(one, other, column), StringComparer.Ordinal),
        };

    private static IReadOnlyList<string>? Codes(ResourceCoverage one, ResourceCoverage other, string column)
    {
        if (!one.Codes.TryGetValue(column, out var mine))
            return other.Codes[column];
        if (!other.Codes.TryGetValue(column, out var theirs))
            return mine;
        return mine is null || theirs is null ? null : Ordered([.. mine, .. theirs]);
    }

    private static IReadOnlyList<string>? Ordered(IReadOnlyList<string>? codes) =>
        codes is null ? null : [.. codes.Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A figure of a party and year, which the tables of spending and of national accounts are made of.</summary>
/// <param name="Entity">The code of the party.</param>
/// <param name="Year">The year.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Value">The figure as text, as the tables write it.</param>
/// <param name="Status">actual, estimate or provisional.</param>
/// <param name="Note">What the publisher marks.</param>
internal sealed record PartyYearValue(string Entity, int Year, string Measure, string Unit, string Value, string Status, string Note = "")
{
    /// <summary>What names the figure in a table.</summary>
    public (string Entity, int Year, string Measure, string Unit) Key => (Entity, Year, Measure, Unit);

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
        IReadOnlyList<string> measures,
        IReadOnlyDictionary<string, string> otherCodes,
        IReadOnlyList<string> statuses,
        params IReadOnlyList<DataField> more
    ) =>
        TableShape.Of(
            [
                Columns.Party(
                    "entity",
                    "ISO 3166-1 alpha-3; other codes are the publisher's own aggregates, included to check sums against, never "
                        + "to compute from",
                    otherCodes
                ),
                Columns.Year("year", "Year as the publisher files it"),
                Columns.Words("measure", "What is measured", measures) with
                {
                    Required = true,
                },
                Columns.Unit("Unit and price basis; percentages are per cent, not fractions"),
                Columns.Number("value", "The figure as published") with
                {
                    Required = true,
                },
                Columns.Words("status", "actual, or what the publisher marks", statuses) with
                {
                    Required = true,
                },
                .. more,
            ],
            "entity",
            "year",
            "measure",
            "unit"
        );
}
