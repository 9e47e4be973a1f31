using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Analysis.Charts;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Publishing.Markup;

namespace Analysis.Publishing.Cells;

/// <summary>What a cell gave, as markup: the richest form that a page can show of each output.</summary>
internal sealed class CellOutput(string notebook)
{
    private readonly OrderedDictionary<string, ChartMarkup> _charts = new(StringComparer.Ordinal);

    /// <summary>The charts of the cells so far.</summary>
    internal IReadOnlyList<ChartMarkup> Charts => [.. _charts.Values];

    /// <exception cref="PublishException">The cell failed.</exception>
    internal IReadOnlyList<SafeHtml> Render(NotebookCell cell) =>
        [.. cell.Outputs.Select(output => Render(cell, output)).Where(html => !html.IsEmpty)];

    private SafeHtml Render(NotebookCell cell, NotebookOutput output) =>
        output.Type switch
        {
            "stream" => Preformatted(output.Text, output.StreamName == "stderr" ? "stream stderr" : "stream"),
            "error" when cell.MayFail => Preformatted($"{output.Json["ename"]}: {output.Json["evalue"]}", "stream stderr"),
            "error" => throw new PublishException(
                $"{notebook}, cell {cell.Number} ({cell.Id}) failed, so there is nothing to publish; correct it and run the notebook again."
            ),
            _ => Rich(cell, output),
        };

    private SafeHtml Rich(NotebookCell cell, NotebookOutput output)
    {
        if (output.JsonOf(MimeTypes.Chart) is { } chart)
            return Chart(cell, chart, output.JsonOf(MimeTypes.Finding));
        if (output.TextOf(MimeTypes.Html) is { } html)
            return Sanitiser.Clean(html);
        if (output.TextOf(MimeTypes.Markdown) is { } markdown)
            return MarkdownText.Render(markdown);
        return Picture(output) ?? Preformatted(output.TextOf(MimeTypes.Plain) ?? "", "result");
    }

    // The id of a chart is its address on the page and the name of its files.
    private SafeHtml Chart(NotebookCell cell, JsonNode json, JsonNode? findings)
    {
        var place = $"{notebook}, cell {cell.Number}";
        var chart = ChartMarkup.Read(json, place);
        if (!_charts.TryAdd(chart.Id, chart))
            throw new PublishException($"{place}: the page has a chart '{chart.Id}' already; give each chart its own id.");
        return ChartTitle.WithNumbers(chart.Markup, NotebookFindings.Read(findings, place));
    }

    private static SafeHtml? Picture(NotebookOutput output)
    {
        if (output.TextOf(MimeTypes.Svg) is { } svg)
            return Picture(MimeTypes.Svg, Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), output);
        string[] types = [MimeTypes.Png, MimeTypes.Jpeg];
        return types
            .Where(type => output.TextOf(type) is not null)
            .Select(type => Picture(type, output.TextOf(type)!.ReplaceLineEndings(""), output))
            .FirstOrDefault();
    }

    // As an image, an SVG runs no script.
    private static SafeHtml Picture(string type, string base64, NotebookOutput output) =>
        Sanitiser.Clean(
            $"<figure class=\"picture\"><img src=\"data:{type};base64,{base64}\" "
                + $"alt=\"{WebUtility.HtmlEncode(output.TextOf(MimeTypes.Plain) ?? "")}\"></figure>"
        );

    private static SafeHtml Preformatted(string text, string kind) =>
        string.IsNullOrWhiteSpace(text)
            ? SafeHtml.Empty
            : new($"<pre class=\"{kind}\" tabindex=\"0\">{WebUtility.HtmlEncode(DirectionMarks.Without(text.TrimEnd()))}</pre>");
}

/// <summary>A rendered chart out of a cell, as the markup that the charts' own script draws.</summary>
/// <param name="Id">The id of the chart.</param>
/// <param name="Markup">The figure, with the id of the chart for its data.</param>
/// <param name="Data">The data: what the script draws, which no step of the page reads or changes.</param>
/// <param name="Editions">The editions that the chart names.</param>
internal sealed record ChartMarkup(string Id, SafeHtml Markup, string Data, IReadOnlyList<EditionReference> Editions)
{
    private const string BeforeData = "<script type=\"application/json\" class=\"chart-data\">";
    private const string BehindData = "</script>";

    /// <summary>The markup of a page with the data of its charts where their ids are.</summary>
    internal static SafeHtml WithData(string page, IEnumerable<ChartMarkup> charts) =>
        // Only charts have scripts, and no data contain the mark that begins an element.
        new(
            charts.Aggregate(
                page,
                (text, chart) =>
                    text.Replace($"{BeforeData}{chart.Id}{BehindData}", $"{BeforeData}{chart.Data}{BehindData}", StringComparison.Ordinal)
            )
        );

    /// <exception cref="PublishException">It is not a chart of the library.</exception>
    internal static ChartMarkup Read(JsonNode json, string place)
    {
        try
        {
            var chart = RenderedChart.FromJson(json.ToJsonString());
            if (!chart.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') || chart.Id.Length == 0)
                throw new ArgumentException("its id holds more than letters, digits, - and _");
            var figure = ChartHtml.Figure(chart);
            var data = figure.LastIndexOf(BeforeData, StringComparison.Ordinal) + BeforeData.Length;
            var end = figure.LastIndexOf(BehindData, StringComparison.Ordinal);
            return new(
                chart.Id,
                new($"{figure[..data]}{chart.Id}{figure[end..]}"),
                figure[data..end],
                [.. chart.Sources.Select(source => new EditionReference(source.Dataset, source.Edition))]
            );
        }
        catch (ArgumentException error)
        {
            throw new PublishException(
                $"{place}: the chart cannot be read ({error.Message.TrimEnd('.')}); run the notebook again with this version.",
                error
            );
        }
    }
}

/// <summary>The MIME types that a page reads out of a notebook.</summary>
internal static class MimeTypes
{
    internal const string Chart = "application/vnd.analysis.chart+json";
    internal const string Finding = RunContext.FindingMediaType;
    internal const string Html = "text/html";
    internal const string Markdown = "text/markdown";
    internal const string Plain = "text/plain";
    internal const string Svg = "image/svg+xml";
    internal const string Png = "image/png";
    internal const string Jpeg = "image/jpeg";
}
