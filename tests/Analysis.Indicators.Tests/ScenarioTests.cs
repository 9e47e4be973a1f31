using Analysis.Indicators.Scenarios;
using Analysis.Indicators.Scoreboards;
using Analysis.Scoreboards;

namespace Analysis.Indicators.Tests;

/// <summary>A scenario gives what the declared indicators give with the same assumptions.</summary>
public sealed class ScenarioTests
{
    private static readonly Scenario Base = new(ShippedLibrary.Library());

    // Imports are followed over the years of the spending, so that both go together.
    private static string Years => $"years={Base.Years}";

    private static IReadOnlyList<double> Numbers(string id, params string[] sets) =>
        [.. ShippedLibrary.Run(id, null, sets).Result.Numbers.Select(o => o.Value.Value)];

    private static IReadOnlyList<double> Numbers(Indicator result) => [.. result.Numbers.Select(o => o.Value.Value)];

    [Fact]
    public void The_assumptions_begin_with_the_defaults_of_the_indicators()
    {
        Assert.Equal(Numbers("supplier-share-path", Years), Numbers(Base.UsShare()));
        Assert.Equal(Numbers("supplier-share-path", Years, "measure=built-under-licence"), Numbers(Base.BuiltUnderLicence()));
        Assert.Equal(Numbers("spending-path"), Numbers(Base.SpendingPath()));
        Assert.Equal(Numbers("path-to-guideline", "subjects=european-nato"), Numbers(Base.Growth()));
        Assert.Equal(Numbers("half-life"), Numbers(Base.ServiceLives.HalfLife()));
        Assert.Equal(Numbers("installed-base-share"), Numbers(Base.ServiceLives.UsShare()));
    }

    [Fact]
    public void An_assumption_is_changed_by_with()
    {
        Assert.Equal(
            Numbers("supplier-share-path", Years, "own-target=0.5", "lag=4", "licensed=0.2", "other-target=0.3"),
            Numbers((Base with { OwnTarget = 0.5, Lag = 4, Licensed = 0.2, OtherTarget = 0.3 }).UsShare())
        );
        Assert.Equal(
            Numbers("spending-path", "target=0.05", "gdp-growth=0.02", $"years={Base.Today}-2040"),
            Numbers((Base with { SpendingTarget = 0.05, GdpGrowth = 0.02, TargetYear = 2040 }).SpendingPath())
        );
        Assert.Equal(
            Numbers("half-life", "lives=low", "shape=3", "used-age=0.2"),
            Numbers((Base.ServiceLives with { Lives = "low", Shape = 3, UsedAge = 0.2 }).HalfLife())
        );
    }

    [Fact]
    public void Todays_orders_and_todays_burden_change_nothing()
    {
        var share = Numbers(Base.WithTodaysOrders.UsShare());
        Assert.All(share, number => Assert.Equal(Base.UsShareToday().Only.Number, number, 12));
        // At an unchanged burden spending grows with GDP, 1.5 % a year by assumption.
        var spending = Numbers(Base.SpendingAtTodaysBurden());
        Assert.All(spending.Zip(spending.Skip(1)), pair => Assert.Equal(1.015, pair.Second / pair.First, 9));
    }

    [Fact]
    public void The_two_parts_are_the_share()
    {
        var parts = Numbers(Base.BuiltUnderLicence()).Zip(Numbers(Base.BuiltInUnitedStates()), (built, rest) => built + rest);
        Assert.All(parts.Zip(Numbers(Base.UsShare())), pair => Assert.Equal(pair.Second, pair.First, 12));
    }

    [Fact]
    public void Deliveries_begin_with_one_and_members_without_forces_are_left_out()
    {
        Assert.Equal(1, Base.UsDeliveries().First().Number, 12);
        Assert.DoesNotContain("ISL", Base.Members.Select(member => member.Code));
        Assert.Equal(Base.Members.Length, Base.GrowthOfMembers().Observations.Count);
    }

    [Fact]
    public void The_run_off_is_of_American_designs_and_a_wrong_kind_is_answered()
    {
        var run = Base.ServiceLives.UsRunOff("tank", Base.ServiceLives.Deliveries.To + 1);
        Assert.Equal(2, run.Observations.Count);
        Assert.All(run.Observations, o => Assert.Equal("USA", o.Counterpart!.Id));
        Assert.Contains(
            "take one of air-defence-system",
            Assert.Throws<ArgumentException>(() => Base.ServiceLives.Kind("balloons")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_small_line_ends_with_the_value_of_its_row()
    {
        var board = Scoreboard.Of(ShippedLibrary.Library());
        foreach (var id in new[] { "defence-burden-core", "us-share-of-imports", "supplier-concentration", "us-troops" })
        {
            var line = Scoreboard.Series(ShippedLibrary.Library(), id, new(2014, 2026))!;
            Assert.Equal(board[id].Value!.Number, line.Last().Number);
            Assert.True(line.Observations.Count > 5);
        }
        Assert.Null(Scoreboard.Series(ShippedLibrary.Library(), "intra-eu-trade", new(2014, 2026)));
        Assert.Contains(
            "did you mean us-troops",
            Assert.Throws<ArgumentException>(() => Scoreboard.Series(ShippedLibrary.Library(), "us-troop", new(2014, 2026))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_row_has_one_verdict()
    {
        var board = Scoreboard.Of(ShippedLibrary.Library());
        Assert.Equal(board.Rows.Count, Enum.GetValues<Verdict>().Sum(verdict => board.Count(verdict).Value));
        var reached = board.Count(Verdict.Reached);
        Assert.Equal(("scoreboard-reached", "rows"), (reached.Id, reached.Unit.Text));
        Assert.Equal("scoreboard-cannot-be-measured", board.Count(Verdict.CannotBeMeasured).Id);
    }
}
