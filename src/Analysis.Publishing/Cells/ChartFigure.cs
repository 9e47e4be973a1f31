using System.Text.Json.Nodes;
using Analysis.Charts;

namespace Analysis.Publishing;

/// <summary>A rendered chart out of a cell, as the markup that the charts' own script draws.</summary>
internal sealed record ChartFigure(string Id, Html Markup, IReadOnlyList<EditionReference> Editions)
{
    /// <exception cref="PublishException">It is not a chart of the library.</exception>
    internal static ChartFigure Read(JsonNode json, string place)
    {
        try
        {
            var chart = RenderedChart.FromJson(json.ToJsonString());
            return new(chart.Id, new(ChartHtml.Figure(chart)), [.. chart.Sources.Select(source => new EditionReference(source.Dataset, source.Edition))]);
        }
        catch (ArgumentException error)
        {
            throw new PublishException($"{place}: the chart cannot be read ({error.Message.TrimEnd('.')}); run the notebook again with this version.", error);
        }
    }
}
