namespace Analysis.Import.Sipri;

/// <summary>The lines at the beginning of a file of SIPRI, without what a spreadsheet adds to them.</summary>
internal static class RegisterLines
{
    /// <summary>SIPRI puts at most eleven lines above a header.</summary>
    private const int Most = 40;
    private const int MostSigns = 1 << 16;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The first lines, without delimiters and blanks behind, and without the quotes around a whole line.</summary>
    public static IReadOnlyList<string> First(string text)
    {
        var lines = text[..Math.Min(text.Length, MostSigns)].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        return [.. lines.Take(Most).Select(line => Unquoted(line.TrimEnd(' ', ',', ';', '\t')))];
    }

    /// <summary>Whether a line begins with these names of columns, quoted or not.</summary>
    public static bool Begins(string line, params string[] names)
    {
        var plain = line.Replace("\"", "", StringComparison.Ordinal);
        return Delimiters.Any(sign => plain.StartsWith(string.Join(sign, names) + sign, StringComparison.Ordinal));
    }

    /// <summary>The delimiter of a header: the one that it has most.</summary>
    public static char DelimiterOf(string header) => Delimiters.MaxBy(sign => header.Count(c => c == sign));

    private static string Unquoted(string line) =>
        line is ['"', .., '"'] && !line.AsSpan(1, line.Length - 2).Contains('"') ? line[1..^1].TrimEnd() : line;
}
