using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Sipri;

/// <summary>Makes the tables of a register by deal: the deals, and what can be counted over them.</summary>
internal static class DealContent
{
    private static readonly DatasetText Dataset = SipriManifestText.Transfers with
    {
        Name = "sipri-trade-register",
        Title = "SIPRI's trade register by deal, imported by the user",
        Description =
            "What was ordered when and from whom, and in which years it was delivered. There is no split of the volume by "
            + "year: never form shares by year from it.",
    };

    private static readonly TableShape Shape = TableShape.Of(
        [
            Columns.Text("deal", "Number of the deal in the file, which starts again in every edition") with
            {
                Required = true,
                Pattern = new("[0-9]+"),
            },
            Columns.Party("recipient", "Who received: ISO 3166-1 alpha-3, or another party", SipriManifestText.OtherParties),
            Columns.Party("supplier", "Who delivered: ISO 3166-1 alpha-3, or another party", SipriManifestText.OtherParties),
            Columns.Year("order_year", "Year of the order"),
            Columns.Words("order_year_uncertain", "Does SIPRI mark the year as uncertain?", "yes", "no"),
            Columns.Number("ordered", "Number ordered; empty where it is not known"),
            Columns.Words("ordered_uncertain", "Does SIPRI mark the number as uncertain?", "yes", "no"),
            Columns.Text("designation", "Name of the weapon"),
            Columns.Text("description", "Kind of weapon in SIPRI's words"),
            Columns.Text("category", "Category by weapon-categories; unmapped where it lacks the description") with
            {
                Required = true,
            },
            Columns.Number("delivered", "Number delivered in the years of the export"),
            Columns.Words("delivered_uncertain", "Does SIPRI mark the number as uncertain?", "yes", "no"),
            Columns.Text("delivery_years", "Years of delivery, with blanks between them; empty where nothing was delivered"),
            Columns.Words("status", "State at delivery", "new", "second-hand", "modernised"),
            Columns.Text("comment", "SIPRI's comment"),
            Columns.Number("volume_unit", "Volume of one unit") with
            {
                Unit = SipriManifestText.Volumes,
            },
            Columns.Number("volume_ordered", "Volume of the whole order; empty where it is not known") with
            {
                Unit = SipriManifestText.Volumes,
            },
            Columns.Number("volume", "Volume delivered over all years of delivery together") with
            {
                Unit = SipriManifestText.Volumes,
            },
        ],
        "deal"
    );

    public static ImportedFile Of(IReadOnlyList<Deal> deals, RegisterFile file)
    {
        var (chosen, preamble) = (file.Chosen(), file.Preamble);
        var register = Register(deals, file, chosen);
        var derived = chosen.Suppliers is null
            ? new DerivedTables(register, chosen.Recipients, file.Context, file.Log).OfDeals(deals, file.Covered)
            : new([], ["the tables counted over the register: they need all suppliers"]);
        CheckWhole(derived.Tables, file);
        return new()
        {
            RecognisedAs = file.RecognisedAs,
            Edition = file.Edition,
            Covers =
                $"{(preamble.Suppliers is null ? "all suppliers" : string.Join(", ", preamble.Suppliers))}, "
                + $"{(preamble.Recipients is null ? "all recipients" : string.Join(", ", preamble.Recipients))}, {file.Covered}",
            Log = file.Log,
            Checks = [.. DealChecks.Of(file.Log.File, deals)],
            Tables = [register, .. derived.Tables],
            NotMade =
            [
                "sipri-arms-transfers and all that is summed by year: this layout gives the volume of a deal over all its "
                    + "years together; download the register with one row a delivery",
                .. derived.NotMade,
            ],
        };
    }

    private static ImportedTable Register(IReadOnlyList<Deal> deals, RegisterFile file, RegisterChoice chosen) =>
        new()
        {
            Dataset = Dataset,
            Edition = file.Edition,
            Shape = Shape,
            Rows = [.. deals.Select(Cells)],
            Title = $"Trade register by deal, made on {file.Made}",
            PublishedOn = file.Made,
            Address = SipriManifestText.Register,
            Provenance = $"Rows of the trade register that the user downloaded, made by SIPRI on {file.Made}, unchanged.",
            Coverage = CoverageBuilder.WithZeros(null, ("supplier", chosen.Suppliers), ("recipient", chosen.Recipients)),
            Caveats =
            [
                .. SipriManifestText.VolumeCaveats,
                "The volume is that of all years of delivery together: dividing it among them would be an invention.",
            ],
            HasNumberedRows = true,
        };

    // In the order of the columns.
    private static string[] Cells(Deal deal) =>
        [
            deal.Id,
            deal.Recipient,
            deal.Supplier,
            YearText.Of(deal.OrderYear),
            Mark(deal, "order year?"),
            Number(deal.Ordered),
            Mark(deal, "ordered?"),
            deal.Designation,
            deal.Description,
            deal.Category,
            Number(deal.Delivered),
            Mark(deal, "delivered?"),
            string.Join(' ', deal.Years.Select(YearText.Of)),
            deal.Status,
            deal.Source.Text("comment"),
            Number(deal.UnitVolume),
            Number(deal.OrderVolume),
            Number(deal.PrintedVolume),
        ];

    private static string Number(decimal? number) => number is { } known ? ImportContext.Text(known) : "";

    private static string Mark(Deal deal, string column) => deal.Source.Text(column) == "?" ? "yes" : "no";

    private static void CheckWhole(IReadOnlyList<ImportedTable> derived, RegisterFile file)
    {
        if (
            derived.FirstOrDefault(table => table.Dataset.Name == "sipri-deal-counts") is { } counts
            && file.Excerpt(counts) is var (edition, percent)
        )
            file.Log.AddProblem(
                null,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"holds {percent:0} % of the deals that edition {edition} counts for European NATO: an "
                        + $"excerpt, or an export of some years, categories or statuses, which would give wrong counts. Export all of "
                        + $"it and import that."
                )
            );
    }
}
