using Analysis.Data.Tables;

namespace Analysis.Data.Importing;

/// <summary>What this project says of the weapons in a register: kind of platform by description, family and origin of design by name.</summary>
internal sealed class Classification
{
    private readonly Dictionary<string, (string Category, string Platform)> _kinds;
    private readonly Dictionary<(string System, string Kind), (string Family, string Origin)> _systems;

    private Classification(Dictionary<string, (string, string)> kinds, Dictionary<(string, string), (string, string)> systems) => (_kinds, _systems) = (kinds, systems);

    /// <summary>The classification that a data root ships; null where it ships none.</summary>
    public static Classification? In(DataLibrary library)
    {
        if (Rows(library, "weapon-categories", "description", "category", "platform") is not { } kinds || Rows(library, "system-origins", "system", "kind", "family", "origin") is not { } systems)
            return null;
        return new(
            kinds.ToDictionary(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal),
            systems.ToDictionary(row => (row[0], row[1]), row => (row[2], row[3])));
    }

    /// <summary>The kind of platform of a description; empty where it is none, null where the description is not known.</summary>
    public string? Platform(string description) => _kinds.TryGetValue(description, out var kind) ? kind.Platform : null;

    /// <summary>The category of a description; null where it is not known.</summary>
    public string? Category(string description) => _kinds.TryGetValue(description, out var kind) ? kind.Category : null;

    /// <summary>The family that a system belongs to; null where none is known.</summary>
    public string? Family(Delivery delivery) => Family(delivery.Designation, delivery.Category);

    /// <inheritdoc cref="Family(Delivery)"/>
    public string? Family(string designation, string category) => _systems.TryGetValue((designation, category), out var system) ? system.Family : null;

    /// <summary>The code of the country that designed a system; null where it is not known.</summary>
    public string? Origin(Delivery delivery) => _systems.TryGetValue((delivery.Designation, delivery.Category), out var system) ? system.Origin : null;

    private static List<string[]>? Rows(DataLibrary library, string dataset, params string[] columns)
    {
        if (library.Datasets.FirstOrDefault(known => known.Name == dataset) is not { } package)
            return null;
        var resource = package.Resources.MaxBy(one => one.Edition, StringComparer.Ordinal)!;
        var places = columns.Select(column => resource.Fields.Select(field => field.Name).ToList().IndexOf(column)).ToArray();
        return [.. CsvText.Read(File.ReadAllBytes(resource.Path), resource.Path, []).Skip(1).Select(row => Array.ConvertAll(places, place => row.Cells[place]))];
    }
}
