using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>A site of three notebooks, made up for the tests: realistic in shape, with invented numbers.</summary>
internal static class FixtureSite
{
    internal static SiteRequest Request(string folder, params SiteNotebook[] notebooks) =>
        new()
        {
            OutputFolder = folder,
            Title = "Europe’s defence dependence",
            Description =
                "An open, reproducible measure of Europe’s defence dependence on the United States: who pays, who supplies, "
                + "who builds. Every figure leads back to its dataset and edition.",
            Notebooks =
                notebooks.Length > 0 ? notebooks : [FixtureBurden.Notebook(), FixtureSuppliers.Notebook(), FixtureMethod.Notebook()],
            Datasets = Datasets(),
            Findings = "[]\n"u8.ToArray(),
            Revisions = [FixtureRevisions.Of("Defence expenditure of NATO countries")],
            Citation = new()
            {
                Title = "Europe’s defence dependence",
                Authors = ["The Analysis contributors"],
                Version = "0.1.0",
                Released = "2026-11-23",
                Licence = "MIT",
            },
        };

    internal static IReadOnlyList<SiteDataset> Datasets() =>
        [
            new()
            {
                Id = "nato-defence-expenditure",
                Title = "Defence expenditure of NATO countries",
                Description = "Spending, gross domestic product, burden and personnel of the allies.",
                Publisher = "NATO",
                LicenceClass = LicenceClass.Open,
                Licence = "Use with credit to NATO; not for sale, not for advertising",
                LicenceAddress = "https://www.nato.int/",
                Credit = "Source: NATO, Defence Expenditure of NATO Countries.",
                Editions =
                [
                    new()
                    {
                        Edition = "2024",
                        Title = "Defence Expenditure of NATO Countries (2014-2024)",
                        PublishedOn = "2024-06-17",
                        Gathered = "2026-11-23",
                        Years = "2014-2024",
                        Rows = 5324,
                        Caveats = ["Pensions are in."],
                    },
                    new()
                    {
                        Edition = "2026",
                        Title = "Defence Expenditure of NATO Countries (2014-2026)",
                        PublishedOn = "2026-07",
                        Gathered = "2026-11-23",
                        Years = "2014-2026",
                        Rows = 5800,
                        Address = "https://www.nato.int/",
                        Provenance = "Read out of the publisher’s workbook.",
                        Caveats =
                        [
                            "Defence expenditure follows the NATO definition: pensions are in, and what other ministries spend on defence.",
                            "The last two years are estimates.",
                        ],
                    },
                ],
            },
            new()
            {
                Id = "sipri-arms-transfers",
                Title = "Arms transfers to European NATO and Türkiye",
                Description =
                    "Annual volume of major conventional arms by supplier and recipient: an extract of SIPRI’s Arms Transfers Database.",
                Publisher = "SIPRI",
                LicenceClass = LicenceClass.Extract,
                Licence = "SIPRI: non-commercial use with reference, less than a tenth of a data set",
                LicenceAddress = "https://www.sipri.org/about/terms-and-conditions",
                Credit =
                    "Data: SIPRI Arms Transfers Database (extract), © Stockholm International Peace Research Institute, "
                    + "non-commercial use only. Calculations are this project’s, not SIPRI’s.",
                Editions =
                [
                    new()
                    {
                        Edition = "2026",
                        Title = "SIPRI Arms Transfers Database, edition 2026 (deliveries to 2025)",
                        PublishedOn = "2026-03",
                        Gathered = "2026-11-23",
                        Years = "2006-2025",
                        Rows = 1850,
                        Address = "https://armstransfers.sipri.org/",
                        Caveats =
                        [
                            "A volume index, not money: it measures military capability delivered, not what was paid.",
                            "Supplier is not designer.",
                        ],
                    },
                ],
            },
        ];
}

/// <summary>A notebook without charts: its page loads nothing of Plotly.</summary>
internal static class FixtureMethod
{
    internal static SiteNotebook Notebook() =>
        new NotebookBuilder("03-method")
            .Markdown("# What counts, and how?\n\nThe definitions behind the other notebooks.")
            .Markdown(
                "## Definitions\n\n| term | meaning |\n|---|---|\n| burden | spending over gross domestic product |\n| "
                    + "supplier | who delivers, not who designs |\n\nBack to [who pays](01-burden.ipynb)."
            )
            .Notebook();
}

/// <summary>A second notebook with charts, whose source is for non-commercial use.</summary>
internal static class FixtureSuppliers
{
    private static readonly (string, string) Sipri = ("sipri-arms-transfers", "2026");

    internal static SiteNotebook Notebook() =>
        new NotebookBuilder("02-suppliers")
            .Markdown(
                "# From whom does Europe buy?\n\nMore than half of what European allies import comes from one supplier. How "
                    + "sensitive is that to the definition?"
            )
            .Code(
                "var shares = SupplierShare.Of(transfers, window);",
                Prose(
                    $"<p class=\"headline\">In 2021–2025 the United States delivered "
                        + $"{Number("us-share-of-european-nato-imports", 0.5763839, "57.6 %")} of the arms that European NATO "
                        + $"imported.</p>",
                    Finding(
                        "us-share-of-european-nato-imports",
                        "US share of European NATO’s arms imports",
                        0.5763839,
                        "fraction of volume (TIV)",
                        "2021-2025",
                        "supplier-share",
                        Sipri
                    )
                )
            )
            .Markdown("## Who delivers\n\nVolume, not money.")
            .Code("Charts.Ranked(shares);", FixtureCharts.Ranked())
            .Markdown("## Over time")
            .Code("Charts.Stacked(shares);", FixtureCharts.Stacked())
            .Notebook();
}
