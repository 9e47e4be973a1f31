using Analysis.Charts.Rendering.Text;

namespace Analysis.Charts.Rendering.Drawings;

/// <summary>A point with its place in the plot, in pixels from the top left.</summary>
internal sealed record ScatterMark(ScatterPoint Point, double X, double Y);

/// <summary>Where a name is, from the middle of its point: pixels to the right and down, and the end that is there.</summary>
internal sealed record LabelPlace(string Anchor, double Right, double Down);

/// <summary>A name that has a place.</summary>
internal sealed record ScatterLabel(ScatterPoint Point, string Text, double Size, LabelPlace Place);

/// <summary>
/// Puts each name beside its point where it meets no other name and no other point; a name without such a place is left out.
/// </summary>
/// <remarks>
/// The places are found on the narrowest screen of each kind. A wider one moves points apart from left to right, never together, so that
/// the names stay clear. The pointer and the table name every point.
/// </remarks>
internal static class ScatterLabels
{
    private const double Radius = 6;
    private const double Air = 2;

    private static readonly LabelPlace[] Places =
    [
        new("left", 8, 0),
        new("right", -8, 0),
        new("center", 0, -14),
        new("center", 0, 14),
        new("left", 6, -10),
        new("left", 6, 10),
        new("right", -6, -10),
        new("right", -6, 10),
    ];

    /// <summary>The names that have a place, in a plot of so many pixels.</summary>
    internal static IEnumerable<ScatterLabel> Place(IReadOnlyList<ScatterMark> marks, ScreenSize screen, double width, double height)
    {
        var size = screen.FontSize - 1;
        var taken = new List<LabelBox>();
        var (middleX, middleY) = (marks.Average(mark => mark.X), marks.Average(mark => mark.Y));
        // The outermost points are those that a reader asks for. Points at one place share a name, or one would pass for the other.
        foreach (
            var here in marks
                .GroupBy(mark => (Math.Round(mark.X / Radius), Math.Round(mark.Y / Radius)))
                .OrderByDescending(here => Math.Pow(here.First().X - middleX, 2) + Math.Pow(here.First().Y - middleY, 2))
        )
        {
            var (first, text) = (here.First(), Name(here, screen, size));
            var free = Places
                .Select(place => (Place: place, Box: LabelBox.Of(first, place, TextWidth.Of(text, size), size)))
                .FirstOrDefault(one =>
                    one.Box.IsInside(width, height)
                    && !taken.Exists(one.Box.Meets)
                    && marks.Except(here).All(other => !one.Box.Meets(LabelBox.Around(other)))
                );
            if (free.Place is null)
                continue;
            taken.Add(free.Box);
            yield return new(first.Point, text, size, free.Place);
        }
    }

    private static string Name(IEnumerable<ScatterMark> here, ScreenSize screen, double size)
    {
        List<string> names = [.. here.Select(mark => screen.Name(mark.Point.Label, mark.Point.ShortLabel))];
        var more = names.Count == 1 ? "" : FormattableString.Invariant($" + {names.Count - 1}");
        var all = string.Join(", ", names);
        return TextWidth.Of(all, size) <= screen.LongestName
            ? all
            : LabelLines.Cut(names[0], size, screen.LongestName - TextWidth.Of(more, size)) + more;
    }

    private sealed record LabelBox(double Left, double Top, double Right, double Bottom)
    {
        internal static LabelBox Of(ScatterMark mark, LabelPlace place, double width, double size)
        {
            var left =
                mark.X
                + place.Right
                - place.Anchor switch
                {
                    "left" => 0,
                    "right" => width,
                    _ => width / 2,
                };
            var half = size * 0.65;
            return new(left - Air, mark.Y + place.Down - half, left + width + Air, mark.Y + place.Down + half);
        }

        internal static LabelBox Around(ScatterMark mark) => new(mark.X - Radius, mark.Y - Radius, mark.X + Radius, mark.Y + Radius);

        internal bool Meets(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        internal bool IsInside(double width, double height) => Left >= 0 && Right <= width && Top >= 0 && Bottom <= height;
    }
}
