using Analysis.Notebooks;
using Analysis.Notebooks.Parameters;

namespace Analysis.Publishing;

/// <summary>The parameters of a notebook with the values of this run.</summary>
internal static class PageParameters
{
    internal static IReadOnlyList<PageParameter> Read(NotebookDocument notebook)
    {
        var set = InjectedParameters.Read(notebook);
        return [.. ParametersCell.Read(notebook).Select(parameter => set.TryGetValue(parameter.Name, out var value)
            ? new PageParameter(parameter.Name, value, parameter.Default, parameter.Comment)
            : new PageParameter(parameter.Name, parameter.Default, "", parameter.Comment))];
    }
}
