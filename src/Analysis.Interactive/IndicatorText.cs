using System.Globalization;

namespace Analysis.Interactive;

/// <summary>An indicator as lines with tabs, for readers without a browser.</summary>
internal static class IndicatorText
{
    private const int MostRows = 200;

    public static string Of(Indicator result)
    {
        var values = result.Numbers.Take(MostRows).Select(o => Line(o.Subject.Name, o.Counterpart?.Name ?? "", o.Period, o.Value.Value.ToString("G6", CultureInfo.InvariantCulture), o.Status.Word()));
        var gaps = result.Gaps.Select(gap => Line(gap.Subject.Name, "", gap.Period, "no value", gap.Reason));
        string[] cut = result.Numbers.Count > MostRows ? [string.Create(CultureInfo.InvariantCulture, $"The first {MostRows} of {result.Numbers.Count} observations.")] : [];
        return string.Join('\n', [$"{result.Title}, {result.Unit}", .. values, .. gaps, .. cut, .. result.Notes, $"Source: {string.Join("; ", result.Sources)}"]);
    }

    private static string Line(string subject, string counterpart, Period period, string value, string status) => string.Join('\t', subject, counterpart, period, value, status);
}
