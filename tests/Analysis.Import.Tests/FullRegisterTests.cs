using System.Text;

namespace Analysis.Import.Tests;

/// <summary>A register of the full size, made up, is imported completely; tests/Analysis.Benchmarks measures the time.</summary>
public sealed class FullRegisterTests
{
    [Fact]
    public void Seventy_thousand_deliveries_are_imported()
    {
        using var data = new ShippedCopy("sipri-arms-transfers");
        TakeIn(data, FullRegister.Deliveries(), FullRegister.DeliveryCount);
        Assert.InRange(data.Rows("sipri-arms-transfers", "2026").Length, 10_000, FullRegister.DeliveryCount);
    }

    [Fact]
    public void Twenty_eight_thousand_deals_are_imported()
    {
        using var data = new ShippedCopy("sipri-arms-transfers", "sipri-deal-counts");
        TakeIn(data, FullRegister.Deals(), FullRegister.DealCount);
        Assert.Equal(FullRegister.DealCount, data.Rows("sipri-trade-register", "2026").Length);
    }

    private static void TakeIn(ShippedCopy data, string text, int rows)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 2 << 20, 20 << 20);
        var import = DataImport.Read(
            data.Root,
            [data.Put("trade-register.csv", text)],
            new() { Today = new(2026, 11, 25), AcceptDifferences = true }
        );
        import.Write();
        // Invented volumes do not give the shares that SIPRI printed.
        Assert.All(
            import.Reports.Single().AcceptedDifferences,
            one => Assert.StartsWith("the share of ", one.Message, StringComparison.Ordinal)
        );
        Assert.Equal(rows, import.Reports.Single().Kept);
    }
}
