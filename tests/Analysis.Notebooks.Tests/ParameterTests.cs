using Analysis.Hosting;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

public sealed class ParameterTests : IDisposable
{
    private const string Declarations = """
        parameters:var window = "2021-2025"; // five years
        int start = 2014;
        double target = 0.02; // share of GDP
        bool byYear = true;
        var low = -3;
        decimal price = 1.5m;
        long big = 3;
        """;

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public void Declarations_are_read_with_type_default_and_comment()
    {
        var read = ParametersCell.Read(NotebookDocument.Read(_notebooks.Add("a.ipynb", Declarations)));
        Assert.Equal(["window", "start", "target", "byYear", "low", "price", "big"], read.Select(one => one.Name));
        Assert.Equal(["2021-2025", "2014", "0.02", "true", "-3", "1.5", "3"], read.Select(one => one.Default));
        Assert.Equal(["string", "int", "double", "bool", "int", "decimal", "long"], read.Select(one => one.CSharpType));
        Assert.Equal(["five years", "", "share of GDP", "", "", "", ""], read.Select(one => one.Comment));
        Assert.Equal(
            [
                ParameterType.Text,
                ParameterType.WholeNumber,
                ParameterType.DecimalNumber,
                ParameterType.TrueOrFalse,
                ParameterType.WholeNumber,
                ParameterType.DecimalNumber,
                ParameterType.WholeNumber,
            ],
            read.Select(one => one.Type)
        );
    }

    [Theory]
    [InlineData("var x = 2 + 3;")]
    [InlineData("var x = DateTime.Now;")]
    [InlineData("string x;")]
    [InlineData("int x = 1.5;")]
    [InlineData("int x = \"a\";")]
    [InlineData("const int x = 1;")]
    [InlineData("var x = $\"{1}\";")]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("using System.Net;")]
    [InlineData("#r \"a.dll\"")]
    [InlineData("int first = 1;")]
    [InlineData("int x = ;")]
    public void Anything_else_in_the_cell_is_refused_with_its_line(string line)
    {
        var document = NotebookDocument.Read(_notebooks.Add("a.ipynb", $"parameters:int first = 1;\n{line}"));
        var problem = Assert.Single(Assert.Throws<NotebookFormatException>(() => ParametersCell.Read(document)).Problems);
        Assert.Equal((2, 1, "c1"), (problem.Line, problem.Cell, problem.CellId));
    }

    [Fact]
    public void Two_cells_with_the_tag_are_refused()
    {
        var document = NotebookDocument.Read(_notebooks.Add("a.ipynb", "parameters:int a = 1;", "parameters:int b = 1;"));
        var problem = Assert.Single(Assert.Throws<NotebookFormatException>(() => ParametersCell.Read(document)).Problems);
        Assert.Equal(2, problem.Cell);
    }

    [Fact]
    public async Task Values_that_differ_are_injected_behind_the_cell_and_passed_to_the_libraries()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            Declarations,
            "$\"{window} {start} {target} {byYear} {low} {price} {big}\"",
            "#r \"Analysis.Hosting\"\nvar parameters = "
                + "Analysis.Hosting.RunContext.Current.Settings.Parameters;\nstring.Join(\" \", parameters.OrderBy(pair => pair.Key, "
                + "StringComparer.Ordinal).Select(pair => $\"{pair.Key}={pair.Value}:{pair.Value.Type}\"))"
        );
        var result = await Notebooks.RunAsync(
            _notebooks.Request(path) with
            {
                Parameters = new Dictionary<string, string>
                {
                    ["window"] = "a \"b\"\\",
                    ["start"] = "2015",
                    ["target"] = "0.020",
                    ["byYear"] = "false",
                    ["low"] = "-3",
                    ["price"] = "2.25",
                    ["big"] = "5000000000",
                },
            }
        );
        Assert.Null(result.Error);
        var injected = result.Executed.Cells[1];
        Assert.Equal("injected-parameters", injected.Id);
        Assert.Equal(["injected-parameters"], injected.Tags);
        Assert.Equal(
            "// Set for this run\nwindow = \"a \\\"b\\\"\\\\\";\nstart = 2015;\nbyYear = false;\nprice = 2.25m;\nbig = 5000000000L;",
            injected.Source
        );
        Assert.Equal("a \"b\"\\ 2015 0.02 False -3 2.25 5000000000", result.Executed.Cells[2].Outputs[0].TextOf("text/plain"));
        Assert.Equal(
            "big=5000000000:WholeNumber byYear=false:TrueOrFalse price=2.25:DecimalNumber start=2015:WholeNumber window=a \"b\"\\:Text",
            result.Executed.Cells[3].Outputs[0].TextOf("text/plain")
        );
        Assert.Equal(["window", "start", "byYear", "price", "big"], result.ChangedParameters.Keys);
    }

    [Fact]
    public async Task A_text_with_a_semicolon_comes_through_with_its_type()
    {
        var path = _notebooks.Add("a.ipynb", "parameters:string window = \"2021-2025\";", "window");
        var result = await Notebooks.RunAsync(
            _notebooks.Request(path) with
            {
                Parameters = new Dictionary<string, string> { ["window"] = "a;b" },
            }
        );

        Assert.Equal([KeyValuePair.Create("window", new ParameterValue(ParameterType.Text, "a;b"))], result.ChangedParameters);
        Assert.Equal("a;b", result.Executed.Cells[^1].Outputs[0].TextOf("text/plain"));
    }

    [Fact]
    public async Task A_failing_cell_behind_the_injected_one_keeps_the_number_it_has_in_the_source()
    {
        var path = _notebooks.Add("a.ipynb", "parameters:int n = 1;", "throw new Exception(n.ToString());");
        var request = _notebooks.Request(path) with { Parameters = new Dictionary<string, string> { ["n"] = "2" } };
        var error = (await Notebooks.RunAsync(request)).Error!;
        Assert.Equal((2, "c2", "2"), (error.Cell, error.CellId, error.Message));
    }

    [Theory]
    [InlineData("windw", "2020-2024", "did you mean window?", "start")]
    [InlineData("start", "soon", "start of a is a whole number", "2014")]
    [InlineData("start", "2014.5", "start of a is a whole number", "2014")]
    [InlineData("target", "2 %", "target of a is a number", "0.02")]
    [InlineData("target", "NaN", "target of a is a number", "0.02")]
    [InlineData("byYear", "yes", "byYear of a is true or false", "true")]
    public async Task An_unknown_name_or_a_wrong_type_fails_before_anything_runs(string name, string value, string words, string more)
    {
        var path = _notebooks.Add("a.ipynb", Declarations, "System.IO.File.WriteAllText(\"ran\", \"\");");
        var request = _notebooks.Request(path) with { Parameters = new Dictionary<string, string> { [name] = value } };
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Notebooks.RunAsync(request));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains(more, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_notebooks.Folder, "ran")));
        Assert.False(Directory.Exists(_notebooks.Out));
    }

    [Fact]
    public async Task A_value_goes_to_the_notebooks_that_have_the_parameter()
    {
        var with = _notebooks.Add("with.ipynb", "parameters:int n = 1;", "n");
        var without = _notebooks.Add("without.ipynb", "5");
        var request = _notebooks.Request(with, without) with { Parameters = new Dictionary<string, string> { ["n"] = "7" } };
        var result = await NotebookRunner.ExecuteAsync(request, null, TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded);
        Assert.Equal("7", result.Notebooks[0].Executed.Cells[2].Outputs[0].TextOf("text/plain"));
        Assert.Single(result.Notebooks[1].Executed.Cells);
    }
}
