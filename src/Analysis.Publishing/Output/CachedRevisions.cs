using System.Text.Json;
using Analysis.Notebooks.Caching;

namespace Analysis.Publishing.Output;

/// <summary>
/// The comparisons of editions of earlier publishes, stored with the results of notebooks: they are computed from the data alone, so that
/// the same program finds the same in the same bytes.
/// </summary>
public sealed class CachedRevisions
{
    // The folder beside those of notebooks.
    private const string Name = ".revisions";

    private readonly CachedResultStore _store;

    /// <summary>The comparisons in a folder of cached results.</summary>
    /// <param name="cacheFolder">The folder of cached results.</param>
    public CachedRevisions(string cacheFolder) => _store = new(cacheFolder);

    /// <summary>The comparisons of a publish with the same program and the same bytes of data; null where there is none.</summary>
    /// <param name="data">The program and the data.</param>
    public IReadOnlyList<RevisionSection>? Find(DataState data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var bodies = _store.Of(Name).Where(result => result.Inputs.SequenceEqual(data.Inputs)).Select(result => result.Body());
        return bodies.OfType<string>().FirstOrDefault() is { } text
            ? JsonSerializer.Deserialize<IReadOnlyList<RevisionSection>>(text)
            : null;
    }

    /// <summary>Stores comparisons, unless the data changed while they were made. Those that can't be written are made again.</summary>
    /// <param name="data">The program and the data, with the states from before the comparisons were made.</param>
    /// <param name="sections">The comparisons.</param>
    public void Store(DataState data, IReadOnlyList<RevisionSection> sections)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.IsUnchanged)
            _store.Save([new(Name, data.Inputs, [], JsonSerializer.Serialize(sections))]);
    }
}
