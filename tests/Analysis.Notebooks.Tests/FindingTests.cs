using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

public sealed class FindingTests : IDisposable
{
    private const string Start = "#r \"Analysis.Notebooks.Tests.Worker.dll\"\nusing HeldLibrary;\nHeld.Start();";

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task Findings_are_collected_in_order_with_their_place_each_id_once()
    {
        var one = _notebooks.Add(
            "01-one.ipynb",
            Start,
            Show("""{"id":"b","title":"B","value":0.5764,"unit":"share","sources":[{"dataset":"d","edition":"2026"}]}"""),
            Show("""[{"id":"a","value":1},{"id":"c","value":2}]""")
        );
        var two = _notebooks.Add(
            "02-two.ipynb",
            Start,
            Show("""{"id":"a","value":1.0}"""),
            Show("""{"findings":[{"id":"d","value":3}]}""")
        );
        var result = await NotebookRunner.ExecuteAsync(_notebooks.Request(one, two), null, TestContext.Current.CancellationToken);
        Assert.Empty(result.FindingProblems);
        Assert.True(result.Succeeded);
        Assert.Equal(
            """
            [
              {
                "id": "b",
                "title": "B",
                "value": 0.5764,
                "unit": "share",
                "notebook": "01-one",
                "cell": "c2",
                "sources": [
                  {
                    "dataset": "d",
                    "edition": "2026"
                  }
                ]
              },
              {
                "id": "a",
                "value": 1,
                "notebook": "01-one",
                "cell": "c3"
              },
              {
                "id": "c",
                "value": 2,
                "notebook": "01-one",
                "cell": "c3"
              },
              {
                "id": "d",
                "value": 3,
                "notebook": "02-two",
                "cell": "c3"
              }
            ]

            """,
            File.ReadAllText(result.FindingsPath!)
        );
    }

    [Fact]
    public async Task One_id_with_two_values_is_an_error_that_names_both_places()
    {
        var one = _notebooks.Add("01-one.ipynb", Start, Show("""{"id":"us-share","value":0.58}"""));
        var two = _notebooks.Add("02-two.ipynb", Start, Show("""{"id":"us-share","value":0.55}"""), Show("""{"value":1}"""));
        _notebooks.AddText("out/findings.json", "of an earlier run");
        var result = await NotebookRunner.ExecuteAsync(_notebooks.Request(one, two), null, TestContext.Current.CancellationToken);
        Assert.False(result.Succeeded);
        Assert.Equal(2, result.FindingProblems.Count);
        Assert.Contains(
            "us-share is 0.58 in 01-one, cell c2 but 0.55 in 02-two, cell c2",
            result.FindingProblems[0],
            StringComparison.Ordinal
        );
        Assert.Contains("02-two, cell c3 has no id", result.FindingProblems[1], StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_notebooks.Out, "findings.json")));
    }

    private static string Show(string json) =>
        $"display(new Finding({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}));";
}
