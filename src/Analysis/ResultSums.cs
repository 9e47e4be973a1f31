namespace Analysis;

/// <content>The part of one counterpart, and the sum.</content>
public sealed partial record Indicator<T>
{
    /// <summary>The result with one counterpart only: one supplier, one origin of design. Gaps, notes and sources stay.</summary>
    /// <param name="id">The id of the counterpart, or its name as a table shows it: <c>USA</c>, <c>Munitions</c>.</param>
    public Indicator<T> OfCounterpart(string id) =>
        Where(o => o.Counterpart is { } one && (one.Id == id || one.Name.Equals(id, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The result without a country, group or total; its gaps go too.</summary>
    /// <param name="id">The code or id: <c>all-platforms</c>.</param>
    public Indicator<T> Without(string id) => Where(o => o.Subject.Id != id) with { Gaps = [.. Gaps.Where(gap => gap.Subject.Id != id)] };

    /// <summary>The values, the largest first, each with its result, for the rows of a table.</summary>
    public IEnumerable<ResultValue<T>> Ranked => Observations.OrderByDescending(o => o.Value.Number).Select(Cited);

    /// <summary>The result as one state of its newest year, where counts of different dates are read together.</summary>
    public Indicator<T> AsOfNewest() =>
        Observations.Max(o => (int?)o.Period.To) is { } newest
            ? this with
            {
                Observations = [.. Observations.Select(o => o with { Period = Period.Year(newest) })],
            }
            : this;

    /// <summary>All values added up, of all periods or of one: the volume of all buyers, what all years cost together.</summary>
    /// <param name="period">The year or window; all of them if left out.</param>
    /// <returns>The sum in the unit of the result, over all of the periods.</returns>
    /// <exception cref="ArgumentException">There is no value, or such quantities don't add up, as shares don't.</exception>
    public ResultValue Sum(Period? period = null)
    {
        var among = In(period);
        var over = new Period(among.Min(o => o.Period.From), among.Max(o => o.Period.To));
        string[] words = period is null ? ["sum"] : ["sum", $"{period}"];
        var value = new ComputedValue(Total(among), Unit, over);
        var id = ResultId.Of(this, among, words);
        return new(() => Finding.Derived(id, $"{Title}: sum, {over.ToProse()}", this, value), value.Value);
    }

    private IQuantity Total(IReadOnlyList<Observation<T>> among) =>
        among[0].Value switch
        {
            Money => among.Select(o => (Money)(object)o.Value).Aggregate((left, right) => left + right),
            TrendValue => new TrendValue(among.Sum(o => o.Value.Number)),
            Analysis.Count => new Count(among.Sum(o => o.Value.Number)),
            _ => throw new ArgumentException($"{Title} is in {Unit}, which does not add up; add up what it is computed from."),
        };
}
