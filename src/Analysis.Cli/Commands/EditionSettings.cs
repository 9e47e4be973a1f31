using Analysis.Data;

namespace Analysis.Cli.Commands;

/// <summary>Hands the chosen editions to a run, after a look whether they exist: a typing error must not cost a run.</summary>
internal static class EditionSettings
{
    private const string Prefix = "edition:";

    /// <summary>The settings <c>edition:DATASET</c> that the notebooks' session reads.</summary>
    /// <exception cref="ArgumentException">A dataset or edition that does not exist.</exception>
    public static IReadOnlyDictionary<string, string> Of(string folder, IReadOnlyDictionary<string, string> editions)
    {
        _ = DataLibrary.Open(DataRoot.Find(folder), editions);
        return editions.ToDictionary(pair => Prefix + pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }
}
