using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// Dependence by category: a supplier's share within each category of weapon, for SIPRI's averages hide that a buyer may depend on one
/// supplier for aircraft and on none for ships.
/// </summary>
public static class DependenceByCategory
{
    /// <summary>The id of what could not be given a category.</summary>
    public const string Unmapped = "unmapped";

    private const string Definition =
        "Volume of the category delivered by the supplier ÷ volume of the category delivered by all suppliers that the edition "
        + "records, unknown ones included, to the recipient over the window.";

    /// <summary>The share of one supplier, or of a group of suppliers, in each category.</summary>
    /// <remarks>
    /// Formula: Σ TIV of the category from the supplier ÷ Σ TIV of the category from all suppliers. Unit: fraction of volume. Shape: one
    /// observation a category, which is the subject, the supplier as counterpart; what could not be given a category is a subject of its
    /// own, and a note gives its part of the volume. Categories are SIPRI's or ours, depending on the edition: editions can't be compared.
    /// By supplier, not by designer. Missing data: a window outside the coverage, and a category without deliveries, is a gap. Source:
    /// SIPRI Arms Transfers Database.
    /// </remarks>
    /// <param name="table">The edition, whose recipients are the categories.</param>
    /// <param name="recipient">The recipient whose imports the table divides by category.</param>
    /// <param name="window">The window.</param>
    /// <param name="supplier">The supplier.</param>
    /// <exception cref="ArgumentException">The supplier is an aggregate and no country, entity or group.</exception>
    public static Indicator<Share> Of(Transfers table, Subject recipient, Period window, Subject supplier)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(supplier);
        var gapReason = ImportCoverage.SupplierGapReason(table, supplier, window);
        return Build(
            table,
            recipient,
            window,
            new($"Share of {supplier.NameInProse}", imports => [(supplier, imports.From(supplier))]) { GapReason = gapReason }
        );
    }

    /// <summary>The share of every supplier in each category, largest first.</summary>
    /// <remarks>As <see cref="Of"/>, one observation a category and supplier.</remarks>
    /// <param name="table">The edition, whose recipients are the categories.</param>
    /// <param name="recipient">The recipient whose imports the table divides by category.</param>
    /// <param name="window">The window.</param>
    public static Indicator<Share> OfAll(Transfers table, Subject recipient, Period window) =>
        Build(table, recipient, window, new("Share of every supplier", imports => BySupplier(imports)));

    /// <summary>The share of the largest supplier in each category, who is the counterpart.</summary>
    /// <remarks>As <see cref="Of"/>; the largest may be unknown suppliers taken together.</remarks>
    /// <param name="table">The edition, whose recipients are the categories.</param>
    /// <param name="recipient">The recipient whose imports the table divides by category.</param>
    /// <param name="window">The window.</param>
    public static Indicator<Share> Largest(Transfers table, Subject recipient, Period window) =>
        Build(table, recipient, window, new("Share of the largest supplier", imports => BySupplier(imports).Take(1)));

    private static IEnumerable<(Subject Supplier, double Volume)> BySupplier(ImportVolumes imports) =>
        imports.BySupplier().Select(pair => ((Subject)pair.Supplier, pair.Volume));

    private static Indicator<Share> Build(Transfers table, Subject recipient, Period window, SupplierParts parts)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(recipient);
        var result = new ResultBuilder<Share>();
        List<(Subject Category, double Volume)> totals = [];
        foreach (var category in table.Coverage.Recipients)
            totals.Add((category, AddCategory(result, table, category, window, parts)));
        AddNote(result, window, totals);
        return result.Build(
            "dependence-by-category",
            $"{parts.Title} in each category of weapon that {recipient.Name} imported",
            UnitWords.ShareOfCategory,
            Definition,
            table.Source
        );
    }

    /// <summary>Adds the shares of a category, or why it has none, and returns its volume.</summary>
    private static double AddCategory(ResultBuilder<Share> result, Transfers table, Subject category, Period window, SupplierParts parts)
    {
        var (imports, reason) = ImportVolumes.Of(table, category, window);
        reason ??=
            parts.GapReason
            ?? ImportCoverage.SupplierGapReason(table, null, window)
            ?? (imports!.Total > 0 ? null : $"the edition records no deliveries of this category in {window}");
        // Nothing left without a category is good news and no gap.
        if (category.Id == Unmapped && imports?.Total == 0)
            return 0;
        if (reason is not null)
            result.AddGap(category, window, reason);
        else
            foreach (var (supplier, volume) in parts.Of(imports!))
                result.Add(category, supplier, window, Share.Of(volume, imports!.Total), ObservationStatus.Derived);
        return imports?.Total ?? 0;
    }

    private static void AddNote(ResultBuilder<Share> result, Period window, List<(Subject Category, double Volume)> totals)
    {
        var unmapped = totals.Where(pair => pair.Category.Id == Unmapped).Sum(pair => pair.Volume);
        if (unmapped > 0)
            result.AddNote(
                $"{Share.Of(unmapped, totals.Sum(pair => pair.Volume))} of the volume of {window.ToProse()} could not be given "
                    + $"a category and is shown separately."
            );
    }

    /// <summary>Which suppliers are measured: their volumes within a category, and why the table can't give them.</summary>
    private sealed record SupplierParts(string Title, Func<ImportVolumes, IEnumerable<(Subject Supplier, double Volume)>> Of)
    {
        public string? GapReason { get; init; }
    }
}
