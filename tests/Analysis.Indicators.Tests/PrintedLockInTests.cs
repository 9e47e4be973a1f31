using Analysis.Procurement;
using Analysis.Spending;
using Analysis.Tables;

namespace Analysis.Indicators.Tests;

/// <summary>
/// How long purchases bind and the money behind them, compared with the numbers in the design, the datasets' publishers, and sums by hand
/// over the shipped rows.
/// </summary>
public sealed partial class PrintedLockInTests
{
    // The design (Procurement): Spearman about −0.13, n = 23, 2016-20 to 2021-25, and issue 13: 95 % interval −0.53 to 0.31; without the
    // F-35 −0.39, −0.70 to
    // 0.04; with a floor of 50 million TIV +0.11. The rule that meets it: members of 2025 with equipment spending in every year and 20
    // million TIV of imports in each window; sums over the windows; constant prices. All of it was with the Netherlands, whose equipment
    // share of 2023 is now marked as doubtful.
    [Theory]
    [InlineData(20, -0.13, -0.53, 0.31, 23, -0.39, -0.70, 0.04)]
    [InlineData(50, 0.11, null, null, 20, -0.26, null, null)]
    public void The_design_prints_Spearman_of_spending_and_dependence(
        double floor,
        double rho,
        double? low,
        double? high,
        int count,
        double without,
        double? lowWithout,
        double? highWithout
    )
    {
        var library = ShippedLibrary.Library();
        var trusted = DefenceSpending.Create(library.DefenceSpending().Source, library.DefenceSpending().Rows);
        var result = SpendingAndDependence
            .Correlation(
                new()
                {
                    Spending = trusted,
                    Transfers = library.Transfers(),
                    F35 = library.F35Transfers(),
                    Group = library.Group("european-nato"),
                    Window = new(2021, 2025),
                    Earlier = new(2016, 2020),
                    LeastVolume = floor,
                }
            )
            .Observations;
        Assert.Equal((rho, without), (Math.Round(result[0].Value.Value, 2), Math.Round(result[1].Value.Value, 2)));
        Assert.All(result, o => Assert.Equal(count, o.Value.Count));
        if (low is not null)
            Assert.Equal(
                (low, high, lowWithout, highWithout),
                (
                    Math.Round(result[0].Value.Interval!.Value.Low, 2),
                    Math.Round(result[0].Value.Interval!.Value.High, 2),
                    Math.Round(result[1].Value.Interval!.Value.Low, 2),
                    Math.Round(result[1].Value.Interval!.Value.High, 2)
                )
            );
    }

    // NATO prints 8.10 % for the Netherlands in 2023, between 14.78 and 19.82; edition 2024 has 23.9.
    [Fact]
    public void The_Netherlands_are_out_of_spending_and_dependence_for_a_doubtful_equipment_share()
    {
        var spending = ShippedLibrary.Run("spending-and-dependence", null, "measure=spending-change").Result;
        Assert.Contains(
            "The equipment share of Netherlands in 2023 is doubtful: 8.10 %",
            Assert.Single(spending.Gaps, gap => gap.Subject.Id == "NLD").Reason,
            StringComparison.Ordinal
        );
        var rho = SpendingAndDependence.Correlation(
            new()
            {
                Spending = ShippedLibrary.Library().DefenceSpending(),
                Transfers = ShippedLibrary.Library().Transfers(),
                F35 = ShippedLibrary.Library().F35Transfers(),
                Group = ShippedLibrary.Library().Group("european-nato"),
                Window = new(2021, 2025),
            }
        );
        Assert.All(rho.Observations, o => Assert.Equal(22, o.Value.Count));
        Assert.Contains(
            ShippedLibrary.Run("equipment-share", null, "subjects=NLD", "years=2023").Result.Notes,
            note => note.StartsWith("Netherlands 2023: 8.10 %", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            ShippedLibrary.Run("equipment-share", null, "subjects=NLD", "years=2024").Result.Notes,
            note => note.Contains("8.10", StringComparison.Ordinal)
        );
    }

    // Issue 13 prints n = 27 and n = 31 for size and burden; the rank correlations are those of the design.
    [Theory]
    [InlineData(2014, 0.23, 27)]
    [InlineData(2026, 0.09, 31)]
    public void Size_and_burden_come_with_their_number_of_members(int year, double rho, int count)
    {
        var found = SizeAndBurden
            .Of(ShippedLibrary.Library().DefenceSpending(), ShippedLibrary.Library().Group("nato-by-year"), Period.Year(year))
            .Only.Value;
        Assert.Equal((rho, count, "no clear relation"), (Math.Round(found.Value, 2), found.Count, found.Relation));
    }

    // Kiel, release 29: 1,883.232 + 45 + 379.479 + 297.348 + 1,107.307 = 3,712.366 in 2025 and 392.76 + 17.284 = 410.044 in 2026, together
    // 4,122.41.
    [Fact]
    public void PURL_is_4122_million_euro_until_April_2026() =>
        Assert.Equal(
            [3712.366, 410.044, 4122.41],
            ShippedLibrary.Run("purl", null).Result.Numbers.Select(o => Math.Round(o.Value.Value, 3))
        );

    // State Department, fiscal year 2023: 62.25 + 3.97 + 14.68 = 80.9 bn; with 157.5 of licences 238.4. Each measure is requested
    // separately.
    [Fact]
    public void US_totals_of_2023_are_their_parts()
    {
        double Of(string measure) =>
            ShippedLibrary
                .Run("us-arms-transfer-totals", null, $"measure={measure}")
                .Result.Numbers.Single(o => o.Period.To == 2023)
                .Value.Value;
        Assert.Equal((80_900, 80_900), (Of("fms-total"), Of("fms-partner-funded") + Of("fms-grant-funded") + Of("fms-other-programmes")));
        Assert.Equal(238_400, Of("fms-total") + Of("dcs-authorised"));
        Assert.Equal(238_400, Of("fms-and-dcs-total"));
    }

    // Rows of US artillery ordered 1995 to 2014, each one order: lags 2, 1, 2, 2, 4, 2. Sorted 1, 2, 2, 2, 2, 4.
    [Theory]
    [InlineData("lower-quartile", 2)]
    [InlineData("median", 2)]
    [InlineData("upper-quartile", 2)]
    [InlineData("orders", 6)]
    public void Lags_of_US_artillery_are_those_of_six_rows(string measure, double value) =>
        Assert.Equal(
            value,
            ShippedLibrary
                .Run("delivery-lag", "sipri-delivery-lags=2025", $"measure={measure}")
                .Result.Numbers.Single(o => o.Subject.Id == "artillery" && o.Counterpart == Country.UnitedStates)
                .Value.Value
        );

    // Issue 13, item 1, recomputed independently from the shipped rows: equal follow-up of four years, orders of 2010–14 and 2015–20. Its
    // bootstrap draws at random, so that its ends may differ by a few hundredths from the exact ones.
    [Theory]
    [InlineData("USA", 1.25, 71, 2.42, 131, 0.81, 1.52)]
    [InlineData("european-nato", 1.50, 50, 2.03, 65, 0.07, 0.99)]
    public void First_deliveries_took_longer_after_2014(
        string supplier,
        double earlier,
        int earlierOrders,
        double later,
        int laterOrders,
        double low,
        double high
    )
    {
        var change = DeliveryLagChange
            .Of(ShippedLibrary.Library().OrderLags(), new(2010, 2014), new(2015, 2020))
            .Observations.Single(o => o.Subject == DeliveryLag.AllCategories && o.Counterpart?.Id == supplier)
            .Value;
        Assert.Equal(
            (earlier, earlierOrders, later, laterOrders),
            (Math.Round(change.Earlier.Years, 2), change.EarlierOrders, Math.Round(change.Later.Years, 2), change.LaterOrders)
        );
        Assert.Equal(
            (low, high),
            (change.Interval.Low, change.Interval.High),
            (printed, computed) => Math.Abs(printed.Item1 - computed.Item1) <= 0.05 && Math.Abs(printed.Item2 - computed.Item2) <= 0.05
        );
        Assert.Equal(
            change.Years,
            ShippedLibrary
                .Run("delivery-lag-change", null)
                .Result.Numbers.Single(o => o.Subject == DeliveryLag.AllCategories && o.Counterpart?.Id == supplier)
                .Value.Value
        );
    }

    // The same item: 2010–14 was the low of the United States, and European suppliers are back where they were for orders of 2000–04.
    [Fact]
    public void Orders_of_2010_to_2014_were_the_fastest_from_the_United_States_and_those_of_2000_to_2004_as_slow_as_now_from_Europe()
    {
        double Mean(int from, int to, string supplier) =>
            DeliveryLag
                .Mean(ShippedLibrary.Library().OrderLags(), new(from, to), 4)
                .Observations.Single(o => o.Subject == DeliveryLag.AllCategories && o.Counterpart?.Id == supplier)
                .Value.Years;
        Assert.Equal(
            Mean(2010, 2014, "USA"),
            new[]
            {
                Mean(1995, 1999, "USA"),
                Mean(2000, 2004, "USA"),
                Mean(2005, 2009, "USA"),
                Mean(2010, 2014, "USA"),
                Mean(2015, 2020, "USA"),
            }.Min()
        );
        Assert.Equal(Mean(2000, 2004, "european-nato"), Mean(2015, 2020, "european-nato"), 0.05);
    }

    // Firm orders of the F-35: 37 + 52 + 27 + 34 + 9 + 32 = 191 ordered, 37 + 46 + 17 + 7 + 4 + 3 = 114 delivered; 77 ÷ 191.
    [Fact]
    public void Two_fifths_of_the_firmly_ordered_F35_are_undelivered_by_2024() =>
        Assert.Equal(
            77.0 / 191,
            ShippedLibrary
                .Run("order-backlog", "sipri-us-system-orders=2025")
                .Result.Numbers.Single(o => o.Subject.Id == "F-35")
                .Value.Value,
            12
        );

    // Shipped rows of 2020 to 2024 by kind. Tankers: all of 180 million TIV come from the United States. Issue 13: 97.1 % of maritime
    // patrol aircraft, and of combat aircraft 81.2 % by who delivered and 83.1 % by whose design it is.
    [Theory]
    [InlineData("tanker-aircraft", "supplier", 100.0)]
    [InlineData("maritime-patrol-and-surveillance-aircraft", "supplier", 97.1)]
    [InlineData("combat-aircraft", "supplier", 81.2)]
    [InlineData("combat-aircraft", "design", 83.1)]
    public void The_US_part_in_each_kind_of_platform(string kind, string by, double percent) =>
        Assert.Equal(
            percent,
            Math.Round(
                100
                    * ShippedLibrary
                        .Run("dependence-by-platform", "sipri-platform-deliveries=2025", "window=2020-2024", $"by={by}")
                        .Result.Numbers.Single(o => o.Subject.Id == kind)
                        .Value.Value,
                1
            )
        );

    [Fact]
    public void The_US_volume_of_tankers_is_180_million() =>
        Assert.Equal(
            180,
            ShippedLibrary
                .Run("dependence-by-platform", "sipri-platform-deliveries=2025", "measure=volume")
                .Result.Numbers.Single(o => o.Subject.Id == "tanker-aircraft")
                .Value.Value,
            6
        );
}
