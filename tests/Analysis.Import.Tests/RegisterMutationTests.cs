using System.Text;
using Analysis.Data;
using Analysis.Import.Files;

namespace Analysis.Import.Tests;

/// <summary>
/// Files of SIPRI with a byte that was changed, lost or put in. Either the file is refused, or its figures are those of the whole file: the
/// fixtures hold only what a second cell confirms, except for the texts of the deals, their years of order and their marks of doubt, which
/// are not compared.
/// </summary>
public sealed class RegisterMutationTests : IDisposable
{
    private const int Trials = 500;

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // One year, so that another year is outside of the file; no two countries whose names are one letter apart.
    private static string Deliveries =>
        Registers.Deliveries(
            [
                Registers.Delivery("United States", "Poland", 2021, "165", units: "3", order: 2018),
                Registers.Delivery("France", "Greece", 2021, "12.5", units: "50", order: 2019),
                Registers.Delivery(
                    "Germany",
                    "Hungary",
                    2021,
                    "16",
                    "Armoured vehicles",
                    designation: "Leopard-2A4",
                    units: "10",
                    status: "Second hand"
                ),
            ],
            Registers.Preamble(range: "'2021' to '2021'", generated: "16 Jun 2022")
        );

    private static string Deals =>
        Registers.Deals(
            [
                "Poland,United States,2020,,32,,F-35A,fighter,3,,2021,New,Part of a deal,55,1760,165",
                "Greece,France,2018,,50,,Missile,missile,50,,2021,New,,0.25,12.5,12.5",
                "Thailand,Ukraine,2007,,96,,BTR-3U,vehicle,96,,2021,New,First line of a comment",
                "that a line feed breaks,0.3,28.8,28.8",
            ],
            Registers.Preamble(range: "'2021' to '2021'", generated: "16 Jun 2022")
        );

    // One figure in each row and in each year is its own sum.
    private static string Values =>
        "Volume of transfers of major arms\nFigures are in millions of SIPRI trend-indicator values (TIVs).\nNote\n\nSource: "
        + "SIPRI Arms Transfers Database (c) SIPRI.\nData generated: 14 Jul 2026 2:57:40 AM\n\n"
        + "Recipient,2023,2024,2025,2023-2025,Percentage,Sum total years,Percentage of "
        + "total\nPoland,500,,,500,50.0%,500,50.0%\nGreece,,300,,300,30.0%,300,30.0%\nHungary,,,200,200,20.0%,200,20.0%\n"
        + "Total world import,500,300,200,1000,100%,1000,\n";

    [Fact]
    public void A_register_by_deliveries_is_refused_or_the_same() => RefusedOrSame(Deliveries, row => string.Join(',', row));

    [Fact]
    public void A_table_of_values_is_refused_or_the_same() => RefusedOrSame(Values, row => string.Join(',', row));

    // Recipient, supplier, number ordered, number delivered, years, status, volumes.
    [Fact]
    public void A_register_by_deals_is_refused_or_the_same() =>
        RefusedOrSame(Deals, row => string.Join(',', ((int[])[1, 2, 5, 10, 12, 13, 15, 16, 17]).Select(column => row[column])));

    private void RefusedOrSame(string text, Func<string[], string> compared)
    {
        var (bytes, whole) = (Encoding.ASCII.GetBytes(text), Figures(Encoding.ASCII.GetBytes(text), compared));
        Assert.NotEmpty(whole);
        var random = new Random(12);
        var refused = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var (damaged, what) = Mutation(bytes, random);
            try
            {
                Assert.True(whole.SetEquals(Figures(damaged, compared)), $"trial {trial}: {what}");
            }
            catch (DataException)
            {
                refused++;
            }
        }
        // Most bytes of a file are in its figures, names and words, so most of the damage has to be refused.
        Assert.InRange(refused, Trials / 4, Trials);
    }

    private static (byte[] Damaged, string What) Mutation(byte[] bytes, Random random)
    {
        var (at, kind, sign) = (random.Next(bytes.Length), random.Next(3), (byte)random.Next(256));
        var around = Encoding.ASCII.GetString(bytes[Math.Max(0, at - 20)..Math.Min(bytes.Length, at + 20)]);
        byte[] damaged = kind switch
        {
            0 => [.. bytes[..at], sign, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => [.. bytes[..at], sign, .. bytes[at..]],
        };
        return (damaged, $"kind {kind}, byte {sign} at {at}, around '{around}'");
    }

    private HashSet<string> Figures(byte[] bytes, Func<string[], string> compared) =>
        [
            .. DownloadLayouts
                .Read(SourceFile.Of("x.csv", bytes), new(_folder.Root, new() { Today = new(2026, 11, 25) }))
                .Tables[0]
                .Rows.Select(compared),
        ];
}
