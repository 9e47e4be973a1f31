using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Tables of so many rows that they are added up in parts.</summary>
public sealed class LargeTableTests
{
    // More than two parts of 262,144 rows, the last one not full.
    private const int Rows = 18 * 33_000;

    private static readonly Period Later = new(2023, 2025);
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Pol, SampleData.Deu);

    // By row: Poland, Germany and France in turn; 2020 to 2025 in turn of three; every fourth from the United States; volume 1.
    private static readonly Transfers Ones = Table(_ => 1);

    [Fact]
    public void Every_row_counts_once()
    {
        Assert.Equal(Rows, Ones.Count);
        // Of 18 rows in a row (3 recipients × 6 years) three go to France in the last three years: 3 × 33,000.
        Assert.Equal(99_000, ImportVolume.Of(Ones, SampleData.Fra, Later).Only.Value.Millions);
        Assert.Equal(
            Rows,
            ImportVolume
                .Of(Ones, SampleData.Group("three", SampleData.Pol, SampleData.Deu, SampleData.Fra), new(2020, 2025))
                .Only.Value.Millions
        );
        Assert.Equal(
            Rows / 4,
            ImportVolume
                .Of(Ones, SampleData.Group("three", SampleData.Pol, SampleData.Deu, SampleData.Fra), new(2020, 2025), SampleData.Usa)
                .Only.Value.Millions
        );
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes_every_time()
    {
        var table = Table(row => 1 / (1.0 + row % 1013));
        Assert.All(
            Enumerable.Range(0, 10),
            _ =>
            {
                Assert.Equal(Bits(SupplierShare.OfAll(table, Two, Later)), Bits(SupplierShare.OfAll(table, Two, Later)));
                Assert.Equal(
                    Bits(ShareChangeDecomposition.Of(table, Two, Later, SampleData.Usa)),
                    Bits(ShareChangeDecomposition.Of(table, Two, Later, SampleData.Usa))
                );
            }
        );
    }

    [Fact]
    public void A_table_holds_its_rows_once_while_it_is_read()
    {
        var rows = Enumerable.Range(0, Rows).Select(row => new Transfer(SampleData.Usa, SampleData.Pol, 2020, new(1)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var table = Transfers.Create(SampleData.Source(), new() { Recipients = [SampleData.Pol], Years = new(2020, 2025) }, rows);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        // The columns while they grow, of 10 parts of 65,536 rows, and in one piece: never more than twice the table and a part.
        Assert.InRange(bytes, (long)Transfers.BytesARow * Rows, 2L * Transfers.BytesARow * (Rows + (1 << 16)));
        Assert.Equal(Rows, table.Count);
    }

    private static Transfers Table(Func<int, double> volume)
    {
        Country[] recipients = [SampleData.Pol, SampleData.Deu, SampleData.Fra];
        return Transfers.Create(
            SampleData.Source(),
            new() { Recipients = recipients, Years = new(2020, 2025) },
            Enumerable
                .Range(0, Rows)
                .Select(row => new Transfer(
                    row % 4 == 0 ? SampleData.Usa : SampleData.Kor,
                    recipients[row % 3],
                    2020 + row / 3 % 6,
                    new(volume(row))
                ))
        );
    }

    private static IEnumerable<long> Bits(Indicator result) => result.Numbers.Select(o => BitConverter.DoubleToInt64Bits(o.Value.Value));
}
