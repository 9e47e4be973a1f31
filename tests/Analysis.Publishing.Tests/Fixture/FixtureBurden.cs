using Analysis.Hosting;
using static Analysis.Publishing.Tests.Fixture.NotebookBuilder;

namespace Analysis.Publishing.Tests.Fixture;

/// <summary>A notebook with every kind of cell: prose with numbers, charts, a table with gaps, parameters, folded code.</summary>
internal static class FixtureBurden
{
    private static readonly (string, string) Nato = ("nato-defence-expenditure", "2026");

    internal static SiteNotebook Notebook() =>
        new NotebookBuilder("01-burden")
            .Markdown(
                """
                # Who pays for the alliance?

                The debate about burden sharing runs on one ratio: spending over gross domestic product. What does it show, what does it hide, and **who moved** since 2014?
                """
            )
            .Code(
                """
                #r "../artifacts/notebook/Analysis.Interactive.dll"
                using Analysis;
                Notebook.Start();
                """
            )
            .Tagged(
                """
                string group = "nato-europe-and-canada"; // whose spending is compared with that of the United States
                int firstYear = 2014;                    // the year of the pledge at Wales
                double guideline = 0.02;                 // share of gross domestic product
                """,
                ["parameters"]
            )
            .Tagged("guideline = 0.035d;", ["injected-parameters"])
            .Set("guideline", ParameterType.DecimalNumber, "0.035")
            .Code(
                """
                var nato = Library.Open("nato-defence-expenditure");
                var burden = DefenceBurden.Of(nato, group, years: (firstYear, 2026)); // spending ÷ GDP, same basis
                """
            )
            .Code("Prose.Headline($\"In {year}, the United States paid {share} of the alliance’s spending.\");", Headline())
            .Markdown(
                """
                ## The coarse picture

                The allies promised in 2014 to *move towards* a guideline within a decade.[^1] The [method](03-method.ipynb#definitions) says what counts as spending, and NATO says so [itself](https://www.nato.int/).

                [^1]: The pledge aimed at 2024.
                """
            )
            .Code("Charts.Trend(burden, guideline: 0.02);", FixtureCharts.Trend())
            .Code("Prose.Of($\"…\");", Paragraph())
            .Markdown("## Country by country\n\n### What the last edition says\n\nEstimates are marked, and a gap is a gap.")
            .Code("Tables.Of(burden);", Html(Table))
            .Code(
                "Console.WriteLine($\"{burden.Observations.Count} observations, {burden.Gaps.Count} gaps\");",
                Stream("372 observations, 3 gaps\n")
            )
            .Markdown(
                "## What would change the answer\n\nA different basis: at current prices the share of the United States is "
                    + "lower than at constant prices.\n\n## What the data cannot show\n\nWhat the money "
                    + "bought, and whether it arrived."
            )
            .Code(
                "Notebook.Sources(burden);",
                Html(
                    """
                    <section class="sources"><h2>Sources of this notebook</h2><ul><li>NATO, Defence Expenditure of NATO Countries, edition 2026</li></ul><p class="caveat">Pensions are in.</p></section>
                    """
                )
            )
            .Notebook(new EditionReference("nato-defence-expenditure", "2026"));

    private static System.Text.Json.Nodes.JsonObject Headline() =>
        Prose(
            $"<p class=\"headline\">In 2026 the United States pays {Number("us-share-of-alliance", 0.6123456789, "61.2 %")} of "
                + $"what the alliance spends; the others reach {Number("europe-burden", 0.0244, "2.44 %")} of their gross domestic "
                + $"product.</p>",
            Finding(
                "us-share-of-alliance",
                "US share of the alliance’s spending",
                0.6123456789,
                "fraction of spending at constant 2021 prices",
                "2026",
                "alliance-share",
                Nato
            ),
            Finding("europe-burden", "Burden of NATO Europe and Canada", 0.0244, "fraction of GDP", "2026", "defence-burden", Nato)
        );

    private static System.Text.Json.Nodes.JsonObject Paragraph() =>
        Prose(
            $"<p class=\"prose\">Since 2014 the burden of the others rose from {Number("burden-2014", 0.0143, "1.43 %")} to "
                + $"{Number("europe-burden", 0.0244, "2.44 %")}. Poland leads with {Number("poland-burden", 0.0448, "4.48 %")}; the "
                + $"pledge of 2014 was met by {Number("allies-above", 31, "31 allies")}.</p>",
            Finding("burden-2014", "Burden of NATO Europe and Canada, 2014", 0.0143, "fraction of GDP", "2014", "defence-burden", Nato),
            Finding("europe-burden", "Burden of NATO Europe and Canada", 0.0244, "fraction of GDP", "2026", "defence-burden", Nato),
            Finding("poland-burden", "Burden of Poland", 0.0448, "fraction of GDP", "2026", "defence-burden", Nato),
            Finding("allies-above", "Allies at or above the guideline", 31, "allies", "2026", "defence-burden", Nato)
        );

    private const string Table = """
        <table class="data"><caption>Defence burden of some allies</caption>
        <thead><tr><th scope="col">Country</th><th scope="col" data-unit="% of GDP">2014</th><th scope="col" data-unit="% of GDP">2024</th><th scope="col" data-unit="% of GDP">2026</th><th scope="col" data-unit="bn US$, 2021 prices">Spending 2026</th><th scope="col">Status</th></tr></thead>
        <tbody>
        <tr><th scope="row">Estonia</th><td>1.92</td><td>3.43</td><td>5.10</td><td>2.1</td><td>estimate</td></tr>
        <tr><th scope="row">Iceland</th><td class="gap" title="Iceland has no armed forces">–</td><td class="gap" title="Iceland has no armed forces">–</td><td class="gap" title="Iceland has no armed forces">–</td><td class="gap" title="Not in the publisher’s table">–</td><td></td></tr>
        <tr><th scope="row">Poland</th><td>1.87</td><td>3.75</td><td>4.48</td><td>38.4</td><td>estimate</td></tr>
        <tr><th scope="row">Spain</th><td>0.92</td><td>1.28</td><td>2.00</td><td>30.3</td><td>estimate</td></tr>
        <tr><th scope="row">United States</th><td>3.71</td><td>3.38</td><td>3.22</td><td>845.0</td><td>estimate</td></tr>
        </tbody></table>
        """;
}
