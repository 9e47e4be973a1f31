using System.Globalization;

namespace Analysis.Spending;

/// <summary>Looks up the defence figures of the national accounts, and gives the reason of a missing cell.</summary>
internal static class NationalAccounts
{
    private static readonly PriceBasis Euros = PriceBasis.Current("EUR");

    /// <summary>Amounts in millions of euros: of a country or a printed total as printed, of a group as the sum over its members.</summary>
    public static ResultBuilder<Money> Amounts(DefenceSpending table, IEnumerable<Subject> subjects, Period years, SpendingMeasure measure) =>
        Run(subjects, years, (subject, year) => Sum(table, subject, year, measure));

    /// <summary>Shares of GDP as Eurostat prints them, to a tenth of a per cent; a group has none, for parts of rounded shares don't add up.</summary>
    public static ResultBuilder<Share> PrintedShares(DefenceSpending table, IEnumerable<Subject> subjects, Period years, SpendingMeasure measure) =>
        Run(subjects, years, (subject, year) => Printed(table, subject, year, measure));

    private static ResultBuilder<T> Run<T>(IEnumerable<Subject> subjects, Period years, Func<Subject, int, Outcome<T>> compute) where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var result = new ResultBuilder<T>();
        foreach (var subject in subjects)
            foreach (var year in years.Years)
                result.Add(subject, null, Period.Year(year), compute(subject, year));
        return result;
    }

    private static Outcome<Money> Sum(DefenceSpending table, Subject subject, int year, SpendingMeasure measure)
    {
        var members = Members(subject, year);
        if (members.Count == 0)
            return Outcome<Money>.Missing($"{subject.Name} has no members in {Text(year)}");
        var cells = members.Select(member => table.Find(measure, Euros, member, year)).ToList();
        if (cells.Contains(null))
            return Outcome<Money>.Missing(WhyMissing(table, [.. members.Where((_, place) => cells[place] is null)], subject, year));
        var weakest = subject is CountryGroup ? ObservationStatus.Derived : ObservationStatus.Actual;
        return new(new(cells.Sum(cell => (decimal)cell!.Value.Value), Euros), cells.Select(cell => cell!.Value.Status).Aggregate(weakest, Statuses.Weaker), null);
    }

    private static Outcome<Share> Printed(DefenceSpending table, Subject subject, int year, SpendingMeasure measure)
    {
        if (subject is CountryGroup group)
            return Outcome<Share>.Missing($"the edition prints shares of GDP of countries, not of {group.Name}; x-eu27-total is the total of the European Union as printed");
        var entity = Members(subject, year)[0];
        return table.Find(measure, null, entity, year) is { } cell
            ? new(Share.FromFraction(cell.Value), cell.Status, null)
            : Outcome<Share>.Missing(WhyMissing(table, [entity], subject, year));
    }

    private static IReadOnlyList<Entity> Members(Subject subject, int year) => subject switch
    {
        CountryGroup group => group.MembersIn(year),
        Entity entity => [entity],
        _ => throw new ArgumentException($"'{subject.Id}' is neither a country nor a group of countries."),
    };

    private static string WhyMissing(DefenceSpending table, IReadOnlyList<Entity> without, Subject subject, int year)
    {
        if (!table.Years.Contains(year))
            return $"the edition covers {table.Years}, not {Text(year)}";
        var missing = $"the edition has no cell for {string.Join(", ", without.Select(member => member.Name))} in {Text(year)}";
        return subject is CountryGroup ? $"{missing}, so {subject.Name} can't be summed" : missing;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
