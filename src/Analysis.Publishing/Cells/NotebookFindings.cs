using System.Text.Json.Nodes;
using Analysis.Publishing.Pages;

namespace Analysis.Publishing.Cells;

/// <summary>Reads the findings of a notebook from its outputs: id → figure.</summary>
internal static class NotebookFindings
{
    /// <summary>The findings of all cells.</summary>
    /// <exception cref="PublishException">A finding lacks a field, or one id has two numbers.</exception>
    internal static IReadOnlyDictionary<string, Finding> Of(SiteNotebook notebook)
    {
        var findings = new SortedDictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var cell in notebook.Executed.Cells)
        {
            var place = $"{notebook.Name}, cell {cell.Number}";
            foreach (var finding in cell.Outputs.SelectMany(output => Read(output.JsonOf(MimeTypes.Finding), place)))
                Add(findings, finding, place);
        }

        return findings;
    }

    /// <summary>Holds the notebooks of a site to one number an id: the id is the address under which a figure is quoted.</summary>
    /// <exception cref="PublishException">One id has two numbers.</exception>
    internal static void CheckAcross(IEnumerable<NotebookPage> pages)
    {
        var first = new Dictionary<string, (string Page, Finding Finding)>(StringComparer.Ordinal);
        foreach (var (page, finding) in pages.SelectMany(page => page.Findings.Values.Select(finding => (page.Name, finding))))
            if (!first.TryAdd(finding.Id, (page, finding)) && !first[finding.Id].Finding.Value.Equals(finding.Value))
                throw new PublishException(
                    $"The figure '{finding.Id}' is {finding.Unrounded} in {page} and {first[finding.Id].Finding.Unrounded} in "
                        + $"{first[finding.Id].Page}; give one of them another id."
                );
    }

    /// <summary>The findings of one output, in any form that <see cref="FindingJson.Read"/> takes.</summary>
    internal static IReadOnlyList<Finding> Read(JsonNode? node, string place)
    {
        try
        {
            return FindingJson.Read(node);
        }
        catch (FormatException error)
        {
            throw new PublishException(
                $"{place}: a figure of the output is not complete ({error.Message}); give it id, title, value, text, unit, "
                    + $"period, status, indicator and sources.",
                error
            );
        }
    }

    private static void Add(SortedDictionary<string, Finding> findings, Finding finding, string place)
    {
        if (findings.TryAdd(finding.Id, finding) || findings[finding.Id].Value.Equals(finding.Value))
            return;
        throw new PublishException(
            $"{place}: the figure '{finding.Id}' is {finding.Unrounded} here and {findings[finding.Id].Unrounded} above; give "
                + $"one of them another id."
        );
    }
}
