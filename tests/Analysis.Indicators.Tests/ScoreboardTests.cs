namespace Analysis.Indicators.Tests;

/// <summary>The scoreboard on the shipped data.</summary>
public sealed class ScoreboardTests
{
    private static readonly Scoreboard Board = Scoreboard.Of(Shipped.Library());

    [Fact]
    public void Every_row_has_an_id_of_its_own_a_verdict_with_its_reason_and_sources()
    {
        Assert.Equal(Board.Rows.Count, Board.Rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(Scoreboard.Ids, Board.Rows.Select(row => row.Id));
        Assert.All(Board.Rows, row => Assert.EndsWith(".", row.Judgement.Why, StringComparison.Ordinal));
        Assert.All(Board.Rows, row => Assert.NotEmpty(row.Sources));
        Assert.All(Board.Rows.Where(row => row.Target is not null), row => Assert.StartsWith("https://", row.Target!.Link, StringComparison.Ordinal));
    }

    // Rows that name an indicator read it: a wrong subject or counterpart would leave them empty.
    [Fact]
    public void Every_row_with_an_indicator_has_a_value() =>
        Assert.All(Board.Rows.Where(row => row.Indicator.Length > 0), row => Assert.NotNull(row.Value));

    [Fact]
    public void Rows_of_years_and_windows_have_their_trend()
    {
        string[] without = ["joint-procurement-2027", "joint-procurement-2030", "shell-capacity", "airlift-ratio", "tanker-ratio"];
        Assert.Equal(without.Order(), Board.Rows.Where(row => row.Value is not null && row.Before is null).Select(row => row.Id).Order());
        Assert.All(Board.Rows.Where(row => row.Before is not null), row => Assert.Equal(5, row.Value!.Period.To - row.Before!.Period.To));
    }

    // NATO (edition 2026): the European allies are above 2 % and the 20 % of equipment; the pledges are each ally's.
    [Theory]
    [InlineData("defence-burden-guideline", Verdict.Reached)]
    [InlineData("equipment-share", Verdict.Reached)]
    [InlineData("us-share-of-imports", Verdict.NoTarget)]
    [InlineData("revenue-ratio", Verdict.NoTarget)]
    [InlineData("procurement-within-eu-2030", Verdict.CannotBeMeasured)]
    [InlineData("procurement-within-eu-2035", Verdict.CannotBeMeasured)]
    [InlineData("intra-eu-trade", Verdict.CannotBeMeasured)]
    [InlineData("joint-procurement-2027", Verdict.CannotBeMeasured)]
    [InlineData("joint-procurement-2030", Verdict.CannotBeMeasured)]
    [InlineData("shell-capacity", Verdict.CannotBeMeasured)]
    public void Verdicts_are_what_the_design_asks_for(string row, Verdict verdict) => Assert.Equal(verdict, Board[row].Judgement.Verdict);

    // By the rule, from NATO's table: v in 2026, v₀ in 2021, 3.5 % in 2035.
    [Fact]
    public void The_burden_against_core_spending_follows_the_rule()
    {
        var burden = Shipped.Numbers("defence-burden", null, "subjects=european-nato");
        var (now, before) = (burden[("european-nato", 2026)], burden[("european-nato", 2021)]);
        var row = Board["defence-burden-core"];
        Assert.Equal((now - before) / 5, row.Judgement.PaceSoFar!.Value, 12);
        Assert.Equal((0.035 - now) / 9, row.Judgement.PaceNeeded!.Value, 12);
        Assert.Equal(row.Judgement.PaceSoFar >= row.Judgement.PaceNeeded ? Verdict.OnPace : Verdict.OffPace, row.Judgement.Verdict);
        Assert.Equal(ObservationStatus.Estimate, row.Value!.Status);
    }

    // NATO (edition 2026) prints 1.61 % for Slovenia, 2.00 % or more for the other 27 European allies with armed forces and without Türkiye; at
    // 3.5 % or above are Estonia, Greece, Latvia, Lithuania and Poland; Denmark, at 3.49 %, is not.
    [Fact]
    public void A_target_of_each_ally_is_told_with_how_many_meet_it()
    {
        Assert.Contains("In 2026 27 of the 28 members with a value meet it by themselves.", Board["defence-burden-guideline"].Notes);
        Assert.Contains("In 2026 5 of the 28 members with a value meet it by themselves.", Board["defence-burden-core"].Notes);
    }

    [Fact]
    public void The_share_of_imports_is_set_against_the_window_before()
    {
        var row = Board["us-share-of-imports"];
        Assert.Equal((new Period(2021, 2025), new Period(2016, 2020)), (row.Value!.Period, row.Before!.Period));
        Assert.Equal(Shipped.Number("supplier-share", null, "supplier=USA", "window=2016-2020"), row.Before.Number);
    }

    [Fact]
    public void Two_editions_of_SIPRIs_transfers_are_told()
    {
        string[] Told(string? edition) => [.. Shipped.Run("scoreboard", edition).Result.Notes.Where(note => note.Contains("don't compare", StringComparison.Ordinal))];
        Assert.Empty(Told(null));
        Assert.Contains("2025 and 2026", Assert.Single(Told("sipri-arms-transfers=2025")), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_those_of_the_table()
    {
        // EDIS of 5 March 2024: 50 % by 2030 and 60 % by 2035; Readiness Roadmap: 40 % by the end of 2027; The Hague: 3.5 % by 2035.
        Assert.Equal((0.5, 2030, "2024-03-05"), Of("procurement-within-eu-2030"));
        Assert.Equal((0.6, 2035, "2024-03-05"), Of("procurement-within-eu-2035"));
        Assert.Equal((0.35, 2030, "2024-03-05"), Of("intra-eu-trade"));
        Assert.Equal((0.4, 2027, "2025-10-16"), Of("joint-procurement-2027"));
        Assert.Equal((0.4, 2030, "2024-03-05"), Of("joint-procurement-2030"));
        Assert.Equal((0.035, 2035, "2025-06-25"), Of("defence-burden-core"));
        Assert.Equal((2_000_000, 2025, "2024-03-15"), Of("shell-capacity"));

        (double, int, string) Of(string row) => (Math.Round(Board[row].Target!.Value, 12), Board[row].Target!.Year, Board[row].Target!.SetOn);
    }

    [Fact]
    public void A_target_that_is_past_is_told_with_the_value_of_its_year() =>
        Assert.Contains(Board["defence-burden-guideline"].Notes, note => note.StartsWith("In 2024, the year of the target, the value is 2.0", StringComparison.Ordinal));

    [Fact]
    public void An_unknown_row_is_told_with_the_nearest()
    {
        Assert.Contains("did you mean tanker-ratio?", Shipped.ErrorOf("scoreboard", "rows=tanker-rati"), StringComparison.Ordinal);
        Assert.Contains("did you mean tanker-ratio?", Assert.Throws<ArgumentException>(() => Board["tanker-rati"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_an_indicator_it_gives_values_verdicts_and_gaps()
    {
        var result = Shipped.Run("scoreboard", null, "rows=intra-eu-trade,tanker-ratio").Result;
        Assert.Equal(("tanker-ratio", "no-target"), (Assert.Single(result.Numbers).Subject.Id, result.Numbers[0].Counterpart!.Id));
        Assert.Equal(("intra-eu-trade", 2030), (Assert.Single(result.Gaps).Subject.Id, result.Gaps[0].Period.From));
    }
}
