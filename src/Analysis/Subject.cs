namespace Analysis;

/// <summary>The subject of an observation: a country, a historic or collective entity, a group of countries, or a publisher's aggregate.</summary>
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

/// <summary>A total that a publisher or we formed and whose members the table does not hold, such as SIPRI's Top 100 by headquarters in Europe.</summary>
/// <param name="id">The id in the table.</param>
/// <param name="name">The name for readers.</param>
public sealed class Aggregate(string id, string name) : Subject(id, name);
