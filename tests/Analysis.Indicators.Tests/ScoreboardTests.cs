using Analysis.Indicators.Scoreboards;
using Analysis.Scoreboards;

namespace Analysis.Indicators.Tests;

/// <summary>The scoreboard on the shipped data.</summary>
public sealed class ScoreboardTests
{
    private static readonly Scoreboard Board = Scoreboard.Of(ShippedLibrary.Library());

    [Fact]
    public void Every_row_has_an_id_of_its_own_a_verdict_with_its_reason_and_sources()
    {
        Assert.Equal(Board.Rows.Count, Board.Rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(Scoreboard.Ids, Board.Rows.Select(row => row.Id));
        Assert.All(Board.Rows, row => Assert.EndsWith(".", row.Judgement.Why, StringComparison.Ordinal));
        Assert.All(Board.Rows, row => Assert.NotEmpty(row.Sources));
        Assert.All(
            Board.Rows.Where(row => row.Target is not null),
            row => Assert.StartsWith("https://", row.Target!.Link, StringComparison.Ordinal)
        );
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
    public void Verdicts_are_those_of_the_design(string row, Verdict verdict) => Assert.Equal(verdict, Board[row].Judgement.Verdict);

    // By hand from NATO's tables of 2026 (million USD at prices of 2021), which print the sums of Europe and Canada. Spending of 2026:
    // 633,917, less Canada's 48,246 and Türkiye's 28,828: 556,843. GDP: 25,055,621 - 2,267,180 - 1,011,506 = 21,776,935, less Iceland's
    // 30,467, which the column of the 28 other members leaves. In 2021 Finland and Sweden were not in the printed sums. Spending: 358,667 -
    // 25,502 - 12,969 + 4,145 + 9,071 = 333,412, which rounded cells make 333,411. GDP: 22,133,272 - 2,022,382 - 827,673 + 294,419 +
    // 629,955 = 20,207,591, less Iceland's 26,235 (World Bank: 372,520 persons at 70,425 USD): 20,181,356. So 1.652 % and 2.561 %: 0.182
    // points a year so far, and (3.5 - 2.561) / 9 = 0.104 needed.
    [Fact]
    public void The_burden_against_core_spending_follows_the_rule()
    {
        const double Before = 333_411.0 / 20_181_356,
            Now = 556_843.0 / 21_746_468;
        var row = Board["defence-burden-core"];
        Assert.Equal(Now, row.Value!.Number, 12);
        Assert.Equal(Before, row.Before!.Number, 12);
        Assert.Equal((Now - Before) / 5, row.Judgement.PaceSoFar!.Value, 12);
        Assert.Equal((0.035 - Now) / 9, row.Judgement.PaceNeeded!.Value, 12);
        Assert.Equal(0.00182, row.Judgement.PaceSoFar.Value, 5);
        Assert.Equal(0.00104, row.Judgement.PaceNeeded.Value, 5);
        Assert.Equal(Verdict.OnPace, row.Judgement.Verdict);
        Assert.Equal(ObservationStatus.Estimate, row.Value!.Status);
    }

    // NATO (edition 2026) prints 1.61 % for Slovenia, 2.00 % or more for the other 27 European allies with armed forces and without
    // Türkiye; at
    // 3.5 % or above are Estonia, Greece, Latvia, Lithuania and Poland; Denmark, at 3.49 %, is not.
    [Fact]
    public void A_target_of_each_ally_is_reported_with_how_many_meet_it()
    {
        Assert.Contains("In 2026, 27 of the 28 members with a value meet it by themselves.", Board["defence-burden-guideline"].Notes);
        Assert.Contains("In 2026, 5 of the 28 members with a value meet it by themselves.", Board["defence-burden-core"].Notes);
    }

    // Summed over the rows of the 29 states in SIPRI's register (March 2026), in million TIV: 7,610.41 of 13,112.71 in 2016-20 and
    // 18,394.49 of 31,912.66 in 2021-25. SIPRI prints 58 % for 2021-25 and 143 % more imports than in 2016-20 ("Trends in International
    // Arms Transfers, 2025").
    [Fact]
    public void The_share_of_imports_is_set_against_the_window_before()
    {
        var row = Board["us-share-of-imports"];
        Assert.Equal((new Period(2021, 2025), new Period(2016, 2020)), (row.Value!.Period, row.Before!.Period));
        Assert.Equal(7_610.41 / 13_112.71, row.Before.Number, 12);
        Assert.Equal(18_394.49 / 31_912.66, row.Value.Number, 12);
        Assert.Equal(0.58, row.Value.Number, 2);
    }

    [Fact]
    public void Two_editions_of_SIPRIs_transfers_are_reported()
    {
        string[] Told(string? edition) =>
            [
                .. ShippedLibrary
                    .Run("scoreboard", edition)
                    .Result.Notes.Where(note => note.Contains("can't be compared", StringComparison.Ordinal)),
            ];
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

        (double, int, string) Of(string row) =>
            (Math.Round(Board[row].Target!.Value, 12), Board[row].Target!.Year, Board[row].Target!.SetOn);
    }

    [Fact]
    public void A_target_in_the_past_is_reported_with_the_value_of_its_year() =>
        Assert.Contains(
            Board["defence-burden-guideline"].Notes,
            note => note.StartsWith("In 2024, the year of the target, the value is 2.0", StringComparison.Ordinal)
        );

    [Fact]
    public void An_unknown_row_is_reported_with_the_closest_match()
    {
        Assert.Contains("did you mean tanker-ratio?", ShippedLibrary.ErrorOf("scoreboard", "rows=tanker-rati"), StringComparison.Ordinal);
        Assert.Contains(
            "did you mean tanker-ratio?",
            Assert.Throws<ArgumentException>(() => Board["tanker-rati"]).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void As_an_indicator_it_gives_values_verdicts_and_gaps()
    {
        var result = ShippedLibrary.Run("scoreboard", null, "rows=intra-eu-trade,tanker-ratio").Result;
        Assert.Equal(("tanker-ratio", "no-target"), (Assert.Single(result.Numbers).Subject.Id, result.Numbers[0].Counterpart!.Id));
        Assert.Equal(("intra-eu-trade", 2030), (Assert.Single(result.Gaps).Subject.Id, result.Gaps[0].Period.From));
    }
}
