using System.Text.Json;
using Analysis.Notebooks.Caching;
using Analysis.Storage;

namespace Analysis.Publishing.Output;

/// <summary>
/// The comparisons of editions of the last publish, stored beside the results of notebooks: they are computed from the data alone, so
/// that the same program finds the same in the same bytes.
/// </summary>
public sealed class CachedRevisions
{
    private readonly string _data;
    private readonly string _path;

    /// <summary>The comparisons of one data folder.</summary>
    /// <param name="cacheFolder">The folder of cached results.</param>
    /// <param name="dataFolder">The data folder.</param>
    public CachedRevisions(string cacheFolder, string dataFolder)
    {
        _data = Path.GetFullPath(dataFolder);
        // A folder of its own, since what is no result is deleted from the folders of results.
        _path = Path.Combine(cacheFolder, ".sites", "revisions", "sections.json");
    }

    /// <summary>The comparisons of the last publish where the program and every byte of the data are the same; null where not.</summary>
    /// <param name="site">What a site is made of, with the state of every file in the data folder.</param>
    public IReadOnlyList<RevisionSection>? Find(IReadOnlyList<ResultInput> site)
    {
        var state = Hash(DataState.Of(site, _data));
        try
        {
            // The hash of the inputs, the hash of what follows, and the sections.
            var lines = File.ReadAllText(_path).Split('\n', 3);
            return lines.Length == 3 && lines[0] == state && lines[1] == FileState.OfText(lines[2])
                ? JsonSerializer.Deserialize<IReadOnlyList<RevisionSection>>(lines[2])
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Stores comparisons, unless the data changed while they were made. One that can't be written is made again.</summary>
    /// <param name="site">What the site is made of, with the states from before the comparisons were made.</param>
    /// <param name="sections">The comparisons.</param>
    public void Store(IReadOnlyList<ResultInput> site, IReadOnlyList<RevisionSection> sections)
    {
        var state = DataState.Of(site, _data);
        if (!state.IsUnchanged)
            return;
        var text = JsonSerializer.Serialize(sections);
        try
        {
            AtomicFile.Write(_path, $"{Hash(state)}\n{FileState.OfText(text)}\n{text}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }

    private static string Hash(DataState state) =>
        FileState.OfText(string.Join('\n', state.Inputs.Select(input => $"{input.Kind}\t{input.Name}\t{input.Value}")));
}
