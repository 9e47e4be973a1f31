namespace Analysis.Indicators.Tests;

/// <summary>Forward forces and the cost of replacement against what was printed.</summary>
public sealed class PrintedCommandTests
{
    // NATO's press office, quoted by LSM on 28 June 2022: 9,641 troops in eight battlegroups.
    [Fact]
    public void Eight_battlegroups_have_9641_troops()
    {
        var troops = ShippedLibrary.Run("forward-forces", null).Result.Numbers.ToList();
        Assert.Equal((9, 9641.0), (troops.Count, troops[^1].Value.Value));
    }

    // IISS, Defending Europe Without the United States (May 2025): 226 to 344 bn US$ once, about 1,000 bn over 25 years.
    [Fact]
    public void Replacement_costs_226_to_344_billions_once_and_1000_over_25_years()
    {
        var once = ShippedLibrary.Run("replacement-cost", null).Result.Numbers.Where(o => o.Subject.Id == "all-conventional-forces");
        Assert.Equal([226_000, 344_000], once.Select(o => o.Value.Value).Order());
        Assert.Equal(1_000_000, ShippedLibrary.Number("replacement-cost", null, "measure=life-cycle"));
    }
}
