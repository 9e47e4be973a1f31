using System.Globalization;
using System.Net;
using System.Text;
using Analysis.Charts;

namespace Analysis.Interactive;

/// <summary>A line as small as a word: the series of one subject of an indicator. Years without a value break it.</summary>
/// <param name="Points">The value of each year or window in order; null in a gap.</param>
/// <param name="Description">The line in words.</param>
public sealed record Sparkline(IReadOnlyList<double?> Points, string Description)
{
    private const int Width = 96,
        Height = 20,
        Margin = 2;

    /// <summary>The series of a subject over its periods.</summary>
    /// <exception cref="ArgumentException">The indicator holds no value of the subject.</exception>
    public static Sparkline From<T>(Indicator<T> indicator, string subject)
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var series = indicator.Series(subject);
        if (series.Count == 0)
            throw new ArgumentException($"{indicator.Title} has no value of '{subject}' to draw.");
        return Of([.. series.Select(o => (o.Period, o.Value.Number, o.Value.ToString()!))]);
    }

    /// <summary>The series of a result that holds one line of several periods; null for any other result.</summary>
    internal static Sparkline? Of(Indicator result)
    {
        var numbers = result.Numbers.OrderBy(o => o.Period.To).ToList();
        var isLine =
            numbers.Count > 2
            && numbers.DistinctBy(o => (o.Subject, o.Counterpart)).Count() == 1
            && numbers.DistinctBy(o => o.Period.To).Count() == numbers.Count;
        if (!isLine)
            return null;
        var unit = ResultUnit.Of(result);
        return Of([.. numbers.Select(o => (o.Period, o.Value.Value, unit.Text(o.Value.Value)))]);
    }

    // A year without a value is a gap; of several values of one year the first is drawn.
    private static Sparkline Of(IReadOnlyList<(Period Period, double Number, string Text)> values)
    {
        var (first, last) = (values[0], values[^1]);
        var byYear = values.ToLookup(value => value.Period.To, value => (double?)value.Number);
        return new(
            [.. Enumerable.Range(first.Period.To, last.Period.To - first.Period.To + 1).Select(year => byYear[year].FirstOrDefault())],
            $"{first.Period.ToProse()}: {first.Text}; {last.Period.ToProse()}: {last.Text}"
        );
    }

    /// <summary>The line as inline SVG in the colour of the text.</summary>
    public string ToSvg()
    {
        var label = WebUtility.HtmlEncode(Description);
        var svg = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"sparkline\" role=\"img\" aria-label=\"{label}\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 "
                + $"{Width} {Height}\"><title>{label}</title>"
        );
        foreach (var stretch in Stretches())
            svg.Append("<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" points=\"")
                .AppendJoin(' ', stretch)
                .Append("\"/>");
        return svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(Points.Count - 1)}\" cy=\"{Y(Points[^1]!.Value)}\" r=\"2\" fill=\"currentColor\"/></svg>"
            )
            .ToString();
    }

    private IEnumerable<List<string>> Stretches()
    {
        List<string> stretch = [];
        for (var i = 0; i < Points.Count; i++)
        {
            if (Points[i] is { } value)
                stretch.Add($"{X(i)},{Y(value)}");
            if ((Points[i] is null || i == Points.Count - 1) && stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
    }

    private string X(int place) =>
        Text(Margin + (Points.Count == 1 ? Width - 2 * Margin : place * (double)(Width - 2 * Margin) / (Points.Count - 1)));

    private string Y(double value)
    {
        var (low, high) = (Points.Min()!.Value, Points.Max()!.Value);
        return Text(high > low ? Height - Margin - (value - low) / (high - low) * (Height - 2 * Margin) : Height / 2.0);
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
