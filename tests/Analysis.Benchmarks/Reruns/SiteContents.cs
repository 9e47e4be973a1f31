namespace Analysis.Benchmarks.Reruns;

/// <summary>The files of a published site, to compare with those that another way to publish wrote, as <c>diff -r</c> does.</summary>
internal sealed class SiteContents
{
    private const int MostNamed = 20;

    private readonly string _mode;
    private readonly SortedDictionary<string, byte[]> _files;

    private SiteContents(string mode, SortedDictionary<string, byte[]> files) => (_mode, _files) = (mode, files);

    /// <summary>Reads a site.</summary>
    /// <param name="mode">How it was published, for the message.</param>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="InvalidOperationException">It has no first page, so that there is nothing to compare.</exception>
    internal static SiteContents Read(string mode, string folder)
    {
        if (!File.Exists(Path.Combine(folder, "index.html")))
            throw new InvalidOperationException($"{mode} wrote no index.html into {folder}; run it by hand to see what it does.");
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);
        return new(mode, new(files, StringComparer.Ordinal));
    }

    /// <summary>Fails where the other site has other files, or other bytes in a file.</summary>
    /// <exception cref="InvalidOperationException">They differ; the message names the files.</exception>
    internal void RequireSame(SiteContents other)
    {
        string[] differences =
        [
            .. _files.Keys.Union(other._files.Keys).Order(StringComparer.Ordinal).SelectMany(name => Compare(name, other)),
        ];
        if (differences.Length > 0)
            throw new InvalidOperationException(
                $"The sites of {_mode} and of {other._mode} must be the same and differ in {differences.Length} files: "
                    + string.Join("; ", differences.Take(MostNamed))
                    + (differences.Length > MostNamed ? "; …" : ".")
                    + " Publish both ways into two folders with --out and run 'diff -r' on them."
            );
    }

    private IEnumerable<string> Compare(string name, SiteContents other)
    {
        if (!other._files.TryGetValue(name, out var theirs))
            yield return $"{name} is only in the first";
        else if (!_files.TryGetValue(name, out var ours))
            yield return $"{name} is only in the second";
        else if (ours.AsSpan().CommonPrefixLength(theirs) is var same && same < Math.Max(ours.Length, theirs.Length))
            yield return $"{name} differs from byte {same + 1}";
    }
}
