using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>
/// Where what a cell shows goes while it runs: into a notebook file, or over the wire to an editor. Cells may show from
/// several threads. Data are bundles by MIME type: text as a string, JSON as JSON.
/// </summary>
public abstract class OutputSink
{
    /// <summary>Takes text that the cell wrote to <c>stdout</c> or <c>stderr</c>.</summary>
    public abstract void AddStream(string name, string text);

    /// <summary>Receives a value that the cell shows and may show again with the same <paramref name="displayId"/>.</summary>
    public abstract void AddDisplay(string displayId, JsonObject data);

    /// <summary>Puts other data in the place of what was shown under the same <paramref name="displayId"/>.</summary>
    public abstract void UpdateDisplay(string displayId, JsonObject data);

    /// <summary>Takes the value of the last expression of the cell.</summary>
    public abstract void AddResult(JsonObject data, int executionCount);

    /// <summary>Takes the reason why the cell failed.</summary>
    public abstract void AddError(CellError error);
}
