namespace Analysis.Charts;

/// <summary>The colours of all charts: one colour a role, in a light and a dark variant.</summary>
/// <remarks>
/// The roles differ in lightness as well as in hue, so that they stay apart for readers with any of the three colour
/// vision deficiencies and in grey print. Marks have a contrast of 3:1 at least against the paper and text 4.5:1 (WCAG 2.2).
/// Every light colour is used for one thing only, so that the page can turn each into its dark counterpart.
/// </remarks>
public sealed record ChartTheme
{
    private readonly IReadOnlyDictionary<ChartRole, string> _roles;

    private ChartTheme(IReadOnlyDictionary<ChartRole, string> roles) => _roles = roles;

    /// <summary>Behind the marks.</summary>
    public required string Paper { get; init; }

    /// <summary>Text.</summary>
    public required string Ink { get; init; }

    /// <summary>Ticks, captions, names of background lines.</summary>
    public required string InkMuted { get; init; }

    /// <summary>Grid lines.</summary>
    public required string Grid { get; init; }

    /// <summary>Axes.</summary>
    public required string Axis { get; init; }

    /// <summary>The number of steps of a shading, from the palest to the strongest.</summary>
    public const int Shades = 5;

    /// <summary>The roles that can shade: their colours run from the background through the mark to the ink.</summary>
    public static IReadOnlyList<ChartRole> Shaded { get; } =
    [ChartRole.UnitedStates, ChartRole.Europe, ChartRole.Partners, ChartRole.Others];

    /// <summary>The problem with a role that has no shades, and what to use instead, for the messages of charts.</summary>
    internal static string NoShading => $"a role without shading; take one of {string.Join(", ", Shaded)}";

    /// <summary>On white paper.</summary>
    public static ChartTheme Light { get; } =
        new(
            new Dictionary<ChartRole, string>
            {
                [ChartRole.UnitedStates] = "#0f62ac",
                [ChartRole.Europe] = "#b4520f",
                [ChartRole.Partners] = "#00604f",
                [ChartRole.Others] = "#6f7782",
                [ChartRole.Highlight] = "#5c0a41",
                [ChartRole.Muted] = "#8c939d",
                [ChartRole.Guideline] = "#3a3f47",
            }
        )
        {
            Paper = "#ffffff",
            Ink = "#1c2128",
            InkMuted = "#59616c",
            Grid = "#e3e6ea",
            Axis = "#9aa2ad",
        };

    /// <summary>On dark paper.</summary>
    public static ChartTheme Dark { get; } =
        new(
            new Dictionary<ChartRole, string>
            {
                [ChartRole.UnitedStates] = "#4f9cf0",
                [ChartRole.Europe] = "#f0934a",
                [ChartRole.Partners] = "#6fe8bd",
                [ChartRole.Others] = "#8f97a3",
                [ChartRole.Highlight] = "#f5cbe8",
                [ChartRole.Muted] = "#626a76",
                [ChartRole.Guideline] = "#d3d8df",
            }
        )
        {
            Paper = "#14181e",
            Ink = "#eceff3",
            InkMuted = "#aab2bd",
            Grid = "#2a3038",
            Axis = "#5f6874",
        };

    /// <summary>The colour of the marks of a role.</summary>
    public string Mark(ChartRole role) => _roles[role];

    /// <summary>The colour of a name on the background beside a mark.</summary>
    public string Label(ChartRole role) => role is ChartRole.Muted ? InkMuted : _roles[role];

    /// <summary>The colour of text inside a mark.</summary>
    public string TextOn(ChartRole role) => role is ChartRole.Muted ? Ink : Paper;

    /// <summary>The colour of a step of the shading of a role; the fourth step is the role's own colour.</summary>
    /// <param name="role">One of <see cref="Shaded"/>.</param>
    /// <param name="step">From 1, the palest, to <see cref="Shades"/>.</param>
    /// <exception cref="ArgumentException">The role does not shade, or there is no such step.</exception>
    public string Shade(ChartRole role, int step)
    {
        if (!Shaded.Contains(role))
            throw new ArgumentException($"The role {role} has no shading; take one of {string.Join(", ", Shaded)}.");
        return step switch
        {
            1 => Mixed(Paper, Mark(role), 0.1),
            2 => Mixed(Paper, Mark(role), 0.26),
            3 => Mixed(Paper, Mark(role), 0.44),
            4 => Mark(role),
            Shades => Mixed(Mark(role), Ink, 0.55),
            _ => throw new ArgumentException($"There is no step {step} of a shading; take 1 to {Shades}."),
        };
    }

    /// <summary>The colour of text on a step of a shading.</summary>
    public string TextOnShade(int step) => step <= 3 ? Ink : Paper;

    /// <summary>Every light colour with its dark counterpart, in a fixed order.</summary>
    public static IReadOnlyList<(string Light, string Dark)> Pairs { get; } =
    [
        .. Enum.GetValues<ChartRole>().Select(role => (Light.Mark(role), Dark.Mark(role))),
        (Light.Paper, Dark.Paper),
        (Light.Ink, Dark.Ink),
        (Light.InkMuted, Dark.InkMuted),
        (Light.Grid, Dark.Grid),
        (Light.Axis, Dark.Axis),
        .. Shaded.SelectMany(role =>
            Enumerable.Range(1, Shades).Where(step => step != 4).Select(step => (Light.Shade(role, step), Dark.Shade(role, step)))
        ),
    ];

    /// <summary>The contrast of two colours by WCAG 2.2: from 1 (the same) to 21 (black on white).</summary>
    /// <param name="first">A colour as <c>#rrggbb</c>.</param>
    /// <param name="second">A colour as <c>#rrggbb</c>.</param>
    public static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string Mixed(string from, string to, double part)
    {
        int Channel(int at) =>
            (int)Math.Round(Convert.ToInt32(from.Substring(at, 2), 16) * (1 - part) + Convert.ToInt32(to.Substring(at, 2), 16) * part);
        return $"#{Channel(1):x2}{Channel(3):x2}{Channel(5):x2}";
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var c = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}

/// <summary>What a mark represents. The theme gives each role one colour, the same in every chart.</summary>
public enum ChartRole
{
    /// <summary>The United States: blue.</summary>
    UnitedStates,

    /// <summary>Europe, European NATO, a European country: orange.</summary>
    Europe,

    /// <summary>Suppliers and allies that are neither, such as South Korea, Israel or Canada: green.</summary>
    Partners,

    /// <summary>All the rest, pooled: grey.</summary>
    Others,

    /// <summary>The one mark that the title is about where it is none of the above: purple.</summary>
    Highlight,

    /// <summary>Context that stays in the background: pale grey.</summary>
    Muted,

    /// <summary>A target or a guideline: near-black in light, near-white in dark.</summary>
    Guideline,
}
