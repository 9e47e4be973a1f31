using Analysis.Data;

namespace Analysis.Indicators;

/// <summary>An indicator in the register: its parameters with their defaults, the tables it reads, the call.</summary>
public sealed record IndicatorEntry
{
    /// <summary>The id: <c>supplier-share</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Spending, Procurement, IndustrialBase or Posture; Scoreboard for what puts them on one page.</summary>
    public required string Family { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Summary { get; init; }

    /// <summary>The unit of its values.</summary>
    public required string Unit { get; init; }

    /// <summary>The ids of the datasets that it reads.</summary>
    public required IReadOnlyList<string> Datasets { get; init; }

    /// <summary>Where a parameter chooses the tables: what each choice, written <c>name=value</c>, reads of <see cref="Datasets"/>; empty where every call reads all.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DatasetsBy { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The parameters in the order of the help text.</summary>
    public required IReadOnlyList<IndicatorParameter> Parameters { get; init; }

    /// <summary>The call.</summary>
    internal Func<IndicatorCall, Indicator> Compute { get; init; } = null!;

    /// <summary>The ids of the datasets that a call with these parameters reads.</summary>
    public IReadOnlyList<string> DatasetsOf(IReadOnlyDictionary<string, string> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Select(pair => DatasetsBy.GetValueOrDefault($"{pair.Key}={pair.Value}")).FirstOrDefault(datasets => datasets is not null) ?? Datasets;
    }

    /// <summary>Computes the indicator.</summary>
    /// <param name="library">The tables, in the editions chosen.</param>
    /// <param name="given">Parameters by name; those left out take their default.</param>
    /// <exception cref="ArgumentException">An unknown name, with the nearest one, or a value that the parameter does not take.</exception>
    /// <exception cref="DataException">A table that it reads does not hold what its manifest says.</exception>
    public IndicatorRun Run(DataLibrary library, IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(given);
        foreach (var name in given.Keys.Where(name => Parameters.All(parameter => parameter.Name != name)))
            throw new ArgumentException($"'{name}' is no parameter of {Id}; did you mean {Nearest.To(name, Parameters.Select(p => p.Name))}? It takes {string.Join(", ", Parameters.Select(p => p.Name))}.");
        var values = Parameters.ToDictionary(p => p.Name, p => given.TryGetValue(p.Name, out var value) ? value : p.Default(library), StringComparer.Ordinal);
        return new(Compute(new(library, values)), values);
    }
}

/// <summary>A result with the parameters that it was computed with, defaults included.</summary>
/// <param name="Result">The indicator.</param>
/// <param name="Parameters">The parameters by name.</param>
public sealed record IndicatorRun(Indicator Result, IReadOnlyDictionary<string, string> Parameters);
