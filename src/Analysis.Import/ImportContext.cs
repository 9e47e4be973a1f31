using System.Globalization;
using Analysis.Data;
using Analysis.Data.Loading;
using Analysis.Import.Kiel;

namespace Analysis.Import;

/// <summary>What a layout may use while it reads a file.</summary>
internal sealed class ImportContext(string root, ImportOptions options)
{
    private readonly Lazy<PartyNames> _names = new(() => PartyNames.In(root));
    private readonly Lazy<DataLibrary> _shipped = new(() => DataLibrary.OpenShipped(root));

    public PartyNames Names => _names.Value;

    /// <summary>The shipped data, for groups, classifications and the editions to compare with.</summary>
    public DataLibrary Shipped => _shipped.Value;

    public ImportOptions Options => options;

    public string Root => root;

    /// <summary>The release of the other files, as given by a file of the Kiel Institute; null where none gives it.</summary>
    public KielRelease? KielRelease { get; set; }

    /// <summary>The files of a release of the Kiel Institute's that were read, to compare them with each other.</summary>
    public KielTotals KielTotals { get; } = new();

    /// <summary>The edition that the user gives, else the one in the content; a difference is noted.</summary>
    public string Edition(string fromContent, ImportLog log)
    {
        if (options.Edition is null || options.Edition == fromContent)
            return fromContent;
        log.Notes.Add($"Imported as edition {options.Edition} as requested; by its content it is edition {fromContent}.");
        return options.Edition;
    }

    /// <summary>A group of the data root; null where the data root has none of that id.</summary>
    public CountryGroup? Group(string id) =>
        Shipped.Datasets.Any(dataset => dataset.Name == "groups") ? Shipped.Groups.FirstOrDefault(group => group.Id == id) : null;

    /// <summary>A decimal of a publisher's table; null where the text is not a decimal.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>A number as the tables write it.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A number of a workbook as the tables write it: the shortest text that gives the number again, without exponent.</summary>
    public static string Text(double number) =>
        number.ToString("R", CultureInfo.InvariantCulture) is var text && !text.Contains('E', StringComparison.Ordinal)
            ? text
            : number.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>A file of a publisher that updates its data in the course of a year, while a table is made of it.</summary>
/// <param name="Layout">The layout of the file, in words.</param>
/// <param name="Updated">The day of the publisher's update.</param>
/// <param name="Context">The shipped data and the user's options.</param>
/// <param name="Log">Takes the problems.</param>
internal sealed record ImportSource(string Layout, DateOnly Updated, ImportContext Context, ImportLog Log)
{
    /// <summary>The day of the update as tables write it.</summary>
    public string PublishedOn => DayText.Of(Updated);

    /// <summary>The edition: the month of the update, unless the user gives another, which is noted.</summary>
    public string Edition() => Context.Edition(EditionText.OfMonth(Updated), Log);
}

/// <summary>The user's options for an import.</summary>
public sealed record ImportOptions
{
    /// <summary>The dataset of the files; null to take it from their content.</summary>
    public string? Dataset { get; init; }

    /// <summary>The edition to import them as; null to take it from their content.</summary>
    public string? Edition { get; init; }

    /// <summary>
    /// Import files whose figures differ from the totals that the publisher prints beside them, or that hold unknown names; the differences
    /// are written into the manifest.
    /// </summary>
    public bool AcceptDifferences { get; init; }

    /// <summary>The largest part of the volume, or of the orders, that a table derived from a register may leave unclassified.</summary>
    public decimal MostUnclassified { get; init; } = 0.02m;

    /// <summary>The day that the manifest names as the day of gathering.</summary>
    public required DateOnly Today { get; init; }
}

/// <summary>Editions as manifests write them: a year, with more behind a hyphen or a point where needed.</summary>
internal static class EditionText
{
    /// <summary>Whether it is a year of four digits, alone or with small letters and digits after a hyphen or a point.</summary>
    public static bool IsEdition(string text) =>
        text.Length >= 4
        && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (
            text.Length == 4
            || (
                text.Length is > 5 and <= 40
                && text[4] is '-' or '.'
                && text.Skip(5).All(sign => char.IsAsciiDigit(sign) || char.IsAsciiLetterLower(sign))
            )
        );

    /// <summary>The edition of a publisher that updates within the year: year and month of the update.</summary>
    public static string OfMonth(DateOnly updated) => updated.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The year of an edition.</summary>
    public static int Year(string edition) => int.Parse(edition.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Days as ISO 8601 writes them, such as 2026-07-13.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day of a text; null where the text is not a day.</summary>
    public static DateOnly? Find(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as tables and messages write it.</summary>
    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
