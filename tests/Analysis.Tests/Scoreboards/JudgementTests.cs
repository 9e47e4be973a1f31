using Analysis.Scoreboards;

namespace Analysis.Tests.Scoreboards;

/// <summary>The verdict's rule at its borders.</summary>
public sealed class JudgementTests
{
    private static OfficialTarget Target(double value, int year, TargetSide side = TargetSide.AtLeast) =>
        new()
        {
            Id = "target",
            Text = "A target",
            Value = value,
            Year = year,
            Side = side,
            SetOn = "2020-01-01",
            Publisher = "A publisher",
            Link = "https://example.org/target",
        };

    private static ScoreboardValue In(int year, double number) => new(Period.Year(year), number, ObservationStatus.Actual);

    private static Judgement Judged(double before, double value, OfficialTarget? target) =>
        Judgement.Of(In(2025, value), In(2020, before), target);

    [Theory]
    [InlineData(0.20)] // exactly at the target
    [InlineData(0.25)]
    public void At_the_target_or_above_it_is_reached(double value)
    {
        var judgement = Judged(0.10, value, Target(0.20, 2030));
        Assert.Equal(Verdict.Reached, judgement.Verdict);
        Assert.Null(judgement.PaceNeeded);
    }

    [Fact]
    public void Just_below_the_target_is_not_reached() =>
        Assert.NotEqual(Verdict.Reached, Judged(0.10, 0.1999, Target(0.20, 2030)).Verdict);

    [Fact]
    public void Floating_point_rounding_is_not_a_difference()
    {
        // 0.1 + 0.2 is 0.30000000000000004, and 0.3 − 0.1 is 0.19999999999999998: neither is meant.
        Assert.Equal(Verdict.Reached, Judged(0.1, 0.3 - 0.1, Target(0.2, 2030)).Verdict);
        Assert.Equal(Verdict.Reached, Judged(0.1, 0.1 + 0.2, Target(0.3, 2030, TargetSide.AtMost)).Verdict);
    }

    // 0.10 to 0.15 in five years is 0.01 a year; from 0.15 the target 0.20 in 2030 needs (0.20 − 0.15) ÷ 5 = 0.01 a year.
    [Fact]
    public void Exactly_on_the_pace_is_on_pace()
    {
        var judgement = Judged(0.10, 0.15, Target(0.20, 2030));
        Assert.Equal(Verdict.OnPace, judgement.Verdict);
        Assert.Equal(0.01, judgement.PaceSoFar!.Value, 12);
        Assert.Equal(0.01, judgement.PaceNeeded!.Value, 12);
    }

    [Fact]
    public void A_hair_below_the_pace_is_off_pace() => Assert.Equal(Verdict.OffPace, Judged(0.1001, 0.15, Target(0.20, 2030)).Verdict);

    [Fact]
    public void A_falling_trend_is_off_pace_and_the_pace_needed_is_still_given()
    {
        // 0.20 to 0.15 falls by 0.01 a year; 0.30 in 2030 needs 0.15 ÷ 5 = 0.03 a year.
        var judgement = Judged(0.20, 0.15, Target(0.30, 2030));
        Assert.Equal(Verdict.OffPace, judgement.Verdict);
        Assert.Equal(-0.01, judgement.PaceSoFar!.Value, 12);
        Assert.Equal(0.03, judgement.PaceNeeded!.Value, 12);
    }

    [Fact]
    public void A_trend_without_change_below_the_target_is_off_pace() =>
        Assert.Equal(Verdict.OffPace, Judged(0.15, 0.15, Target(0.20, 2030)).Verdict);

    [Theory]
    [InlineData(2025, 0.20, Verdict.Reached)] // in the year of the target, exactly met
    [InlineData(2025, 0.1999, Verdict.OffPace)] // in the year of the target, missed
    [InlineData(2024, 0.20, Verdict.Reached)] // met, though late
    [InlineData(2024, 0.1999, Verdict.OffPace)] // past and missed
    public void From_the_year_of_the_target_on_only_the_value_counts(int year, double value, Verdict verdict)
    {
        // The pace is steep, and does not help once the year has come.
        var judgement = Judged(0.01, value, Target(0.20, year));
        Assert.Equal(verdict, judgement.Verdict);
        Assert.Null(judgement.PaceNeeded);
    }

    [Fact]
    public void The_last_year_before_the_target_still_counts_as_time()
    {
        // 0.10 to 0.15: 0.01 a year; one year left to 0.16 needs 0.01.
        Assert.Equal(Verdict.OnPace, Judged(0.10, 0.15, Target(0.16, 2026)).Verdict);
        Assert.Equal(Verdict.OffPace, Judged(0.10, 0.15, Target(0.17, 2026)).Verdict);
    }

    [Theory]
    [InlineData(0.60, 0.50, 0.40, Verdict.OnPace)] // falls 0.02 a year, needs (0.40 − 0.50) ÷ 5 = −0.02: exactly on it
    [InlineData(0.60, 0.50, 0.39, Verdict.OffPace)] // needs −0.022
    [InlineData(0.60, 0.50, 0.50, Verdict.Reached)] // exactly at the ceiling
    [InlineData(0.60, 0.50, 0.55, Verdict.Reached)]
    [InlineData(0.50, 0.60, 0.55, Verdict.OffPace)] // rises away from the ceiling
    public void A_ceiling_is_met_from_above(double before, double value, double target, Verdict verdict) =>
        Assert.Equal(verdict, Judged(before, value, Target(target, 2030, TargetSide.AtMost)).Verdict);

    [Fact]
    public void A_ceiling_in_its_year_and_above_it_is_off_pace() =>
        Assert.Equal(Verdict.OffPace, Judged(0.60, 0.50, Target(0.40, 2025, TargetSide.AtMost)).Verdict);

    [Fact]
    public void Negative_numbers_have_paces_too()
    {
        // −0.10 to −0.05: 0.01 a year, and to 0 in 2030 it needs 0.01.
        Assert.Equal(Verdict.OnPace, Judged(-0.10, -0.05, Target(0, 2030)).Verdict);
        Assert.Equal(Verdict.OffPace, Judged(-0.05, -0.10, Target(0, 2030)).Verdict);
    }

    [Fact]
    public void Windows_are_measured_from_end_to_end()
    {
        // 2016–2020 to 2021–2025 are five years: 0.05 ÷ 5 = 0.01.
        var judgement = Judgement.Of(
            new(new(2021, 2025), 0.15, ObservationStatus.Derived),
            new(new(2016, 2020), 0.10, ObservationStatus.Derived),
            Target(0.20, 2030)
        );
        Assert.Equal((Verdict.OnPace, 0.01), (judgement.Verdict, Math.Round(judgement.PaceSoFar!.Value, 12)));
    }

    [Fact]
    public void Without_a_target_there_is_no_verdict_but_a_pace()
    {
        var judgement = Judged(0.10, 0.15, null);
        Assert.Equal(Verdict.NoTarget, judgement.Verdict);
        Assert.Equal(0.01, judgement.PaceSoFar!.Value, 12);
    }

    [Fact]
    public void Without_a_value_it_cannot_be_measured_and_has_the_reason()
    {
        Assert.Equal(new(Verdict.CannotBeMeasured, null, null, "No series."), Judgement.Of(null, null, Target(0.5, 2030), "No series."));
        Assert.Equal(Verdict.CannotBeMeasured, Judgement.Of(null, null, null).Verdict);
    }

    [Fact]
    public void Without_an_earlier_value_there_is_no_pace_to_judge()
    {
        var judgement = Judgement.Of(In(2025, 0.15), null, Target(0.20, 2030), null, "No value of 2020.");
        // (0.20 − 0.15) ÷ 5 = 0.01 is needed, whatever the pace so far.
        Assert.Equal((Verdict.CannotBeMeasured, "No value of 2020."), (judgement.Verdict, judgement.Why));
        Assert.Equal(0.01, judgement.PaceNeeded!.Value, 12);
    }

    [Fact]
    public void A_reached_target_needs_no_earlier_value() =>
        Assert.Equal(Verdict.Reached, Judgement.Of(In(2025, 0.30), null, Target(0.20, 2030)).Verdict);

    [Fact]
    public void Years_out_of_order_are_refused()
    {
        Assert.Contains(
            "is not before",
            SampleData.ErrorOf(() => Judgement.Of(In(2020, 0.1), In(2025, 0.2), null)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is not before",
            SampleData.ErrorOf(() => Judgement.Of(In(2020, 0.1), In(2020, 0.2), null)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_verdict_has_its_word() =>
        Assert.Equal(
            ["reached", "on pace", "off pace", "cannot be measured publicly", "no target"],
            Enum.GetValues<Verdict>().Select(verdict => verdict.Word())
        );
}
