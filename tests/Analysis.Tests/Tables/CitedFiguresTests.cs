using Analysis.Tables;

namespace Analysis.Tests.Tables;

/// <summary>Figures collected by hand are kept side by side, and none is counted twice.</summary>
public sealed class CitedFiguresTests
{
    private static CitedValue Figure(string id, decimal? value, string counted = "yes", string measure = "in-service") =>
        new()
        {
            Id = id,
            Subject = SampleData.Deu,
            Category = "strategic-airlift",
            Item = "A400M",
            Measure = measure,
            Period = Period.Year(2026),
            Value = value,
            Unit = "aircraft",
            Status = ObservationStatus.Actual,
            Grade = EvidenceGrade.B,
            IsCounted = counted == "yes",
            Publisher = "A publisher",
            Link = "https://example.org/page",
        };

    [Fact]
    public void Figures_that_disagree_are_kept_side_by_side()
    {
        var table = CitedValues.Create(SampleData.Source(), [Figure("first", 53), Figure("second", 50, "no")]);
        Assert.Equal([53m, 50m], table.Rows.Select(row => row.Value!.Value));
        Assert.Equal(50, table.Get("second").Value);
    }

    [Fact]
    public void Two_rows_that_count_one_thing_are_refused_and_named()
    {
        var message = SampleData.ErrorOf(() => CitedValues.Create(SampleData.Source(), [Figure("first", 53), Figure("second", 50)]));
        Assert.StartsWith("first and second would count one thing twice; let one of them count.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_measures_are_two_things() =>
        Assert.Equal(2, CitedValues.Create(SampleData.Source(), [Figure("first", 53), Figure("second", 60, "yes", "ordered")]).Rows.Count);

    [Fact]
    public void An_id_occurs_once() =>
        Assert.StartsWith(
            "The figure 'first' occurs twice",
            SampleData.ErrorOf(() => CitedValues.Create(SampleData.Source(), [Figure("first", 53), Figure("first", 50, "no")])),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_unknown_id_is_refused_with_the_closest_match() =>
        Assert.Contains(
            "did you mean first?",
            SampleData.ErrorOf(() => CitedValues.Create(SampleData.Source(), [Figure("first", 53)]).Get("frist")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_table_without_figures_is_refused()
    {
        Assert.Contains(
            "holds no figures",
            SampleData.ErrorOf(() => CitedValues.Create(SampleData.Source(), [])),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "holds no rows",
            SampleData.ErrorOf(() => new EditionTable<int>(SampleData.Source(), null, [])),
            StringComparison.Ordinal
        );
    }
}
