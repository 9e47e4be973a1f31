using System.Net;
using System.Runtime.CompilerServices;
using Analysis.Charts;
using Analysis.Hosting;
using Analysis.Interactive.Exploring;
using Analysis.Interactive.Sessions;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Interactive;

/// <summary>Registers how our types show in a notebook: HTML and plain text always, and the custom types that a run collects.</summary>
internal static class Formatters
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";

    private static readonly ConditionalWeakTable<object, RenderedChart> Rendered = [];

    public static void Register()
    {
        Show<Paragraph>(
            RunContext.FindingMediaType,
            paragraph => FindingJson.Write(paragraph.Findings),
            paragraph => paragraph.Html,
            paragraph => paragraph.Text
        );
        Show<SourcedTable>(
            RunContext.FindingMediaType,
            table => FindingJson.Write(table.Findings),
            table => table.ToHtml(),
            table => table.ToString()
        );
        Show<SourceNotes>(null, null, notes => notes.ToHtml(), notes => notes.ToString());
        ShowCharts();
        Show<Finding>(
            RunContext.FindingMediaType,
            finding => FindingJson.Write([Session.Current.InRun(finding)]),
            FindingLine.Html,
            FindingLine.Text
        );
        Show<ResultValue>(
            RunContext.FindingMediaType,
            value => FindingJson.Write([Session.Current.InRun(value.Finding)]),
            value => FindingLine.Html(value.Finding),
            value => FindingLine.Text(value.Finding)
        );
        Show<IQuantity>(null, null, quantity => WebUtility.HtmlEncode(quantity.ToString()) ?? "", quantity => quantity.ToString() ?? "");
        Show<Indicator>(null, null, IndicatorHtml.Of, IndicatorText.Of);
        ExploringFormatters.Register();
        ShowChanged();
    }

    private static void ShowChanged()
    {
        if (RenderingHost.PlotlyChart is not { } type)
            return;
        Formatter.SetPreferredMimeTypesFor(type, RenderedChart.MimeType, Html, Plain);
        Formatter.Register(type, (chart, writer) => writer.Write(Changed(chart).ToJson()), RenderedChart.MimeType);
        Formatter.Register(type, (chart, writer) => writer.Write(Session.Current.ChartOutput(Changed(chart))), Html);
        Formatter.Register(type, (chart, writer) => writer.Write(Changed(chart).Alt), Plain);
    }

    private static void ShowCharts()
    {
        Show<TitledChart>(
            RenderedChart.MimeType,
            chart => Render(chart.Chart).ToJson(),
            chart => Session.Current.ChartOutput(Render(chart.Chart)),
            chart => chart.Chart.AltText
        );
        Formatter.SetPreferredMimeTypesFor(typeof(TitledChart), RenderedChart.MimeType, RunContext.FindingMediaType, Html, Plain);
        Formatter.Register<TitledChart>(
            (chart, writer) => writer.Write(FindingJson.Write(chart.Title.Findings)),
            RunContext.FindingMediaType
        );
        Formatter.SetPreferredMimeTypesFor(typeof(ChartSpec), RenderedChart.MimeType, Html, Plain);
        Formatter.Register<ChartSpec>((value, writer) => writer.Write(Render(value).ToJson()), RenderedChart.MimeType);
        Formatter.Register<ChartSpec>((value, writer) => writer.Write(Session.Current.ChartOutput(Render(value))), Html);
        Formatter.Register<ChartSpec>((value, writer) => writer.Write(value.AltText), Plain);
    }

    // A host requests each media type separately; one drawing is used for all.
    private static RenderedChart Render(ChartSpec chart) => Rendered.GetValue(chart, _ => RenderingHost.Renderer.Render(chart));

    private static RenderedChart Changed(object chart) => Rendered.GetValue(chart, RenderingHost.Renderer.RenderChanged);

    private static void Show<T>(string? customType, Func<T, string>? custom, Func<T, string> html, Func<T, string> text)
    {
        Formatter.SetPreferredMimeTypesFor(typeof(T), customType is null ? [Html, Plain] : [customType, Html, Plain]);
        Formatter.Register<T>((value, writer) => writer.Write(TableStyle.With(html(value))), Html);
        Formatter.Register<T>((value, writer) => writer.Write(text(value)), Plain);
        if (customType is not null)
            Formatter.Register<T>((value, writer) => writer.Write(custom!(value)), customType);
    }
}
