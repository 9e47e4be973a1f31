using System.Text.Json.Nodes;

namespace Analysis.Publishing;

/// <summary>A rendered chart out of a cell.</summary>
internal sealed record ChartFigure(string Markup, IReadOnlyList<EditionReference> Editions)
{
    internal static ChartFigure Read(JsonNode chart, string place) => new(chart.ToJsonString().Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + place, []);

    internal Html Render(string id) => new($"<figure class=\"chart\" id=\"{id}\">{Markup}</figure>");
}
