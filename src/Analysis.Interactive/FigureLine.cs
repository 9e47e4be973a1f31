using System.Globalization;
using System.Net;

namespace Analysis.Interactive;

/// <summary>A figure by itself, as a line: title, number, unit, period, source.</summary>
internal static class FigureLine
{
    public static string Html(Figure figure)
    {
        var named = Session.Current.WithSuffix(figure);
        return $"<p class=\"prose\">{Encode(named.Title)}: {Number(named)} <small>({Encode(About(named))})</small></p>";
    }

    /// <summary>The number alone, as an element that opens its source; the figure has the id of this run already.</summary>
    public static string Number(Figure named)
    {
        var number = named.Value.ToString("R", CultureInfo.InvariantCulture);
        return $"<data class=\"finding\" value=\"{number}\" data-finding=\"{named.Id}\">{Encode(named.Text)}</data>";
    }

    public static string Text(Figure figure) => $"{figure.Title}: {figure.Text} ({About(figure)})";

    private static string About(Figure figure) => $"{figure.Unit}, {figure.Period}, {figure.Status.Word()}; {string.Join("; ", figure.Sources)}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
