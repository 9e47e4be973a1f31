using Analysis.Publishing.Output;

namespace Analysis.Publishing;

/// <summary>Turns executed notebooks into a static site that opens from disk and loads nothing from the network.</summary>
public static class SitePublisher
{
    /// <summary>Refuses a folder that can't receive a site, before the notebooks run. It changes nothing.</summary>
    /// <exception cref="ArgumentException">The folder is not ours to replace, or cannot be written.</exception>
    public static void CheckFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        new SiteFolder(folder).Check();
    }

    /// <summary>Refuses names of notebooks that cannot be the file names of pages, before the notebooks run.</summary>
    /// <param name="notebooks">The names of the files without their extension.</param>
    /// <exception cref="ArgumentException">A name holds more than letters, digits, - and _, or belongs to the site or to Windows, or two
    /// are the same.</exception>
    public static void CheckNames(IEnumerable<string> notebooks)
    {
        ArgumentNullException.ThrowIfNull(notebooks);
        PageName.Check([.. notebooks]);
    }

    /// <summary>
    /// Writes the site of a request: an index, a page a notebook, the page of the data, the notebooks to download and
    /// <c>findings.json</c>. The new site takes the place of the old one only when it is whole.
    /// </summary>
    /// <param name="request">What the site is made of.</param>
    /// <param name="ct">A break; it leaves the old site as it was.</param>
    /// <exception cref="ArgumentException">The request contradicts itself, such as two notebooks of one name.</exception>
    /// <exception cref="PublishException">A notebook cannot be shown (a failed cell, a number without a source, a link that
    /// has no target), or the folder must not be replaced or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The caller broke it off.</exception>
    public static async Task<PublishedSite> PublishAsync(SiteRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var folder = new SiteFolder(request.OutputFolder);
        var site = await SiteFiles.BuildAsync(request, folder.Findings(), ct);
        var files = site.Files;
        await folder.ReplaceAsync(files, ct);
        return new(
            folder.IndexPath,
            files.Keys.Count(name => name.EndsWith(".html", StringComparison.Ordinal)),
            files.Count,
            files.Values.Sum(bytes => (long)bytes.Length)
        )
        {
            Remarks = site.Remarks,
        };
    }
}

/// <summary>What a publish wrote.</summary>
/// <param name="IndexPath">The full path of the page to open.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="Files">The number of files.</param>
/// <param name="Bytes">The size of all files.</param>
public sealed record PublishedSite(string IndexPath, int Pages, int Files, long Bytes)
{
    /// <summary>Figures that differ from the site that was replaced, without an erratum, one sentence for each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>The site cannot be published; the site that was there before is unchanged. The message is for the user.</summary>
public sealed class PublishException : Exception
{
    /// <summary>One problem.</summary>
    /// <param name="problem">One sentence that names the place and the fix.</param>
    /// <param name="inner">The exception of the system.</param>
    public PublishException(string problem, Exception? inner = null)
        : this([problem], inner) { }

    /// <summary>Several problems, reported together.</summary>
    /// <param name="problems">One sentence each.</param>
    /// <param name="inner">The exception of the system.</param>
    public PublishException(IReadOnlyList<string> problems, Exception? inner = null)
        : base(string.Join(Environment.NewLine, problems), inner) => Problems = problems;

    /// <summary>The problems, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
