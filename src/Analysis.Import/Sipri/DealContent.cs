using System.Globalization;
using System.Text.Json.Nodes;
using Analysis.Import.Sipri;

namespace Analysis.Import;

/// <summary>Makes the tables of a register by deal: the deals, and what can be counted over them.</summary>
internal static class DealContent
{
    private const decimal LeastPart = 0.9m;

    private static readonly DatasetText Dataset = SipriTexts.Transfers with
    {
        Name = "sipri-trade-register",
        Title = "SIPRI's trade register by deal, imported by the user",
        Description = "What was ordered when and from whom, and in which years it was delivered. There is no split of the volume by year: never form shares by year from it.",
    };

    private static readonly TableShape Shape = TableShape.Of($$"""
        [{"name":"deal","type":"string","description":"Number of the deal in the file, which starts anew in every edition","constraints":{"required":true,"pattern":"[0-9]+"} },
         {"name":"recipient","type":"string","description":"Who received: ISO 3166-1 alpha-3, or another party","codes":"country","otherCodes":{{SipriTexts.OtherCodes}},"labels":{{SipriTexts.Labels}},"constraints":{"required":true} },
         {"name":"supplier","type":"string","description":"Who delivered: ISO 3166-1 alpha-3, or another party","codes":"country","otherCodes":{{SipriTexts.OtherCodes}},"labels":{{SipriTexts.Labels}},"constraints":{"required":true} },
         {"name":"order_year","type":"year","description":"Year of the order","constraints":{"required":true} },
         {"name":"order_year_uncertain","type":"string","description":"Does SIPRI mark the year as uncertain?","constraints":{"enum":["yes","no"]} },
         {"name":"ordered","type":"number","description":"Number ordered; empty where it is not known"},
         {"name":"ordered_uncertain","type":"string","description":"Does SIPRI mark the number as uncertain?","constraints":{"enum":["yes","no"]} },
         {"name":"designation","type":"string","description":"Name of the weapon"},
         {"name":"description","type":"string","description":"Kind of weapon in SIPRI's words"},
         {"name":"category","type":"string","description":"Category by weapon-categories; unmapped where it lacks the description","constraints":{"required":true} },
         {"name":"delivered","type":"number","description":"Number delivered in the years of the export"},
         {"name":"delivered_uncertain","type":"string","description":"Does SIPRI mark the number as uncertain?","constraints":{"enum":["yes","no"]} },
         {"name":"delivery_years","type":"string","description":"Years of delivery, with blanks between them; empty where nothing was delivered"},
         {"name":"status","type":"string","description":"State at delivery","constraints":{"enum":["new","second-hand","modernised"]} },
         {"name":"comment","type":"string","description":"SIPRI's comment"},
         {"name":"volume_unit","type":"number","description":"Volume of one unit","unit":"million TIV"},
         {"name":"volume_ordered","type":"number","description":"Volume of the whole order; empty where it is not known","unit":"million TIV"},
         {"name":"volume","type":"number","description":"Volume delivered over all years of delivery together","unit":"million TIV"}]
        """, "deal");

    public static ImportedFile Of(IReadOnlyList<Deal> deals, RegisterPreamble preamble, Period covered, Parties parties, Tally tally, ImportContext context, string title)
    {
        parties.NotePooled();
        var edition = context.Edition(preamble.Edition.ToString(CultureInfo.InvariantCulture), tally);
        var (suppliers, recipients) = (parties.Codes(preamble.Suppliers, "Supplier"), parties.Codes(preamble.Recipients, "Recipient"));
        var made = string.Create(CultureInfo.InvariantCulture, $"{preamble.Generated:yyyy-MM-dd}");
        var register = Register(deals, edition, made, suppliers, recipients);
        var derived = suppliers is null ? new DerivedTables(register, recipients, context, tally).OfDeals(deals, covered) : new([], ["the tables counted over the register: they need all suppliers"]);
        CheckWhole(derived.Tables, context, tally);
        return new()
        {
            RecognisedAs = $"{title}, made by SIPRI on {made}",
            Edition = edition,
            Covers = $"{(preamble.Suppliers is null ? "all suppliers" : string.Join(", ", preamble.Suppliers))}, {(preamble.Recipients is null ? "all recipients" : string.Join(", ", preamble.Recipients))}, {covered}",
            Tally = tally,
            Checks = [.. DealChecks.Of(tally.File, deals)],
            Tables = [register, .. derived.Tables],
            NotMade = ["sipri-arms-transfers and all that is summed by year: this layout gives the volume of a deal over all its years together; download the register with one row a delivery", .. derived.NotMade],
        };
    }

    private static ImportedTable Register(IReadOnlyList<Deal> deals, string edition, string made, IReadOnlyList<string>? suppliers, IReadOnlyList<string>? recipients) => new()
    {
        Dataset = Dataset,
        Edition = edition,
        Shape = Shape,
        Rows = [.. deals.Select(deal => deal.Cells)],
        Title = $"Trade register by deal, made on {made}",
        PublishedOn = made,
        Address = SipriTexts.Register,
        Provenance = $"Rows of the trade register that the user downloaded, made by SIPRI on {made}, as they stand.",
        Coverage = new JsonObject { ["suppliers"] = Coverages.Codes(suppliers), ["recipients"] = Coverages.Codes(recipients) },
        AbsentIsZero = true,
        Caveats = [.. SipriTexts.VolumeCaveats, "The volume is that of all years of delivery together: dividing it among them would be an invention."],
        HasNumberedRows = true,
    };

    private static void CheckWhole(IReadOnlyList<ImportedTable> derived, ImportContext context, Tally tally)
    {
        if (derived.FirstOrDefault(table => table.Dataset.Name == "sipri-deal-counts") is not { } counts)
            return;
        var nearest = context.Shipped.Dataset(counts.Dataset.Name).Resources.OrderBy(resource => resource.Edition == counts.Edition ? 0 : 1).ThenByDescending(resource => resource.Edition, StringComparer.Ordinal).First();
        if (EditionComparison.Totals(counts, nearest) is var (mine, theirs) && theirs > 0 && mine < theirs * LeastPart)
            tally.Problem(null, null, string.Create(CultureInfo.InvariantCulture,
                $"holds {100 * mine / theirs:0} % of the deals that edition {nearest.Edition} counts for European NATO: an excerpt, or an export of some years, categories or statuses, which would give wrong counts. Export all of it and import that."));
    }
}
