namespace Analysis.Indicators.Tests;

public sealed partial class PrintedLockInTests
{
    // Overt Defense (23 September 2025): 250 M1A2 ordered, 85 delivered. Defense News (6 March 2026): five Swiss Patriot units, none
    // delivered.
    [Theory]
    [InlineData("POL", "m1a2-sepv3-abrams", 165)]
    [InlineData("CHE", "patriot-fire-units", 5)]
    [InlineData("EST", "himars-first", 0)]
    public void What_is_outstanding_by_buyer_and_system(string buyer, string system, double count) =>
        Assert.Equal(
            count,
            ShippedLibrary
                .Run("orders-outstanding", null)
                .Result.Numbers.Single(o => o.Subject.Id == buyer && o.Counterpart!.Id == system)
                .Value.Value
        );

    [Fact]
    public void The_whole_list_of_orders_is_there_and_every_row_is_a_number_or_a_gap()
    {
        var result = ShippedLibrary.Run("orders-outstanding", null).Result;
        Assert.Equal(67, result.Numbers.Count + result.Gaps.Count);
        Assert.Equal(67, ShippedLibrary.Library().BacklogOrders().Rows.Count);
    }

    // The register holds no order without a delivery: a median would be of what arrived only.
    [Fact]
    public void The_median_lag_of_US_systems_is_a_gap() =>
        Assert.Empty(ShippedLibrary.Run("order-backlog", "sipri-us-system-orders=2025", "measure=median-lag").Result.Numbers);

    // Tankers, all US designs: modernised 2 in 1997 and 1 in 1998, new 3 in 2011, 1 in 2012, 2019 and 2020, 3 in 2024. Mean life 30, shape
    // 4: scale 30 ÷ Γ(1.25) = 30 ÷ 0.9064024771; used ones arrive at 15.
    [Fact]
    public void Tankers_in_service_in_2024_by_hand()
    {
        static double S(double age) => Math.Exp(-Math.Pow(age * 0.9064024771 / 30, 4));
        var used = (2 * S(15 + 27) + S(15 + 26)) / S(15);
        var expected = used + 3 * S(13) + S(12) + S(5) + S(4) + 3;
        Assert.Equal(expected, Base("surviving", "2024", "tanker-aircraft").Single().Value.Value, 1e-6);
    }

    // Sum over the shipped rows of 1995 to 2024: 607 combat aircraft of US design.
    [Fact]
    public void Of_607_US_combat_aircraft_each_survives_retired_or_was_passed_on()
    {
        double Sum(string flow) => Base(flow, "1995-2024", "combat-aircraft").Sum(o => o.Value.Value);
        Assert.Equal(607, Sum("delivered"));
        Assert.Equal(
            607,
            Base("surviving", "2024", "combat-aircraft").Single().Value.Value + Sum("retired") + Sum("transferred-out"),
            1e-9
        );
    }

    // combat-aircraft: Danish F-16 1980 to 2026, German Tornado 1981 to 2030, British Typhoon 2003 to 2040; the end of the Czech lease is
    // not a retirement.
    [Fact]
    public void Service_lives_are_compared_with_years_of_introduction_and_retirement()
    {
        var rows = ShippedLibrary.Library().Cited("combat-aircraft").Rows;
        var spans = rows.Where(row => row.Measure == "retirement-year" && !row.Note.Contains("lease", StringComparison.Ordinal))
            .SelectMany(last =>
                rows.Where(first => first.Measure == "introduction-year" && first.Subject == last.Subject && first.Item == last.Item)
                    .Select(first => (double)(last.Value - first.Value)!)
            )
            .Order()
            .ToList();
        Assert.Equal([37, 46, 49], spans);
        var life = Analysis.Procurement.ServiceLives.Table.Single(one => one.Platform == "combat-aircraft");
        Assert.True(life.Usual < spans[0] && life.High < spans.Max(), "A fleet's span is longer than the life of one aircraft.");
        Assert.InRange(life.High, spans.Min(), spans.Max());
    }

    // military-enablers: German CH-53G 1972 to 2030, French E-2C 1998 to 2027, NATO's E-3A 1982 to 2035, French KC-135 1964 to 2025,
    // British MQ-9A 2007 to 2025.
    [Theory]
    [InlineData("helicopter", "DEU", "CH-53G/GS/GA/GE", 58)]
    [InlineData("maritime-patrol-and-surveillance-aircraft", "FRA", "E-2C", 29)]
    [InlineData("maritime-patrol-and-surveillance-aircraft", "x-nato-aew", "E-3A", 53)]
    [InlineData("tanker-aircraft", "FRA", "KC-135 (C-135FR/RG)", 61)]
    [InlineData("drone", "GBR", "MQ-9A Reaper", 18)]
    public void The_basis_of_an_assumed_life_names_a_span_of_the_data(string platform, string operatedBy, string system, int years)
    {
        var rows = ShippedLibrary
            .Library()
            .Cited("military-enablers")
            .Rows.Where(row => row.Subject.Id == operatedBy && row.Item == system)
            .ToList();
        decimal Year(string measure) => rows.Single(row => row.Measure == measure).Value!.Value;
        Assert.Equal(years, Year("retirement-year") - Year("introduction-year"));
        Assert.Contains(
            $"{years}",
            Analysis.Procurement.ServiceLives.Table.Single(life => life.Platform == platform).Basis,
            StringComparison.Ordinal
        );
    }

    // 30 years are covered by 2024, no more than the usual life; longer ones are a gap.
    [Theory]
    [InlineData("usual", "2024", true)]
    [InlineData("usual", "2023", false)]
    [InlineData("high", "2024", false)]
    public void The_US_share_is_a_gap_where_lives_exceed_the_coverage(string lives, string year, bool isGiven)
    {
        bool Given(string bound) =>
            ShippedLibrary
                .Run("installed-base-share", "sipri-platform-deliveries=2025", $"lives={lives}", $"years={year}", $"opening-stock={bound}")
                .Result.Numbers.Any(o => o.Subject.Id == "combat-aircraft");
        Assert.Equal((isGiven, isGiven, isGiven), (Given("left-out"), Given("none-of-origin"), Given("all-of-origin")));
    }

    [Fact]
    public void A_half_of_a_year_is_not_a_follow_up() =>
        Assert.Contains("whole number", ShippedLibrary.ErrorOf("delivery-lag", "follow-up=9.5"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_kind_origin_or_life_is_refused()
    {
        Assert.Contains(
            "no kind of platform 'tanks'; did you mean tank",
            ShippedLibrary.ErrorOf("half-life", "platforms=tanks"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no origin of design 'FRA'",
            ShippedLibrary.ErrorOf("installed-base-share", "origin=FRA"),
            StringComparison.Ordinal
        );
        Assert.Contains("not a number", ShippedLibrary.ErrorOf("run-off", "lives=long"), StringComparison.Ordinal);
    }

    private static IEnumerable<Observation<Ratio>> Base(string flow, string years, string platform) =>
        ShippedLibrary
            .Run("installed-base", "sipri-platform-deliveries=2025", $"flow={flow}", $"years={years}", $"platforms={platform}")
            .Result.Numbers.Where(o => o.Counterpart == Country.UnitedStates);
}
