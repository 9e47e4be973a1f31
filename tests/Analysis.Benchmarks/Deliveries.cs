using Analysis.Data;
using Analysis.Tables;

namespace Analysis.Benchmarks;

/// <summary>The tables that are measured: the one that the project ships, and seeded ones of a million rows and more.</summary>
public static class Deliveries
{
    private const int Seed = 20_261_125;

    private static readonly DataLibrary Library = DataLibrary.Open(DataRoot.Find(AppContext.BaseDirectory));
    private static readonly Dictionary<string, Transfers> Kept = [];

    /// <summary>The table that the project ships.</summary>
    public const string ShippedTable = "shipped";

    /// <summary>A million rows in no order.</summary>
    public const string OneMillion = "1 M";

    /// <summary>Ten million rows in no order.</summary>
    public const string TenMillion = "10 M";

    /// <summary>The same ten million by supplier, recipient and year, as a file of this project would have them.</summary>
    public const string TenMillionInOrder = "10 M in order";

    /// <summary>The question for every engine.</summary>
    public static CountryGroup Buyers { get; } = Library.Group("european-nato");

    /// <summary>The later window.</summary>
    public static Period Later { get; } = new(2021, 2025);

    /// <summary>The earlier window.</summary>
    public static Period Earlier { get; } = Later.Before;

    /// <summary>The table that the project ships.</summary>
    public static Transfers Shipped { get; } = Library.Transfers();

    /// <summary>The table of a name, made once.</summary>
    public static Transfers Of(string name) =>
        Kept.TryGetValue(name, out var table)
            ? table
            : Kept[name] = name switch
            {
                ShippedTable => Shipped,
                OneMillion => Create(Rows(1_000_000)),
                TenMillion => Create(Rows(10_000_000)),
                TenMillionInOrder => Create(InOrder(Of(TenMillion))),
                _ => throw new ArgumentException($"There is no table '{name}'.", nameof(name)),
            };

    /// <summary>A table made again from rows that are drawn one by one.</summary>
    public static Transfers Create(IEnumerable<Transfer> rows) => Transfers.Create(Shipped.Source, Shipped.Coverage, rows);

    /// <summary>Deliveries, the same for every run.</summary>
    public static IEnumerable<Transfer> Rows(int count)
    {
        // In no order, as if deals arrived day by day: the hardest case for a guess of the next row. Suppliers as uneven as in reality.
        var random = new Random(Seed);
        var (suppliers, recipients, years) = (Shipped.Suppliers, Shipped.Coverage.Recipients, Shipped.Coverage.Years);
        var unitedStates = Country.UnitedStates;
        for (var row = 0; row < count; row++)
            yield return new(
                random.NextDouble() < 0.4 ? unitedStates : suppliers[(int)(suppliers.Count * Math.Pow(random.NextDouble(), 2))],
                recipients[random.Next(recipients.Count)],
                years.From + random.Next(years.Length),
                new(random.Next(1, 100_000) / 100.0)
            );
    }

    private static IEnumerable<Transfer> InOrder(Transfers table)
    {
        long[] keys =
        [
            .. Enumerable
                .Range(0, table.Count)
                .Select(row => (long)table.SupplierCodes[row] << 32 | (long)table.RecipientCodes[row] << 16 | table.Years[row]),
        ];
        int[] places = [.. Enumerable.Range(0, table.Count)];
        Array.Sort(keys, places);
        return places.Select(row => new Transfer(
            table.Suppliers[table.SupplierCodes[row]],
            table.Recipients[table.RecipientCodes[row]],
            table.Years[row],
            new(table.Volumes[row])
        ));
    }
}
