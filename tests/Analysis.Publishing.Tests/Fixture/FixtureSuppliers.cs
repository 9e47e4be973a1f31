using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>A second notebook with charts, whose source is for non-commercial use.</summary>
internal static class FixtureSuppliers
{
    private static readonly (string, string) Sipri = ("sipri-arms-transfers", "2026");

    internal static SiteNotebook Notebook() => new NotebookBuilder("02-suppliers")
        .Markdown("# From whom does Europe buy?\n\nMore than half of what European allies import comes from one supplier. How sensitive is that to the definition?")
        .Code("var shares = SupplierShare.Of(transfers, window);", Prose(
            $"<p class=\"headline\">In 2021–2025 the United States delivered {Number("us-share-of-european-nato-imports", 0.5763839, "57.6 %")} of the arms that European NATO imported.</p>",
            Finding("us-share-of-european-nato-imports", "US share of European NATO’s arms imports", 0.5763839, "fraction of volume (TIV)", "2021-2025", "supplier-share", Sipri)))
        .Markdown("## Who delivers\n\nVolume, not money.")
        .Code("Charts.Ranked(shares);", FixtureCharts.Ranked())
        .Markdown("## Over time")
        .Code("Charts.Stacked(shares);", FixtureCharts.Stacked())
        .Notebook();
}
