using System.Text.Json.Nodes;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

public sealed class SharedOutputTests : IDisposable
{
    private const string Mark = "<!--here-->";
    private const string Shared = "<style>a { b: \"c\" }</style>\n<script>\tif (1 < 2) \"\\n\"; // é 🛡\n</script>";

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Theory]
    [InlineData("<p>only</p>")]
    [InlineData("<p>one</p>\n<p>two</p>\n")]
    [InlineData("")]
    public void An_executed_notebook_is_the_same_as_if_its_output_had_carried_the_text(string rest) =>
        Assert.Equal(Text(Shared + rest, "<p>after</p>"), new SharedOutput(Mark, () => Shared).AddTo(Text(Mark + rest, "<p>after</p>")));

    [Fact]
    public void The_output_need_not_be_the_first_one() =>
        Assert.Equal(Text("<p>before</p>", Shared + "x"), new SharedOutput(Mark, () => Shared).AddTo(Text("<p>before</p>", Mark + "x")));

    [Fact]
    public void What_only_mentions_the_mark_stays_and_the_text_is_not_made()
    {
        var text = Text($"a {Mark}", "b", $"{Mark}\n// in the source");

        Assert.Equal(text, new SharedOutput(Mark, () => throw new InvalidOperationException()).AddTo(text));
    }

    [Fact]
    public async Task A_run_writes_the_text_and_its_result_carries_the_mark()
    {
        var path = _notebooks.Add("a.ipynb", $"using Microsoft.DotNet.Interactive.Formatting;\nHTML(\"{Mark}<p>x</p>\")");
        var request = _notebooks.Request(path) with { SharedOutput = new(Mark, () => Shared) };

        var result = await Notebooks.RunAsync(request);

        Assert.Equal($"{Mark}<p>x</p>", Html(result.Executed));
        Assert.Equal($"{Shared}<p>x</p>", Html(NotebookDocument.Read(Path.Combine(_notebooks.Out, "a.ipynb"))));
    }

    private static string Html(NotebookDocument notebook) => notebook.Cells[^1].Outputs[^1].TextOf("text/html")!;

    // A notebook with an output a cell.
    private static string Text(string first, string second, string source = "1") =>
        NotebookDocument.Parse(Notebooks.Root([Cell("a", first, source), Cell("b", second, source)]).ToJsonString(), "a.ipynb").ToText();

    private static JsonObject Cell(string id, string html, string source)
    {
        var cell = Notebooks.Cell(id, source);
        cell["outputs"] = new JsonArray(
            new JsonObject
            {
                ["data"] = new JsonObject { ["text/html"] = MultilineText.Split(html), ["text/plain"] = new JsonArray("x") },
                ["metadata"] = new JsonObject(),
                ["output_type"] = "display_data",
            }
        );
        return cell;
    }
}
