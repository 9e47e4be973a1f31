using Analysis.Data.Checks;

namespace Analysis.Data.Manifests;

/// <summary>Collects the problems of one manifest; a place in it is a path such as <c>resources[1].edition</c>.</summary>
internal sealed class ManifestProblems(string file)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(ProblemKind kind, string place, string message) => _problems.Add(kind.At(file, null, place, message));

    /// <summary>The text, or an empty one and a problem where it is missing.</summary>
    public string Text(string? value, string place, string what)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        Add(DataProblems.PropertyMissing, place, $"is missing; write {what}.");
        return "";
    }

    /// <summary>The list, or an empty one and a problem where it is missing.</summary>
    public IReadOnlyList<T> List<T>(List<T>? values, string place, string what) where T : class
    {
        if (values is null)
            Add(DataProblems.PropertyMissing, place, $"is missing; write {what}.");
        else if (values.Contains(null!))
            Add(DataProblems.PropertyInvalid, place, "holds a null; remove it.");
        return values is null ? [] : [.. values.Where(value => value is not null)];
    }

    /// <summary>The meaning of one of a few words, or a problem that names the closest match.</summary>
    public T? Word<T>(string? value, string place, IReadOnlyDictionary<string, T> known) where T : struct
    {
        if (value is not null && known.TryGetValue(value, out var meaning))
            return meaning;
        Add(value is null ? DataProblems.PropertyMissing : DataProblems.PropertyInvalid, place, value is null
            ? $"is missing; write one of {string.Join(", ", known.Keys)}."
            : $"'{value}' is not one of {string.Join(", ", known.Keys)}; did you mean {Nearest.To(value, known.Keys)}?");
        return null;
    }
}
