using System.Diagnostics.CodeAnalysis;
using Analysis.Data;

namespace Analysis.Indicators.Arguments;

/// <summary>One country, group or other entity: typed, or by its id (<c>"POL"</c>, <c>"european-nato"</c>, <c>"x-unknown"</c>).</summary>
public sealed class SubjectArgument : IndicatorArgument<Subject>
{
    private SubjectArgument(string text, Func<DataLibrary, Subject> read)
        : base(text, read) { }

    /// <summary>The subject of an id; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(id))]
    public static implicit operator SubjectArgument?([StringSyntax(IdentifierKind.Subject)] string? id) =>
        id is null ? null : new(id, library => SubjectNames.Find(library, id));

    /// <summary>The subject itself.</summary>
    [return: NotNullIfNotNull(nameof(subject))]
    public static implicit operator SubjectArgument?(Subject? subject) => subject is null ? null : new(subject.Id, _ => subject);
}

/// <summary>Several subjects, each a row of its own: typed, or their ids with commas (<c>"DEU,FRA"</c>). A group is one pooled
/// subject; <c>"members of european-nato"</c> are its members, each a row.</summary>
public sealed class SubjectsArgument : IndicatorArgument<IReadOnlyList<Subject>>
{
    private const string MembersOf = "members of ";

    private SubjectsArgument(string text, Func<DataLibrary, IReadOnlyList<Subject>> read)
        : base(text, read) { }

    /// <summary>The subjects of ids with commas; null where they are left out.</summary>
    [return: NotNullIfNotNull(nameof(ids))]
    public static implicit operator SubjectsArgument?([StringSyntax(IdentifierKind.Subjects)] string? ids) =>
        ids is null ? null : new(ids, library => WithMembers(library, ids));

    /// <summary>One subject.</summary>
    [return: NotNullIfNotNull(nameof(subject))]
    public static implicit operator SubjectsArgument?(Subject? subject) => subject is null ? null : Of([subject]);

    /// <summary>Several subjects.</summary>
    [return: NotNullIfNotNull(nameof(subjects))]
    public static implicit operator SubjectsArgument?(Subject[]? subjects) => subjects is null ? null : Of(subjects);

    /// <summary>Several subjects by their ids.</summary>
    [return: NotNullIfNotNull(nameof(ids))]
    public static implicit operator SubjectsArgument?(string[]? ids) => ids is null ? null : string.Join(',', ids);

    /// <summary>Several subjects, such as the members of a group.</summary>
    public static SubjectsArgument Of(IEnumerable<Subject> subjects)
    {
        IReadOnlyList<Subject> all = [.. subjects];
        return new(string.Join(',', all.Select(subject => subject.Id)), _ => all);
    }

    /// <summary>The subjects as a table calls them, where it has entities of its own.</summary>
    /// <exception cref="ArgumentException">There are none, one is given twice, or the table has no such subject.</exception>
    internal IReadOnlyList<Subject> Value(Func<string, Subject> find) => Each(Text, find);

    private static IReadOnlyList<Subject> WithMembers(DataLibrary library, string text)
    {
        if (!text.StartsWith(MembersOf, StringComparison.Ordinal))
            return Each(text, id => SubjectNames.Find(library, id));
        var group = library.Group(text[MembersOf.Length..].Trim());
        // Of a group by year those are members who have not left.
        return group.AsOf is { } year
            ? group.MembersIn(year)
            : [.. group.Memberships.Where(membership => membership.Until is null).Select(membership => membership.Country).Distinct()];
    }

    // A sum of the rows would count a subject twice.
    private static IReadOnlyList<Subject> Each(string text, Func<string, Subject> find) =>
        [.. CommaList.Read(text, id => id, "name at least one").Select(find)];
}

/// <summary>One country: typed, or by its code (<c>"USA"</c>).</summary>
public sealed class CountryArgument : IndicatorArgument<Country>
{
    private CountryArgument(string text, Func<DataLibrary, Country> read)
        : base(text, read) { }

    /// <summary>The country of a code; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public static implicit operator CountryArgument?([StringSyntax(IdentifierKind.Country)] string? code) =>
        code is null ? null : new(code, library => Find(library, code));

    /// <summary>The country itself.</summary>
    [return: NotNullIfNotNull(nameof(country))]
    public static implicit operator CountryArgument?(Country? country) => country is null ? null : new(country.Code, _ => country);

    private static Country Find(DataLibrary library, string code) =>
        SubjectNames.Find(library, code) as Country
        ?? throw new ArgumentException($"'{code}' is not a single country; give one, such as USA.");
}

/// <summary>One group of countries: typed, or by its id (<c>"european-nato"</c>).</summary>
public sealed class GroupArgument : IndicatorArgument<CountryGroup>
{
    private GroupArgument(string text, Func<DataLibrary, CountryGroup> read)
        : base(text, read) { }

    /// <summary>The group of an id; null where it is left out.</summary>
    [return: NotNullIfNotNull(nameof(id))]
    public static implicit operator GroupArgument?([StringSyntax(IdentifierKind.Group)] string? id) =>
        id is null ? null : new(id, library => Find(library, id));

    /// <summary>The group itself.</summary>
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator GroupArgument?(CountryGroup? group) => group is null ? null : new(group.Id, _ => group);

    private static CountryGroup Find(DataLibrary library, string id) =>
        Country.TryParse(id, out var country)
            ? throw new ArgumentException($"{country.Name} is a country; this takes a group, such as european-nato.")
            : library.Group(id);
}
