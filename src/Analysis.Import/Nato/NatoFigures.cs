using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.Nato;

/// <summary>Collects the figures of NATO's tables.</summary>
internal sealed class NatoFigures(ImportContext context)
{
    private const string UnitedStates = "USA";

    private static readonly Dictionary<string, string> Aggregates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NATO Europe and Canada"] = "x-nato-europe-and-canada",
        ["NATO Total"] = "x-nato-total",
    };

    // Without forces: NATO prints its gross domestic product and no expenditure.
    private const string WithoutForces = "ISL";

    private readonly Dictionary<(NatoMeasure Measure, string Entity), (int Row, bool HasStar)> _rows = [];
    private readonly Dictionary<NatoMeasure, string> _sheets = [];

    /// <summary>The aggregates by code, with their names.</summary>
    public static IReadOnlyDictionary<string, string> OtherCodes { get; } =
        Aggregates.ToDictionary(pair => pair.Value, pair => pair.Key + ", as printed");

    /// <summary>The figures of the table.</summary>
    public List<PartyYearValue> Kept { get; } = [];

    /// <summary>The United States in table 1, which repeats table 2: to compare with, never to store.</summary>
    public List<PartyYearValue> Repeated { get; } = [];

    /// <summary>Whether a text is the name of a country or of an aggregate.</summary>
    public bool IsName(string text) => Entity(NatoLabel.Read(text).Name) is not null;

    /// <summary>Takes the figures of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="content">Its blocks.</param>
    /// <param name="baseYear">The base year of constant prices.</param>
    /// <param name="log">Takes the problems.</param>
    public void Take(Sheet sheet, NatoSheet content, string baseYear, ImportLog log)
    {
        var star = StarNote(content.StarNote);
        foreach (var block in content.Blocks)
        foreach (var row in block.Rows)
        {
            _sheets[block.Measure] = sheet.Name;
            log.Read += row.Years.Count(year => row.Row[year.Column].IsFilled);
            if (Entity(row.Label.Name) is not { } entity)
                log.AddDifference(
                    row.Row.Number,
                    null,
                    $"sheet '{sheet.Name}': '{row.Label.Name}' is not a known country or aggregate, so its figures would be "
                        + $"left out{ClosestMatchHint.For(row.Label.Name, Names)}"
                );
            else if (!_rows.TryAdd((block.Measure, entity), (row.Row.Number, row.Label.HasStar)))
                log.AddProblem(
                    row.Row.Number,
                    null,
                    $"sheet '{sheet.Name}': {row.Label.Name} occurs twice under '{block.Measure.Subtitle}' (row "
                        + $"{_rows[(block.Measure, entity)].Row}); the table was changed. Download the workbook again."
                );
            else if (Unit(sheet, block.Measure, row, entity, log) is { } unit)
                Take(
                    sheet,
                    block.Measure,
                    row,
                    (entity, unit.Replace("BASE", baseYear, StringComparison.Ordinal), row.Label.HasStar ? star : ""),
                    log
                );
        }
    }

    /// <summary>Every block of a workbook has the same countries: a row that one of them lacks was cut out.</summary>
    public void CheckRows(ImportLog log)
    {
        var countries = _rows
            .Keys.Select(row => row.Entity)
            .Where(entity => entity.Length == 3 && entity != WithoutForces)
            .ToHashSet(StringComparer.Ordinal);
        CheckBlocks(countries, log);
        CheckOrder(log);
        CheckStars(log);
        CheckMembers(countries, log);
    }

    private void CheckBlocks(HashSet<string> countries, ImportLog log)
    {
        foreach (var (measure, sheet) in _sheets)
        {
            var lacking = countries.Where(country => !_rows.ContainsKey((measure, country))).ToList();
            if (HasAggregates(measure))
                lacking.AddRange(Aggregates.Where(pair => !_rows.ContainsKey((measure, pair.Value))).Select(pair => pair.Key));
            if (lacking.Count > 0)
                log.AddDifference(
                    null,
                    null,
                    $"sheet '{sheet}': under '{measure.Subtitle}' there is no row of "
                        + $"{string.Join(", ", lacking.Order(StringComparer.Ordinal))}, which the other tables have; rows are missing."
                );
        }
    }

    private void CheckMembers(HashSet<string> countries, ImportLog log)
    {
        if (context.Group("nato") is not { } nato || Kept.Count == 0)
            return;
        var members = nato.ByYear()
            .MembersIn(Kept.Max(figure => figure.Year))
            .Select(member => member.Id)
            .Where(member => member != WithoutForces && !countries.Contains(member))
            .ToList();
        if (members.Count > 0)
            log.AddDifference(
                null,
                null,
                $"no table has a row of {string.Join(", ", members)}, which is a member of NATO; rows are missing."
            );
    }

    // NATO lists the countries in one order: names that changed places show.
    private void CheckOrder(ImportLog log)
    {
        List<string>? first = null;
        foreach (var (measure, sheet) in _sheets)
        {
            List<string> order =
            [
                .. _rows
                    .Where(row => row.Key.Measure == measure && row.Key.Entity is not WithoutForces && row.Key.Entity.Length == 3)
                    .OrderBy(row => row.Value.Row)
                    .Select(row => row.Key.Entity),
            ];
            first ??= order;
            if (!order.Where(first.Contains).SequenceEqual(first.Where(order.Contains)))
                log.AddDifference(
                    null,
                    null,
                    $"sheet '{sheet}': under '{measure.Subtitle}' the countries are in another order than in the other tables; "
                        + $"names or rows changed places."
                );
        }
    }

    // NATO marks the same countries with a star in both blocks of a table: a star that was added shows.
    private void CheckStars(ImportLog log)
    {
        foreach (var (row, (number, hasStar)) in _rows)
        foreach (
            var other in _sheets.Keys.Where(other =>
                other.Table == row.Measure.Table
                && _rows.TryGetValue((other, row.Entity), out var twin)
                && twin.Row > number
                && twin.HasStar != hasStar
            )
        )
            log.AddDifference(
                number,
                null,
                $"sheet '{_sheets[row.Measure]}': {row.Entity} has a star under one of '{row.Measure.Subtitle}' and "
                    + $"'{other.Subtitle}' only; the label was changed."
            );
    }

    private static bool HasAggregates(NatoMeasure measure) =>
        measure.Table is "TABLE2" or "TABLE5" or "TABLE7" || measure.Measure == "defence-burden";

    private static IEnumerable<string> Names => Aggregates.Keys.Concat(Country.All.Select(country => country.Name));

    private string? Entity(string name) => Aggregates.GetValueOrDefault(SheetText.Plain(name)) ?? context.Names.FindCountry(name);

    private static string? Unit(Sheet sheet, NatoMeasure measure, NatoRow row, string entity, ImportLog log)
    {
        if (!measure.Unit.Contains("CUR", StringComparison.Ordinal))
            return measure.Unit;
        if (NatoMeasures.Currency(row.Label.Currency, entity) is { } currency)
            return measure.Unit.Replace("CUR", currency, StringComparison.Ordinal);
        log.AddProblem(
            row.Row.Number,
            null,
            $"sheet '{sheet.Name}': the currency '{row.Label.Currency}' of {row.Label.Name} is not known; download the workbook again."
        );
        return null;
    }

    private void Take(Sheet sheet, NatoMeasure measure, NatoRow row, (string Entity, string Unit, string Note) what, ImportLog log)
    {
        var repeats = measure.Table == "TABLE1" && what.Entity == UnitedStates;
        foreach (var year in row.Years)
        {
            var cell = row.Row[year.Column];
            if (!cell.IsFilled)
                log.AddDifference(
                    row.Row.Number,
                    sheet.Column(year.Column),
                    $"{row.Label.Name} {YearText.Of(year.Year)} is empty, where NATO writes '..' for a missing figure; the "
                        + $"figure was deleted."
                );
            else if (measure.Form.Problem(cell) is { } problem)
                log.AddProblem(row.Row.Number, sheet.Column(year.Column), $"{row.Label.Name} {YearText.Of(year.Year)}: {problem}");
            else if (cell.Number is { } number)
                (repeats ? Repeated : Kept).Add(
                    new(
                        what.Entity,
                        year.Year,
                        measure.Measure,
                        what.Unit,
                        ImportContext.Text(number),
                        year.IsEstimate ? "estimate" : "actual",
                        what.Note
                    )
                );
            if (repeats && cell.IsFilled)
                log.Drop("the United States in their own currency, which table 2 has");
            else
                Count(cell, log);
        }
    }

    private static void Count(SheetCell cell, ImportLog log)
    {
        if (cell.Number is not null)
            log.Kept++;
        else if (cell.IsFilled)
            log.Drop("marked as not available");
    }

    private static string StarNote(string? note) =>
        note switch
        {
            null => "starred by the publisher",
            _ when note.Contains("2%", StringComparison.Ordinal) || note.Contains("2 %", StringComparison.Ordinal) =>
                "national 2% law or agreement",
            _ when note.Contains("revis", StringComparison.OrdinalIgnoreCase) => "revised figures",
            _ => "starred by the publisher",
        };
}
