using Analysis.Hosting;

namespace Analysis.Publishing;

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
