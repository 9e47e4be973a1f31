namespace Analysis;

/// <summary>Finds the known name that was most likely meant by a wrong one.</summary>
public static class ClosestMatch
{
    private const int MostEdits = 2;
    private const int LettersForEachEdit = 4;

    /// <summary>
    /// The known name that begins with the wrong one, else one with the same letters in another order, else the one with the smallest
    /// edit distance (Levenshtein), letters of either case taken as one; the first in order where several are as near.
    /// </summary>
    /// <returns>The closest match, or an empty text where no name is known.</returns>
    public static string Find(string? name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known
                .Order(StringComparer.Ordinal)
                .MinBy(candidate => (IsPrefix(name, candidate) ? 0 : 1, HasSameLetters(name, candidate) ? 0 : 1, Distance(name, candidate)))
            ?? "";
    }

    /// <summary>
    /// The known names that are so near to a wrong one that one of them is meant: at most two letters, and no more than one in four, have
    /// to change (Levenshtein), and the first is the same.
    /// </summary>
    /// <returns>Those with the fewest letters to change; none where every known name is further away.</returns>
    public static IReadOnlyList<string> FindSimilar(string? name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var most = Math.Min(MostEdits, (name?.Length ?? 0) / LettersForEachEdit);
        if (most == 0)
            return [];
        return known
                .Where(candidate =>
                    candidate.StartsWith(name![..1], StringComparison.OrdinalIgnoreCase) && Math.Abs(candidate.Length - name.Length) <= most
                )
                .Select(candidate => (Name: candidate, Edits: Distance(name, candidate)))
                .Where(candidate => candidate.Edits <= most)
                .GroupBy(candidate => candidate.Edits, candidate => candidate.Name)
                .MinBy(same => same.Key)
                ?.Order(StringComparer.Ordinal)
                .ToList()
            ?? [];
    }

    /// <summary>
    /// Whether a known name is so near to a wrong one that it may be meant: it begins with the wrong one or has the same letters, or at
    /// most half of the letters have to change (Levenshtein) and two different letters are in both. Three times the letter X means no
    /// country, although XKX is a single letter away.
    /// </summary>
    public static bool IsNear(string? name, string known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return IsPrefix(name, known)
            || HasSameLetters(name, known)
            || (Distance(name, known) <= known.Length / 2 && Letters(name).Intersect(Letters(known)).Count() > 1);
    }

    private static IEnumerable<char> Letters(string? name) => (name ?? "").ToUpperInvariant().Where(char.IsLetter);

    /// <summary>How many letters must be put in, taken out or replaced to turn one name into the other.</summary>
    internal static int Distance(string? wrong, string known) => Edits((wrong ?? "").ToUpperInvariant(), known.ToUpperInvariant());

    // 'nato' means 'nato-defence-expenditure' although many more letters would have to change than for 'groups'; 'US' means USA, not RUS.
    private static bool IsPrefix(string? wrong, string candidate) =>
        (wrong?.Length >= 3 || wrong?.Length == candidate.Length - 1) && candidate.StartsWith(wrong, StringComparison.OrdinalIgnoreCase);

    // 'PLO' means POL, although PLW is a single letter away.
    private static bool HasSameLetters(string? wrong, string candidate) =>
        wrong?.Length == candidate.Length && wrong.ToUpperInvariant().Order().SequenceEqual(candidate.ToUpperInvariant().Order());

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
