using Analysis.Charts;
using Analysis.Procurement;

namespace Analysis.Interactive;

/// <summary>The years from order to first delivery in charts, tables and words, European and US suppliers beside each other.</summary>
public static class DeliveryLagViews
{
    private const string Europe = "european-nato";
    private const string America = "USA";

    /// <summary>By less than this many years a level is about the same.</summary>
    private const double SameLevel = 0.25;

    /// <summary>Two dots a category of weapon, of European and of US suppliers, with the number of orders behind each.</summary>
    /// <param name="lags">A quantile or the mean by category and supplier.</param>
    /// <param name="orders">The number of orders of the same years and follow-up.</param>
    /// <returns>The chart; a category has a row if it has a value of either, and the reason where the other is missing.</returns>
    public static RankedDots DotsBySupplier(this Indicator<Duration> lags, Indicator<Count> orders)
    {
        ArgumentNullException.ThrowIfNull(lags);
        ArgumentNullException.ThrowIfNull(orders);
        return new()
        {
            Id = $"{lags.Id}-dots",
            Title = lags.Title,
            Unit = "years",
            Format = ValueFormat.Plain(1),
            BeforeLabel = "European supplier",
            AfterLabel = "US supplier",
            RowTitle = "Category",
            Sources = lags.Sources,
            Rows =
            [
                .. lags.Without(DeliveryLag.AllCategories.Id)
                    .Observations.Where(o => o.Counterpart?.Id is Europe or America)
                    .Select(o => o.Subject)
                    .Distinct()
                    .Select(category => Dots(lags, orders, category)),
            ],
        };
    }

    /// <summary>A row a period of order years: the mean and the number of orders of US and of European suppliers.</summary>
    /// <param name="means">The means of all categories over several periods, as <c>Procurement.DeliveryLagPath()</c> gives them.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="orders">The number of orders of a period.</param>
    public static SourcedTable TableBySupplier(this Indicator<Duration> means, Sentence caption, Func<Period, Indicator<Count>> orders)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(orders);
        var periods = means.Observations.Select(o => o.Period).Concat(means.Gaps.Select(gap => gap.Period)).Distinct();
        return Notebook.Table(
            caption,
            ["Orders of", new("United States", "years"), new("Orders", "n"), new("European NATO", "years"), new("Orders", "n")],
            periods.OrderBy(years => years.From).Select(years => Row(means.During(years), orders(years), years))
        );
    }

    /// <summary><c>became slower</c>, <c>became faster</c>, or <c>did not clearly change</c> where the interval holds zero.</summary>
    /// <param name="change">The change of the mean.</param>
    public static string SlowerOrFaster(LagChange change) =>
        change.Interval.Contains(0) ? "did not clearly change"
        : change.Years > 0 ? "became slower"
        : "became faster";

    /// <summary>The earlier period whose mean is closest to that of the newest: <c>at about the level of their orders of 2000–04
    /// again</c>, if it is within a quarter of a year.</summary>
    /// <param name="means">The means of one supplier over several periods.</param>
    /// <exception cref="ArgumentException">There is no mean of the newest period, or there are several.</exception>
    public static string LevelAmongEarlier(this Indicator<Duration> means)
    {
        ArgumentNullException.ThrowIfNull(means);
        var newest = means.Last();
        double Distance(Observation<Duration> o) => Math.Abs(o.Value.Years - newest.Value.Years);
        var nearest = means.Observations.Where(o => o.Period.To < newest.Period.From).MinBy(Distance);
        return nearest is not null && Distance(nearest) < SameLevel
            ? $"at about the level of their orders of {nearest.Period.ToProse()} again"
            : "at a level that none of the earlier periods in the table had";
    }

    private static RankedDot Dots(Indicator<Duration> lags, Indicator<Count> orders, Subject category) =>
        new()
        {
            Label = $"{category.Name} (n = {Orders(orders, category, Europe)} and {Orders(orders, category, America)})",
            Before = Value(lags, category, Supplier(orders, Europe)),
            After = Value(lags, category, Supplier(orders, America)),
            Role = ChartRole.UnitedStates,
        };

    private static ChartValue Value(Indicator<Duration> lags, Subject category, Subject supplier) =>
        lags.Observations.FirstOrDefault(o => o.Subject == category && o.Counterpart == supplier) is { } lag
            ? ChartValue.Of(lag.Value.Years, lag.Status)
            : ChartValue.Missing(DeliveryLag.WhyMissing(lags, category, supplier));

    private static IReadOnlyList<DataCell> Row(Indicator<Duration> means, Indicator<Count> orders, Period years) =>
        [
            years.ToProse(),
            Mean(means, Supplier(orders, America), years),
            Orders(orders, DeliveryLag.AllCategories, America),
            Mean(means, Supplier(orders, Europe), years),
            Orders(orders, DeliveryLag.AllCategories, Europe),
        ];

    private static DataCell Mean(Indicator<Duration> means, Subject supplier, Period years) =>
        means.OfCounterpart(supplier.Id).Values.FirstOrDefault() is { } mean
            ? mean.As(
                $"mean-delivery-lag-{supplier.Id.ToLowerInvariant()}-{years.From}-{years.To}",
                $"Mean years from order to first delivery, {supplier.Name}, orders of {years}"
            )
            : DataCell.Gap(DeliveryLag.WhyMissing(means, DeliveryLag.AllCategories, supplier));

    private static Subject Supplier(Indicator<Count> orders, string id) =>
        orders.Observations.Select(o => o.Counterpart).OfType<Subject>().First(supplier => supplier.Id == id);

    private static string Orders(Indicator<Count> orders, Subject category, string supplier) =>
        $"{orders.OfCounterpart(supplier).Observations.First(o => o.Subject == category).Value.Value:0}";
}
