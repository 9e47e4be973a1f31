namespace Analysis.Publishing.Tests.Fixture;

/// <summary>A notebook without charts: its page loads nothing of Plotly.</summary>
internal static class FixtureMethod
{
    internal static SiteNotebook Notebook() => new NotebookBuilder("03-method")
        .Markdown("# What counts, and how?\n\nThe definitions behind the other notebooks.")
        .Markdown("## Definitions\n\n| term | meaning |\n|---|---|\n| burden | spending over gross domestic product |\n| supplier | who delivers, not who designs |\n\nBack to [who pays](01-burden.ipynb).")
        .Notebook();
}
