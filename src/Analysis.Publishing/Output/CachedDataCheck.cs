using Analysis.Data;
using Analysis.Notebooks.Caching;

namespace Analysis.Publishing.Output;

/// <summary>
/// The inputs of the last check of the data that found no problem, stored beside the results of notebooks: the same program finds none
/// in the same bytes.
/// </summary>
public sealed class CachedDataCheck
{
    private readonly string _data;
    private readonly ResultInputFile _file;

    /// <summary>The memory of one data folder.</summary>
    /// <param name="cacheFolder">The folder of cached results.</param>
    /// <param name="dataFolder">The data folder.</param>
    public CachedDataCheck(string cacheFolder, string dataFolder)
    {
        _data = Path.GetFullPath(dataFolder);
        _file = new(Path.Combine(cacheFolder, ".sites", "data.inputs"));
    }

    /// <summary>Checks all data, unless the program and every byte are those of the last check that found no problem.</summary>
    /// <param name="site">What a site is made of, with the state of every file in the data folder.</param>
    /// <returns>Every problem; none where the data are clean.</returns>
    public IReadOnlyList<Problem> Run(IReadOnlyList<ResultInput> site)
    {
        var now = DataState.Of(site, _data);
        if (_file.Read() is { } clean && now.Inputs.SequenceEqual(clean))
            return [];
        var problems = DataCheck.Run(_data);
        // What changed during the check may have been checked as it is now.
        if (problems.Count == 0 && now.IsUnchanged)
            _file.Write(now.Inputs);
        return problems;
    }
}
