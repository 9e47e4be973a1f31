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
            if (!chart.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || chart.Id.Length == 0)
                throw new ArgumentException("its id holds more than letters, digits, - and _");
            return new(chart.Id, new(ChartHtml.Figure(chart)), [.. chart.Sources.Select(source => new EditionReference(source.Dataset, source.Edition))]);
        }
        catch (ArgumentException error)
        {
            throw new PublishException($"{place}: the chart cannot be read ({error.Message.TrimEnd('.')}); run the notebook again with this version.", error);
        }
    }
}
