using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>Satellites in orbit whose users include the military, as of the date of the edition.</summary>
public static class Satellites
{
    private const string Measure = "satellites-in-orbit";

    /// <summary>The European side: a group with the systems that several countries own together.</summary>
    public static Subject Side(CountryGroup europe)
    {
        ArgumentNullException.ThrowIfNull(europe);
        return new Aggregate(europe.Id + "-and-joint-systems", europe.Name + " with joint systems");
    }

    /// <summary>The United States against Europe.</summary>
    /// <remarks>
    /// Formula: Σ over the rows of each side; joint systems count as European once. Unit: satellites. Shape: one observation a side.
    /// Operators on neither side are left out and named. A list of one date: what was launched later is not in it, nor civil satellites
    /// that the military use. Missing data: a side without a row is a gap. Source: Union of Concerned Scientists, figures with their link.
    /// </remarks>
    public static Indicator<Count> Of(CitedValues figures, CountryGroup europe)
    {
        var (result, american, european) = Sides<Count>(figures, europe);
        foreach (var (side, rows) in new[] { (Country.UnitedStates as Subject, american), (Side(europe), european) })
            if (rows.Count > 0)
                Add(result, side, rows);
            else
                result.AddGap(side, Span(figures.Rows), $"the edition has no satellite of {side.NameInProse}");
        return Build(
            result,
            "Satellites with military users, the United States and Europe",
            UnitWords.Satellites,
            "Satellites in orbit whose users include the military; joint systems count once.",
            figures
        );
    }

    /// <summary>Satellites by operator, most first.</summary>
    /// <remarks>As <see cref="Of"/>; a joint system is an operator of its own, in no country's count.</remarks>
    public static Indicator<Count> ByOperator(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        foreach (
            var rows in Counted(figures)
                .GroupBy(row => row.Subject)
                .OrderByDescending(rows => rows.Sum(row => row.Value))
                .ThenBy(rows => rows.Key)
        )
            Add(result, rows.Key, [.. rows]);
        return Build(
            result,
            "Satellites with military users, by operator",
            UnitWords.Satellites,
            "Satellites in orbit whose users include the military; joint systems are counted separately.",
            figures
        );
    }

    /// <summary>How many the United States has for each one of Europe.</summary>
    /// <remarks>Formula: the two sides of <see cref="Of"/> divided; Europe as counterpart. Otherwise as <see cref="Of"/>.</remarks>
    public static Indicator<Ratio> Ratio(CitedValues figures, CountryGroup europe)
    {
        var (result, american, european) = Sides<Ratio>(figures, europe);
        var (above, below) = (american.Sum(row => row.Value!.Value), european.Sum(row => row.Value!.Value));
        CitedValue[] all = [.. american, .. european];
        if (american.Count == 0 || below == 0)
            result.AddGap(Country.UnitedStates, Span(figures.Rows), "the edition has no satellite of one of the two sides");
        else
            result.Add(Country.UnitedStates, Side(europe), Span(all), new Ratio((double)(above / below)), Status(all));
        return Build(
            result,
            "Satellites with military users of the United States for each one of Europe",
            UnitWords.Ratio,
            "US satellites ÷ satellites of Europe, joint systems included.",
            figures
        ) with
        {
            Id = "satellites-ratio",
        };
    }

    private static (ResultBuilder<T> Result, List<CitedValue> American, List<CitedValue> European) Sides<T>(
        CitedValues figures,
        CountryGroup europe
    )
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(europe);
        var result = new ResultBuilder<T>();
        List<CitedValue> rows = [.. Counted(figures)];
        // A joint system has a label of its own and is neither a country nor a group.
        List<CitedValue> european =
        [
            .. rows.Where(row => row.Subject is Country country ? europe.Includes(country, row.Period.To) : row.Subject is Aggregate),
        ];
        List<CitedValue> american = [.. rows.Where(row => row.Subject == Country.UnitedStates)];
        string[] others = [.. rows.Except(european).Except(american).Select(row => row.Subject.Name).Distinct()];
        if (others.Length > 0)
            result.AddNote($"On neither side and left out: {string.Join(", ", others)}.");
        return (result, american, european);
    }

    private static IEnumerable<CitedValue> Counted(CitedValues figures) =>
        figures.Rows.Where(row => row.IsCounted && row.Measure == Measure && row.Value is not null);

    private static void Add(ResultBuilder<Count> result, Subject side, List<CitedValue> rows) =>
        result.Add(side, null, Span(rows), new Count((double)rows.Sum(row => row.Value!.Value)), Status(rows));

    private static Indicator<T> Build<T>(ResultBuilder<T> result, string title, string unit, string definition, CitedValues figures)
        where T : struct, IQuantity
    {
        result.AddNote($"As of {figures.Rows.Max(row => row.AsOf)}: whatever was launched later is missing.");
        return result.Build("satellites", title, unit, definition, figures.Source);
    }

    private static Period Span(IReadOnlyList<CitedValue> rows) => new(rows.Min(row => row.Period.From), rows.Max(row => row.Period.To));

    private static ObservationStatus Status(IEnumerable<CitedValue> rows) =>
        rows.Select(row => row.Status).Aggregate(ObservationStatus.Derived, StatusOrder.Weaker);
}
