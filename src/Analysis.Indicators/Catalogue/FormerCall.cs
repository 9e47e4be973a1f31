using Analysis.Data;

namespace Analysis.Indicators.Catalogue;

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
                    $"--set {parameter}={value}: it takes {string.Join(" or ", former.Select(call => call.Value))}.");
        }
        return given.Where(pair => !Has(declaration, pair.Key) && WasTaken(declaration.Id, pair.Key))
            .Select(pair => new FormerCall(declaration.Id, pair.Key, pair.Value, declaration)).FirstOrDefault();
    }

    /// <summary>Computes the indicator of today, with a note that names it.</summary>
    public IndicatorRun Run(DataLibrary library, IReadOnlyDictionary<string, string> given)
    {
        // A parameter of the earlier id that changes nothing here is left out; any other is an error.
        var taken = given.Where(pair => Has(Now, pair.Key) || pair.Key != Parameter && !WasTaken(Id, pair.Key)).ToDictionary();
        var run = Now.RunAsDeclared(library, taken);
        return run with { Result = run.Result with { Notes = [.. run.Result.Notes, Note] } };
    }

    private string Note => Now.Id == Id
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
    private static bool WasTaken(string id, string parameter) => IndicatorCatalogue.Declarations.Any(declaration =>
        (declaration.Id == id || declaration.FormerIds.Any(former => former.Id == id)) && Has(declaration, parameter));
}
