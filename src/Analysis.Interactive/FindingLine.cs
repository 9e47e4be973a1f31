using System.Globalization;
using System.Net;
using Analysis.Interactive.Sessions;

namespace Analysis.Interactive;

/// <summary>A figure by itself, as a line: title, number, unit, period, source.</summary>
internal static class FindingLine
{
    public static string Html(Finding finding)
    {
        var named = Session.Current.InRun(finding);
        return $"<p class=\"prose\">{Encode(named.Title)}: {Number(named)} <small>({Encode(About(named))})</small></p>";
    }

    /// <summary>The number alone, as an element that opens its source; the figure has the id of this run already.</summary>
    public static string Number(Finding named)
    {
        var number = named.Value.ToString("R", CultureInfo.InvariantCulture);
        return $"<data class=\"finding\" value=\"{number}\" data-finding=\"{named.Id}\">{Encode(named.Text)}</data>";
    }

    public static string Text(Finding finding) => $"{finding.Title}: {finding.Text} ({About(finding)})";

    private static string About(Finding finding) =>
        $"{finding.Unit}, {finding.Period}, {finding.Status.Word()}; {string.Join("; ", finding.Sources)}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
