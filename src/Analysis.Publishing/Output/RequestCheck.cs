using System.Text.RegularExpressions;

namespace Analysis.Publishing;

/// <summary>Refuses a request that cannot become a site, before any page is built.</summary>
internal static partial class RequestCheck
{
    private static readonly string[] OwnPages = ["index", "data", "revisions"];

    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    internal static void Check(SiteRequest request)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.OutputFolder);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Title);
        foreach (var name in request.Notebooks.Select(notebook => notebook.Name))
            if (!FileName().IsMatch(name) || OwnPages.Contains(name))
                throw new ArgumentException($"A page cannot be called '{name}'; use letters, digits, - and _, and none of index, data, revisions.", nameof(request));
        if (request.Notebooks.GroupBy(notebook => notebook.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two notebooks are called '{twice.Key}'; rename one.", nameof(request));
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
