using System.Globalization;

namespace Analysis.Import.Sipri;

/// <summary>How much of a derived table depends on names that are in no classification.</summary>
internal sealed record UnclassifiedAmount
{
    private const int MostNames = 8;

    /// <summary>What is without class, and what the table could include at most: volume in million TIV, and deals.</summary>
    public required decimal Volume { get; init; }

    /// <inheritdoc cref="Volume"/>
    public required decimal AllVolume { get; init; }

    /// <inheritdoc cref="Volume"/>
    public required int Orders { get; init; }

    /// <inheritdoc cref="Volume"/>
    public required int AllOrders { get; init; }

    /// <summary>The names without class, by dataset that lacks them, those with the largest volume first.</summary>
    public required IReadOnlyList<(string Dataset, string Name)> Names { get; init; }

    /// <summary>The part of the volume, from 0 to 1.</summary>
    public decimal OfVolume => AllVolume == 0 ? 0 : Volume / AllVolume;

    /// <summary>The part of the orders.</summary>
    public decimal OfOrders => AllOrders == 0 ? 0 : (decimal)Orders / AllOrders;

    /// <summary>Counts over deals or deliveries.</summary>
    /// <param name="rows">All that the table could include.</param>
    /// <param name="lacking">The name of a row that is in no classification, with the dataset that lacks it; null where the row has a
    /// class.</param>
    public static UnclassifiedAmount Of(IEnumerable<Row> rows, Func<Row, (string Dataset, string Name)?> lacking)
    {
        List<(Row Row, (string Dataset, string Name)? Name)> all = [.. rows.Select(row => (row, lacking(row)))];
        var without = all.Where(one => one.Name is not null).ToList();
        return new()
        {
            Volume = without.Sum(one => one.Row.Volume),
            AllVolume = all.Sum(one => one.Row.Volume),
            Orders = without.Select(one => one.Row.Deal).Distinct().Count(),
            AllOrders = all.Select(one => one.Row.Deal).Distinct().Count(),
            Names =
            [
                .. without
                    .GroupBy(one => one.Name!.Value)
                    .OrderByDescending(name => name.Sum(one => one.Row.Volume))
                    .ThenBy(name => name.Key.Name, StringComparer.Ordinal)
                    .Select(name => name.Key),
            ],
        };
    }

    /// <summary>The shares and the names in words.</summary>
    public string Words() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Percent(OfVolume)} % of the volume and {Orders:N0} of {AllOrders:N0} orders have no "
                + $"class{(Names.Count == 0 ? "" : $": {Listed(Names)}")}"
        );

    /// <summary>What to add where.</summary>
    /// <param name="file">The file of a dataset.</param>
    public string Remedy(Func<string, string> file) =>
        "Add " + string.Join(", and ", Names.GroupBy(name => name.Dataset).Select(names => $"{Listed([.. names])} to {file(names.Key)}"));

    private static string Percent(decimal part) =>
        (100 * part).ToString(part is > 0 and < 0.0001m ? "0.######" : "0.##", CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<(string Dataset, string Name)> names) =>
        string.Join(", ", names.Take(MostNames).Select(name => $"'{name.Name}'"))
        + (names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNames:N0} more") : "");

    /// <summary>A delivery or a deal, as far as it is classified.</summary>
    internal sealed record Row(string Deal, string Designation, string Description, string Category, decimal Volume);
}
