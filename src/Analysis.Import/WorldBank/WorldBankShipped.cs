using System.Globalization;

namespace Analysis.Import.WorldBank;

/// <summary>The figures of the newest edition that is shipped: a second view of a file that has none in itself.</summary>
internal sealed class WorldBankShipped
{
    private readonly Dictionary<(string Entity, int Year, string Measure), double> _figures = [];

    private WorldBankShipped()
    {
    }

    /// <summary>The figures of a data root; none where it ships no edition.</summary>
    public static WorldBankShipped In(ImportContext context, string dataset)
    {
        var shipped = new WorldBankShipped();
        if (context.Shipped.Datasets.FirstOrDefault(one => one.Name == dataset)?.Resources.MaxBy(resource => resource.Edition, StringComparer.Ordinal) is { } resource)
            foreach (var cells in context.Shipped.Cells(resource))
                if (int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && double.TryParse(cells[4], CultureInfo.InvariantCulture, out var value))
                    shipped._figures[(cells[0], year, cells[2])] = value;
        return shipped;
    }

    /// <summary>A figure; null where it is not there.</summary>
    public double? Find(string entity, int year, string measure) => _figures.TryGetValue((entity, year, measure), out var value) ? value : null;
}
