using System.Globalization;
using System.Text;

namespace Analysis.Publishers;

/// <summary>A figure by party, year, measure and unit.</summary>
/// <param name="Entity">The code of the party.</param>
/// <param name="Year">The year.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Value">The figure.</param>
/// <param name="Status">actual, estimate or provisional.</param>
public sealed record PublishedFigure(string Entity, int Year, string Measure, string Unit, decimal Value, string Status);

/// <summary>Reads the tables that the project ships, from which the files in publishers' shapes are made.</summary>
public sealed class ShippedTable
{
    private readonly List<string> _header;

    private ShippedTable(IReadOnlyList<List<string>> records) => (_header, Rows) = (records[0], [.. records.Skip(1)]);

    /// <summary>The rows.</summary>
    public IReadOnlyList<List<string>> Rows { get; }

    /// <summary>Reads a table of a data folder.</summary>
    public static ShippedTable Read(string root, string dataset, string file)
    {
        var text = File.ReadAllText(Path.Combine(root, dataset, file));
        return new(Records(text));
    }

    /// <summary>The cell of a row under a header.</summary>
    public string Cell(List<string> row, string column) => row[_header.IndexOf(column)];

    /// <summary>The rows as figures.</summary>
    public IReadOnlyList<PublishedFigure> Figures() =>
        [
            .. Rows.Select(row => new PublishedFigure(
                Cell(row, "entity"),
                int.Parse(Cell(row, "year"), CultureInfo.InvariantCulture),
                Cell(row, "measure"),
                Cell(row, "unit"),
                decimal.Parse(Cell(row, "value"), NumberStyles.Float, CultureInfo.InvariantCulture),
                Cell(row, "status")
            )),
        ];

    private static List<List<string>> Records(string text)
    {
        var (records, cells, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        foreach (var sign in text)
        {
            if (sign == '"')
                quoted = !quoted;
            else if (quoted || sign is not (',' or '\n'))
                cell.Append(sign);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    records.Add(cells);
                    cells = [];
                }
            }
        }
        return records;
    }
}
