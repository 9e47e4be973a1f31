using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analysis.Data.Checks;

namespace Analysis.Data.Manifests;

/// <summary>Reads the description of one table.</summary>
internal static partial class ResourceReader
{
    [GeneratedRegex(@"\A[0-9]{4}([-.][0-9a-z]+)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EditionForm { get; }

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashForm { get; }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}(-[0-9]{2})?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayForm { get; }
    private static readonly Dictionary<string, bool> AbsentMeans = new() { ["zero"] = true, ["gap"] = false };

    public static DataResource Read(ResourceJson json, string place, string folder, ManifestProblems problems)
    {
        var fields = FieldReader.Read(json.Schema, place + ".schema", problems);
        CheckEncoding(json, place, problems);
        return new()
        {
            Name = problems.Text(json.Name, place + ".name", "the id of the table"),
            Title = problems.Text(json.Title, place + ".title", "the publisher's title"),
            Path = FilePath(json.Path, place + ".path", folder, problems),
            Edition = Matched(json.Edition, EditionForm, place + ".edition", "a year such as \"2026\"", problems),
            Rows = json.Rows ?? Missing(place + ".rows", "how many rows the file has without its header", problems),
            Bytes = json.Bytes ?? Missing(place + ".bytes", "how many bytes the file has", problems),
            Hash = Matched(json.Hash, HashForm, place + ".hash", "\"sha256:\" and 64 hexadecimal digits in small letters", problems),
            PublishedOn = Matched(json.PublishedOn, DayForm, place + ".publishedOn", "a day or month such as \"2026-03-09\"", problems),
            Retrieved = json.Retrieved is null
                ? null
                : Matched(json.Retrieved, DayForm, place + ".retrieved", "a day such as \"2026-03-09\"", problems),
            Gathered = Matched(json.Gathered, DayForm, place + ".gathered", "a day such as \"2026-11-23\"", problems),
            Address = problems.Text(json.Address, place + ".address", "where the publisher has it"),
            Provenance = problems.Text(json.Provenance, place + ".provenance", "how this copy was made"),
            Credit = json.Credit,
            Coverage = Coverage(json, place, fields, problems),
            Caveats = problems.List(json.Caveats, place + ".caveats", "a list, which may be empty"),
            Outliers = Outliers(json.Outliers, place + ".outliers", problems),
            Doubtful = [.. (json.Outliers ?? []).Where(outlier => outlier.Doubtful == true).Select(Doubtful)],
            OutlierRows = [.. (json.Outliers ?? []).Select(Where)],
            Fields = fields,
            PrimaryKey = FieldReader.PrimaryKey(json.Schema, place + ".schema.primaryKey", fields, problems),
        };
    }

    private static void CheckEncoding(ResourceJson json, string place, ManifestProblems problems)
    {
        if (json.Encoding is not (null or "utf-8"))
            problems.Add(
                DataProblems.PropertyInvalid,
                place + ".encoding",
                $"'{json.Encoding}' is not read here; save the file as UTF-8 and write \"utf-8\"."
            );
    }

    private static string Matched(string? value, Regex form, string place, string what, ManifestProblems problems)
    {
        if (value is not null && form.IsMatch(value))
            return value;
        problems.Add(
            value is null ? DataProblems.PropertyMissing : DataProblems.PropertyInvalid,
            place,
            value is null ? $"is missing; write {what}." : $"'{value}' has another form; write {what}."
        );
        return "";
    }

    private static int Missing(string place, string what, ManifestProblems problems)
    {
        problems.Add(DataProblems.PropertyMissing, place, $"is missing; write {what}.");
        return 0;
    }

    private static string FilePath(string? name, string place, string folder, ManifestProblems problems)
    {
        var text = problems.Text(name, place, "the name of the CSV file");
        if (text.Length == 0 || (Path.GetFileName(text) == text && text is not ("." or "..")))
            return Path.Combine(folder, text);
        problems.Add(
            DataProblems.PathOutside,
            place,
            $"'{text}' leads out of the folder; put the file beside the manifest and write its name."
        );
        return folder;
    }

    private static IReadOnlyList<string> Outliers(List<OutlierJson>? outliers, string place, ManifestProblems problems) =>
        [
            .. problems
                .List(outliers, place, "a list, which may be empty")
                .Select(
                    (outlier, i) =>
                        string.Join(", ", (outlier.Where ?? []).Select(pair => $"{pair.Key} {pair.Value}"))
                        + ": "
                        + problems.Text(outlier.Note, $"{place}[{i}].note", "what looks odd")
                ),
        ];

    private static DoubtfulRow Doubtful(OutlierJson outlier) => new(Where(outlier), outlier.Note ?? "");

    private static Dictionary<string, string> Where(OutlierJson outlier) =>
        (outlier.Where ?? []).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

    private static ResourceCoverage Coverage(ResourceJson json, string place, IReadOnlyList<DataField> fields, ManifestProblems problems)
    {
        if (json.Coverage is null)
            problems.Add(
                DataProblems.PropertyMissing,
                place + ".coverage",
                "is missing; write which subjects and years the table covers, or {}."
            );
        var codes = new Dictionary<string, IReadOnlyList<string>?>();
        Period? years = null;
        foreach (var (key, value) in json.Coverage ?? [])
        {
            if (key == "years")
                years = Years(value, place + ".coverage.years", problems);
            else if (ColumnOf(key, fields) is { } column)
                codes[column.Name] = Codes(value, column, $"{place}.coverage.{key}", problems);
            else
                problems.Add(
                    DataProblems.ColumnUnknown,
                    $"{place}.coverage.{key}",
                    $"no column belongs to it; the key is the name of a column with an s, such as "
                        + $"{string.Join(", ", fields.Select(field => field.Name + "s"))}."
                );
        }
        return new()
        {
            Years = years,
            Codes = codes,
            AbsentIsZero = problems.Word(json.AbsentInside, place + ".absentInside", AbsentMeans) ?? false,
        };
    }

    // The key is the plural of the column: suppliers for supplier, entities for entity.
    private static DataField? ColumnOf(string key, IReadOnlyList<DataField> fields) =>
        fields.FirstOrDefault(field => key == field.Name + "s" || (field.Name.EndsWith('y') && key == field.Name[..^1] + "ies"));

    private static Period? Years(JsonElement value, string place, ManifestProblems problems)
    {
        try
        {
            return Period.Parse(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        }
        catch (ArgumentException)
        {
            problems.Add(
                DataProblems.CoverageInvalid,
                place,
                string.Create(CultureInfo.InvariantCulture, $"{value} is not a window of years; write \"2006-2025\".")
            );
            return null;
        }
    }

    private static List<string>? Codes(JsonElement value, DataField column, string place, ManifestProblems problems)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() == "all")
            return null;
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            problems.Add(DataProblems.CoverageInvalid, place, "is neither \"all\" nor a list of codes; write one of the two.");
            return null;
        }
        List<string> codes = [.. value.EnumerateArray().Select(item => item.GetString()!)];
        foreach (
            var code in codes.Where(code =>
                column.Codes == CodeList.Country && !column.OtherCodes.Contains(code) && !Country.TryParse(code, out _)
            )
        )
            problems.Add(
                DataProblems.CoverageInvalid,
                place,
                $"'{code}' is not a country of ISO 3166 alpha-3; did you mean "
                    + $"{ClosestMatch.Find(code, Country.All.Select(country => country.Code))}?"
            );
        return codes;
    }
}
