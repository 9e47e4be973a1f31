using System.Globalization;
using System.Text;

namespace Analysis.Data.Tests.Importing;

/// <summary>A register of the full size, made up, is taken in whole; how long that takes is for tests/Analysis.Benchmarks.</summary>
public sealed class FullRegisterTests
{
    private const int Deliveries = 70_000;
    private const int Deals = 28_000;

    private static readonly string[] Names = [.. Country.All.Where(country => !country.Name.Contains(',', StringComparison.Ordinal)).Select(country => country.Name).Take(200)];

    [Fact]
    public void Seventy_thousand_deliveries_are_taken_in()
    {
        using var data = new ShippedCopy("sipri-arms-transfers");
        var rows = Enumerable.Range(0, Deliveries).Select(i => Registers.Delivery(
            Names[i % 40], Names[i * 7 % 200], 1950 + i / 200 % 76, (i % 900 / 10m).ToString(CultureInfo.InvariantCulture), deal: (10_000 + i / 3).ToString(CultureInfo.InvariantCulture), designation: $"System-{i % 3000}", order: 1948 + i / 200 % 76));
        TakeIn(data, Registers.Deliveries(rows, Registers.Preamble(range: "'1950' to '2025'")), Deliveries);
        Assert.InRange(data.Rows("sipri-arms-transfers", "2026").Length, 10_000, Deliveries);
    }

    [Fact]
    public void Twenty_eight_thousand_deals_are_taken_in()
    {
        using var data = new ShippedCopy("sipri-arms-transfers", "sipri-deal-counts");
        var rows = Enumerable.Range(0, Deals).Select(i => $"{Names[i * 7 % 200]},{Names[i % 40]},{1950 + i % 76},,{i % 90},,System-{i % 3000},tank,{i % 90},?,{1952 + i % 73}; {1953 + i % 73},New,A comment of usual length on what was ordered and why,0.5,{i % 90},{i % 90}");
        TakeIn(data, Registers.Deals(rows, Registers.Preamble(range: "'1950' to '2025'")), Deals);
        Assert.Equal(Deals, data.Rows("sipri-trade-register", "2026").Length);
    }

    private static void TakeIn(ShippedCopy data, string text, int rows)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 2 << 20, 20 << 20);
        var import = data.Read(data.Put("trade-register.csv", text));
        import.Write();
        Assert.Equal(rows, import.Reports.Single().Kept);
    }
}
