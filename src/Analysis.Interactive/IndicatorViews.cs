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
        var html = new StringBuilder("<table class=\"data\"><caption>")
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
        foreach (var o in result.Numbers.Take(MostRows))
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
        foreach (var gap in result.Gaps)
            html.Append("<tr><th scope=\"row\">")
                .Append(Encode(gap.Subject.Name))
                .Append("</th><td></td><td>")
                .Append(gap.Period)
                .Append("</td><td class=\"gap\" title=\"")
                .Append(Encode(gap.Reason))
                .Append("\">no value</td><td>")
                .Append(Encode(gap.Reason))
                .Append("</td></tr>");
        html.Append("</tbody></table>");
        if (result.Numbers.Count > MostRows)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"caveat\">The first {MostRows} of {result.Numbers.Count} observations.</p>"
            );
        foreach (var note in result.Notes)
            html.Append("<p class=\"caveat\">").Append(Encode(note)).Append("</p>");
        return html.Append("<p class=\"caveat\">Source: ").Append(Encode(string.Join("; ", result.Sources))).Append("</p>").ToString();
    }

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
