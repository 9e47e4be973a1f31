namespace Analysis.Cli.Tests;

/// <summary><c>analysis data update</c>: which datasets it takes, and how it ends.</summary>
public sealed class UpdateCommandTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("../countries")]
    [InlineData("local/../../countries")]
    [InlineData("/etc")]
    public async Task An_unknown_dataset_is_wrong_usage(string id)
    {
        var ended = (await _project.RunAsync("data", "update", id)).MustFail(2);
        Assert.StartsWith($"There is no dataset '{id}'; those that have an address are ", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_project["data", "local"]));
    }

    [Fact]
    public async Task One_failure_ends_with_1_and_every_outcome_is_listed()
    {
        _project.Edit(
            "data/world-bank-indicators/datapackage.json",
            "https://api.worldbank.org/v2/country/all/indicator/NY.GDP.PCAP.CD",
            "http://127.0.0.1:1/x"
        );
        var ended = (await _project.RunAsync("data", "update", "world-bank-indicators", "sipri-top-100", "sipri-arms-transfers")).MustFail(
            1
        );
        Assert.StartsWith("world-bank-indicators: failed. http://127.0.0.1:1/x", ended.Error, StringComparison.Ordinal);
        Assert.Contains("sipri-top-100: to be downloaded by hand.", ended.Out, StringComparison.Ordinal);
        Assert.Contains("sipri-arms-transfers: to be downloaded by hand.", ended.Out, StringComparison.Ordinal);
    }
}
