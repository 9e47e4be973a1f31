using System.Globalization;
using System.Text;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Publishers;

/// <summary>SIPRI's trade register in its two layouts.</summary>
public static class SipriRegister
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>One row a deal and year of delivery.</summary>
    public static DelimitedFile Deliveries(IReadOnlyList<SipriDeal> deals, PartyList parties)
    {
        var file = new DelimitedFile("trade-register.csv")
        {
            Roles = [Identifier, Name, Name, Text, Text, Term, Year, Mark, Value, Mark, Year, Mark, Term, Derived, Derived, Value, Mark],
            Header =
            [
                .. "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Deliveries in the Year Range,Deliveries in the Year Range is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production".Split(
                    ','
                ),
            ],
        };
        file.Preamble.AddRange(Above());
        foreach (var deal in deals)
        foreach (var (year, units) in deal.Deliveries)
            file.Rows.Add([
                Of(deal.Id),
                parties.Sipri(deal.Supplier),
                Recipient(deal, parties),
                deal.Designation,
                deal.Description,
                Category(deal.Category),
                Of(deal.Order),
                "No",
                Of(units),
                deal.Id % 9 == 0 ? "Yes" : "No",
                Of(year),
                "No",
                deal.Status,
                Of(deal.AsNew),
                Of(deal.Unit),
                Of(deal.Unit * units),
                "No",
            ]);
        return file;
    }

    /// <summary>The same as a spreadsheet in a land of semicolons saves it.</summary>
    public static DelimitedFile Resaved(IReadOnlyList<SipriDeal> deals, PartyList parties)
    {
        var plain = Deliveries(deals, parties);
        var file = new DelimitedFile(plain.Name)
        {
            Roles = plain.Roles,
            Header = plain.Header,
            Tail = ";",
            LineEnd = "\r\n",
        };
        file.Preamble.AddRange(plain.Preamble.Select(line => line + ";"));
        file.Rows.AddRange(plain.Rows);
        return file;
    }

    /// <summary>One row a deal, without quotes, in Windows-1252; one record is broken in two by a line feed in its comment.</summary>
    public static DelimitedFile Deals(IReadOnlyList<SipriDeal> deals, PartyList parties)
    {
        var file = new DelimitedFile("trade-register.csv")
        {
            Roles = [Name, Name, Year, Mark, Value, Mark, Text, Text, Value, Mark, Term, Term, Text, Derived, Derived, Value],
            Header =
            [
                .. "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Deliveries in the Year Range, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons".Split(
                    ','
                ),
            ],
            Encoding = Windows,
        };
        file.Preamble.AddRange(Above());
        foreach (var deal in deals.OrderBy(deal => Recipient(deal, parties), StringComparer.Ordinal).ThenBy(deal => deal.Id))
        {
            var ordered = deal.Id % 5 == 0 ? deal.Units * 2 : deal.Units;
            file.Rows.Add([
                Recipient(deal, parties),
                parties.Sipri(deal.Supplier),
                Of(deal.Order),
                deal.Id % 11 == 0 ? "?" : "",
                Of(ordered),
                deal.Id % 7 == 0 ? "?" : "",
                deal.Designation,
                deal.Description,
                Of(deal.Units),
                deal.Id % 9 == 0 ? "?" : "",
                string.Join("; ", deal.Deliveries.Select(one => Of(one.Year))),
                deal.Status,
                Comment(deal),
                Of(deal.Unit),
                Of(deal.Unit * ordered),
                Of(deal.Unit * deal.Units),
            ]);
        }
        return file;
    }

    private static string Comment(SipriDeal deal) =>
        deal.Id switch
        {
            _ when deal.Id % 401 == 7 => "Delivered in parts;\nthe rest by sea",
            _ when deal.Id % 13 == 0 => "From Wärtsilä; with spare parts and training",
            _ => deal.Id % 3 == 0 ? "Part of a larger deal" : "",
        };

    private static string Recipient(SipriDeal deal, PartyList parties) =>
        deal.Recipient == "x-unknown" ? "unknown recipient(s)" : parties.Sipri(deal.Recipient);

    private static string Category(string id) =>
        char.ToUpperInvariant(id[0]) + (id == "air-defence-systems" ? "ir-defence systems" : id[1..].Replace('-', ' '));

    private static string[] Above() =>
        [
            $"Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for the "
                + $"year range '{Of(SipriDeals.FirstYear)}' to '{Of(SipriDeals.LastYear)}' ",
            "A '?' in a column indicates uncertain data. The columns on deliveries count those in the years chosen only.",
            "An empty field for the number ordered means that it is not known yet.",
            "SIPRI trend-indicator values (TIVs) are in millions.",
            "An empty field for the TIV of the order means that the number or the TIV of one is not known.",
            "A '0' for the TIV of deliveries means a volume between 0 and 0.5 million TIV; an empty field means no delivery.",
            "Figures may not add up to the totals because they are rounded.",
            "For the method see <https://www.sipri.org/databases/armstransfers/sources-and-methods>.",
            "",
            "Source: SIPRI Arms Transfers Database (c) SIPRI.",
            "Data generated: 16 Jun 2026 2:20:11 PM",
        ];

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Of(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
