using System.Globalization;

namespace Analysis.Import.Tests;

/// <summary>Small registers in SIPRI's shape, written by the tests.</summary>
internal static class Registers
{
    public const string DeliveryHeader =
        "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is "
        + "estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI "
        + "estimate,TIV deal unit,TIV delivery values,Local production";

    public const string DealHeader =
        "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) "
        + "of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons";

    /// <summary>The eleven lines above a header.</summary>
    public static string Preamble(
        string generated = "16 Jun 2026",
        string choice = "from All countries  to All countries ",
        string range = "'2020' to '2025'"
    ) =>
        string.Join(
            '\n',
            $"Transfers of major conventional arms {choice}. Deals with deliveries made for the year range {range} ",
            "A '?' in a column indicates uncertain data.",
            "Note 3",
            "SIPRI trend-indicator values (TIVs) are in millions.",
            "Note 5",
            "Note 6",
            "Note 7",
            "Note 8",
            "",
            "Source: SIPRI Arms Transfers Database (c) SIPRI.",
            $"Data generated: {generated} 2:20:11 PM"
        ) + "\n";

    /// <summary>
    /// A row of deliveries: who to whom, in which year, how much. The volumes of one unit follow from it, and a deal that is not named is
    /// one of its own.
    /// </summary>
    public static string Delivery(
        string supplier,
        string recipient,
        int year,
        string volume,
        string category = "Aircraft",
        string? deal = null,
        string designation = "F-35A",
        string description = "FGA aircraft",
        int order = 2018,
        string units = "1",
        string status = "New"
    )
    {
        var unit = decimal.TryParse(volume, NumberStyles.Number, CultureInfo.InvariantCulture, out var whole)
            ? whole / decimal.Parse(units, CultureInfo.InvariantCulture)
            : 1;
        var estimate =
            unit
            / (
                status == "New" ? 1
                : status == "Second hand" ? 0.4m
                : 0.66m
            );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{deal ?? Deal($"{supplier}{recipient}{year}{volume}")},{supplier},{recipient},{designation},{description},{category},{order},No,{units},No,{year},No,{status},{estimate:0.##},{unit:0.##},{volume},No"
        );
    }

    /// <summary>The rows that the small data root of the tests holds for edition 2026, by hand: 6.75 million in all.</summary>
    public static string[] AsShipped =>
        [
            Delivery("United States", "Poland", 2020, "3.5", deal: "100"),
            Delivery("United States", "Poland", 2021, "0.4", deal: "101"),
            Delivery("United States", "Poland", 2021, "0.6", deal: "102"),
            Delivery("France", "Poland", 2021, "2", deal: "103"),
            Delivery("United States", "Norway", 2021, "0.25", deal: "104"),
        ];

    public static string Deliveries(IEnumerable<string> rows, string? preamble = null, string header = DeliveryHeader, string end = "\n") =>
        ((preamble ?? Preamble()) + header + "\n" + string.Join('\n', rows) + "\n").Replace("\n", end, StringComparison.Ordinal);

    public static string Deals(IEnumerable<string> rows, string? preamble = null, string header = DealHeader) =>
        (preamble ?? Preamble()) + header + "\n" + string.Join('\n', rows) + "\n";

    private static string Deal(string of) => of.Aggregate(7u, (number, sign) => number * 31 + sign).ToString(CultureInfo.InvariantCulture);
}
