using System.Reflection;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Families;

namespace Analysis.Indicators.Catalogue;

/// <summary>An indicator as its method declares it: id, title, unit, datasets, parameters, documentation.</summary>
public sealed class IndicatorDeclaration
{
    private readonly MethodInfo _method;
    private readonly IndicatorAttribute _attribute;
    private readonly Lazy<IReadOnlyList<IndicatorParameter>> _parameters;
    private readonly Lazy<IReadOnlyList<FormerIdAttribute>> _formerIds;

    internal IndicatorDeclaration(MethodInfo method, IndicatorAttribute attribute)
    {
        (_method, _attribute) = (method, attribute);
        _parameters = new(() => [.. method.GetParameters().Select(parameter => new IndicatorParameter(parameter))]);
        _formerIds = new(() => [.. method.GetCustomAttributes<FormerIdAttribute>()]);
    }

    /// <summary>The id: <c>supplier-share</c>.</summary>
    public string Id => _attribute.Id;

    /// <summary>Spending, Procurement, Industry or Posture; Scoreboard for what puts them on one page.</summary>
    public string Family => _method.DeclaringType!.Name.Replace("Indicators", "", StringComparison.Ordinal);

    /// <summary>What it is, in one line.</summary>
    public string Title => _attribute.Title;

    /// <summary>The unit of its values; money without its prices where the arguments and the edition choose them.</summary>
    public string Unit => _attribute.Unit;

    /// <summary>The ids of the datasets that it reads.</summary>
    public IReadOnlyList<string> Datasets => _attribute.Datasets;

    /// <summary>The datasets whose choice of edition changes it: those that it reads, and those that are taken in one edition with
    /// them.</summary>
    public IReadOnlyList<string> EditionsOf => [.. _attribute.Datasets, .. _attribute.InOneEditionWith];

    /// <summary>The parameters in the order of the method.</summary>
    public IReadOnlyList<IndicatorParameter> Parameters => _parameters.Value;

    internal static int InOrderOfSources(IndicatorDeclaration one, IndicatorDeclaration other) =>
        string.CompareOrdinal(one._attribute.File, other._attribute.File) is var byFile and not 0
            ? byFile
            : one._attribute.Line - other._attribute.Line;

    internal IndicatorParameter Parameter(string name) => Parameters.First(parameter => parameter.Name == name);

    /// <summary>The earlier calls that it replaces.</summary>
    public IReadOnlyList<FormerIdAttribute> FormerIds => _formerIds.Value;

    /// <summary>The method that computes it, with typed parameters.</summary>
    public MethodInfo Method => _method;

    /// <summary>Formula, shape, rule for missing data and source, from the documentation of the method.</summary>
    public IndicatorDocumentation Documentation => IndicatorDocumentation.Of(_method);

    /// <summary>The indicator for a call: this one, or the one that replaces an earlier id with a parameter of units.</summary>
    /// <param name="given">Parameters by name.</param>
    /// <exception cref="ArgumentException">A parameter that chose between units has a value that it never took.</exception>
    public IndicatorDeclaration Answering(IReadOnlyDictionary<string, string> given) => FormerCall.Of(this, given)?.Now ?? this;

    /// <summary>Computes the indicator.</summary>
    /// <param name="library">The tables, in the editions chosen.</param>
    /// <param name="given">Parameters by name; those left out take their default.</param>
    /// <exception cref="ArgumentException">An unknown name, with the closest match, or a value that the parameter does not
    /// take.</exception>
    /// <exception cref="DataException">A table that it reads does not match its manifest.</exception>
    public IndicatorRun Run(DataLibrary library, IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(given);
        try
        {
            return FormerCall.Of(this, given) is { } former ? former.Run(library, given) : RunAsDeclared(library, given);
        }
        catch (RefusedArgumentException refused)
        {
            // Who gives parameters by name writes options, not C#.
            throw refused.OfOption();
        }
    }

    internal IndicatorRun RunAsDeclared(DataLibrary library, IReadOnlyDictionary<string, string> given)
    {
        foreach (var name in given.Keys.Where(name => Parameters.All(parameter => parameter.Name != name)))
            throw UnknownParameter(name);
        var family = IndicatorFamily.Create(_method.DeclaringType!, library);
        IndicatorArgument Argument(IndicatorParameter parameter) =>
            given.TryGetValue(parameter.Name, out var text) ? parameter.Read(text) : parameter.Default(family);
        IndicatorArgument[] arguments = [.. Parameters.Select(Argument)];
        var result = (Indicator)_method.Invoke(family, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        var texts = Parameters.Zip(arguments).ToDictionary(pair => pair.First.Name, pair => pair.Second.Text, StringComparer.Ordinal);
        return new(result, texts);
    }

    private ArgumentException UnknownParameter(string name) =>
        Parameters.Count == 0
            ? new($"'{name}' is not a parameter of {Id}; it takes none.")
            : new(
                $"'{name}' is not a parameter of {Id}; did you mean {ClosestMatch.Find(name, Parameters.Select(p => p.Name))}? "
                    + $"It takes {string.Join(", ", Parameters.Select(p => p.Name))}."
            );
}

/// <summary>A result with the parameters that it was computed with, defaults included.</summary>
/// <param name="Result">The indicator.</param>
/// <param name="Parameters">The parameters by name.</param>
public sealed record IndicatorRun(Indicator Result, IReadOnlyDictionary<string, string> Parameters);
