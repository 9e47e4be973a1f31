using Analysis.Data;
using Analysis.Notebooks.Caching;

namespace Analysis.Publishing.Output;

/// <summary>
/// The inputs of the last check of the data that found no problem, stored beside the results of notebooks: the same program finds none
/// in the same bytes.
/// </summary>
public sealed class CachedDataCheck
{
    private readonly ResultInputFile _file;

    /// <summary>The last check in a folder of cached results.</summary>
    /// <param name="cacheFolder">The folder of cached results.</param>
    public CachedDataCheck(string cacheFolder) => _file = new(Path.Combine(cacheFolder, ".sites", "data.inputs"));

    /// <summary>Checks all data, unless the program and every byte are those of the last check that found no problem.</summary>
    /// <param name="data">The program and the data, with the states from before the check.</param>
    /// <returns>Every problem; none where the data are clean.</returns>
    public IReadOnlyList<Problem> Run(DataState data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (_file.Read() is { } clean && data.Inputs.SequenceEqual(clean))
            return [];
        var problems = DataCheck.Run(data.Folder);
        // What changed during the check may have been checked as it is now.
        if (problems.Count == 0 && data.IsUnchanged)
            _file.Write(data.Inputs);
        return problems;
    }
}
