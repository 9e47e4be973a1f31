using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>Makes the tables of a register by deal: the deals, and what can be counted over them.</summary>
internal static class DealContent
{
    private const decimal LeastPart = 0.9m;

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
                Pattern = "[0-9]+",
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

    public static ImportedFile Of(
        IReadOnlyList<Deal> deals,
        RegisterPreamble preamble,
        Period covered,
        RegisterParties parties,
        ImportLog log,
        ImportContext context,
        string title
    )
    {
        parties.NotePooled();
        var edition = context.Edition(preamble.Edition.ToString(CultureInfo.InvariantCulture), log);
        var (suppliers, recipients) = (parties.Codes(preamble.Suppliers, "Supplier"), parties.Codes(preamble.Recipients, "Recipient"));
        var made = string.Create(CultureInfo.InvariantCulture, $"{preamble.Generated:yyyy-MM-dd}");
        var register = Register(deals, edition, made, suppliers, recipients);
        var derived = suppliers is null
            ? new DerivedTables(register, recipients, context, log).OfDeals(deals, covered)
            : new([], ["the tables counted over the register: they need all suppliers"]);
        CheckWhole(derived.Tables, context, log);
        return new()
        {
            RecognisedAs = $"{title}, made by SIPRI on {made}",
            Edition = edition,
            Covers =
                $"{(preamble.Suppliers is null ? "all suppliers" : string.Join(", ", preamble.Suppliers))}, "
                + $"{(preamble.Recipients is null ? "all recipients" : string.Join(", ", preamble.Recipients))}, {covered}",
            Log = log,
            Checks = [.. DealChecks.Of(log.File, deals)],
            Tables = [register, .. derived.Tables],
            NotMade =
            [
                "sipri-arms-transfers and all that is summed by year: this layout gives the volume of a deal over all its "
                    + "years together; download the register with one row a delivery",
                .. derived.NotMade,
            ],
        };
    }

    private static ImportedTable Register(
        IReadOnlyList<Deal> deals,
        string edition,
        string made,
        IReadOnlyList<string>? suppliers,
        IReadOnlyList<string>? recipients
    ) =>
        new()
        {
            Dataset = Dataset,
            Edition = edition,
            Shape = Shape,
            Rows = [.. deals.Select(deal => deal.Cells)],
            Title = $"Trade register by deal, made on {made}",
            PublishedOn = made,
            Address = SipriManifestText.Register,
            Provenance = $"Rows of the trade register that the user downloaded, made by SIPRI on {made}, unchanged.",
            Coverage = CoverageBuilder.WithZeros(null, ("supplier", suppliers), ("recipient", recipients)),
            Caveats =
            [
                .. SipriManifestText.VolumeCaveats,
                "The volume is that of all years of delivery together: dividing it among them would be an invention.",
            ],
            HasNumberedRows = true,
        };

    private static void CheckWhole(IReadOnlyList<ImportedTable> derived, ImportContext context, ImportLog log)
    {
        if (derived.FirstOrDefault(table => table.Dataset.Name == "sipri-deal-counts") is not { } counts)
            return;
        var closest = context
            .Shipped.Dataset(counts.Dataset.Name)
            .Resources.OrderBy(resource => resource.Edition == counts.Edition ? 0 : 1)
            .ThenByDescending(resource => resource.Edition, StringComparer.Ordinal)
            .First();
        if (EditionComparison.Totals(counts, closest, context.Shipped) is var (mine, theirs) && theirs > 0 && mine < theirs * LeastPart)
            log.AddProblem(
                null,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"holds {100 * mine / theirs:0} % of the deals that edition {closest.Edition} counts for European NATO: an "
                        + $"excerpt, or an export of some years, categories or statuses, which would give wrong counts. Export all of "
                        + $"it and import that."
                )
            );
    }
}
