using System.Runtime.CompilerServices;

namespace Analysis;

/// <content>One number of a result, with its id, title, unit, sources and status.</content>
public sealed partial record Indicator<T>
{
    /// <summary>The observations, each with this result, for tables and lists.</summary>
    public IEnumerable<ResultValue<T>> Values => Observations.Select(Cited);

    /// <inheritdoc/>
    public override ResultValue ToValue() => Only;

    /// <summary>An observation of this result with the result, as a sentence or a table takes it.</summary>
    /// <exception cref="ArgumentException">The observation is not one of this result.</exception>
    public ResultValue<T> Value(Observation<T> observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return Observations.Contains(observation)
            ? Cited(observation)
            : throw new ArgumentException(
                $"{Title} does not hold this observation of {observation.Subject.Name}; take one of Observations."
            );
    }

    /// <summary>The largest value, over all periods or in one.</summary>
    /// <exception cref="ArgumentException">There is no value; the message gives the reason.</exception>
    public ResultValue<T> Max(Period? period = null) => Picked(In(period).MaxBy(o => o.Value.Number)!, "highest", period);

    /// <summary>The smallest value, over all periods or in one.</summary>
    /// <exception cref="ArgumentException">There is no value; the message gives the reason.</exception>
    public ResultValue<T> Min(Period? period = null) => Picked(In(period).MinBy(o => o.Value.Number)!, "lowest", period);

    /// <summary>The value of the earliest period of one series.</summary>
    /// <exception cref="ArgumentException">There is no value, or several in that period.</exception>
    public ResultValue<T> First() => Picked(OneAt(Observations.Min(o => (int?)o.Period.To)), "first", null);

    /// <summary>The value of the newest period of one series.</summary>
    /// <exception cref="ArgumentException">There is no value, or several in that period.</exception>
    public ResultValue<T> Last() => Picked(OneAt(Newest()?.To), "last", null);

    /// <summary>The value in a place of the ranking by size: 2 for the second supplier or the second-largest buyer.</summary>
    /// <param name="place">1 for the largest.</param>
    /// <param name="period">The year or window; all of them if left out.</param>
    /// <exception cref="ArgumentException">There are fewer values.</exception>
    public ResultValue<T> Place(int place, Period? period = null)
    {
        var ordered = In(period).OrderByDescending(o => o.Value.Number).ToList();
        return place >= 1 && place <= ordered.Count
            ? Picked(ordered[place - 1], $"place {place}", period)
            : throw new ArgumentException(
                $"{Title} holds {ordered.Count} values, so there is no place {place}; give 1 to {ordered.Count}."
            );
    }

    /// <summary>The result with some of its observations. Gaps, notes and sources stay.</summary>
    public Indicator<T> Where(Func<Observation<T>, bool> which) => this with { Observations = [.. Observations.Where(which)] };

    /// <summary>The result in one year or window, observations and gaps.</summary>
    /// <exception cref="ArgumentException">There is nothing in the period; the message gives the reason.</exception>
    public Indicator<T> During(Period period)
    {
        Indicator<T> within = Where(o => o.Period == period) with { Gaps = [.. Gaps.Where(gap => gap.Period == period)] };
        return within.Gaps.Count > 0 ? within : within with { Observations = In(period) };
    }

    /// <summary>The result with its largest values only, the largest first.</summary>
    /// <remarks>Other periods are left out; <c>result.Among(result.Top(5))</c> keeps those of the largest.</remarks>
    /// <param name="count">How many, at least one.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <exception cref="ArgumentException">There is no value, or the count is below one; the message gives the reason.</exception>
    public Indicator<T> Top(int count, Period? period = null) =>
        count < 1
            ? throw new ArgumentException(FormattableString.Invariant($"Top({count}) holds nothing; give at least 1, such as Top(5)."))
            : this with
            {
                Observations = [.. In(period ?? Newest()).OrderByDescending(o => o.Value.Number).Take(count)],
            };

    /// <summary>From one period to another, of one series: in per cent, of shares in percentage points.</summary>
    /// <param name="from">The earlier year or window; the earliest of the result if left out.</param>
    /// <param name="to">The later one; the newest if left out.</param>
    /// <exception cref="ArgumentException">There is no value in one of them, or the result holds several series.</exception>
    public ResultValue Change(Period? from = null, Period? to = null)
    {
        ResultValue before = from is { } early ? Picked(InOnly(early), $"{early}", null) : First();
        ResultValue after = to is { } late ? Picked(InOnly(late), $"{late}", null) : Last();
        var words = new[] { "change", from?.ToString(), to?.ToString() }.OfType<string>().ToArray();
        return after.ChangeFrom(before).As(ResultId.Of(this, Observations, words));
    }

    /// <summary>How many values there are in a year or window.</summary>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <param name="of">What they are, as the unit of the number: <c>allies</c>; countries or values if left out.</param>
    public ResultValue Count(Period? period = null, string? of = null) =>
        Counted(In(period ?? Newest()), of, "count", "number of values", period);

    /// <summary>How many values of a year or window have a property: <c>.Count(x =&gt; x &gt; Share.Half)</c>.</summary>
    /// <param name="which">The property.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <param name="of">What they are, as the unit of the number: <c>allies</c>; countries or values if left out.</param>
    /// <param name="words">The property as it is written; the compiler adds it.</param>
    public ResultValue Count(
        Func<T, bool> which,
        Period? period = null,
        string? of = null,
        [CallerArgumentExpression(nameof(which))] string words = ""
    )
    {
        ArgumentNullException.ThrowIfNull(which);
        var property = Property(words);
        IReadOnlyList<Observation<T>> found = [.. In(period ?? Newest()).Where(o => which(o.Value))];
        return Counted(found, of, $"count {Comparisons(property)}", $"number of values {property}", period);
    }

    /// <summary>The place of a country, group or counterpart in a year or window: 1 is the largest, equal values share the better
    /// place.</summary>
    /// <param name="id">The code or id.</param>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <exception cref="ArgumentException">It has no value in the period; the message gives the reason.</exception>
    public ResultValue Rank(string id, Period? period = null)
    {
        var (at, among) = (period ?? Newest(), In(period ?? Newest()));
        var byCounterpart = among.All(o => o.Subject == among[0].Subject);
        var own = Single(
            [.. among.Where(o => (byCounterpart ? o.Counterpart ?? o.Subject : o.Subject).Id == id)],
            $"{id} in {at}",
            Gaps.Where(gap => gap.Subject.Id == id)
        );
        var place = new Count(1 + among.Count(o => o.Value.Number > own.Value.Number));
        return Computed(place, $"rank of {among.Count}", ["rank", id, period?.ToString() ?? ""], $"rank of {id}", at!.Value);
    }

    /// <summary>The median in a year or window; of an even number of values the mean of the middle two.</summary>
    /// <param name="period">The year or window; the newest of the result if left out.</param>
    /// <exception cref="ArgumentException">There is no value, or the quantity has no mean, as money on two bases has none.</exception>
    public ResultValue Median(Period? period = null)
    {
        var (at, ordered) = (period ?? Newest(), In(period ?? Newest()).OrderBy(o => o.Value.Number).ToList());
        var (lower, upper) = (ordered[(ordered.Count - 1) / 2].Value, ordered[ordered.Count / 2].Value);
        var middle = QuantityCalculation.Of(lower, upper, (a, b) => (a + b) / 2);
        return Computed(middle, Unit, ["median", period?.ToString() ?? ""], "median", at!.Value);
    }

    private ResultValue Counted(IReadOnlyList<Observation<T>> found, string? of, string id, string title, Period? period)
    {
        var among = In(period ?? Newest());
        var unit =
            of is not null ? of
            : among.All(o => o.Subject is Country) && among.Any(o => o.Subject != among[0].Subject) ? UnitWords.Countries
            : "values";
        return Computed(new Count(found.Count), unit, [id, period?.ToString() ?? ""], title, among[0].Period);
    }

    private ResultValue Computed(IQuantity quantity, Unit unit, string[] id, string title, Period at)
    {
        var among = In(at);
        string[] how = [.. id.Where(word => word.Length > 0)];
        var value = new ComputedValue(quantity, unit, at);
        return new(() => Finding.Derived(ResultId.Of(this, among, how), $"{Title}: {title}, {at.ToProse()}", this, value), quantity);
    }

    private ResultValue<T> Picked(Observation<T> picked, string how, Period? period)
    {
        string[] words = period is { } at ? [how, at.ToString()] : [how];
        return new(() => Finding.From(ResultId.Of(this, In(period), words), $"{Describe(picked)}, {how}", this, picked), picked);
    }

    private ResultValue<T> Cited(Observation<T> observation) =>
        new(() => Finding.From(ResultId.Of(this, observation), Describe(observation), this, observation), observation);

    private string Describe(Observation<T> o) =>
        string.Join(", ", new[] { $"{Title}: {o.Subject.Name}", o.Counterpart?.Name, o.Period.ToProse() }.OfType<string>());

    // What has no observation is an error with the reason, as it is for a single value.
    private IReadOnlyList<Observation<T>> In(Period? period)
    {
        IReadOnlyList<Observation<T>> found = period is null ? Observations : [.. Observations.Where(o => o.Period == period)];
        return found.Count > 0 ? found : [Single([], period is null ? "this call" : $"{period}", Gaps)];
    }

    private Observation<T> InOnly(Period period) => Single([.. Observations.Where(o => o.Period == period)], $"{period}", Gaps);

    private Observation<T> OneAt(int? year) => Single([.. Observations.Where(o => o.Period.To == year)], $"{year}", Gaps);

    private Period? Newest() => Observations.MaxBy(o => o.Period.To)?.Period; // null where there is no value

    // Without the name of the variable: "x => x > Share.Half" is "> Share.Half".
    private static string Property(string lambda)
    {
        var parts = lambda.Split("=>", 2, StringSplitOptions.TrimEntries);
        return parts is [var variable, var body] ? string.Join(' ', body.Split(' ').Where(word => word != variable)) : lambda;
    }

    // A sign is no word of an id.
    private static string Comparisons(string words) =>
        words
            .Replace(">=", " at least ", StringComparison.Ordinal)
            .Replace("<=", " at most ", StringComparison.Ordinal)
            .Replace(">", " above ", StringComparison.Ordinal)
            .Replace("<", " below ", StringComparison.Ordinal);
}
