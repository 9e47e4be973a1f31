using System.Globalization;

namespace Analysis.Data.Tests.Importing;

/// <summary>Registers of the size of SIPRI's own, made up.</summary>
internal static class FullRegister
{
    internal const int DeliveryCount = 70_000;
    internal const int DealCount = 28_000;

    private static readonly string[] Names = [.. Country.All.Where(country => !country.Name.Contains(',', StringComparison.Ordinal)).Select(country => country.Name).Take(200)];

    private static string Preamble => Registers.Preamble(range: "'1950' to '2025'");

    internal static string Deliveries() => Registers.Deliveries(
        Enumerable.Range(0, DeliveryCount).Select(i => Registers.Delivery(
            Names[i % 40], Names[i * 7 % 200], 1950 + i / 200 % 76, (i % 900 / 10m).ToString(CultureInfo.InvariantCulture), deal: (10_000 + i / 3).ToString(CultureInfo.InvariantCulture), designation: $"F-35-{i % 3000}", order: 1948 + i / 200 % 76)),
        Preamble);

    internal static string Deals() => Registers.Deals(
        Enumerable.Range(0, DealCount).Select(i => $"{Names[i * 7 % 200]},{Names[i % 40]},{1950 + i % 76},,{i % 90},,System-{i % 3000},tank,{i % 90},?,{1952 + i % 73}; {1953 + i % 73},New,A comment of usual length on what was ordered and why,0.5,{i % 90},{i % 90}"),
        Preamble);
}
