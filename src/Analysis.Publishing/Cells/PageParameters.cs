namespace Analysis.Publishing;

/// <summary>The parameters of a notebook with the values of this run.</summary>
internal static class PageParameters
{
    internal static IReadOnlyList<PageParameter> Of(SiteNotebook notebook) =>
    [
        .. notebook.Parameters.Select(parameter => notebook.Values.TryGetValue(parameter.Name, out var value)
            ? new PageParameter(parameter.Name, value.Text, parameter.Default, parameter.Comment)
            : new PageParameter(parameter.Name, parameter.Default, "", parameter.Comment)),
    ];
}
