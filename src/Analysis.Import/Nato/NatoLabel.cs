namespace Analysis.Import.Nato;

/// <summary>The label of a row, such as <c>Czechia*   (Koruny)</c>.</summary>
/// <param name="Name">The name of the country or of the aggregate.</param>
/// <param name="HasStar">Whether NATO marks it.</param>
/// <param name="Currency">The currency in words; empty where there is none.</param>
internal sealed record NatoLabel(string Name, bool HasStar, string Currency)
{
    public static NatoLabel Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var closes = open >= 0 && text.EndsWith(')');
        var name = (closes ? text[..open] : text).Trim();
        return name.EndsWith('*') && !name.EndsWith("**", StringComparison.Ordinal)
            ? new(name[..^1].TrimEnd(), true, Words(text, open, closes))
            : new(name, false, Words(text, open, closes));
    }

    private static string Words(string text, int open, bool closes) => closes ? text[(open + 1)..^1].Trim() : "";
}
