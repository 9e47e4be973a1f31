using System.Globalization;
using System.Net;
using System.Text;
using Analysis.Charts;

namespace Analysis.Interactive;

/// <summary>
/// A result: a single value or the last of a series large, with a small line of the series; below it a table with the unit in the head,
/// gaps with their reason, and the sources.
/// </summary>
internal static class IndicatorHtml
{
    private const int MostRows = 200;

    public static string Of(Indicator result)
    {
        var html = new StringBuilder();
        var unit = ResultUnit.Of(result);
        AppendValue(html, result, unit);
        AppendHead(html, result, unit);
        foreach (var observation in result.Numbers.Take(MostRows))
            AppendRow(html, observation, unit);
        foreach (var gap in result.Gaps)
            AppendGap(html, gap);
        html.Append("</tbody></table>");
        if (result.Numbers.Count > MostRows)
            AppendCaveat(html, FormattableString.Invariant($"The first {MostRows} of {result.Numbers.Count} observations."));
        foreach (var note in result.Notes)
            AppendCaveat(html, note);
        AppendCaveat(html, $"Source: {string.Join("; ", result.Sources)}");
        return html.ToString();
    }

    // Of one number, or of one line over time; of many countries no one value is the result.
    private static void AppendValue(StringBuilder html, Indicator result, ResultUnit unit)
    {
        var line = Sparkline.Of(result);
        if (line is null && result.Numbers.Count != 1)
            return;
        var shown = result.Numbers.MaxBy(o => o.Period.To)!;
        html.Append("<p class=\"result\"><strong style=\"font-size:1.8em\">")
            .Append(Encode(unit.Text(shown.Value.Value)))
            .Append("</strong> ")
            .Append(Encode($"{Who(shown)}, {shown.Period.ToProse()}"))
            .Append(line is null ? "" : $" {line.ToSvg()}")
            .Append("</p>");
    }

    private static string Who(Observation<Ratio> o) => o.Counterpart is null ? o.Subject.Name : $"{o.Subject.Name}, {o.Counterpart.Name}";

    private static void AppendHead(StringBuilder html, Indicator result, ResultUnit unit) =>
        html.Append("<table class=\"data\"><caption>")
            .Append(Encode(result.Title))
            .Append("</caption>")
            .Append(
                "<thead><tr><th scope=\"col\">Subject</th><th scope=\"col\">Counterpart</th><th scope=\"col\">Period</th><th "
                    + "scope=\"col\" data-unit=\""
            )
            .Append(Encode(unit.Words))
            .Append("\">Value<small> ")
            .Append(Encode(unit.Words))
            .Append("</small></th><th scope=\"col\">Status</th></tr></thead><tbody>");

    private static void AppendRow(StringBuilder html, Observation<Ratio> o, ResultUnit unit) =>
        html.Append("<tr><th scope=\"row\">")
            .Append(Encode(o.Subject.Name))
            .Append("</th><td>")
            .AppendJoin("</td><td>", Encode(o.Counterpart?.Name ?? ""), o.Period.ToString(), Number(o, unit), o.Status.Word())
            .Append("</td></tr>");

    // The element of a number, by which a client aligns it to the right.
    private static string Number(Observation<Ratio> o, ResultUnit unit) =>
        $"<data value=\"{o.Value.Value.ToString("R", CultureInfo.InvariantCulture)}\">{Encode(unit.Text(o.Value.Value))}</data>";

    private static void AppendGap(StringBuilder html, Gap gap) =>
        html.Append("<tr><th scope=\"row\">")
            .Append(Encode(gap.Subject.Name))
            .Append("</th><td></td><td>")
            .Append(gap.Period)
            .Append("</td><td class=\"gap\" title=\"")
            .Append(Encode(gap.Reason))
            .Append("\">no value</td><td>")
            .Append(Encode(gap.Reason))
            .Append("</td></tr>");

    private static void AppendCaveat(StringBuilder html, string text) =>
        html.Append("<p class=\"caveat\">").Append(Encode(text)).Append("</p>");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>An indicator as lines with tabs, for readers without a browser.</summary>
internal static class IndicatorText
{
    private const int MostRows = 200;

    public static string Of(Indicator result)
    {
        var unit = ResultUnit.Of(result);
        var values = result
            .Numbers.Take(MostRows)
            .Select(o => Line(o.Subject.Name, o.Counterpart?.Name ?? "", o.Period, unit.Text(o.Value.Value), o.Status.Word()));
        var gaps = result.Gaps.Select(gap => Line(gap.Subject.Name, "", gap.Period, "no value", gap.Reason));
        string[] cut =
            result.Numbers.Count > MostRows
                ? [FormattableString.Invariant($"The first {MostRows} of {result.Numbers.Count} observations.")]
                : [];
        return string.Join(
            '\n',
            [$"{result.Title}, {unit.Words}", .. values, .. gaps, .. cut, .. result.Notes, $"Source: {string.Join("; ", result.Sources)}"]
        );
    }

    private static string Line(string subject, string counterpart, Period period, string value, string status) =>
        string.Join('\t', subject, counterpart, period, value, status);
}
