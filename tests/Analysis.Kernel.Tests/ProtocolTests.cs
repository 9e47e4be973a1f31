namespace Analysis.Kernel.Tests;

/// <summary>Every message of the protocol and every failure, driven by Jupyter's own client.</summary>
public sealed class ProtocolTests(ScriptedClient client) : IClassFixture<ScriptedClient>
{
    public static TheoryData<string> Scenarios => [.. ScriptedClient.Names()];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_client_gets_what_the_protocol_defines(string scenario) => client.MustSucceed(scenario);
}
