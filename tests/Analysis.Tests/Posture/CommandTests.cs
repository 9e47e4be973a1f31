using Analysis.Posture;
using Analysis.Tables;
using static Analysis.Tests.SampleCitedValues;

namespace Analysis.Tests.Posture;

/// <summary>Command posts, battlegroups and the cost of replacement.</summary>
public sealed class CommandTests
{
    private static CitedValue Post(string id, Country country, string post, string measure) =>
        Row(id, country, "command-post", post, measure, 1, "items");

    private static readonly CitedValues Posts = Table(
        Post("a", SampleData.Usa, "Post one", "holder"),
        Post("b", SampleData.Deu, "Post one", "decided").Beside(),
        Post("c", SampleData.Deu, "Post two", "holder").In(2020),
        Post("d", SampleData.Deu, "Post two", "holder").In(2019, 2020)
    );

    [Fact]
    public void A_decision_is_no_holder_and_no_share_follows()
    {
        var posts = CommandPosts.Of(Posts, "holder", 2025);
        Assert.Equal(("post-one", "USA", 1.0), (posts.Only.Subject.Id, posts.Only.Counterpart!.Id, posts.Only.Value.Value));
        Assert.Equal(["post-two", "share-of-posts"], posts.Gaps.Select(gap => gap.Subject.Id));
        Assert.Equal("DEU", CommandPosts.Of(Posts, "decided", 2025).Only.Counterpart!.Id);
    }

    [Fact]
    public void A_post_with_two_holders_of_one_country_in_a_year_is_one() =>
        Assert.Equal("post-two", CommandPosts.Of(Posts, "holder", 2020).Only.Subject.Id);

    [Fact]
    public void Troops_of_all_hosts_are_the_sum()
    {
        var troops = CommandPosts.ForwardForces(
            Table(
                Row("a", SampleData.Deu, "forward-forces", "Battlegroup", "troops", 100, "persons"),
                Row("b", SampleData.Pol, "forward-forces", "Battlegroup", "troops", 150, "persons"),
                Row("all", AsCited, "forward-forces", "All", "troops", 260, "persons").Beside()
            )
        );
        // 150 + 100; the printed 260 does not count.
        Assert.Equal([150, 100, 250], troops.Observations.Select(o => o.Value.Value));
    }

    [Fact]
    public void Two_measures_of_cost_are_never_in_one_result()
    {
        var costs = Table(
            Row("low", AsCited, "one-off-procurement", "All", "low", 200, "million USD (current)"),
            Row("high", AsCited, "one-off-procurement", "All", "high", 300, "million USD (current)"),
            Row("number", AsCited, "one-off-procurement", "Tanks", "central", 300, "vehicles"),
            Row("life", AsCited, "life-cycle", "All", "central", 1000, "million USD (current)")
        );
        Assert.Equal([200m, 300m], ReplacementCost.Of(costs, "one-off-procurement").Observations.Select(o => o.Value.Millions));
        Assert.Equal(1000m, ReplacementCost.Of(costs, "life-cycle").Only.Value.Millions);
    }

    [Fact]
    public void The_cost_is_also_in_years_of_equipment_spending()
    {
        var group = SampleData.Group("group", SampleData.Pol, SampleData.Deu, SampleData.Fra);
        var costs = Table(Row("low", AsCited, "one-off-procurement", "All", "low", 1600, "million USD (current)"));
        // Equipment spending of 2025: 400 + 100 + 300 = 800; 1,600 ÷ 800 = 2.
        Assert.Equal(2, ReplacementCost.InYearsOfSpending(costs, Spending, group, 2025).Only.Value.Value, 12);
        Assert.Single(ReplacementCost.InYearsOfSpending(costs, Spending, group, 2019).Gaps);
    }

    private static readonly DefenceSpending Spending = SampleData.Spending([
        .. SampleData.Year("POL", 2025, 1000, 1),
        .. SampleData.Year("DEU", 2025, 1000, 1),
        .. SampleData.Year("FRA", 2025, 1000, 1),
        SampleData.Cell("POL", 2025, SpendingMeasure.EquipmentShare, null, 0.4),
        SampleData.Cell("DEU", 2025, SpendingMeasure.EquipmentShare, null, 0.1),
        SampleData.Cell("FRA", 2025, SpendingMeasure.EquipmentShare, null, 0.3),
    ]);
}
