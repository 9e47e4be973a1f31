using Analysis.Data;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Revisions;

/// <summary>What another edition does to the indicators that read it.</summary>
internal static class IndicatorRevision
{
    /// <summary>
    /// One list an indicator, computed twice with the same parameters: the defaults of the edition before, so that both are for
    /// the same years.
    /// </summary>
    internal static IReadOnlyList<ChangeList> Of(
        DataLibrary before,
        DataLibrary after,
        IReadOnlyList<EditionChange> editions,
        Tolerances tolerances
    ) =>
        [
            .. from entry in IndicatorCatalogue.Declarations
            where editions.Any(change => entry.Datasets.Contains(change.Dataset))
            select Compare(entry, before, after, tolerances),
        ];

    private static ChangeList Compare(IndicatorDeclaration entry, DataLibrary before, DataLibrary after, Tolerances tolerances)
    {
        var list = new ChangeList { Id = entry.Id, Title = entry.Title };
        try
        {
            var old = entry.Run(before, new Dictionary<string, string>());
            var current = entry.Run(after, old.Parameters);
            var with = string.Join(", ", old.Parameters.Select(pair => $"{pair.Key}={pair.Value}"));
            return new Comparison(tolerances).Fill(
                list with
                {
                    With = with,
                },
                Items(old.Result),
                Items(current.Result),
                change => Math.Abs(change.Difference)
            );
        }
        catch (Exception problem) when (problem is ArgumentException { ParamName: null } or DataException)
        {
            return list with { Reason = $"It can't be computed with both editions: {problem.Message}" };
        }
    }

    private static List<Comparison.Item> Items(Indicator result)
    {
        var editions = Editions(result);
        return
        [
            .. from o in result.Numbers
            let of = o.Counterpart is null ? "" : $" {o.Counterpart.Id}"
            let named = o.Counterpart is null ? "" : $", {o.Counterpart.Name}"
            select new Comparison.Item(
                $"{o.Subject.Id}{of} {o.Period}",
                $"{o.Subject.Name}{named}, {o.Period}",
                new(o.Value.Value, result.Unit, "", editions)
            ),
        ];
    }

    private static string Editions(Indicator result) =>
        string.Join(' ', result.Sources.Select(source => $"{source.Dataset}={source.Edition}"));
}
