namespace Analysis.Data.Loading;

/// <summary>Finds out what a code in a table of totals means.</summary>
internal static class Subjects
{
    /// <summary>A country or another entity, a group of the data root, or else a total that the publisher's or our own rows were summed to.</summary>
    public static Subject Named(string id, DataResource resource, string column, IReadOnlyList<CountryGroup> groups)
    {
        if (Entity.TryParseEntity(id, out var entity))
            return entity;
        if (groups.FirstOrDefault(group => group.Id == id) is { } group)
            return group;
        var labels = resource.Fields.First(field => field.Name == column).Labels;
        return new Aggregate(id, labels.GetValueOrDefault(id, id));
    }
}
