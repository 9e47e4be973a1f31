namespace Analysis.Notebooks.Tests;

public sealed class SessionTests : IDisposable
{
    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task A_cell_uses_what_an_earlier_cell_declared_and_the_last_expression_is_the_result()
    {
        var path = _notebooks.Add("a.ipynb", "var x = 40;", "await Task.Delay(1);\nx + 2");
        var result = await Notebooks.RunAsync(_notebooks.Request(path));
        Assert.Null(result.Error);
        var output = Assert.Single(result.Executed.Cells[1].Outputs);
        Assert.Equal("execute_result", output.Type);
        Assert.Equal("42", output.TextOf("text/plain"));
        Assert.Equal(2, result.Executed.Cells[1].ExecutionCount);
    }
}
