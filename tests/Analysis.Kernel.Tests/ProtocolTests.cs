namespace Analysis.Kernel.Tests;

/// <summary>Every message of the protocol and every failure, driven by Jupyter's own client.</summary>
public sealed class ProtocolTests(ScriptedClient client) : IClassFixture<ScriptedClient>
{
    public static TheoryData<string> Scenarios => [.. ScriptedClient.Names()];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_client_gets_what_the_protocol_defines(string scenario) => client.MustSucceed(scenario);
}

/// <summary>Jupyter's own test of kernels, which holds every message to its schema.</summary>
public sealed class ConformanceTests : IDisposable
{
    private readonly EditorProcess _editor = new();

    public void Dispose() => _editor.Dispose();

    [Fact]
    public async Task Jupyter_kernel_test_finds_nothing_wrong()
    {
        EditorProcess.SkipIfMissing("jupyter_kernel_test");
        await _editor.AnalysisAsync("kernel", "install");
        var (exitCode, _, said) = await _editor.PythonAsync("conformance.py");
        Assert.True(exitCode == 0, said);
        // Of its twelve tests a pager and the clearing of outputs are optional, and this kernel has neither.
        Assert.Contains("Ran 12 tests", said, StringComparison.Ordinal);
        Assert.EndsWith("OK (skipped=2)", said.TrimEnd(), StringComparison.Ordinal);
    }
}
