using System.Text;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Sessions;

/// <summary>Collects the outputs of a cell for a notebook file.</summary>
public sealed class CellOutputs : OutputSink
{
    private readonly Lock _lock = new();
    private readonly JsonArray _outputs = [];
    private readonly Dictionary<string, (JsonObject Output, long Size)> _displays = new(StringComparer.Ordinal);
    private readonly StringBuilder _stream = new();
    private readonly long _mostBytes = long.MaxValue;
    private readonly Action _exceeded = () => { };
    private string _streamName = "";
    private long _bytes;

    /// <summary>Collects outputs of any size.</summary>
    public CellOutputs() { }

    /// <summary>
    /// Collects outputs up to a size in bytes; what would exceed it calls <paramref name="exceeded"/> and is not collected.
    /// </summary>
    internal CellOutputs(long mostBytes, Action exceeded) => (_mostBytes, _exceeded) = (mostBytes, exceeded);

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
        if (!TryCount(Encoding.UTF8.GetByteCount(text)))
            return;
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
        var size = MimeBundle.SizeOf(data);
        if (!TryCount(size))
            return;
        var output = new JsonObject
        {
            ["data"] = MimeBundle.ForFile(data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        };
        Add(output);
        lock (_lock)
            _displays[displayId] = (output, size);
    }

    /// <inheritdoc/>
    public override void UpdateDisplay(string displayId, JsonObject data)
    {
        (JsonObject Output, long Size) shown;
        lock (_lock)
            if (!_displays.TryGetValue(displayId, out shown))
                return;
        var size = MimeBundle.SizeOf(data);
        // It takes the place of what was shown before, so that a cell may report progress for long.
        if (!TryCount(size - shown.Size))
            return;
        lock (_lock)
        {
            shown.Output["data"] = MimeBundle.ForFile(data);
            _displays[displayId] = (shown.Output, size);
        }
    }

    /// <inheritdoc/>
    public override void AddResult(JsonObject data, int executionCount)
    {
        if (TryCount(MimeBundle.SizeOf(data)))
            Add(
                new JsonObject
                {
                    ["data"] = MimeBundle.ForFile(data),
                    ["execution_count"] = executionCount,
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "execute_result",
                }
            );
    }

    /// <inheritdoc/>
    public override void AddError(CellError error) =>
        Add(
            new JsonObject
            {
                ["ename"] = error.Kind,
                ["evalue"] = error.Message,
                ["output_type"] = "error",
                ["traceback"] = new JsonArray([.. error.Details.Split('\n').Select(line => JsonValue.Create(line))]),
            }
        );

    private bool TryCount(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= _mostBytes)
            return true;
        _exceeded();
        return false;
    }

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
            _outputs.Add(
                new JsonObject
                {
                    ["name"] = _streamName,
                    ["output_type"] = "stream",
                    ["text"] = MultilineText.Split(_stream.ToString()),
                }
            );
        _stream.Clear();
        _streamName = "";
    }
}

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
