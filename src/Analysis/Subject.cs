namespace Analysis;

/// <summary>What an observation speaks of: a country, a historic or collective entity, a group of countries, or a publisher's aggregate.</summary>
public abstract class Subject : IEquatable<Subject>, IComparable<Subject>
{
    private protected Subject(string id, string name) => (Id, Name) = (id, name);

    /// <summary>ISO 3166 alpha-3 for a country, else the id of the entity or group: <c>USA</c>, <c>european-nato</c>.</summary>
    public string Id { get; }

    /// <summary>The name for prose, charts and tables.</summary>
    public string Name { get; }

    /// <summary>The name within a sentence, with its article where English asks for one: <c>the United States</c>.</summary>
    public virtual string NameInProse => Name;

    /// <summary>Do two subjects have one id?</summary>
    public bool Equals(Subject? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Subject);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Order by id.</summary>
    public int CompareTo(Subject? other) => StringComparer.Ordinal.Compare(Id, other?.Id);

    /// <summary>Do two subjects have one id?</summary>
    public static bool operator ==(Subject? left, Subject? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Do two subjects have different ids?</summary>
    public static bool operator !=(Subject? left, Subject? right) => !(left == right);

    /// <summary>Does the left id come first?</summary>
    public static bool operator <(Subject left, Subject right) => left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Does the left id come last?</summary>
    public static bool operator >(Subject left, Subject right) => right < left;

    /// <summary>Does the left id come first, or are they one?</summary>
    public static bool operator <=(Subject left, Subject right) => !(right < left);

    /// <summary>Does the left id come last, or are they one?</summary>
    public static bool operator >=(Subject left, Subject right) => !(left < right);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A total that a publisher or we formed and whose members the table does not hold, such as SIPRI's Top 100 by headquarters in Europe.</summary>
/// <param name="id">The id in the table.</param>
/// <param name="name">The name for readers.</param>
public sealed class Aggregate(string id, string name) : Subject(id, name);
