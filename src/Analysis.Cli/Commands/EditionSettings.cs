using Analysis.Data;
using Analysis.Hosting;

namespace Analysis.Cli.Commands;

/// <summary>Hands the chosen editions to a run, after a check that they exist: a typing error must not cost a run.</summary>
internal static class EditionSettings
{
    /// <exception cref="ArgumentException">A dataset or edition that does not exist.</exception>
    public static RunSettings Of(string folder, IReadOnlyDictionary<string, string> editions)
    {
        _ = DataLibrary.Open(DataRoot.Find(folder), editions);
        return new() { Editions = editions };
    }
}
