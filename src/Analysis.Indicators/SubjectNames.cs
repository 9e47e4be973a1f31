using Analysis.Data;

namespace Analysis.Indicators;

/// <summary>Finds what a user means by an id: a group, a country, or another entity of the tables.</summary>
public static class SubjectNames
{
    /// <summary>The group, country or entity of an id: <c>european-nato</c>, <c>POL</c>, <c>x-unknown</c>.</summary>
    /// <exception cref="ArgumentException">There is none; the message gives the code of a country of that name, or the closest
    /// id.</exception>
    public static Subject Find(DataLibrary library, string id)
    {
        ArgumentNullException.ThrowIfNull(library);
        var groups = library.Groups.SelectMany(group => new[] { group, group.ByYear() }).ToList();
        if (groups.FirstOrDefault(group => group.Id == id) is { } group)
            return group;
        return Entity.TryParseEntity(id, out var entity)
            ? entity
            : throw new ArgumentException($"There is no country or group '{id}'; {Advice(library, id, groups)}");
    }

    // Researchers write "Turkey", "Polnd" and "NATO Europe" as well as "PLO".
    private static string Advice(DataLibrary library, string id, IReadOnlyList<CountryGroup> groups)
    {
        if (library.FindCountry(id) is { } country)
            return $"did you mean {country.Code} ({country.Name})?";
        var words = groups
            .SelectMany(group => new[] { (Word: group.Id, group.Id), (Word: group.Name, group.Id) })
            .Concat(Country.All.Select(country => (Word: country.Code, Id: country.Code)))
            .ToLookup(word => word.Word, word => word.Id);
        var closest = ClosestMatch.Find(id, words.Select(word => word.Key));
        return ClosestMatch.IsNear(id, closest)
            ? $"did you mean {words[closest].First()}?"
            : "write the code of a country, such as DEU for Germany, or a group: "
                + $"{string.Join(", ", library.Groups.Select(group => group.Id))}.";
    }
}
