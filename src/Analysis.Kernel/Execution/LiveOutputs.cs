using System.Text;
using System.Text.Json.Nodes;
using Analysis.Notebooks.Sessions;

namespace Analysis.Kernel.Execution;

/// <summary>
/// Publishes what a cell shows while it runs. Text that a cell writes in many small pieces is gathered for a moment, so
/// that a loop of single characters does not become as many messages.
/// </summary>
internal sealed class LiveOutputs : OutputSink
{
    private static readonly TimeSpan BatchDelay = TimeSpan.FromMilliseconds(40);

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Action<string, JsonObject> _publish;
    private readonly Action<string, JsonObject> _publishForNewest;
    private string _stream = "";
    private int _textLeft = OutputLimits.Text;
    private int _displaysLeft = OutputLimits.Cell;

    /// <summary>Outputs of one cell.</summary>
    /// <param name="publish">Publishes as an output of this cell.</param>
    /// <param name="publishForNewest">Publishes as an output of the cell that runs now: editors listen to no other.</param>
    internal LiveOutputs(Action<string, JsonObject> publish, Action<string, JsonObject> publishForNewest) =>
        (_publish, _publishForNewest) = (publish, publishForNewest);

    /// <summary>The plain text of the result of the cell; empty when it gave none.</summary>
    internal string Result { get; private set; } = "";

    public override void AddStream(string name, string text)
    {
        lock (_lock)
        {
            if (_textLeft < 0)
                return;
            if (_stream != name)
                FlushText();
            _stream = name;
            if (_text.Length == 0)
                _ = Task.Delay(BatchDelay).ContinueWith(_ => Flush(), TaskScheduler.Default);
            _text.Append(text.Length <= _textLeft ? text : text[.._textLeft] + OutputLimits.TextNote);
            _textLeft -= text.Length;
        }
    }

    public override void AddDisplay(string displayId, JsonObject data)
    {
        var content = DisplayContent(displayId, data);
        lock (_lock)
        {
            if (_displaysLeft < 0)
                return;
            _displaysLeft -= OutputLimits.Length(content["data"]!.AsObject());
            if (_displaysLeft < 0)
                Publish(_publish, "stream", new JsonObject { ["name"] = "stderr", ["text"] = OutputLimits.CellNote });
            else
                Publish(_publish, "display_data", content);
        }
    }

    public override void UpdateDisplay(string displayId, JsonObject data) =>
        Publish(_publishForNewest, "update_display_data", DisplayContent(displayId, data));

    public override void AddResult(JsonObject data, int executionCount)
    {
        var kept = OutputLimits.Cut(data);
        Result = (string?)kept["text/plain"] ?? "";
        Publish(
            _publish,
            "execute_result",
            new JsonObject
            {
                ["execution_count"] = executionCount,
                ["data"] = kept,
                ["metadata"] = new JsonObject(),
            }
        );
    }

    public override void AddError(CellError error) => Publish(_publish, "error", ErrorContent.Of(error));

    /// <summary>Publishes what was gathered.</summary>
    internal void Flush()
    {
        lock (_lock)
            FlushText();
    }

    private static JsonObject DisplayContent(string displayId, JsonObject data) =>
        new()
        {
            ["data"] = OutputLimits.Cut(data),
            ["metadata"] = new JsonObject(),
            ["transient"] = new JsonObject { ["display_id"] = displayId },
        };

    private void Publish(Action<string, JsonObject> publish, string type, JsonObject content)
    {
        lock (_lock)
        {
            FlushText();
            publish(type, content);
        }
    }

    private void FlushText()
    {
        if (_text.Length == 0)
            return;
        _publish("stream", new JsonObject { ["name"] = _stream, ["text"] = _text.ToString() });
        _text.Clear();
    }
}

/// <summary>What a cell that an editor runs in silence shows: nothing.</summary>
internal sealed class NoOutputs : OutputSink
{
    public override void AddStream(string name, string text) { }

    public override void AddDisplay(string displayId, JsonObject data) { }

    public override void UpdateDisplay(string displayId, JsonObject data) { }

    public override void AddResult(JsonObject data, int executionCount) { }

    public override void AddError(CellError error) { }
}

/// <summary>How much a cell may show: an editor that gets more stops responding. A message names what is left out.</summary>
internal static class OutputLimits
{
    /// <summary>The characters that a cell may write to the console, and the longest plain text of a value.</summary>
    internal const int Text = 1_000_000;

    /// <summary>The longest text of a value in any other MIME type; the scripts that draw charts are four million.</summary>
    internal const int Rich = 20_000_000;

    /// <summary>The characters of all values that a cell shows one after another.</summary>
    internal const int Cell = 40_000_000;

    internal static readonly string CellNote = FormattableString.Invariant(
        $"[Cut here: a cell shows at most {Cell:N0} characters of values. Show fewer.]\n"
    );

    internal static readonly string TextNote = FormattableString.Invariant(
        $"\n[Cut here: a cell shows at most {Text:N0} characters of text. Write more to a file.]\n"
    );

    internal static JsonObject Cut(JsonObject data)
    {
        var kept = new JsonObject();
        var notes = "";
        foreach (var (type, value) in data.ToList())
        {
            data.Remove(type);
            if (type == "text/plain")
                kept[type] = Cut((string)value!);
            else if (Length(value) <= Rich)
                kept[type] = value;
            else
                notes += FormattableString.Invariant(
                    $"\n[{type} is left out: it has {Length(value):N0} characters, and at most {Rich:N0} are shown. Write it to a file.]"
                );
        }

        if (notes.Length > 0)
            kept["text/plain"] = (string?)kept["text/plain"] + notes;
        return kept;
    }

    internal static int Length(JsonObject data) => data.Sum(entry => Length(entry.Value));

    private static string Cut(string text) => text.Length <= Text ? text : text[..Text] + TextNote;

    private static int Length(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var found) ? found.Length : value?.ToJsonString().Length ?? 0;
}
