using System.Globalization;
using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>The lines that SIPRI puts above a table: whom and which years it is about, and when it was made.</summary>
/// <param name="Generated">The day it was made.</param>
/// <param name="Suppliers">The suppliers chosen, by SIPRI's names; null for all.</param>
/// <param name="Recipients">The recipients chosen; null for all.</param>
/// <param name="Years">The years chosen; null where none were.</param>
/// <param name="IsUnderstood">Is there a line that says whom and which years it is about?</param>
/// <param name="HeaderRow">The line of the header.</param>
/// <param name="Delimiter">What stands between the cells.</param>
internal sealed partial record RegisterPreamble(DateOnly Generated, IReadOnlyList<string>? Suppliers, IReadOnlyList<string>? Recipients, Period? Years, bool IsUnderstood, int HeaderRow, char Delimiter)
{
    /// <summary>The year from which SIPRI's database runs.</summary>
    public const int FirstYear = 1950;

    private const int MostLines = 40;
    private const string All = "All countries";

    /// <summary>SIPRI's edition: Y from Y's release in March on, Y−1 before.</summary>
    public int Edition => Generated >= Release(Generated.Year) ? Generated.Year : Generated.Year - 1;

    /// <summary>The years that the edition speaks for: those chosen, to the last one that was over at the release.</summary>
    /// <exception cref="DataException">None of the years chosen was over.</exception>
    public Period Covered(int edition, SourceFile file) => (Years?.From ?? FirstYear) < edition
        ? new(Years?.From ?? FirstYear, Math.Min(Years?.To ?? edition - 1, edition - 1))
        : throw new DataException([new(file.Name, 1, null, string.Create(CultureInfo.InvariantCulture, $"is about {Years}, and none of these years was over at the release of edition {edition}; export years that were."))]);

    /// <summary>Reads the lines above the header of a register, which say whom and which years it is about.</summary>
    /// <exception cref="DataException">They are missing, or the choice is not understood: taken for a choice of all it would make zeros of what was left out.</exception>
    public static RegisterPreamble OfRegister(SourceFile file, Regex header)
    {
        var preamble = Read(file, header);
        return preamble.IsUnderstood
            ? preamble
            : throw new DataException([new(file.Name, 1, null, "the line that says whom and which years the register is about is not understood ('Transfers of major conventional arms from … to … . Deals with deliveries made for the year range …'); the layout has changed.")]);
    }

    /// <summary>Reads the lines above a header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">The first name of the header.</param>
    /// <exception cref="DataException">They are missing or say nothing that is understood.</exception>
    public static RegisterPreamble Read(SourceFile file, Regex header)
    {
        var lines = file.Text.Split('\n', MostLines).Select(line => line.TrimEnd('\r').TrimEnd(';', ' ')).ToList();
        var at = lines.FindIndex(line => header.IsMatch(line));
        var above = string.Join('\n', lines.Take(Math.Max(at, 0)));
        if (at < 0 || !DateTime.TryParseExact(Day().Match(above).Groups["day"].Value, ["d MMM yyyy", "dd MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new DataException([new(file.Name, Math.Max(at, 0) + 1, null, "the lines that SIPRI puts above the header are missing, so that neither edition nor coverage can be told; download the table again and import it as it is.")]);
        var chosen = Choice().Match(above);
        return new(DateOnly.FromDateTime(day), Names(chosen.Groups["from"].Value), Names(chosen.Groups["to"].Value), Window(chosen), chosen.Success, at + 1, DelimiterOf(lines[at]));
    }

    /// <summary>The second Monday of March, when SIPRI brings out its update (9 March 2026, 10 March 2025, 11 March 2024).</summary>
    public static DateOnly Release(int year)
    {
        var first = new DateOnly(year, 3, 1);
        return first.AddDays(7 + (8 - (int)first.DayOfWeek) % 7);
    }

    private static IReadOnlyList<string>? Names(string text) => text.Trim() is { Length: > 0 } names && names != All
        ? [.. names.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : null;

    private static Period? Window(Match chosen) =>
        chosen.Groups["first"].Success ? new(int.Parse(chosen.Groups["first"].Value, CultureInfo.InvariantCulture), int.Parse(chosen.Groups["last"].Value, CultureInfo.InvariantCulture)) : null;

    private static char DelimiterOf(string header) => ((char[])[',', ';', '\t']).MaxBy(sign => header.Count(c => c == sign));

    [GeneratedRegex(@"Data generated: (?<day>\d{1,2} \w{3} \d{4})")]
    private static partial Regex Day();

    [GeneratedRegex(@"arms from (?<from>.+?) to (?<to>.+?)\s*\. Deals.*?year range '(?:(?<first>\d{4})|[^']*)' to '(?:(?<last>\d{4})|[^']*)'")]
    private static partial Regex Choice();
}
