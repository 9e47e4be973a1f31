using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks;

/// <summary>The outputs of a cell while it runs. Cells may write from several threads.</summary>
public sealed class CellOutputs
{
    private readonly Lock _lock = new();
    private readonly JsonArray _outputs = [];
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
    internal void AddStream(string name, string text)
    {
        lock (_lock)
        {
            if (_streamName != name)
                CloseStream();
            _streamName = name;
            _stream.Append(text);
        }
    }

    internal JsonObject AddDisplay(JsonObject data) => Add(new JsonObject
    {
        ["data"] = data,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "display_data",
    });

    internal void AddResult(JsonObject data, int executionCount) => Add(new JsonObject
    {
        ["data"] = data,
        ["execution_count"] = executionCount,
        ["metadata"] = new JsonObject(),
        ["output_type"] = "execute_result",
    });

    internal void AddError(CellError error) => Add(new JsonObject
    {
        ["ename"] = error.Kind,
        ["evalue"] = error.Message,
        ["output_type"] = "error",
        ["traceback"] = new JsonArray([.. error.Details.Split('\n').Select(line => JsonValue.Create(line))]),
    });

    /// <summary>Puts other data into an output that stands already.</summary>
    internal void Replace(JsonObject output, JsonObject data)
    {
        lock (_lock)
            output["data"] = data;
    }

    private JsonObject Add(JsonObject output)
    {
        lock (_lock)
        {
            CloseStream();
            _outputs.Add(output);
        }

        return output;
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
