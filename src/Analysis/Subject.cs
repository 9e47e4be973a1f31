using System.Collections.Frozen;

namespace Analysis;

/// <summary>
/// The subject of an observation: a country, a historic or collective entity, a group of countries, or a publisher's aggregate.
/// </summary>
public abstract class Subject : IEquatable<Subject>, IComparable<Subject>
{
    private protected Subject(string id, string name) => (Id, Name) = (id, name);

    /// <summary>ISO 3166 alpha-3 for a country, else the id of the entity or group: <c>USA</c>, <c>european-nato</c>.</summary>
    public string Id { get; }

    /// <summary>The name for prose, charts and tables.</summary>
    public string Name { get; }

    /// <summary>The name within a sentence, with its article where English requires one: <c>the United States</c>.</summary>
    public virtual string NameInProse => Name;

    /// <summary>Whether two subjects have the same id.</summary>
    public bool Equals(Subject? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Subject);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Order by id.</summary>
    public int CompareTo(Subject? other) => StringComparer.Ordinal.Compare(Id, other?.Id);

    /// <summary>Whether two subjects have the same id.</summary>
    public static bool operator ==(Subject? left, Subject? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two subjects have different ids.</summary>
    public static bool operator !=(Subject? left, Subject? right) => !(left == right);

    /// <summary>Whether the left id is first.</summary>
    public static bool operator <(Subject left, Subject right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Whether the left id is last.</summary>
    public static bool operator >(Subject left, Subject right) => right < left;

    /// <summary>Whether the left id is first, or both are the same.</summary>
    public static bool operator <=(Subject left, Subject right) => !(right < left);

    /// <summary>Whether the left id is last, or both are the same.</summary>
    public static bool operator >=(Subject left, Subject right) => !(left < right);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>
/// A total that a publisher or we formed and whose members the table does not hold, such as SIPRI's Top 100 by headquarters in Europe.
/// </summary>
/// <param name="id">The id in the table.</param>
/// <param name="name">The name for readers.</param>
public sealed class Aggregate(string id, string name) : Subject(id, name);

/// <summary>What kind of party a supplier, a recipient or a spender is.</summary>
public enum EntityKind
{
    /// <summary>A country of ISO 3166.</summary>
    Country,

    /// <summary>A former country, such as the Soviet Union.</summary>
    Historic,

    /// <summary>An international organisation, or a publisher's printed total.</summary>
    Collective,

    /// <summary>A party that the publisher could not name.</summary>
    Unknown,
}

/// <summary>
/// A party in a table: a <see cref="Country"/>, or another entity (the Soviet Union, NATO as a buyer, an unknown supplier).
/// </summary>
public class Entity : Subject
{
    private static readonly FrozenDictionary<string, Entity> Others = new Entity[]
    {
        new("SUN", "Soviet Union", EntityKind.Historic),
        new("YUG", "Yugoslavia", EntityKind.Historic),
        new("CSK", "Czechoslovakia", EntityKind.Historic),
        new("DDR", "German Democratic Republic", EntityKind.Historic),
        new("x-north-yemen", "North Yemen", EntityKind.Historic),
        new("x-south-yemen", "South Yemen", EntityKind.Historic),
        new("x-south-vietnam", "South Vietnam", EntityKind.Historic),
        new("x-nato", "NATO (as a buyer)", EntityKind.Collective),
        new("x-osce", "OSCE (as a buyer)", EntityKind.Collective),
        new("x-eu", "European Union (as a buyer)", EntityKind.Collective),
        new("x-un", "United Nations (as a buyer)", EntityKind.Collective),
        new("x-organisations", "Other international organisations", EntityKind.Collective),
        new("x-armed-groups", "Armed groups that are not states", EntityKind.Collective),
        new("x-unrecognised-states", "Governments that few or none recognise", EntityKind.Collective),
        new("x-other", "Others, whose names are not mapped", EntityKind.Collective),
        new("x-nato-total", "NATO total, as printed", EntityKind.Collective),
        new("x-nato-europe-and-canada", "NATO Europe and Canada, as printed", EntityKind.Collective),
        new("x-eu27-total", "European Union (27), as printed", EntityKind.Collective),
        new("x-unknown", "Unknown", EntityKind.Unknown),
    }.ToFrozenDictionary(entity => entity.Id, StringComparer.Ordinal);

    private protected Entity(string id, string name, EntityKind kind)
        : base(id, name) => Kind = kind;

    /// <summary>Country, historic, collective or unknown.</summary>
    public EntityKind Kind { get; }

    /// <summary>Every entity that is not a country.</summary>
    public static IEnumerable<Entity> NotCountries => Others.Values.Order();

    /// <summary>Reads a code of ISO 3166 alpha-3 or the id of another entity.</summary>
    /// <exception cref="ArgumentException">No such code; the message gives the closest match.</exception>
    public static Entity ParseEntity(string code) =>
        TryParseEntity(code, out var entity)
            ? entity
            : throw new ArgumentException(
                $"'{code}' is neither a country of ISO 3166 alpha-3 nor another known entity; "
                    + Advice(code, Country.All.Concat(NotCountries))
            );

    /// <summary>Reads a code of ISO 3166 alpha-3 or the id of another entity, if it is one.</summary>
    public static bool TryParseEntity(string? code, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Entity? entity)
    {
        entity =
            Country.TryParse(code, out var country) ? country
            : code is null ? null
            : Others.GetValueOrDefault(code);
        return entity is not null;
    }

    /// <summary>
    /// The entity whose id or name is the closest match to a wrong text, because people write "Poland" as well as "PLO"; where none is
    /// near, what to write.
    /// </summary>
    private protected static string Advice(string? text, IEnumerable<Entity> known)
    {
        var closest = known
            .Order()
            .MinBy(entity =>
                (
                    Math.Min(ClosestMatch.Distance(text, entity.Id), ClosestMatch.Distance(text, entity.Name)),
                    ClosestMatch.Distance(text, entity.Id)
                )
            )!;
        return ClosestMatch.IsNear(text, closest.Id) || ClosestMatch.IsNear(text, closest.Name)
            ? $"did you mean {closest.Id} ({closest.Name})?"
            : "write its code of three letters, such as DEU for Germany.";
    }
}
