using System.Globalization;
using System.Net;
using System.Text;

namespace Analysis.Interactive;

/// <summary>An indicator as a table: unit in the head, gaps with their reason, the sources below.</summary>
internal static class IndicatorHtml
{
    private const int MostRows = 200;

    public static string Of(Indicator result)
    {
        var html = new StringBuilder();
        AppendHead(html, result);
        foreach (var observation in result.Numbers.Take(MostRows))
            AppendRow(html, observation);
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

    private static void AppendHead(StringBuilder html, Indicator result) =>
        html.Append("<table class=\"data\"><caption>")
            .Append(Encode(result.Title))
            .Append("</caption>")
            .Append(
                "<thead><tr><th scope=\"col\">Subject</th><th scope=\"col\">Counterpart</th><th scope=\"col\">Period</th><th "
                    + "scope=\"col\" data-unit=\""
            )
            .Append(Encode(result.Unit.Text))
            .Append("\">Value<small> ")
            .Append(Encode(result.Unit.Text))
            .Append("</small></th><th scope=\"col\">Status</th></tr></thead><tbody>");

    private static void AppendRow(StringBuilder html, Observation<Ratio> o) =>
        html.Append("<tr><th scope=\"row\">")
            .Append(Encode(o.Subject.Name))
            .Append("</th><td>")
            .AppendJoin(
                "</td><td>",
                Encode(o.Counterpart?.Name ?? ""),
                o.Period.ToString(),
                o.Value.Value.ToString("G6", CultureInfo.InvariantCulture),
                o.Status.Word()
            )
            .Append("</td></tr>");

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
        var values = result
            .Numbers.Take(MostRows)
            .Select(o =>
                Line(
                    o.Subject.Name,
                    o.Counterpart?.Name ?? "",
                    o.Period,
                    o.Value.Value.ToString("G6", CultureInfo.InvariantCulture),
                    o.Status.Word()
                )
            );
        var gaps = result.Gaps.Select(gap => Line(gap.Subject.Name, "", gap.Period, "no value", gap.Reason));
        string[] cut =
            result.Numbers.Count > MostRows
                ? [string.Create(CultureInfo.InvariantCulture, $"The first {MostRows} of {result.Numbers.Count} observations.")]
                : [];
        return string.Join(
            '\n',
            [$"{result.Title}, {result.Unit}", .. values, .. gaps, .. cut, .. result.Notes, $"Source: {string.Join("; ", result.Sources)}"]
        );
    }

    private static string Line(string subject, string counterpart, Period period, string value, string status) =>
        string.Join('\t', subject, counterpart, period, value, status);
}
