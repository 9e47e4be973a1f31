using System.Text.Json.Nodes;
using Analysis.Notebooks;

namespace Analysis.Kernel;

/// <summary>What a cell that an editor runs in silence shows: nothing.</summary>
internal sealed class NoOutputs : OutputSink
{
    public override void AddStream(string name, string text)
    {
    }

    public override void AddDisplay(string displayId, JsonObject data)
    {
    }

    public override void UpdateDisplay(string displayId, JsonObject data)
    {
    }

    public override void AddResult(JsonObject data, int executionCount)
    {
    }

    public override void AddError(CellError error)
    {
    }
}
