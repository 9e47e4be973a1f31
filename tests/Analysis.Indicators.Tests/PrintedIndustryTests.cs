namespace Analysis.Indicators.Tests;

/// <summary>Firms, capacity and public money against what others printed.</summary>
public sealed class PrintedIndustryTests
{
    // SIPRI's press release on the Top 100 of 2024 (December 2025): 39 US companies with 334 bn US$, 26 European with 151 bn; each within
    // half a billion.
    [Theory]
    [InlineData("USA", 334, 39)]
    [InlineData("sipri-top-100-europe", 151, 26)]
    [InlineData("top-100", 679, 100)]
    public void The_mean_company_of_2024_follows_from_SIPRIs_print(string group, double billions, int companies) =>
        Assert.InRange(
            ShippedLibrary.Number("firm-size", null, $"groups={group}", "years=2024"),
            (billions - 0.5) * 1000 / companies,
            (billions + 0.5) * 1000 / companies
        );

    // Same print: 334, 151 and 31.2 of 679, and 162.8 of all others: 0.242 + 0.0495 + 0.0021 + 0.0575 = 0.351.
    [Fact]
    public void Concentration_of_2024_follows_from_SIPRIs_print()
    {
        double[] parts = [334, 151, 31.2, 679 - 334 - 151 - 31.2];
        Assert.Equal(parts.Sum(part => part / 679 * (part / 679)), ShippedLibrary.Number("industry-concentration", null, "years=2024"), 2);
    }

    // McKinsey for the Munich Security Report 2017: 178 to 30, tanks 17 to 1; Stoltenberg, quoted in November 2016: 154 to 27.
    [Fact]
    public void Types_of_systems_are_178_to_30_and_154_to_27()
    {
        var types = ShippedLibrary
            .Run("fragmentation", null)
            .Result.Numbers.Where(o => o.Counterpart!.Id == "weapon-system-types")
            .ToLookup(o => o.Subject.Id, o => o.Value.Value);
        Assert.Equal([178, 154], types["x-europe-as-cited"]);
        Assert.Equal([30, 27], types["USA"]);
        var ratios = ShippedLibrary
            .Run("fragmentation", null, "measure=ratio")
            .Result.Numbers.Where(o => o.Counterpart!.Id == "weapon-system-types")
            .Select(o => o.Value.Value);
        Assert.Equal([178.0 / 30, 154.0 / 27], ratios, (expected, ratio) => Math.Abs(expected - ratio) < 1e-12);
    }

    // Defense One (June 2025) and others: 14,500, 28,000 and 40,000 projectiles a month.
    [Fact]
    public void US_output_of_shells_is_as_the_Army_reported_it()
    {
        var output = ShippedLibrary
            .Run("ammunition-capacity", null, "measure=output")
            .Result.Numbers.Where(o => o.Subject.Id == "USA" && o.Counterpart!.Id == "output-per-month")
            .ToLookup(o => o.Period.From, o => o.Value.Value);
        Assert.Equal([14_500 * 12], output[2022]);
        Assert.Equal([24_000 * 12, 28_000 * 12], output[2023]);
        Assert.Equal([40_000 * 12], output[2025]);
    }

    [Fact]
    public void No_ratio_of_shells_can_be_given()
    {
        var result = ShippedLibrary.Run("ammunition-capacity", null, "measure=ratio").Result;
        Assert.Empty(result.Numbers);
        Assert.Equal([2021, 2022, 2023, 2024, 2025], result.Gaps.Select(gap => gap.Period.From));
    }

    // Schrobenhausen, Weeze and Stalowa Wola are contracted, Cameri produces; the rest is announced.
    [Fact]
    public void Licensed_production_is_mostly_announced()
    {
        var list = ShippedLibrary.Run("licensed-production", null, "measure=list").Result.Numbers;
        Assert.Equal(
            ["F-35 final assembly and wings (Italy)"],
            list.Where(o => o.Subject.Id == "producing").Select(o => o.Counterpart!.Name)
        );
        Assert.Equal(
            ["F-35A centre fuselage (Germany)", "Patriot GEM-T (Germany)", "Patriot launchers (Poland)"],
            list.Where(o => o.Subject.Id == "contracted").Select(o => o.Counterpart!.Name)
        );
        Assert.Equal(list.Count, ShippedLibrary.Run("licensed-production", null).Result.Numbers.Sum(o => o.Value.Value));
        Assert.Empty(ShippedLibrary.Run("licensed-production", null).Result.Gaps);
    }

    // ASD Facts & Figures 2024, by Reuters (December 2025): 183.4 bn euros, 13.8 % more than in 2023.
    [Fact]
    public void ASDs_turnover_of_2024_is_13_8_per_cent_above_2023()
    {
        var turnover = ShippedLibrary.Numbers("defence-industry-turnover", null);
        Assert.Equal(183_400, turnover[("x-asd-industry", 2024)]);
        Assert.Equal(13.8, Math.Round((turnover[("x-asd-industry", 2024)] / turnover[("x-asd-industry", 2023)] - 1) * 100, 1));
    }

    // EDF 7,953 over seven years, EDIP 1,500, ASAP 500 and EDIRPA 300 over three each; SAFE 150,000 of loans over six.
    [Fact]
    public void Instruments_are_set_against_Eurostats_investment_with_loans_apart()
    {
        var investment = ShippedLibrary.Number("government-defence-investment", null, "subjects=x-eu27-total", "years=2025");
        var sums = ShippedLibrary
            .Run("instrument-scale", null, "years=2025")
            .Result.Numbers.Where(o => o.Counterpart is null)
            .ToDictionary(o => o.Subject.Id, o => o.Value.Value);
        Assert.Equal((7953.0 / 7 + 1500.0 / 3 + 500.0 / 3 + 300.0 / 3) / investment, sums["grants"], 12);
        Assert.Equal(150_000.0 / 6 / investment, sums["loans"], 12);
    }

    // Eurostat, gov_ev (updated 27 April 2026), European Union of 27 in 2024: expenditure of 265,894.3 and investment of 57,386.1 million
    // euros; gov_10a_exp, another vintage: expenditure of 266,360.4.
    [Theory]
    [InlineData("government-defence-expenditure", 265_894.3)]
    [InlineData("government-defence-investment", 57_386.1)]
    [InlineData("government-defence-expenditure-since-1995", 266_360.4)]
    public void Eurostats_totals_of_2024_are_as_printed(string id, double millions) =>
        Assert.Equal(millions, ShippedLibrary.Number(id, null, "subjects=x-eu27-total", "years=2024"), 6);

    // Slovakia's investment is negative in 2022 and 2023 and goes into the sum as published: the members meet the printed total to a
    // rounding.
    [Fact]
    public void The_members_investment_adds_up_to_the_printed_total_in_every_year()
    {
        var (printed, summed) = (
            ShippedLibrary.Numbers("government-defence-investment", null, "subjects=x-eu27-total"),
            ShippedLibrary.Numbers("government-defence-investment", null, "subjects=eu27")
        );
        Assert.Equal([2021, 2022, 2023, 2024, 2025], summed.Keys.Select(key => key.Year));
        Assert.All(summed, pair => Assert.Equal(printed[("x-eu27-total", pair.Key.Year)], pair.Value, 0.15));
        Assert.Equal(-1_274.4, ShippedLibrary.Number("government-defence-investment", null, "subjects=SVK", "years=2023"), 6);
    }

    // Total expenditure is missing for Cyprus and Italy, so the members can't be summed.
    [Fact]
    public void The_members_expenditure_cannot_be_summed() =>
        Assert.Contains(
            "no cell for Cyprus, Italy in 2024",
            Assert.Single(ShippedLibrary.Run("government-defence-expenditure", null, "subjects=eu27", "years=2024").Result.Gaps).Reason,
            StringComparison.Ordinal
        );

    // Defense One, by The Fiscal Times (20 May 2019): six grants of the first tranche, 190.6 m US$ together; Bulgaria's 56 m followed, and
    // 30 m for Lithuania (BNS, 10 November 2020): 276.6 m beside the programme's "about 277" (Defense News, March 2020).
    [Fact]
    public void ERIPs_first_tranche_is_190_6_million_dollars()
    {
        var grants = ShippedLibrary.Run("erip-grants", null).Result.Numbers;
        Assert.Equal(190.6, grants.Where(o => o.Period == Period.Year(2017)).Sum(o => o.Value.Value), 6);
        Assert.Equal(56, grants.Single(o => o.Subject.Id == "BGR").Value.Value);
        Assert.Equal(276.6, grants.Sum(o => o.Value.Value), 6);
    }

    // NATO's edition of 2026 and the World Bank: population ends in 2024.
    [Fact]
    public void Spending_per_head_ends_with_the_population()
    {
        var result = ShippedLibrary.Run("defence-expenditure-per-head", null, "subjects=USA", "years=2023-2026").Result;
        Assert.Equal([2023, 2024], result.Numbers.Select(o => o.Period.From));
        Assert.Equal([2025, 2026], result.Gaps.Select(gap => gap.Period.From));
    }
}

/// <summary>
/// Arms revenue against SIPRI's press release on "The SIPRI Top 100 arms-producing and military services companies, 2024"
/// (December 2025), in billions of US dollars.
/// </summary>
public sealed class PrintedRevenueTests
{
    [Theory]
    [InlineData("top-100", 679, 0)]
    [InlineData("USA", 334, 0)]
    [InlineData("sipri-top-100-europe", 151, 0)]
    [InlineData("RUS", 31.2, 1)]
    public void SIPRI_prints_the_revenue_of_2024_by_headquarters(string group, double billions, int decimals) =>
        Assert.Equal(billions, Math.Round(ShippedLibrary.Number("arms-revenue", null, $"groups={group}", "years=2024") / 1000, decimals));

    // From the same prints: 334 ÷ 679 = 0.492 and 334 ÷ 151 = 2.21, each print within half a billion.
    [Fact]
    public void Share_and_ratio_of_2024_follow_from_SIPRIs_printed_revenues()
    {
        Assert.InRange(ShippedLibrary.Number("revenue-share", null, "groups=USA", "years=2024"), 333.5 / 679.5, 334.5 / 678.5);
        Assert.InRange(ShippedLibrary.Number("revenue-ratio", null, "years=2024"), 333.5 / 151.5, 334.5 / 150.5);
    }
}
