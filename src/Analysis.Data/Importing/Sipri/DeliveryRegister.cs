using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>SIPRI's trade register with one row a deal and year of delivery, which volumes by year can be summed from.</summary>
internal sealed partial class DeliveryRegister
{
    private const string Title = "SIPRI trade register, one row a deal and year of delivery";
    private const string IdColumn = "SIPRI AT Database ID";

    /// <summary>The names that a column has had.</summary>
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["id"] = [IdColumn],
        ["supplier"] = ["Supplier"],
        ["recipient"] = ["Recipient"],
        ["designation"] = ["Designation"],
        ["description"] = ["Description"],
        ["category"] = ["Armament category"],
        ["ordered"] = ["Order date"],
        ["units"] = ["Numbers delivered", "Deliveries in the Year Range"],
        ["year"] = ["Delivery year"],
        ["status"] = ["Status"],
        ["unit volume"] = ["TIV deal unit"],
        ["volume"] = ["TIV delivery values"],
    };

    private readonly SourceFile _file;
    private readonly RegisterPreamble _preamble;
    private readonly Parties _parties;
    private readonly Tally _tally;
    private readonly int _edition;
    private readonly Period _covered;
    private readonly Dictionary<string, int> _places = [];
    private int _width;

    private DeliveryRegister(SourceFile file, ImportContext context)
    {
        (_file, _tally) = (file, new(file.Name));
        _preamble = RegisterPreamble.OfRegister(file, Header());
        var edition = context.Edition(_preamble.Edition.ToString(CultureInfo.InvariantCulture), _tally);
        _edition = int.TryParse(edition.AsSpan(0, Math.Min(4, edition.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : _preamble.Edition;
        _covered = _preamble.Covered(_edition, file);
        _parties = new(context.Names, _tally);
    }

    public static TextLayout Layout { get; } = new(Title, text => text.Contains(IdColumn, StringComparison.Ordinal), Read)
    {
        Datasets = ["sipri-arms-transfers", .. DerivedTables.Datasets],
    };

    private static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var register = new DeliveryRegister(file, context);
        List<Delivery> deliveries = [.. register.Deliveries()];
        register._tally.ThrowIfBad();
        return RegisterContent.Of(deliveries, register._preamble, register._edition, register._covered, register._parties, register._tally, context, Title);
    }

    [GeneratedRegex($"^\"?{IdColumn}")]
    private static partial Regex Header();

    private IEnumerable<Delivery> Deliveries()
    {
        var records = new DelimitedText(_file.Text, _preamble.Delimiter, _file.Name).From(_preamble.HeaderRow);
        foreach (var record in records)
        {
            var cells = WithoutTail(record.Cells);
            if (cells.Length == 0)
                continue;
            if (_width == 0)
                TakeHeader(cells);
            else if (Row(record.Row, cells) is { } delivery)
                yield return delivery;
        }
    }

    // A spreadsheet that is set to semicolons ends every line in some of them.
    private string[] WithoutTail(string[] cells)
    {
        if (_preamble.Delimiter != ';')
            cells[^1] = cells[^1].TrimEnd(';', ' ');
        var filled = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
        return filled == 0 ? [] : cells[..Math.Min(cells.Length, Math.Max(filled, _width))];
    }

    private void TakeHeader(string[] header)
    {
        _width = header.Length;
        foreach (var (column, names) in Columns)
        {
            var place = Array.FindIndex(header, names.Contains);
            if (place < 0)
                _tally.Problem(_preamble.HeaderRow, names[0], $"is missing from the header ({string.Join(", ", header)}); the layout has changed, or the file was saved with other columns. Download it again.");
            _places[column] = place;
        }
        _tally.ThrowIfBad();
    }

    private Delivery? Row(int row, string[] cells)
    {
        _tally.Read++;
        if (cells[0] == IdColumn || cells.Length != _width)
        {
            _tally.Problem(row, null, cells[0] == IdColumn
                ? "a second header: the file holds two exports; keep one a file."
                : string.Create(CultureInfo.InvariantCulture, $"has {cells.Length} cells and the header has {_width}; the file was changed after the download. Download it again."));
            return null;
        }
        string Cell(string column) => cells[_places[column]].Trim();
        if (Whole(Cell("year")) is not { } year || ImportContext.Number(Cell("volume")) is not { } volume || volume < 0)
        {
            _tally.Problem(row, Whole(Cell("year")) is null ? "Delivery year" : "TIV delivery values", $"'{(Whole(Cell("year")) is null ? Cell("year") : Cell("volume"))}' is not what stands there in SIPRI's file; download it again.");
            return null;
        }
        if (!_covered.Contains(year))
        {
            _tally.Drop(year > _covered.To ? $"delivered after {_covered.To.ToString(CultureInfo.InvariantCulture)}, a year that was not over at the release" : "delivered outside the years that the file says it is about");
            return null;
        }
        _tally.Kept++;
        return new()
        {
            Row = row,
            Deal = Cell("id"),
            Supplier = _parties.Code(Cell("supplier"), row, "Supplier"),
            Recipient = _parties.Code(Cell("recipient"), row, "Recipient"),
            Designation = Cell("designation"),
            Description = Cell("description"),
            Category = RegisterWords.Category(Cell("category")),
            OrderYear = Whole(Cell("ordered")),
            Units = ImportContext.Number(Cell("units")),
            UnitVolume = ImportContext.Number(Cell("unit volume")),
            Year = year,
            Status = RegisterWords.Condition(Cell("status")),
            Volume = volume,
        };
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1900 and < 2200 ? number : null;
}
