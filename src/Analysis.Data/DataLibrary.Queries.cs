using Analysis.Data.Loading;
using Analysis.Data.Manifests;

namespace Analysis.Data;

/// <content>The tables under the names that a query gives them.</content>
public sealed partial class DataLibrary
{
    /// <summary>
    /// The tables of a query by name: that of the table in the edition of this library, and with <c>@</c> and the edition every edition.
    /// </summary>
    internal IReadOnlyDictionary<string, (string Dataset, DataResource Resource)> TableNames()
    {
        var names = new Dictionary<string, (string, DataResource)>(StringComparer.OrdinalIgnoreCase);
        foreach (var dataset in Datasets)
        foreach (var resource in dataset.Resources)
        {
            var name = resource.Name.Replace($"-{resource.Edition}", "", StringComparison.Ordinal);
            names.TryAdd($"{name}@{resource.Edition}", (dataset.Name, resource));
            if (resource.Edition == Edition(dataset.Name))
                names.TryAdd(name, (dataset.Name, resource));
        }
        return names;
    }

    /// <summary>The cells of a table, checked against its manifest, and its source; the edition then counts as used.</summary>
    /// <exception cref="DataException">The table has problems.</exception>
    internal (IReadOnlyList<string[]> Cells, Source Source) Read(string dataset, DataResource resource)
    {
        var source = SourceFactory.Of(Dataset(dataset), resource);
        var cells = Cells(resource);
        _used.TryAdd((dataset, resource.Edition), source);
        return (cells, source);
    }
}
