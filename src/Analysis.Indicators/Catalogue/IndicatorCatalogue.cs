using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Analysis.Data;
using Analysis.Indicators.Families;

namespace Analysis.Indicators.Catalogue;

/// <summary>Every indicator by its id, read once from the attributes of the families.</summary>
public static class IndicatorCatalogue
{
    private static readonly Type[] Families =
    [
        typeof(SpendingIndicators),
        typeof(ProcurementIndicators),
        typeof(IndustryIndicators),
        typeof(PostureIndicators),
        typeof(ScoreboardIndicators),
    ];

    /// <summary>The indicators by family, in the order in which they are declared: file by file by name, each from its
    /// beginning.</summary>
    public static IReadOnlyList<IndicatorDeclaration> Declarations { get; } = [.. Families.SelectMany(Of)];

    /// <summary>The indicator of an id.</summary>
    /// <exception cref="ArgumentException">There is no such id; the message gives the closest match.</exception>
    public static IndicatorDeclaration Get([StringSyntax(IdentifierKind.Indicator)] string id) =>
        Declarations.FirstOrDefault(declaration => declaration.Id == id)
        ?? throw new ArgumentException(
            $"There is no indicator '{id}'; did you mean {ClosestMatch.Find(id, Declarations.Select(declaration => declaration.Id))}? "
                + "'analysis indicator list' shows them all."
        );

    /// <summary>The indicator that a method of a family declares.</summary>
    internal static IndicatorDeclaration Of(Type family, string method) =>
        Declarations.First(declaration => declaration.Method.DeclaringType == family && declaration.Method.Name == method);

    private static List<IndicatorDeclaration> Of(Type family)
    {
        var declarations = new List<IndicatorDeclaration>();
        foreach (var method in family.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            if (method.GetCustomAttribute<IndicatorAttribute>() is { } attribute)
                declarations.Add(new(method, attribute));
        declarations.Sort(IndicatorDeclaration.InOrderOfSources);
        return declarations;
    }
}

/// <summary>A call of an id from when a parameter chose between its units, and the indicator that replaces it.</summary>
internal sealed record FormerCall(string Id, string Parameter, string Value, IndicatorDeclaration Now)
{
    /// <summary>The earlier call among the parameters given; null where there is none.</summary>
    /// <exception cref="ArgumentException">The parameter no longer exists, and never took the value.</exception>
    public static FormerCall? Of(IndicatorDeclaration declaration, IReadOnlyDictionary<string, string> given)
    {
        foreach (var (parameter, value) in given)
        {
            var former = Calls(declaration.Id, parameter).ToList();
            if (former.FirstOrDefault(call => call.Value == value) is { } found)
                return found;
            if (former.Count > 0 && !Has(declaration, parameter))
                throw new ArgumentException(
                    $"--set {parameter}={value}: it takes {string.Join(" or ", former.Select(call => call.Value))}."
                );
        }
        return given
            .Where(pair => !Has(declaration, pair.Key) && WasTaken(declaration.Id, pair.Key))
            .Select(pair => new FormerCall(declaration.Id, pair.Key, pair.Value, declaration))
            .FirstOrDefault();
    }

    /// <summary>Computes the indicator of today, with a note that names it.</summary>
    public IndicatorRun Run(DataLibrary library, IReadOnlyDictionary<string, string> given)
    {
        // A parameter of the earlier id that changes nothing here is left out; any other is an error.
        var taken = given.Where(pair => Has(Now, pair.Key) || pair.Key != Parameter && !WasTaken(Id, pair.Key)).ToDictionary();
        var run = Now.RunAsDeclared(library, taken);
        return run with { Result = run.Result with { Notes = [.. run.Result.Notes, Note] } };
    }

    private string Note =>
        Now.Id == Id
            ? $"{Parameter}={Value} changes nothing in {Id}; leave it out."
            : $"{Id} with {Parameter}={Value} is now the indicator {Now.Id}; use that id.";

    private static IEnumerable<FormerCall> Calls(string id, string parameter) =>
        from declaration in IndicatorCatalogue.Declarations
        from former in declaration.FormerIds
        where former.Id == id && former.Parameter == parameter
        from value in former.Values
        select new FormerCall(id, parameter, value, declaration);

    private static bool Has(IndicatorDeclaration declaration, string parameter) => declaration.Parameters.Any(one => one.Name == parameter);

    /// <summary>Is it a parameter of any indicator that the earlier id became?</summary>
    private static bool WasTaken(string id, string parameter) =>
        IndicatorCatalogue.Declarations.Any(declaration =>
            (declaration.Id == id || declaration.FormerIds.Any(former => former.Id == id)) && Has(declaration, parameter)
        );
}
