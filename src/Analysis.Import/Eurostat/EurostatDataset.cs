namespace Analysis.Import.Eurostat;

/// <summary>A dataset of Eurostat that is read: its code, its dimensions, and the address that gives what is read of it.</summary>
/// <param name="Code">The code, in small letters.</param>
/// <param name="Dimensions">The names of its dimensions.</param>
/// <param name="Selection">The selection on defence, as the address has it.</param>
internal sealed record EurostatDataset(string Code, IReadOnlyList<string> Dimensions, string Selection)
{
    private const string Service = "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/";

    /// <summary>The datasets that are read, and no other.</summary>
    public static IReadOnlyList<EurostatDataset> All { get; } =
    [
        new("gov_ev", ["freq", "expend", "na_item", "unit", "geo", "time"], "expend=DEF&na_item=TE&na_item=P51G&unit=MIO_EUR&unit=PC_GDP"),
        new("gov_10a_exp", ["freq", "unit", "sector", "cofog99", "na_item", "geo", "time"], "sector=S13&cofog99=GF02&na_item=TE&unit=MIO_EUR&unit=PC_GDP"),
    ];

    /// <summary>All dimensions that one of them has.</summary>
    public static IReadOnlyList<string> AllDimensions { get; } = [.. All.SelectMany(dataset => dataset.Dimensions).Distinct()];

    /// <summary>The addresses, for a problem to name.</summary>
    public static string Addresses => string.Join(" or ", All.Select(dataset => dataset.Address));

    /// <summary>The dataset as the tables are called.</summary>
    public string Name => $"eurostat-{Code.Replace('_', '-')}";

    /// <summary>The address of the selection that is read.</summary>
    public string Address => $"{Service}{Code}?format=JSON&lang=en&{Selection}";

    /// <summary>The dataset of a response, by the code that it names, else by the dimension that only one dataset has.</summary>
    /// <param name="code">The code; null where the response names none.</param>
    /// <param name="dimensions">The dimensions of the response.</param>
    /// <param name="tally">Takes the problem.</param>
    /// <returns>The dataset; null where it is not one of them or has other dimensions.</returns>
    public static EurostatDataset? Find(string? code, IReadOnlyList<string> dimensions, Tally tally)
    {
        var found = code is null
            ? All.FirstOrDefault(dataset => dimensions.Contains(dataset.Dimensions.First(name => name is "expend" or "cofog99")))
            : All.FirstOrDefault(dataset => string.Equals(dataset.Code, code, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            tally.Problem(null, null, code is null
                ? $"names no dataset and has neither the dimension expend nor cofog99, so it is not known to be on defence; fetch {Addresses}."
                : $"is of the dataset '{(code.Length > 40 ? code[..40] : code)}', which is not read; fetch {Addresses}.");
            return null;
        }
        foreach (var missing in found.Dimensions.Except(dimensions))
            tally.Problem(null, missing, $"the dimension is missing, so it is not known to be the one on defence; fetch {found.Address}.");
        foreach (var more in dimensions.Except(found.Dimensions))
            tally.Problem(null, more, $"is not a dimension of {found.Code}; the layout has changed, or the response was changed. Download {found.Address}.");
        return tally.HasProblems ? null : found;
    }
}
