using Analysis.Tables;

namespace Analysis.Posture;

/// <summary>The F-35 in Europe: aircraft by buyer, and how many states fly or have ordered it.</summary>
public static class F35Fleet
{
    private const string Buyer = "buyer";
    private const string DeliveredMeasure = "delivered";
    private const string ProgrammeMeasure = "programme-of-record";

    // Where the same aircraft are counted in another way: on the flight line, at home, in training.
    private static readonly string[] OtherFleets = [DeliveredMeasure, "in-country", "in-inventory", "in-the-united-states"];

    private static readonly Aggregate Flying = new("flying", "States with aircraft delivered");
    private static readonly Aggregate Buying = new("flying-or-ordered", "States that fly it or have ordered it");

    /// <summary>Aircraft delivered, by buyer.</summary>
    /// <remarks>
    /// Formula: the row that counts for each buyer, aircraft that stay in the United States for training included. Unit: aircraft.
    /// Shape: one observation a buyer, the United States as counterpart. Missing data: a buyer without such a row is a gap; zero is
    /// written in the table and no gap. Rows that contradict are given in the notes. Source: figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Count> Delivered(CitedValues figures) =>
        ByBuyer(
            figures,
            DeliveredMeasure,
            "F-35 delivered",
            "Aircraft delivered to the buyer, those in training in the United States included."
        );

    /// <summary>Programme of record, by buyer: the last total that its government decided or announced.</summary>
    /// <remarks>
    /// As <see cref="Delivered"/>; it holds more than is contracted or will be fielded at once (Britain: 138 planned, 48 ordered), and the
    /// period is the year of the decision.
    /// </remarks>
    public static Indicator<Count> ProgrammeOfRecord(CitedValues figures) =>
        ByBuyer(
            figures,
            ProgrammeMeasure,
            "F-35 in programmes of record",
            "The last total that the buyer's government decided or announced; more than is contracted."
        );

    /// <summary>How many states of a group fly the F-35, and how many fly it or have ordered it.</summary>
    /// <remarks>
    /// Formula: the number of member states with aircraft delivered; and of those with aircraft delivered or a programme of record above
    /// zero. Unit: countries. States are counted, and not services or bases. Shape: two observations a group. Missing data: a group
    /// without any buyer is zero, because the table lists all European buyers. Source: as for <see cref="Delivered"/>.
    /// </remarks>
    public static Indicator<Count> Buyers(CitedValues figures, IEnumerable<CountryGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(groups);
        var result = new ResultBuilder<Count>();
        CitedValue[] rows = [.. figures.Rows.Where(row => row is { IsCounted: true, Category: Buyer, Value: > 0 })];
        // Delivered is as of one date; an order may have been decided since.
        var (flown, bought) = (Newest(figures, rows.Where(row => row.Measure == DeliveredMeasure)), Newest(figures, rows));
        foreach (var group in groups)
        {
            CitedValue[] members = [.. rows.Where(row => row.Subject is Country country && group.Includes(country, bought.To))];
            result.Add(group, Flying, flown, Number(members.Where(row => row.Measure == DeliveredMeasure)), ObservationStatus.Derived);
            result.Add(
                group,
                Buying,
                bought,
                Number(members.Where(row => row.Measure is DeliveredMeasure or ProgrammeMeasure)),
                ObservationStatus.Derived
            );
        }
        result.AddAlternatives(figures.Rows.Where(row => row.Unit == "countries"));
        result.AddNotes(figures.Rows.Where(row => row.Category == "not-a-buyer"));
        return result.Build(
            "f-35-buyers",
            "States of Europe with the F-35",
            UnitWords.Countries,
            "States with aircraft delivered, and states with aircraft delivered or a programme of record above zero; states "
                + "are counted and not services.",
            figures.Source
        );
    }

    private static Period Newest(CitedValues figures, IEnumerable<CitedValue> rows) =>
        Period.Year(rows.Select(row => row.Period.To).DefaultIfEmpty(figures.Rows.Max(row => row.Period.To)).Max());

    private static Count Number(IEnumerable<CitedValue> rows) => new(rows.Select(row => row.Subject).Distinct().Count());

    private static Indicator<Count> ByBuyer(CitedValues figures, string measure, string title, string definition)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        CitedValue[] buyers = [.. figures.Rows.Where(row => row.Category == Buyer)];
        CitedValue[] used = [.. buyers.Where(row => row.IsCounted && row.Measure == measure && row.Value is not null)];
        foreach (var rows in used.GroupBy(row => (row.Subject, row.Period)))
            result.Add(
                rows.Key.Subject,
                rows.First().Counterpart,
                rows.Key.Period,
                new Count((double)rows.Sum(row => row.Value!.Value)),
                rows.Select(row => row.Status).Aggregate(StatusOrder.Weaker)
            );
        foreach (
            var missing in buyers
                .Where(row => row.Unit == "aircraft")
                .Select(row => row.Subject)
                .Distinct()
                .Except(used.Select(row => row.Subject))
        )
            result.AddGap(
                missing,
                Period.Year(buyers.Max(row => row.Period.To)),
                $"no page that can be cited gives the figure of {missing.NameInProse}"
            );
        result.AddNotes(used);
        result.AddAlternatives(
            buyers.Except(used).Where(row => row.Unit == "aircraft" && OtherFleets.Contains(row.Measure) == OtherFleets.Contains(measure))
        );
        return result.Build("f-35-fleet", title, UnitWords.Aircraft, definition, figures.Source);
    }
}
