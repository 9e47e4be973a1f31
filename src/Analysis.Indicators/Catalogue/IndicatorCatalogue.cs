using System.Reflection;
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
    public static IndicatorDeclaration Get(string id) => Declarations.FirstOrDefault(declaration => declaration.Id == id)
        ?? throw new ArgumentException(
            $"There is no indicator '{id}'; did you mean {Nearest.To(id, Declarations.Select(declaration => declaration.Id))}? "
            + "'analysis indicator list' shows them all.", nameof(id));

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
