using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>The user's choice in the first line of a register.</summary>
/// <param name="Suppliers">The suppliers, by SIPRI's names; null for all.</param>
/// <param name="Recipients">The recipients; null for all.</param>
/// <param name="Years">The first and the last year; null where none were chosen.</param>
internal sealed record RegisterChoice(IReadOnlyList<string>? Suppliers, IReadOnlyList<string>? Recipients, (int From, int To)? Years)
{
    /// <summary>How the line begins.</summary>
    public const string Start = "Transfers of major conventional arms from ";

    private const string Deals = ". Deals with deliveries";
    private const string Range = "year range '";
    private const string All = "All countries";
    private const string None = "Not specified";

    /// <summary>The choice of a line; null where the line is not understood, because a choice that is read as all turns what it leaves out into zeros.</summary>
    public static RegisterChoice? Of(string line)
    {
        if (!line.StartsWith(Start, StringComparison.Ordinal) || line.IndexOf(Deals, StringComparison.Ordinal) is not (> 0 and var end))
            return null;
        var (whom, years) = (line[(Start.Length - 1)..end] + " ", line[(end + Deals.Length)..]);
        if (Split(whom, " to ") is not var (from, to) || from.Length == 0 || to.Length == 0)
            return null;
        return Window(years) is { } window ? new(Names(from), Names(to), window.From == 0 ? null : window) : null;
    }

    // " made for the year range '1950' to '2025'"; the years are 0 where none were chosen.
    private static (int From, int To)? Window(string text)
    {
        if (text.IndexOf(Range, StringComparison.Ordinal) is not (>= 0 and var start) || text.AsSpan(0, start).ContainsAnyInRange('0', '9'))
            return null;
        if (Split(text[(start + Range.Length)..].TrimEnd(' ', '.'), "' to '") is not var (first, last) || !last.EndsWith('\''))
            return null;
        last = last[..^1];
        if (first == None && last == None)
            return (0, 0);
        return YearText.Find(first) is { } from && YearText.Find(last) is { } to ? (from, to) : null;
    }

    private static (string, string)? Split(string text, string sign)
    {
        var at = text.IndexOf(sign, StringComparison.Ordinal);
        return at < 0 || at != text.LastIndexOf(sign, StringComparison.Ordinal) ? null : (text[..at].Trim(), text[(at + sign.Length)..].Trim());
    }

    private static IReadOnlyList<string>? Names(string text) =>
        text == All ? null : [.. text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
