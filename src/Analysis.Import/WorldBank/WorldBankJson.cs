using System.Globalization;
using System.Text.Json;
using Analysis.Data;
using Analysis.Import.Files;
using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>A response of the World Bank's interface: a list of its description and its values.</summary>
internal static class WorldBankJson
{
    private const string Title = "World Bank API JSON";

    /// <summary>The number that the World Bank gives its World Development Indicators.</summary>
    private const string Source = "2";

    public static TextLayout Layout { get; } =
        new(
            Title,
            text =>
                text.StartsWith('[')
                && (text.Contains("\"per_page\"", StringComparison.Ordinal) || text.Contains("\"message\"", StringComparison.Ordinal)),
            (file, context) => JsonFile.Read(file, root => Read(root, context, new(file.Name)))
        )
        {
            Datasets = WorldBankContent.Datasets,
        };

    private static ImportedFile Read(JsonPathValue root, ImportContext context, ImportLog log)
    {
        var parts = root.Items();
        if (parts.Count == 0 || parts[0].Find("message") is not null)
            throw Empty(root, "is the World Bank's message that a code in the address is not known, and holds no figures");
        if (parts.Count < 2 || parts[1].Value.ValueKind == JsonValueKind.Null || parts[1].Items() is not { Count: > 0 } rows)
            throw Empty(root, "is a response without figures");
        CheckHead(parts[0], rows.Count, log);
        var updated = Updated(parts[0], context, log);
        log.ThrowIfProblems();
        var indicator = Indicator(rows, log);
        log.ThrowIfProblems();
        List<WorldBankValue> values = [.. rows.Select(row => Value(row, indicator!, updated, context, log)).OfType<WorldBankValue>()];
        log.ThrowIfProblems();
        return WorldBankContent.Of(indicator!, values, new(Title, updated, context, log));
    }

    private static DataException Empty(JsonPathValue root, string what) =>
        new([new(root.File, null, null, $"{what}; {WorldBankIndicator.Remedy}.")]);

    private static void CheckHead(JsonPathValue head, int count, ImportLog log)
    {
        if (head.Get("pages").Whole() is var pages && (pages != 1 || head.Get("page").Whole() != 1))
            log.AddProblem(
                null,
                "$[0].pages",
                string.Create(CultureInfo.InvariantCulture, $"is one of {pages} pages; fetch all on one, with per_page=20000.")
            );
        else if (head.Get("total").Whole() is var total && total != count)
            log.AddProblem(
                null,
                "$[0].total",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"states {total:N0} values and holds {count:N0}; the response was truncated or changed. Download it again."
                )
            );
        if (head.Find("sourceid") is { } source && source.Text() != Source)
            log.AddProblem(
                null,
                "$[0].sourceid",
                $"is not {Source}, the World Development Indicators, but another database; {WorldBankIndicator.Remedy}."
            );
    }

    private static DateOnly Updated(JsonPathValue head, ImportContext context, ImportLog log)
    {
        if (DayText.Find(head.Get("lastupdated").Text()) is not { } day)
            throw head.Get("lastupdated").Bad("is not a day such as 2026-07-13, so the edition is not known");
        FileRules.CheckDay(day, null, context, log);
        return day;
    }

    private static WorldBankIndicator? Indicator(IReadOnlyList<JsonPathValue> rows, ImportLog log)
    {
        var all = rows.Select(row => row.Get("indicator"))
            .Select(at => (Code: at.Get("id").Text(), Name: at.Get("value").Text(), at.Path))
            .DistinctBy(one => (one.Code, one.Name))
            .ToList();
        if (all.Count > 1)
            log.AddProblem(
                null,
                all[1].Path,
                $"holds several indicators ({string.Join(", ", all.Take(4).Select(one => one.Code))}); fetch one at a time."
            );
        return WorldBankIndicator.Find(all[0].Code, all[0].Name, null, all[0].Path, log);
    }

    private static WorldBankValue? Value(
        JsonPathValue row,
        WorldBankIndicator indicator,
        DateOnly updated,
        ImportContext context,
        ImportLog log
    )
    {
        var (place, value) = (row.Get("countryiso3code").Text().Trim(), row.Get("value"));
        WorldBankPlaces.Check(place, row.Get("country").Get("value").Text().Trim(), (null, row.Path), context, log);
        var date = row.Get("date");
        if (YearText.Find(date.Text()) is not { } year || !WorldBankContent.IsYear(year, updated))
        {
            log.AddProblem(
                null,
                date.Path,
                $"is not a year from 1950 to {YearText.Of(updated.Year - 1)}, and only yearly figures are read; "
                    + $"{WorldBankIndicator.Remedy}."
            );
            return null;
        }
        CheckMarks(row, indicator, log);
        if (value.Value.ValueKind == JsonValueKind.Null)
            return new(place, year, null, null, value.Path);
        if (Problem(value, indicator, out var number) is { } problem)
            log.AddProblem(null, value.Path, problem);
        return new(place, year, number, null, value.Path);
    }

    private static void CheckMarks(JsonPathValue row, WorldBankIndicator indicator, ImportLog log)
    {
        if (row.Find("unit") is { } unit && unit.Value.ValueKind != JsonValueKind.Null && unit.Text().Length > 0)
            log.AddProblem(
                null,
                unit.Path,
                $"has a unit of its own, and the figures of {indicator.Code} have none beside that of the indicator; download "
                    + $"the response again."
            );
        if (row.Find("obs_status") is { } status && status.Value.ValueKind != JsonValueKind.Null && status.Text().Length > 0)
            log.AddDifference(
                null,
                status.Path,
                "marks the figure, and the table would have it as an actual one; compare it with the World Bank's page."
            );
    }

    // A whole number may be written with a decimal point and a zero.
    private static string? Problem(JsonPathValue value, WorldBankIndicator indicator, out decimal number) =>
        value.Problem(indicator.Form with { MostDecimals = null }, out number)
        ?? (
            indicator.Form.MostDecimals == 0 && number != decimal.Truncate(number)
                ? "is not whole, as a number of persons is; download the response again."
                : null
        );
}
