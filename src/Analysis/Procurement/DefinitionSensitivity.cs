using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Definition sensitivity: the share of a supplier under several definitions, each a result with its own title and unit, so that two never
/// share an axis.
/// </summary>
public static class DefinitionSensitivity
{
    private const string Id = "definition-sensitivity";

    /// <summary>The share by volume delivered.</summary>
    /// <remarks>
    /// As <see cref="SupplierShare.Of"/>; a note gives the part of unknown suppliers. Unit: fraction of volume (TIV), which is not money.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient or group.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<Share> ByVolume(Transfers table, Subject recipient, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        var share = SupplierShare.Of(table, recipient, window, supplier);
        return share with
        {
            Id = Id,
            Title = $"Share of {supplier.NameInProse} by volume delivered",
            Notes =
                share.Observations.Count == 0
                    ? []
                    :
                    [
                        UnknownSuppliers(table, recipient, window),
                        "A volume of capability delivered in the window: neither money nor orders, and only what crosses a border.",
                    ],
        };
    }

    /// <summary>The share by count of deals with a delivery in the window.</summary>
    /// <remarks>
    /// Formula: deals of the supplier ÷ deals of all suppliers, unknown ones included, with at least one delivery in the window. Unit:
    /// fraction of deals; a deal for a dozen radios counts as one for a fleet. Shape: one observation, the supplier as counterpart. Missing
    /// data: a window that the edition does not give is a gap; a country without a deal in it has the share zero. Source: SIPRI Arms
    /// Transfers Database, counted by us.
    /// </remarks>
    /// <param name="table">The edition.</param>
    /// <param name="recipient">The recipient whose deals the table counts.</param>
    /// <param name="window">One of the windows of the edition.</param>
    /// <param name="supplier">The supplier.</param>
    public static Indicator<Share> ByDeals(EditionTable<DealCount> table, Subject recipient, Period window, Country supplier)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(supplier);
        var result = new ResultBuilder<Share>();
        DealCount[] rows = [.. table.Rows.Where(row => row.Window == window)];
        var deals = rows.Sum(row => row.Deals);
        if (deals == 0)
            result.AddGap(
                recipient,
                window,
                $"the edition counts deals in "
                    + $"{string.Join(", ", table.Rows.Select(row => row.Window).Distinct().OrderBy(one => one.From))} and not in "
                    + $"{window}"
            );
        else
        {
            var supplied = rows.Where(row => row.Supplier == supplier).Sum(row => row.Deals);
            result.Add(recipient, supplier, window, Share.Of(supplied, deals), ObservationStatus.Derived);
            AddNotes(result, rows, supplied);
        }
        return result.Build(
            "definition-sensitivity-deals",
            $"Share of {supplier.NameInProse} by count of deals",
            UnitWords.ShareOfDeals,
            "Deals of the supplier ÷ deals of all suppliers, unknown ones included, with at least one delivery in the window.",
            table.Source
        );
    }

    /// <summary>What others have published of the share bought from a supplier, each claim with its own definition.</summary>
    /// <remarks>
    /// Unit: fraction, each claim of its own whole; claims can't be compared with each other or with a volume. Shape: one observation a
    /// claim, which is the subject and names whose procurement it is, how it is measured, and the source; the suppliers as counterpart; the
    /// period the claim's own; the status that of the figure. A note for each gives its grade and doubts. SIPRI's own prints by volume are
    /// left to <see cref="RevisionBridge"/>. Missing data: a claim without a figure is a gap.
    /// </remarks>
    /// <param name="claims">The claims.</param>
    public static Indicator<Share> Claims(CitedValues claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var result = new ResultBuilder<Share>();
        foreach (var claim in claims.Rows.Where(row => row is { Measure: "share", Unit: "%" } && row.Category != RevisionBridge.ByVolume))
        {
            var subject = new Aggregate(claim.Id, $"{claim.Subject.Name}, by {Words(claim.Category)} ({claim.Publisher})");
            if (claim.Value is { } percent)
                result.Add(subject, claim.Counterpart, claim.Period, Share.FromPercent((double)percent), claim.Status);
            else
                result.AddGap(subject, claim.Period, "the claim names no figure");
            result.AddNote($"{claim.Id}: grade {claim.Grade}. {claim.Note} {claim.Link}");
        }
        return result.Build(
            "definition-sensitivity-claims",
            "Published claims of a share, each by its own definition",
            UnitWords.ShareOfEachClaim,
            "As published: each claim gives whose procurement it is, what it is a share of, and its years.",
            claims.Source
        );
    }

    private static string UnknownSuppliers(Transfers table, Subject recipient, Period window)
    {
        var shares = SupplierShare.OfAll(table, recipient, window).Observations;
        return shares.FirstOrDefault(o => o.Counterpart is Entity { Kind: EntityKind.Unknown }) is { } unknown
            ? $"Unknown suppliers delivered {unknown.Value.ToString(2)} of the volume and stay in the denominator."
            : "The edition names no unknown supplier of this recipient in the window.";
    }

    private static void AddNotes(ResultBuilder<Share> result, IReadOnlyList<DealCount> rows, int supplied)
    {
        var unknown = rows.Where(row => row.Supplier.Kind == EntityKind.Unknown).Sum(row => row.Deals);
        result.AddNote(
            $"{new Count(supplied)} of {new Count(rows.Sum(row => row.Deals))} deals, {new Count(unknown)} of them with unknown suppliers, "
                + $"which stay in the denominator."
        );
        result.AddNote("A count does not show size: a deal for a dozen radios counts as one for a fleet of aircraft.");
    }

    private static string Words(string category) => category.Replace('-', ' ');
}
