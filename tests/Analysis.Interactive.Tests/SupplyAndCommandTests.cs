using Analysis.Charts;

namespace Analysis.Interactive.Tests;

/// <summary>Supply of materials, posts of command, and words for capabilities. The numbers are made up, the tables of figures shipped.</summary>
[Collection(SessionTests.Name)]
public sealed class SupplyAndCommandTests
{
    private static readonly Country China = Country.Parse("CHN");
    private static readonly Country Italy = Country.Parse("ITA");
    private static readonly Aggregate South = new("jfc-south", "JFC South");
    private static readonly Aggregate North = new("jfc-north", "JFC North");
    private static readonly Aggregate Land = new("landcom", "LANDCOM");

    public SupplyAndCommandTests() => SessionFixture.Start();

    private static Indicator<T> Result<T>(params (Subject Subject, Subject Counterpart, T Value)[] values)
        where T : struct, IQuantity =>
        new()
        {
            Id = "result",
            Title = "Result",
            Unit = "unit of a test",
            Definition = "As given.",
            Observations =
            [
                .. values.Select(value => new Observation<T>(
                    value.Subject,
                    value.Counterpart,
                    Period.Year(2026),
                    value.Value,
                    ObservationStatus.Actual
                )),
            ],
            Sources = Notebook.Procurement.SupplierShare().Sources,
        };

    private static Indicator<Count> Holders =>
        Result(
            (South, (Subject)Country.UnitedStates, new Count(1)),
            (North, Country.UnitedStates, new Count(1)),
            (Land, Italy, new Count(1))
        ) with
        {
            Gaps = [new(new Aggregate("share-of-posts", "Share"), Period.Year(2026), "No list.")],
        };

    private static Indicator<Count> Decided => Result((South, (Subject)Italy, new Count(1)), (North, Country.UnitedStates, new Count(1)));

    [Fact]
    public void A_post_leaves_a_country_when_another_one_was_decided_and_the_words_name_it()
    {
        Assert.Equal("JFC North and JFC South", Holders.PostsOf("USA"));
        Assert.Equal("none", Holders.PostsOf("CHN"));
        Assert.Equal("JFC South", Holders.Leaving(Decided, "USA").PostsOf("USA"));
        // Of LANDCOM no decision is known, so that it leaves nobody.
        Assert.Equal("none", Holders.Leaving(Decided, "ITA").PostsOf("ITA"));
    }

    [Fact]
    public void A_post_has_holder_and_decision_or_a_gap_and_the_share_of_all_posts_is_no_post()
    {
        var table = Holders.PostTable(Decided, $"Posts");
        Assert.Equal(
            [
                ["JFC South", "United States", "Italy"],
                ["JFC North", "United States", "United States"],
                ["LANDCOM", "Italy", "– (no page names it)"],
            ],
            table.Rows.Select(row => row.Select(cell => cell.Text))
        );
    }

    [Fact]
    public void The_supplier_is_in_the_label_and_gives_the_colour()
    {
        var union = Notebook.Data.Group("eu27");
        var shares = Result(
            (new Aggregate("magnesium-processing", "Magnesium (processing)"), (Subject)China, Share.FromPercent(97)),
            (new Aggregate("cobalt-processing", "Cobalt (processing)"), Italy, Share.FromPercent(60)),
            (new Aggregate("beryllium-processing", "Beryllium (processing)"), Country.UnitedStates, Share.FromPercent(55)),
            (new Aggregate("niobium-processing", "Niobium (processing)"), Country.Parse("BRA"), Share.FromPercent(50))
        );
        Assert.Equal(
            [
                ("Magnesium (processing): China", ChartRole.Highlight),
                ("Cobalt (processing): Italy", ChartRole.Europe),
                ("Beryllium (processing): United States", ChartRole.UnitedStates),
                ("Niobium (processing): Brazil", ChartRole.Others),
            ],
            shares.BarsBySupplier(union).Bars.Select(bar => (bar.Label, bar.Role))
        );
        Assert.Equal("cobalt-processing", Assert.Single(shares.SuppliedBy(union).Observations).Subject.Id);
    }

    [Fact]
    public void Steps_of_export_control_come_by_date_and_single_figures_keep_their_unit()
    {
        var controls = Notebook.Data.Cited("china-export-controls").ControlTable($"Controls");
        var dates = controls.Rows.Select(row => row[0].Text).ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        var explosives = Notebook.Data.Cited("supply-concentration").ExplosivesTable($"Explosives");
        Assert.Contains(explosives.Rows, row => row[2].Text == "TNT" && row[4].Text == "tonnes per year");
    }

    // Regulation (EU) 2025/1106 (SAFE) and Regulation (EU) 2025/2643 (EDIP): at most 35 % from outside.
    [Fact]
    public void Rules_of_content_give_the_most_that_may_come_from_outside()
    {
        var rules = Notebook.Data.Cited("defence-instruments").ContentTable($"Content");
        Assert.Equal(["SAFE 35", "EDIP 35"], rules.Rows.Select(row => $"{row[0].Text} {row[2].Text}"));
    }

    [Fact]
    public void Every_capability_with_a_total_has_plain_words_and_another_keeps_its_name()
    {
        Assert.All(Notebook.Posture.EnablersRatio().Values, value => Assert.NotEqual(value.Subject.Name, value.Subject.InPlainWords()));
        Assert.Equal("JFC South", South.InPlainWords());
    }

    [Fact]
    public void Measures_of_licensed_production_are_words_with_the_names_of_systems()
    {
        var table = Notebook.Data.Cited("licensed-production").ProductionTable($"Production");
        var words = table.Rows.Select(row => row[4].Text).ToList();
        Assert.Contains("planned F-35A for Italy", words);
        Assert.Contains("demand PAC-3, high", words);
        Assert.Contains("contracted, at most", words);
    }
}
