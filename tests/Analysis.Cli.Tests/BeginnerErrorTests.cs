namespace Analysis.Cli.Tests;

/// <summary>What the first cells of a new author get wrong: a missing using directive is named.</summary>
public sealed class BeginnerErrorTests : IDisposable
{
    private const string Start =
        "#r \"../artifacts/notebook/Analysis.Interactive.dll\"\nusing Analysis;\nusing Analysis.Interactive;\nNotebook.Start();";

    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    // A type as an expression, a type, a generic type behind new, and an extension method.
    [InlineData("SupplierShare.All()", "CS0103", "add 'using Analysis.Procurement;'.")]
    [InlineData("ChartSpec? chart = null;", "CS0246", "add 'using Analysis.Charts;'.")]
    [InlineData("List<ChartSpec> charts = [];", "CS0246", "add 'using Analysis.Charts;'.")]
    [InlineData("Indicator? none = null; none!.ToFrame()", "CS1061", "add 'using Analysis.Data;'.")]
    public async Task The_missing_using_is_named(string cell, string error, string says)
    {
        _project.Put("01-first.ipynb", NotebookText.Cells(Start, cell));
        var ended = (await _project.RunAsync("run")).MustFail(1);
        Assert.Contains(error, ended.Error, StringComparison.Ordinal);
        Assert.Contains(says, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suplier + 1")]
    [InlineData("\"text\".ToFrame()")]
    [InlineData("Notebook.Data.Nothing()")]
    public async Task No_using_is_named_where_none_would_help(string cell)
    {
        _project.Put("01-first.ipynb", NotebookText.Cells(Start, cell));
        Assert.DoesNotContain("add 'using", (await _project.RunAsync("run")).MustFail(1).Error, StringComparison.Ordinal);
    }
}
