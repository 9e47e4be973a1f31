using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>Collects the outputs of a cell for a notebook file.</summary>
public sealed class CellOutputs : OutputSink
{
    private readonly Lock _lock = new();
    private readonly JsonArray _outputs = [];
    private readonly Dictionary<string, JsonObject> _displays = new(StringComparer.Ordinal);
    private readonly StringBuilder _stream = new();
    private string _streamName = "";

    /// <summary>The outputs so far, in the form of nbformat.</summary>
    public JsonArray ToJson()
    {
        lock (_lock)
        {
            CloseStream();
            return _outputs.DeepClone().AsArray();
        }
    }

    /// <summary>Adds text that the cell wrote; text of the same stream without another output between is one output.</summary>
    public override void AddStream(string name, string text)
    {
        lock (_lock)
        {
            if (_streamName != name)
                CloseStream();
            _streamName = name;
            _stream.Append(text);
        }
    }

    /// <inheritdoc/>
    public override void AddDisplay(string displayId, JsonObject data)
    {
        var output = new JsonObject
        {
            ["data"] = MimeBundle.ForFile(data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };
        Add(output);
        lock (_lock)
            _displays[displayId] = output;
    }

    /// <inheritdoc/>
    public override void UpdateDisplay(string displayId, JsonObject data)
    {
        lock (_lock)
            if (_displays.TryGetValue(displayId, out var output))
                output["data"] = MimeBundle.ForFile(data);
    }

    /// <inheritdoc/>
    public override void AddResult(JsonObject data, int executionCount) => Add(new JsonObject
    {
        ["data"] = MimeBundle.ForFile(data),
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    });

    /// <inheritdoc/>
    public override void AddError(CellError error) => Add(new JsonObject
    {
        ["ename"] = error.Kind,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Details.Split('\n').Select(line => JsonValue.Create(line))]),
    });

    private void Add(JsonObject output)
    {
        lock (_lock)
        {
            CloseStream();
            _outputs.Add(output);
        }
    }

    private void CloseStream()
    {
        if (_stream.Length > 0)
            _outputs.Add(new JsonObject
            {
                ["name"] = _streamName,
                ["output_type"] = "stream",
                ["text"] = MultilineText.Split(_stream.ToString()),
            });
        _stream.Clear();
        _streamName = "";
    }
}
