using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Changes of the part and the volume of one supplier.</summary>
public sealed class SupplierTrendTests
{
    private static readonly Period Before = new(2020, 2021);
    private static readonly Period Now = new(2022, 2023);

    // To Poland from the United States of all: 2020 10 of 40, 2021 10 of 40, 2022 40 of 80, 2023 10 of 20: 25 % and then 50 %; by volume 20
    // and then 50. To Germany 2022 30 of 40, nothing else; to Finland nothing from the United States in 2020-21.
    private static readonly Transfers Table = SampleData.Transfers(
        new(2020, 2023),
        ("USA", "POL", 2020, 10),
        ("KOR", "POL", 2020, 30),
        ("USA", "POL", 2021, 10),
        ("KOR", "POL", 2021, 30),
        ("USA", "POL", 2022, 40),
        ("KOR", "POL", 2022, 40),
        ("USA", "POL", 2023, 10),
        ("KOR", "POL", 2023, 10),
        ("USA", "DEU", 2022, 30),
        ("KOR", "DEU", 2022, 10),
        ("KOR", "FIN", 2020, 10),
        ("USA", "FIN", 2022, 10)
    );

    private static Indicator<Share> Shares(Country buyer, params Period[] periods) =>
        periods.Select(period => SupplierShare.Of(Table, buyer, period, SampleData.Usa)).Joined();

    private static Indicator<TrendValue> Volumes(Country buyer) =>
        new[] { Before, Now }.Select(period => ImportVolume.Of(Table, buyer, period, SampleData.Usa)).Joined();

    [Fact]
    public void The_change_of_a_share_is_in_points_and_of_the_later_window()
    {
        // 50 of 100 − 20 of 80 = 25 points.
        var change = Shares(SampleData.Pol, Before, Now).ChangeBetween(Before, Now);
        Assert.Equal((25.0, Now, "percentage points"), (Math.Round(change.Only.Value.Points, 12), change.Only.Period, change.Unit.Text));
        Assert.Equal(("supplier-share", ObservationStatus.Derived), (change.Id, change.Only.Status));
        Assert.Equal(-25, Shares(SampleData.Pol, Before, Now).ChangeBetween(Now, Before).Only.Value.Points, 12);
    }

    [Fact]
    public void Within_a_window_its_first_and_its_last_year_are_compared()
    {
        // 2020 25 %, 2022 50 %; the years between and after do not count.
        var window = new Period(2020, 2022);
        var change = Shares(SampleData.Pol, [.. Enumerable.Range(2020, 4).Select(Period.Year)]).ChangeWithin(window);
        Assert.Equal((25.0, window), (Math.Round(change.Only.Value.Points, 12), change.Only.Period));
        var year = Period.Year(2022);
        Assert.Equal(0, Shares(SampleData.Pol, year).ChangeWithin(year).Only.Value.Points);
    }

    [Fact]
    public void A_window_without_a_share_is_a_gap_with_its_reason()
    {
        var germany = Shares(SampleData.Deu, Before, Now);
        var reason = Assert.Single(germany.Gaps).Reason;
        Assert.Equal(reason, Assert.Single(germany.ChangeBetween(Before, Now).Gaps).Reason);
        Assert.Empty(germany.ChangeBetween(Before, Now).Observations);
        Assert.Single(Shares(SampleData.Deu, Now.First, Now.Last).ChangeWithin(Now).Gaps); // nothing in 2023
        Assert.Equal(
            "The result has no value of 2020-2021 or 2018-2019.",
            Assert.Single(Shares(SampleData.Pol, Before).ChangeBetween(Before, new(2018, 2019)).Gaps).Reason
        );
    }

    [Fact]
    public void A_volume_is_so_many_times_the_earlier_one_and_never_divided_by_zero()
    {
        // Poland 50 ÷ 20 = 2.5.
        var times = Volumes(SampleData.Pol).TimesBetween(Before, Now);
        Assert.Equal((2.5, Now, "ratio of volumes (TIV)"), (times.Only.Value.Value, times.Only.Period, times.Unit.Text));
        var finland = Volumes(SampleData.Fin).TimesBetween(Before, Now);
        Assert.Equal("Nothing was delivered in 2020-2021.", Assert.Single(finland.Gaps).Reason);
    }
}
