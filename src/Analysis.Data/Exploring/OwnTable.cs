using System.Globalization;
using Analysis.Data.Importing;
using Analysis.Data.Loading;
using Analysis.Data.Tables;
using Deedle;

namespace Analysis.Data;

/// <summary>A user's own CSV file beside the project's data.</summary>
public static class OwnTable
{
    /// <summary>Reads a CSV file with one row a country, and keys it by the code of the country, so that it joins with results.</summary>
    /// <remarks>
    /// The file is UTF-8 with a header and commas; numbers have a decimal point. The column of countries may hold ISO codes of three letters
    /// or names in any spelling that the data knows. A column of numbers alone becomes one of numbers; an empty cell is missing, never zero.
    /// Nothing of it enters the data root or a published site: the figures of such a table are the user's own, and so is their source.
    /// </remarks>
    /// <param name="data">The library, whose table <c>countries</c> knows further spellings.</param>
    /// <param name="file">The path of the file.</param>
    /// <param name="country">The name of the column with the countries.</param>
    /// <returns>A frame with the codes as row keys and the other columns of the file.</returns>
    /// <exception cref="ArgumentException">There is no such file or column.</exception>
    /// <exception cref="DataException">Rows name no country, one country twice, or have too few or too many cells; every one is told, with its row and column.</exception>
    public static Frame<string, string> Own(this DataLibrary data, string file, string country)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!File.Exists(file))
            throw new ArgumentException($"There is no file {file}; paths are those of the folder {Environment.CurrentDirectory}.", nameof(file));
        List<Problem> problems = [];
        var rows = CsvText.Read(File.ReadAllBytes(file), file, problems);
        if (problems.Count > 0) throw new DataException(problems);
        if (rows.Count < 2) throw new DataException([new(file, null, null, "has no row below its header; give at least one country.")]);
        var header = rows[0].Cells;
        var at = header.ToList().IndexOf(country);
        if (at < 0)
            throw new ArgumentException($"{file} has no column '{country}'; it has {string.Join(", ", header)}.", nameof(country));
        var codes = Codes(rows, at, PartyNames.In(data.Root), file, problems);
        return problems.Count > 0 ? throw new DataException(problems) : Build(rows, at, codes);
    }

    private static string[] Codes(IReadOnlyList<TableRow> rows, int at, PartyNames names, string file, List<Problem> problems)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> codes = [];
        foreach (var row in rows.Skip(1))
        {
            if (row.Cells.Length != rows[0].Cells.Length)
            {
                problems.Add(new(file, row.Line, null, $"has {row.Cells.Length} cells and the header {rows[0].Cells.Length}; put cells with a comma in quotes."));
                continue;
            }
            var name = row.Cells[at].Trim();
            if ((Country.TryParse(name, out var country) ? country.Code : names.FindCountry(name)) is not { } code)
                problems.Add(new(file, row.Line, rows[0].Cells[at], $"'{name}' is no country; did you mean {Nearest.To(name, Country.All.Select(one => one.Name))}?"));
            else if (!first.TryAdd(code, row.Line))
                problems.Add(new(file, row.Line, rows[0].Cells[at], $"is {code} again, as row {first[code]} is; keep one row a country."));
            else
                codes.Add(code);
        }
        return [.. codes];
    }

    private static Frame<string, string> Build(IReadOnlyList<TableRow> rows, int key, string[] codes)
    {
        var frame = new FrameBuilder.Columns<string, string>();
        for (var column = 0; column < rows[0].Cells.Length; column++)
            if (column != key)
                frame.Add(rows[0].Cells[column], Column([.. rows.Skip(1).Select(row => row.Cells[column].Trim())], codes));
        return frame.Frame;
    }

    private static ISeries<string> Column(string[] cells, string[] codes)
    {
        var filled = cells.Zip(codes).Where(cell => cell.First.Length > 0).ToArray();
        var numbers = filled.Select(cell => double.TryParse(cell.First, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : (double?)null).ToArray();
        return numbers.Length > 0 && numbers.All(number => number is not null)
            ? SeriesOf.Pairs(filled.Zip(numbers, (cell, number) => (cell.Second, number!.Value)))
            : SeriesOf.Pairs(filled.Select(cell => (cell.Second, cell.First)));
    }
}
