using Analysis.Tables;

namespace Analysis.Indicators.Tests;

/// <summary>
/// Posture against what others printed or summed: CSIS (Bergmann and Svendsen, "How Europe Can Defend Itself with Less America", October
/// 2025; Wall and Christianson, 2023), the chart totals gathered with the reference figures (enablers_chart_totals.csv), UCS, DMDC.
/// </summary>
public sealed class PrintedPostureTests
{
    private const string Europe = "nato-europe-and-pooled-fleets";

    // With Türkiye, summed over the rows by hand. Airlift: 222 + 52; 7 + 50 + 14 + 25 + 22 + 1 + 10 = 129 A400M and 8 + 3 C-17. Tankers:
    // 377 + 101; 2 + 12 + 0 + 14 + 4 + 8 + 7. Early warning: 74 + 16; 3 + 4 + 0 + 4 + 2 + 2 + 2 + 4 + 14, the 35 that CSIS prints. P-8A: 1
    // + 9 + 5. CH-47: 17 + 57 + 25 + 16 + 20 + 11. Patriot: 7 + 3 + 6 + 3 + 2 + 3 + 4; with SAMP/T 8 + 5 more.
    [Theory]
    [InlineData("heavy-jet-airlift", 274, 11)]
    [InlineData("heavy-jet-airlift-and-a400m", 274, 140)]
    [InlineData("large-tankers", 478, 47)]
    [InlineData("airborne-early-warning", 90, 35)]
    [InlineData("p-8a", 101, 15)]
    [InlineData("ch-47-family", 465, 146)]
    [InlineData("patriot", 60, 28)]
    [InlineData("patriot-and-samp-t", 60, 41)]
    public void Totals_of_enablers_meet_the_reference(string definition, double american, double european)
    {
        var numbers = ShippedLibrary.Run("enablers", null, $"definitions={definition}").Result.Numbers;
        Assert.Equal(american, numbers.Single(o => o.Counterpart!.Id == "USA").Value.Value);
        Assert.Equal(european, numbers.Single(o => o.Counterpart!.Id == Europe).Value.Value);
        Assert.Equal(american / european, ShippedLibrary.Number("enablers", null, $"definitions={definition}", "measure=ratio"), 12);
    }

    // Without Türkiye: 10 A400M, 7 tankers, 4 E-7T and 11 CH-47 less.
    [Theory]
    [InlineData("heavy-jet-airlift-and-a400m", 130)]
    [InlineData("large-tankers", 40)]
    [InlineData("airborne-early-warning", 31)]
    [InlineData("ch-47-family", 135)]
    [InlineData("heavy-jet-airlift", 11)]
    [InlineData("patriot", 28)]
    public void Totals_without_Türkiye(string definition, double european) =>
        Assert.Equal(
            european,
            ShippedLibrary
                .Run("enablers", null, $"definitions={definition}", "europe=european-nato")
                .Result.Numbers.Single(o => o.Counterpart!.Id == "european-nato-and-pooled-fleets")
                .Value.Value
        );

    // Item 18 of issue 13: no total that a headline may rest on has a row of grade C.
    [Fact]
    public void No_total_and_no_key_of_common_funding_rests_on_grade_C()
    {
        var library = ShippedLibrary.Library();
        var totals = library.CapabilityDefinitions().Rows.Where(row => row.Fit != TotalFit.None).ToList();
        Assert.Equal(8, totals.Count);
        Assert.All(
            library
                .Cited("military-enablers")
                .Rows.Where(row => row.IsCounted && totals.Any(total => total.Items.Contains((row.Category, row.Item)))),
            row => Assert.NotEqual(EvidenceGrade.C, row.Grade)
        );
        Assert.Equal(8, ShippedLibrary.Run("enablers", null, "measure=ratio").Result.Numbers.Count);
        Assert.All(
            library.Cited("nato-common-funding").Rows.Where(row => row.IsCounted && row.Measure == "cost-share"),
            row => Assert.NotEqual(EvidenceGrade.C, row.Grade)
        );
    }

    // Operators of whom no number was found: Croatia, Italy and Slovakia have orders only, Spain's F/A-18 has no number. Finland, Portugal
    // and Bulgaria have one.
    [Fact]
    public void Operators_of_combat_aircraft_that_are_missing_are_named()
    {
        var result = ShippedLibrary.Run("combat-aircraft", null).Result;
        Assert.Equal(["ESP", "HRV", "ITA", "SVK"], result.Gaps.Where(gap => gap.Subject is Country).Select(gap => gap.Subject.Id).Order());
        Assert.Equal((55, 28, 8), (Of("FIN"), Of("PRT"), Of("BGR")));
        double Of(string state) => result.Numbers.Single(o => o.Subject.Id == state).Value.Value;
    }

    [Theory]
    [InlineData("all-isr")]
    [InlineData("all-refuelling-aircraft")]
    [InlineData("headquarters-and-command-posts")]
    [InlineData("long-range-missiles")]
    public void What_is_unfit_for_a_total_is_a_gap(string definition)
    {
        var result = ShippedLibrary.Run("enablers", null, $"definitions={definition}").Result;
        Assert.Empty(result.Numbers);
        Assert.StartsWith("No total can be given, because ", Assert.Single(result.Gaps).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("airborne-early-warning", "14 of the European 35")]
    [InlineData("heavy-jet-airlift", "3 of the European 11")]
    public void Fleets_owned_with_the_United_States_are_named(string definition, string words) =>
        Assert.Contains(
            ShippedLibrary.Run("enablers", null, $"definitions={definition}").Result.Notes,
            note => note.Contains(words, StringComparison.Ordinal) && note.Contains("in common", StringComparison.Ordinal)
        );

    // CSIS names 610 F-16, 158 F-35 and 145 F/A-18 of about 2,046 fighters: 913 ÷ 2,046 = 44.6 %. The other named types are
    // 426 Eurofighters, 279 Mirages and 127 Gripens: 1 − 832 ÷ 2,046 = 59.3 %.
    [Fact]
    public void The_US_share_of_fighters_lies_between_the_types_that_CSIS_names()
    {
        var numbers = ShippedLibrary.Run("combat-aircraft", null, "measure=us-share").Result.Numbers;
        Assert.Equal(913.0 / 2046, numbers.Single(o => o.Counterpart!.Id == "united-states-at-least").Value.Value, 12);
        Assert.Equal(
            913,
            ShippedLibrary
                .Run("combat-aircraft", null, "measure=named-types")
                .Result.Numbers.Where(o => o.Counterpart!.Id == "USA")
                .Sum(o => o.Value.Value)
        );
        Assert.Equal(1 - 832.0 / 2046, numbers.Single(o => o.Counterpart!.Id == "united-states-at-most").Value.Value, 12);
    }

    // Lockheed Martin (16 December 2025) and Aerospace Global News (13 September 2025): thirteen European states buy it, Switzerland among
    // them.
    [Fact]
    public void Thirteen_European_states_buy_the_F35_and_seven_fly_it()
    {
        var numbers = ShippedLibrary.Run("f-35-fleet", null, "measure=buyers").Result.Numbers;
        double Of(string group, string state) => numbers.Single(o => o.Subject.Id == group && o.Counterpart!.Id == state).Value.Value;
        Assert.Equal((13, 12), (Of("sipri-europe", "flying-or-ordered"), Of("european-nato", "flying-or-ordered")));
        // SIPRI's deliveries to the end of 2025: Belgium, Britain, Denmark, Italy, the Netherlands, Norway, Poland.
        Assert.Equal((7, 7), (Of("sipri-europe", "flying"), Of("european-nato", "flying")));
    }

    // From another table, SIPRI's register (March 2026), in million TIV to the end of 2025. It values an F-35A at 55 and an F-35B at 60:
    // the first two of Norway, 2015, are 110, the first two of Britain, 2012, 120. Britain has the B alone; Italy's 2,580 are 36 A and 10 B
    // (115 in 2018: one of each).
    [Theory]
    [InlineData("BEL", 660 / 55)]
    [InlineData("DNK", 1_155 / 55)]
    [InlineData("GBR", 2_460 / 60)]
    [InlineData("ITA", (1_980 / 55) + (600 / 60))]
    [InlineData("NLD", 2_640 / 55)]
    [InlineData("NOR", 2_860 / 55)]
    [InlineData("POL", 385 / 55)]
    public void As_many_F35_are_delivered_as_SIPRIs_volumes_make(string state, double delivered) =>
        Assert.Equal(
            delivered,
            ShippedLibrary.Run("f-35-fleet", null, "measure=delivered").Result.Numbers.Single(o => o.Subject.Id == state).Value.Value
        );

    // Aerospace Global News (13 September 2025) prints over 650 planned in Europe, with 138 of Britain.
    [Fact]
    public void The_F35_programmes_reach_what_is_printed() =>
        Assert.InRange(
            ShippedLibrary.Run("f-35-fleet", null, "measure=programme-of-record").Result.Numbers.Sum(o => o.Value.Value),
            650,
            699
        );

    // 12 + 21 + 41 + 46 + 48 + 52 + 7 = 227 delivered; 45 + 43 + 138 + 115 + 57 + 52 + 32 + 64 + 30 + 35 + 20 + 24 + 32 = 687 in
    // programmes.
    [Theory]
    [InlineData("delivered", 227)]
    [InlineData("programme-of-record", 687)]
    public void The_F35_rows_add_up(string measure, double sum)
    {
        var result = ShippedLibrary.Run("f-35-fleet", null, $"measure={measure}").Result;
        Assert.Equal(sum, result.Numbers.Sum(o => o.Value.Value));
        Assert.Equal(13, result.Numbers.Count);
        Assert.Empty(result.Gaps);
    }

    // The UCS list of 1 May 2023 filtered to military users: 302 in NATO and Europe, 247 of the United States and one of Canada.
    [Fact]
    public void UCS_lists_247_satellites_of_the_United_States_and_54_of_Europe()
    {
        var numbers = ShippedLibrary.Run("satellites", null).Result.Numbers;
        Assert.Equal((247, 54), (numbers[0].Value.Value, numbers[1].Value.Value));
        Assert.Equal(302, ShippedLibrary.Run("satellites", null, "measure=operators").Result.Numbers.Sum(o => o.Value.Value));
    }

    // DMDC, December 2025: 68,214 in Europe, of whom 369 in Poland (us_troops_europe.source.md).
    [Fact]
    public void DMDC_reports_68214_assigned_to_Europe_at_the_end_of_2025()
    {
        var result = ShippedLibrary.Run("us-troops", null, "hosts=all", "years=2025").Result;
        Assert.Equal(68_214, result.Numbers.Sum(o => o.Value.Value));
        Assert.Equal(369, result.Numbers.Single(o => o.Subject.Id == "POL").Value.Value);
        Assert.Contains(result.Notes, note => note.StartsWith("No trend can be read from Poland", StringComparison.Ordinal));
    }

    // No report of 1951 and 1952; 2003 and 2004 without Germany and seven more; 1954 and 1955 without Britain, 1950 without Italy.
    [Fact]
    public void Years_without_the_large_hosts_are_gaps()
    {
        var gaps = ShippedLibrary.Run("us-troops", null, "hosts=nato-europe").Result.Gaps;
        Assert.Equal([1950, 1951, 1952, 1954, 1955, 2003, 2004], gaps.Select(gap => gap.Period.From));
        Assert.StartsWith("The report of 1954 has no row for the United Kingdom", gaps[3].Reason, StringComparison.Ordinal);
        Assert.StartsWith("The report of 2003 has no row for Germany", gaps[5].Reason, StringComparison.Ordinal);
    }

    // dpa (November 2019): 22.1 % to 2020, 16.35 % from 2021 until the next key, that of 2024 and 2025.
    [Fact]
    public void The_US_share_of_common_funding_fell_with_the_key_of_2021()
    {
        var shares = ShippedLibrary.Numbers("common-funding", null, "years=2019-2026");
        Assert.Equal(0.221, shares[("USA", 2020)], 12);
        Assert.Equal(0.1635, shares[("USA", 2023)], 12);
        Assert.Equal(
            [2024, 2025, 2026],
            ShippedLibrary.Run("common-funding", null, "years=2019-2026").Result.Gaps.Select(gap => gap.Period.From)
        );
    }
}
