using System.Globalization;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Publishers;

/// <summary>SIPRI's table of import or export values.</summary>
public static class SipriValues
{
    /// <summary>Imports of every recipient from the world.</summary>
    public static DelimitedFile Recipients(IReadOnlyList<SipriDeal> deals, PartyList parties) =>
        Table(
            "Recipient",
            "Total world import",
            deals.Select(deal => (deal, Name: deal.Recipient == "x-unknown" ? "unknown recipient(s)" : parties.Sipri(deal.Recipient)))
        );

    /// <summary>Exports of every supplier to the world.</summary>
    public static DelimitedFile Suppliers(IReadOnlyList<SipriDeal> deals, PartyList parties) =>
        Table("Exports by", "Total world export", deals.Select(deal => (deal, Name: parties.Sipri(deal.Supplier))));

    /// <summary>Imports of every recipient from one supplier.</summary>
    public static DelimitedFile Partner(IReadOnlyList<SipriDeal> deals, PartyList parties) =>
        Table(
            "Recipient",
            "Total imports from France",
            deals.Where(deal => deal.Supplier == "FRA").Select(deal => (deal, Name: parties.Sipri(deal.Recipient)))
        );

    private static DelimitedFile Table(string first, string total, IEnumerable<(SipriDeal Deal, string Name)> deals)
    {
        var years = Enumerable.Range(SipriDeals.FirstYear, SipriDeals.LastYear - SipriDeals.FirstYear + 1).ToList();
        var range = $"{Of(years[0])}-{Of(years[^1])}";
        var file = new DelimitedFile($"import-export-values_{range}.csv")
        {
            Roles = [Name, .. years.Select(_ => Value), Derived, Derived, Derived, Derived],
            Header = [first, .. years.Select(Of), range, "Percentage", "Sum total years", "Percentage of total"],
            Totals = 1,
            HasAllRows = true,
            HasKnownEnd = true,
            Rounding = 100,
            End = "\n",
        };
        file.Preamble.AddRange(Above());
        var parties = deals
            .GroupBy(one => one.Name)
            .Select(party =>
                (
                    Name: party.Key,
                    Volumes: years
                        .Select(year =>
                            party
                                .SelectMany(one =>
                                    one.Deal.Deliveries.Where(delivery => delivery.Year == year)
                                        .Select(delivery => one.Deal.Unit * delivery.Units)
                                )
                                .DefaultIfEmpty(-1)
                                .Sum()
                                is var sum
                                    and >= 0
                                ? sum
                                : (decimal?)null
                        )
                        .ToList()
                )
            )
            .OrderByDescending(party => party.Volumes.Sum())
            .ThenBy(party => party.Name, StringComparer.Ordinal)
            .ToList();
        var all = parties.Sum(party => party.Volumes.Sum()!.Value);
        foreach (var (name, volumes) in parties)
        {
            var sum = volumes.Sum()!.Value;
            var share = (100 * sum / all).ToString("0.0", CultureInfo.InvariantCulture) + "%";
            file.Rows.Add([name, .. volumes.Select(Cell), Cell(sum), share, Cell(sum), share]);
        }
        file.Rows.Add([
            total,
            .. years.Select((_, i) => Cell(parties.Sum(party => party.Volumes[i] ?? 0))),
            Cell(all),
            "100%",
            Cell(all),
            "",
        ]);
        return file;
    }

    private static string Cell(decimal? volume) =>
        volume switch
        {
            null => "",
            < 0.5m => "0 ",
            _ => Math.Round(volume.Value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture),
        };

    private static string[] Above() =>
        [
            "Volume of transfers of major arms",
            "Figures are in millions of SIPRI trend-indicator values (TIVs).",
            "A '0' means a volume between 0 and 0.5 million SIPRI TIV; an empty field means no delivery.",
            "Figures may not add up to the totals because they are rounded.",
            "For the method see <https://www.sipri.org/databases/armstransfers/sources-and-methods>.",
            "",
            "Source: SIPRI Arms Transfers Database (c) SIPRI.",
            "Data generated: 16 Jun 2026 2:57:40 AM",
            "",
        ];

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
