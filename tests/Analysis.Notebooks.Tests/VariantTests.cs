using System.Text.Json.Nodes;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>A notebook that runs several times, each time with a name and values of its own.</summary>
public sealed class VariantTests : IDisposable
{
    private const string Pages =
        """{"folder": "countries", "parameter": "country", "values": ["DEU", "POL"], "title": "Countries", "figure": "share"}""";

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    private string Add(string pages = Pages, string parameters = "parameters:var country = \"POL\"; // the country")
    {
        var path = _notebooks.Add("profile.ipynb", parameters, "$\"{country}\"");
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        json["metadata"]!["analysis"] = new JsonObject { ["pages"] = JsonNode.Parse(pages) };
        return _notebooks.AddJson("profile.ipynb", json);
    }

    private RunRequest Request(string path, params string[] countries) =>
        _notebooks.Request() with
        {
            OutFolder = null,
            Variants =
            [
                .. countries.Select(code => new NotebookVariant(
                    path,
                    $"countries/{code}",
                    new Dictionary<string, string> { ["country"] = code }
                )),
            ],
        };

    [Fact]
    public async Task Each_run_has_its_name_its_value_and_its_output()
    {
        var result = await Notebooks.RunAllAsync(Request(Add(), "DEU", "POL"));
        Assert.Equal(["countries/DEU", "countries/POL"], result.Select(notebook => notebook.Name));
        Assert.Equal(["DEU", "POL"], result.Select(Notebooks.LastText));
        // The default counts as a value too, so that an id of a finding means one page.
        Assert.Equal(["DEU", "POL"], result.Select(notebook => notebook.ChangedParameters["country"].Text));
    }

    [Fact]
    public async Task A_notebook_without_pages_keeps_its_default_out_of_the_changed_values()
    {
        var path = _notebooks.Add("plain.ipynb", "parameters:var country = \"POL\";", "country");
        var result = await Notebooks.RunAllAsync(Request(path, "POL"));
        Assert.Empty(Assert.Single(result).ChangedParameters);
    }

    [Fact]
    public async Task A_value_that_the_notebook_does_not_take_is_refused_before_anything_runs()
    {
        var path = Add();
        var wrong = Request(path, "POL") with
        {
            Variants = [new NotebookVariant(path, "countries/POL", new Dictionary<string, string> { ["county"] = "POL" })],
        };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAllAsync(wrong));
        Assert.Contains("country", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_with_a_name_of_their_own_are_not_written_to_a_folder()
    {
        var request = Request(Add(), "POL") with { OutFolder = _notebooks.Out };
        Assert.Contains(
            "name of their own",
            (await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAllAsync(request))).Message,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(_notebooks.Out));
    }

    [Fact]
    public void The_pages_that_a_notebook_declares_are_read()
    {
        var pages = NotebookPages.Of(NotebookDocument.Read(Add()))!;
        Assert.Equal(("countries", "country", "Countries", "share"), (pages.Folder, pages.Parameter, pages.Title, pages.Figure));
        Assert.Equal(["DEU", "POL"], pages.Values);
        Assert.Null(NotebookPages.Of(NotebookDocument.Read(_notebooks.Add("plain.ipynb", "1"))));
    }

    [Theory]
    [InlineData("""{"parameter": "country", "values": ["POL"], "title": "Countries"}""")]
    [InlineData("""{"folder": "", "parameter": "country", "values": ["POL"], "title": "Countries"}""")]
    [InlineData("""{"folder": "countries", "values": ["POL"], "title": "Countries"}""")]
    [InlineData("""{"folder": "countries", "parameter": "country", "values": [], "title": "Countries"}""")]
    [InlineData("""{"folder": "countries", "parameter": "country", "values": [1], "title": "Countries"}""")]
    [InlineData("""{"folder": "countries", "parameter": "country", "values": "POL", "title": "Countries"}""")]
    [InlineData("""["POL"]""")]
    [InlineData("\"countries\"")]
    public void A_declaration_that_lacks_a_part_is_refused_with_an_example(string pages)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookPages.Of(NotebookDocument.Read(Add(pages))));
        Assert.Contains("write it as \"pages\"", Assert.Single(error.Problems).ToString(), StringComparison.Ordinal);
    }
}
