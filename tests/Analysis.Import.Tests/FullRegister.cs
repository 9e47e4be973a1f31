using System.Globalization;

namespace Analysis.Import.Tests;

/// <summary>Registers of the size of SIPRI's own, made up.</summary>
internal static class FullRegister
{
    internal const int DeliveryCount = 70_000;
    internal const int DealCount = 28_000;

    private static readonly string[] Names =
    [
        .. Country.All.Where(country => !country.Name.Contains(',', StringComparison.Ordinal)).Select(country => country.Name).Take(200),
    ];

    private static string Preamble => Registers.Preamble(range: "'1950' to '2025'");

    internal static string Deliveries() =>
        Registers.Deliveries(
            Enumerable
                .Range(0, DeliveryCount)
                .Select(i =>
                    Registers.Delivery(
                        Names[i % 40],
                        Names[i * 7 % 200],
                        1950 + i / 200 % 76,
                        (i % 900 / 10m).ToString(CultureInfo.InvariantCulture),
                        deal: (10_000 + i).ToString(CultureInfo.InvariantCulture),
                        designation: $"F-35-{i % 3000}",
                        order: 1948 + i / 200 % 76
                    )
                ),
            Preamble
        );

    internal static string Deals() => Registers.Deals(Enumerable.Range(0, DealCount).Select(i => Deal(i, 2 * (1 + i % 90))), Preamble);

    // Half a million TIV a unit, an even number of units, so that the volume is a whole number; delivered in the second and third year
    // after the order.
    private static string Deal(int i, int units) =>
        $"{Names[i * 7 % 200]},{Names[i % 40]},{1948 + i % 75},{Mark(i % 2)},{units},{Mark(i % 3)},System-{i % 7000},"
        + $"tank,{units},?,{1950 + i % 75}; {1951 + i % 75},New,A comment of usual length on what was ordered and "
        + $"why,0.5,{units / 2},{units / 2}";

    private static string Mark(int one) => one == 0 ? "?" : "";
}
