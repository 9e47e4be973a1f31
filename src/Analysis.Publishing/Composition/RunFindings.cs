using System.Text.Json.Nodes;
using Analysis.Notebooks;

namespace Analysis.Publishing.Composition;

/// <summary>The findings of a run as what they mean: the runner passes them on as JSON that it does not read.</summary>
internal static class RunFindings
{
    /// <exception cref="PublishException">A finding is not complete.</exception>
    internal static IEnumerable<Finding> Of(NotebookResult notebook) => notebook.Findings.Select(Read);

    /// <exception cref="PublishException">A finding is not complete.</exception>
    internal static IEnumerable<Finding> Of(RunResult run) => run.Findings.Select(Read);

    private static Finding Read(JsonObject finding)
    {
        try
        {
            return FindingJson.Read(finding)[0];
        }
        catch (FormatException error)
        {
            throw new PublishException(
                $"{finding["notebook"]}, cell {finding["cell"]}: a finding is not complete ({error.Message}); give it id, title, value, text, unit, period, status, indicator and sources.",
                error);
        }
    }
}
