using System.Text.Json;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>A figure that is computed from several indicators names the datasets of all of them.</summary>
public sealed class FigureInputsTests
{
    public static TheoryData<string> Notebooks => [.. Repository.Files("notebooks", "*.ipynb")];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_derived_figure_names_the_datasets_that_its_value_rests_on(string path) =>
        ArchitectureRule.MustHold(
            new FigureInputs(JsonDocument.Parse(Repository.Text(path)).RootElement)
                .Omissions()
                .Select(figure =>
                    $"{path}, {figure.Id} rests on {string.Join(" and ", figure.Omitted)} too; give Finding.Derived all its "
                    + $"inputs, [first, second]."
                )
        );

    // A count over verdicts rests on whatever they rest on: a list holds what a function adds to it.
    [Theory]
    [InlineData("share", "us-erip-grants")]
    [InlineData("[.. rows.SelectMany(row => row.Figures)]")]
    public void A_count_rests_on_what_was_added_to_the_list(string inputs, params string[] omitted)
    {
        var code = """
            var share = SupplierShare.Of(transfers, buyers, now);
            var rows = new List<(string Claim, IReadOnlyList<Finding> Figures)>();
            void Judge(string claim, params Finding[] figures) => rows.Add((claim, figures));
            Judge("first", Finding.From("a", "A", share, share.Only));
            Judge("second", share, Finding.From("b", "B", EripGrants.Of(table), one));
            var figure = Finding.Derived("claims", "Claims", INPUTS, new(new Count(rows.Count(row => row.Claim == "first")), "verdicts", now));
            """.Replace("INPUTS", inputs, StringComparison.Ordinal);
        MustOmit("claims", omitted, code);
    }

    // The value counts recipients of grants by the change of their imports: two indicators, of which one is named.
    [Theory]
    [InlineData("rising", "us-erip-grants")]
    [InlineData("[rising, grants]")]
    public void An_input_that_is_not_named_is_found_through_variables_and_functions(string inputs, params string[] omitted)
    {
        var code = """
            var grants = EripGrants.Of(Notebook.Data.Cited("us-erip-grants"));
            Share Of(Subject buyer) => SupplierShare.Of(transfers, buyer, now, Country.UnitedStates).Only.Value;
            var (recipients, line) = (grants.Observations.Select(o => o.Subject), 2);
            var count = recipients.Count(c => Of(c) > Share.FromFraction(0));
            var rising = SupplierShare.Of(transfers, buyers, now);
            var figure = Finding.Derived("rising", "Rising", INPUTS, new(new Count(count), "states", now));
            """.Replace("INPUTS", inputs, StringComparison.Ordinal);
        MustOmit("rising", omitted, code);
    }

    private static void MustOmit(string id, string[] omitted, string code)
    {
        var notebook = JsonSerializer.SerializeToElement(new { cells = new[] { new { cell_type = "code", source = code } } });
        Assert.Equal(
            omitted.Length == 0 ? [] : [(id, string.Join(' ', omitted))],
            new FigureInputs(notebook).Omissions().Select(figure => (figure.Id, string.Join(' ', figure.Omitted)))
        );
    }
}
