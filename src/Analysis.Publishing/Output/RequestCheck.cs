namespace Analysis.Publishing;

/// <summary>Refuses a request that cannot become a site, before any page is built.</summary>
internal static class RequestCheck
{
    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    internal static void Check(SiteRequest request)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.OutputFolder);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Title);
        PageName.Check([.. request.Notebooks.Select(notebook => notebook.Name)]);
    }
}
