namespace Analysis.Notebooks;

/// <summary>Finds the name that was probably meant: the one with the fewest letters to change (Levenshtein).</summary>
internal static class NearestName
{
    internal static string? Of(string name, IEnumerable<string> known) =>
        known.OrderBy(other => Distance(name.ToUpperInvariant(), other.ToUpperInvariant()))
            .ThenBy(other => other, StringComparer.Ordinal).FirstOrDefault();

    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
