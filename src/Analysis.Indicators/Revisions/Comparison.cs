namespace Analysis.Indicators;

/// <summary>Compares two lists of numbers, each number with a key of its own.</summary>
internal sealed class Comparison(Tolerances tolerances)
{
    /// <summary>A number under its key.</summary>
    internal sealed record Item(string Id, string Title, Measured Value);

    /// <summary>What became of the numbers.</summary>
    /// <param name="list">Id and title of the list; what it holds is filled in.</param>
    /// <param name="before">The numbers before.</param>
    /// <param name="after">The numbers now.</param>
    /// <param name="rank">What makes a change large.</param>
    internal ChangeList Fill(ChangeList list, IReadOnlyList<Item> before, IReadOnlyList<Item> after, Func<ValueChange, double> rank)
    {
        var (old, current) = (ById(before), ById(after));
        var pairs = old.Values.Where(item => current.ContainsKey(item.Id)).Select(item => new ValueChange(item.Id, Title(item, current[item.Id]), item.Value, current[item.Id].Value)).ToList();
        var kinds = pairs.ToLookup(KindOf);
        return list with
        {
            Changed = Ranked(kinds[Kind.Changed], rank),
            Moved = Ranked(kinds[Kind.Moved], rank),
            Rebased = Ranked(kinds[Kind.Rebased], rank),
            Unchanged = kinds[Kind.Same].Count(),
            Added = Missing(current, old),
            Gone = Missing(old, current),
        };
    }

    // A finding may name its subject ("without Spain") and have another subject now.
    private static string Title(Item before, Item after) => before.Title == after.Title ? after.Title : $"{before.Title} → {after.Title}";

    private enum Kind
    {
        Same,
        Changed,
        Moved,
        Rebased,
    }

    private Kind KindOf(ValueChange pair)
    {
        if (pair.Before.Period != pair.After.Period)
            return Kind.Moved;
        if (!Tolerances.Compare(pair.Before.Unit, pair.After.Unit))
            return Kind.Rebased;
        return tolerances.AreSame(pair.Before.Value, pair.After.Value, pair.After.Unit) ? Kind.Same : Kind.Changed;
    }

    // The check of the data reports two rows with one key; here the first is used for both.
    private static Dictionary<string, Item> ById(IReadOnlyList<Item> items) =>
        items.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);

    private static List<ValueChange> Ranked(IEnumerable<ValueChange> changes, Func<ValueChange, double> rank) =>
        [.. changes.OrderByDescending(rank).ThenBy(change => change.Id, StringComparer.Ordinal)];

    private static List<string> Missing(Dictionary<string, Item> from, Dictionary<string, Item> @in) =>
        [.. from.Values.Where(item => !@in.ContainsKey(item.Id)).Select(item => item.Id).Order(StringComparer.Ordinal)];
}
