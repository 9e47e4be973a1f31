using Analysis.Notebooks.Caching;

namespace Analysis.Publishing.Output;

/// <summary>
/// The inputs of a site, stored beside the results of notebooks, so that a publish with unchanged inputs need not
/// write it again. The site itself stays as it would be anyway.
/// </summary>
public sealed class CachedSite
{
    private readonly string _site;
    private readonly ResultInputFile _file;

    /// <summary>The memory of one site.</summary>
    /// <param name="cacheFolder">The folder of cached results.</param>
    /// <param name="siteFolder">The folder of the site.</param>
    public CachedSite(string cacheFolder, string siteFolder)
    {
        _site = Path.TrimEndingDirectorySeparator(Path.GetFullPath(siteFolder));
        _file = new(Path.Combine(cacheFolder, ".sites", FileState.OfBytes(System.Text.Encoding.UTF8.GetBytes(_site))[..16] + ".inputs"));
    }

    /// <summary>Why the site is not, byte by byte, what a publish would write now, a sentence each; none when it is.</summary>
    /// <param name="now">What the site would be made of; other files that the last publish read are looked at again here.</param>
    public IReadOnlyList<string> Reasons(IReadOnlyList<ResultInput> now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (_file.Read() is not { } kept)
            return ["no publish wrote it with these notebooks"];
        var known = now.Select(input => (input.Kind, input.Name)).ToHashSet();
        var others = kept.Where(input =>
            input.Kind == ResultInputKind.File && !IsOfSite(input.Name) && !known.Contains((input.Kind, input.Name))
        );
        return Staleness
            .Between(kept, [.. now, .. others.Select(file => file with { Value = FileState.Of(file.Name) }), .. Pages()])
            .Sentences;
    }

    /// <summary>The site as it is on disk.</summary>
    public PublishedSite Published()
    {
        List<string> files = [.. Files().Where(path => Path.GetFileName(path) != SiteFolder.Marker)];
        return new(
            Path.Combine(_site, "index.html"),
            files.Count(path => path.EndsWith(".html", StringComparison.Ordinal)),
            files.Count,
            files.Sum(path => new FileInfo(path).Length)
        );
    }

    /// <summary>Remembers what the site that was just written is made of.</summary>
    /// <param name="inputs">All that it was made of.</param>
    public void Store(IReadOnlyList<ResultInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _file.Write([.. inputs, .. Pages()]);
    }

    // A file of the site that was changed, removed or added by hand makes it another site.
    private IEnumerable<ResultInput> Pages() => Files().Select(path => new ResultInput(ResultInputKind.File, path, FileState.Of(path)));

    private bool IsOfSite(string path) => path.StartsWith(_site + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string[] Files() => Directory.Exists(_site) ? Directory.GetFiles(_site, "*", SearchOption.AllDirectories) : [];
}
