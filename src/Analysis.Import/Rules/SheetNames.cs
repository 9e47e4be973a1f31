using Analysis.Import.Files;

namespace Analysis.Import.Rules;

/// <summary>
/// Finds the sheets that a layout reads, and refuses those that only look like them: a copy beside the original, or a name that was
/// changed.
/// </summary>
internal static class SheetNames
{
    /// <summary>The sheets of a layout by what they are.</summary>
    /// <param name="sheets">All sheets.</param>
    /// <param name="find">The kind of sheet for a name and the publisher's spelling of the name; null where the layout has no such
    /// sheet.</param>
    /// <param name="log">Takes the problems.</param>
    public static IReadOnlyDictionary<string, Sheet> Read(
        IReadOnlyList<Sheet> sheets,
        Func<string, (string What, string Written)?> find,
        ImportLog log
    )
    {
        Dictionary<string, Sheet> found = new(StringComparer.Ordinal);
        foreach (var sheet in sheets)
            if (find(Plain(sheet.Name)) is var (what, written))
            {
                CheckSheet(sheet, written, log);
                if (!found.TryAdd(what, sheet))
                    log.AddProblem(
                        null,
                        null,
                        $"sheet '{sheet.Name}': is the same table as the sheet '{found[what].Name}'; which one counts is not known. "
                            + $"Download the workbook again."
                    );
            }
            else if (Like(sheet.Name, find) is { } like)
                AddOtherName(sheet, like, log);
        return found;
    }

    private static void CheckSheet(Sheet sheet, string written, ImportLog log)
    {
        if (sheet.Name != written)
            AddOtherName(sheet, written, log);
        else if (sheet.IsHidden)
            log.AddProblem(
                null,
                null,
                $"sheet '{sheet.Name}': is hidden, and the publisher hides no sheet; show it and look at it, or download "
                    + $"the workbook again."
            );
    }

    private static void AddOtherName(Sheet sheet, string written, ImportLog log) =>
        log.AddProblem(
            null,
            null,
            $"sheet '{sheet.Name}': looks like the publisher's sheet '{written}' and has another name: a copy or a "
                + $"changed sheet. Remove it, or download the workbook again."
        );

    // "Current US$ old", "Copy of Current US$".
    private static string? Like(string name, Func<string, (string What, string Written)?> find)
    {
        var plain = Plain(name);
        var rest = plain.StartsWith("Copy of ", StringComparison.OrdinalIgnoreCase) ? plain["Copy of ".Length..] : plain;
        for (var words = 0; words < 3; words++)
        {
            if (find(Plain(rest)) is var (_, written))
                return written;
            if (rest.LastIndexOf(' ') is not (> 0 and var blank))
                return null;
            rest = rest[..blank];
        }
        return null;
    }

    /// <summary>
    /// A name without blanks around it, without double blanks and without the number that a spreadsheet puts behind a copy.
    /// </summary>
    public static string Plain(string name)
    {
        var plain = SheetText.Plain(name);
        var open = plain.LastIndexOf('(');
        return
            open > 0
            && plain.EndsWith(')')
            && plain.Length - open is 3 or 4
            && plain.AsSpan(open + 1, plain.Length - open - 2).IndexOfAnyExceptInRange('0', '9') < 0
            ? plain[..open].TrimEnd()
            : plain;
    }
}

/// <summary>
/// Suggests the known name that a name was probably meant to be, and none where the closest match is too different: a wrong suggestion is
/// worse than none.
/// </summary>
internal static class ClosestMatchHint
{
    /// <summary>Names of publishers are short; longer ones are notes.</summary>
    private const int Longest = 60;

    /// <summary>A part of a sentence, such as <c>; did you mean Poland?</c>; empty where no known name is similar.</summary>
    public static string For(string name, IEnumerable<string> known) =>
        name.Length is > 0 and <= Longest
        && ClosestMatch.Find(name, known) is { Length: > 0 } closest
        && Letters(name, closest) <= 2 * Math.Max(1, name.Length / 6)
            ? $"; did they mean {closest}?"
            : "";

    // How many letters only one of the names has: a replaced letter counts twice.
    private static int Letters(string one, string other)
    {
        var count = new Dictionary<char, int>();
        foreach (var letter in one.ToUpperInvariant())
            count[letter] = count.GetValueOrDefault(letter) + 1;
        foreach (var letter in other.ToUpperInvariant())
            count[letter] = count.GetValueOrDefault(letter) - 1;
        return count.Values.Sum(Math.Abs);
    }
}
