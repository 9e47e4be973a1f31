using System.Globalization;

namespace Analysis.Interactive;

/// <summary>The largest deliveries of each year in a table.</summary>
public static class LargestDeliveryTables
{
    /// <summary>A row a delivery: its volume, the share of the supplier in its year, and that share without it.</summary>
    /// <param name="without">The shares without each delivery, as <c>LargestDeliveries.ShareWithout</c> gives them.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="volumes">The volumes of the same deliveries.</param>
    /// <param name="byYear">The share of the supplier in each year with all deliveries.</param>
    /// <exception cref="ArgumentException">There is no delivery.</exception>
    public static SourcedTable DeliveryTable(
        this Indicator<Share> without,
        Sentence caption,
        Indicator<TrendValue> volumes,
        Indicator<Share> byYear
    )
    {
        ArgumentNullException.ThrowIfNull(without);
        ArgumentNullException.ThrowIfNull(volumes);
        ArgumentNullException.ThrowIfNull(byYear);
        return Notebook.Table(
            caption,
            [
                "Year",
                "Delivery",
                new("Volume", "million TIV"),
                new("Share of the year", "% of import volume"),
                new("Share without it", "% of import volume"),
            ],
            without
                .Values.GroupBy(value => value.Period)
                .SelectMany(year => year.Select((value, place) => Row(value, place + 1, volumes, byYear)))
        );
    }

    private static IReadOnlyList<DataCell> Row(
        ResultValue<Share> without,
        int place,
        Indicator<TrendValue> volumes,
        Indicator<Share> byYear
    ) =>
        Notebook.Row(
            $"{without.Period}",
            without.Subject.Name,
            Volume(volumes, without),
            $"{byYear.Observations.Single(o => o.Period == without.Period).Value}",
            without.As(
                $"us-share-{without.Period}-without-delivery-{Number(place)}",
                $"Share of {without.Counterpart!.Name} in {without.Period} without {without.Subject.Name}"
            )
        );

    private static string Volume(Indicator<TrendValue> volumes, ResultValue<Share> delivery) =>
        volumes.At(delivery.Subject.Id, delivery.Period).Value.Millions.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Number(int place) => place.ToString(CultureInfo.InvariantCulture);
}
