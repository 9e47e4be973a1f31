using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Import.Sipri;

// What recipients imported from suppliers other than the United States that is American all the same.
internal sealed partial class RegisterTotals
{
    private const string UsDesigns = "sipri-us-design";
    private const string ConsentCases = "us-consent-cases";

    // Buyer, supplier and system of the cases in which a page names US consent.
    private HashSet<(string Buyer, string Supplier, string System)> Cases { get; init; } = [];

    /// <summary>US design, known cases of US consent and unknown design, by recipient over windows that do not overlap.</summary>
    public static IReadOnlyList<string[]> UsDesign(RegisterTotals totals) => [.. totals.SeparateWindows().SelectMany(totals.UsDesignOf)];

    private static HashSet<(string, string, string)> CasesIn(DataLibrary library) =>
        library.Datasets.All(dataset => dataset.Name != ConsentCases)
            ? []
            :
            [
                .. library
                    .Cited(ConsentCases)
                    .Rows.Where(row => UsControl.Counts(row) && row.Counterpart is not null)
                    .Select(row => (row.Subject.Id, row.Counterpart!.Id, row.Item)),
            ];

    // The difference of two windows that overlap would give single years of a recipient.
    private IEnumerable<Period> SeparateWindows()
    {
        for (var last = _covered.To; last - WindowLength + 1 >= Math.Max(_covered.From, NamedFrom); last -= WindowLength)
            yield return new(last - WindowLength + 1, last);
    }

    private IEnumerable<string[]> UsDesignOf(Period window) =>
        from delivery in _toEurope
        where window.Contains(delivery.Year)
        group delivery by delivery.Recipient into received
        orderby received.Key
        let others = received.Where(one => one.Supplier != Usa).ToList()
        select (string[])
            [
                Text(window.From),
                Text(window.To),
                received.Key,
                ImportContext.Text(others.Where(one => Design(one) == Usa).Sum(one => one.Volume)),
                ImportContext.Text(others.Where(one => Design(one) != Usa && IsCase(one)).Sum(one => one.Volume)),
                ImportContext.Text(others.Where(one => Design(one) == UnknownParty).Sum(one => one.Volume)),
            ];

    private bool IsCase(Delivery delivery) => Cases.Contains((delivery.Recipient, delivery.Supplier, System(delivery)));
}
