using System.Text.Json.Nodes;
using Analysis.Notebooks.Running;
using Analysis.Publishing.Composition;
using Analysis.Publishing.Tests.Fixture;

namespace Analysis.Publishing.Tests;

/// <summary>The findings of several runs side by side.</summary>
public sealed class GridComparisonTests
{
    // One id, two subjects: a number must not be shown under the name of the other.
    [Fact]
    public void A_finding_with_another_subject_in_another_run_has_its_title_beside_each_number()
    {
        var comparison = new GridComparison([
            Run("largest--n-1", "Without Spain", 1),
            Run("largest--n-2", "Without Poland", 2),
            Run("other", "Other", 3),
        ]);
        Assert.Equal(["1 (Without Spain)", "2 (Without Poland)", ""], comparison.Rows[0].Texts);
        Assert.Equal(["", "", "3"], comparison.Rows[1].Texts);
    }

    [Fact]
    public void The_file_holds_a_value_or_null_for_each_run()
    {
        var json = JsonNode.Parse(new GridComparison([Run("a--n-1", "A", 1), Run("b", "B", 2)]).ToJson())!;
        var values = json["findings"]![0]!["values"]!.AsArray();

        Assert.Equal(("a", "A"), ((string?)json["findings"]![0]!["id"], (string?)json["findings"]![0]!["title"]));
        Assert.Equal(["title", "value", "text", "unit", "period", "status", "sources"], values[0]!.AsObject().Select(pair => pair.Key));
        Assert.Null(values[1]);
        Assert.Equal("nato-defence-expenditure=2026", Assert.Single(new GridComparison([Run("a", "A", 1)]).Editions));
    }

    [Fact]
    public void A_finding_that_is_not_complete_is_refused_with_its_place()
    {
        var run = Run("a", "A", 1);
        run.Result.Findings[0].Remove("unit");

        Assert.StartsWith(
            "01-test, cell c1: a finding is not complete",
            Assert.Throws<PublishException>(() => new GridComparison([run])).Message,
            StringComparison.Ordinal
        );
    }

    private static (IReadOnlyDictionary<string, string> Values, RunResult Result) Run(string id, string title, double value)
    {
        var finding = NotebookBuilder.Finding(id, title, value, "u", "2026", "i", ("nato-defence-expenditure", "2026"));
        finding["notebook"] = "01-test";
        finding["cell"] = "c1";
        return (
            new Dictionary<string, string>(),
            new RunResult
            {
                Notebooks = [],
                Findings = [finding],
                FindingProblems = [],
            }
        );
    }
}
