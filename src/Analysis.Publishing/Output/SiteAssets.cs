namespace Analysis.Publishing;

/// <summary>The files that pages share. Those of the charts are left out of a site without charts.</summary>
internal static class SiteAssets
{
    internal static IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> For(IReadOnlyList<NotebookPage> pages)
    {
        yield return ("site.css", EmbeddedFile.Bytes("assets/site.css"));
        yield return ("site.js", EmbeddedFile.Bytes("assets/site.js"));
        yield return ("icon.svg", EmbeddedFile.Bytes("assets/icon.svg"));
    }

    internal static IReadOnlyList<string> Styles(int charts) => charts > 0 ? ["charts.css", "site.css"] : ["site.css"];

    internal static IReadOnlyList<string> Scripts(int charts) => charts > 0 ? ["plotly.js", "charts.js"] : [];
}
