namespace Analysis.Charts.Rendering.Text;

/// <summary>How wide a text is in Helvetica, Arial or Liberation Sans, whose letters have the same widths.</summary>
/// <remarks>
/// Labels are placed before a browser has seen them, so their size must be known here. Widths: Adobe's font metrics of Helvetica.
/// </remarks>
internal static class TextWidth
{
    /// <summary>The fonts of all charts: each has the widths below.</summary>
    internal const string Fonts = "\"Helvetica Neue\", Helvetica, Arial, \"Liberation Sans\", sans-serif";

    /// <summary>Browsers round each letter to the pixel grid, and bold names are a little wider.</summary>
    private const double Reserve = 1.03;

    /// <summary>How much larger bold text counts.</summary>
    internal const double Bold = 1.07;

    // From space (32) to tilde (126), in thousandths of the font size.
    private static readonly int[] Ascii =
    [
        278,
        278,
        355,
        556,
        556,
        889,
        667,
        191,
        333,
        333,
        389,
        584,
        278,
        333,
        278,
        278,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        278,
        278,
        584,
        584,
        584,
        556,
        1015,
        667,
        667,
        722,
        722,
        667,
        611,
        778,
        722,
        278,
        500,
        667,
        556,
        833,
        722,
        778,
        667,
        778,
        722,
        667,
        611,
        722,
        667,
        944,
        667,
        667,
        611,
        278,
        278,
        278,
        469,
        556,
        333,
        556,
        556,
        500,
        556,
        556,
        278,
        556,
        556,
        222,
        222,
        500,
        222,
        833,
        556,
        556,
        556,
        556,
        333,
        500,
        278,
        556,
        500,
        722,
        500,
        500,
        500,
        334,
        260,
        334,
        584,
    ];

    /// <summary>The width of one line in pixels.</summary>
    internal static double Of(string text, double size) => text.Sum(Thousandths) * size / 1000 * Reserve;

    /// <summary>How many characters from the start fit into a width.</summary>
    internal static int Fitting(string text, double size, double most)
    {
        var (length, thousandths) = (0, 0.0);
        while (length < text.Length && (thousandths + Thousandths(text[length])) * size / 1000 * Reserve <= most)
            thousandths += Thousandths(text[length++]);
        return length;
    }

    /// <summary>The width of the widest line in pixels.</summary>
    internal static double Widest(IEnumerable<string> lines, double size) => lines.Select(line => Of(line, size)).DefaultIfEmpty(0).Max();

    private static int Thousandths(char c) =>
        c switch
        {
            >= ' ' and <= '~' => Ascii[c - ' '],
            '\u00a0' => 278,
            '\u2026' => 1000,
            '\u2212' or '\u00d7' => 584,
            _ => char.IsUpper(c) ? 778 : 556,
        };
}
