using System.Text.Json.Nodes;
using Analysis.Kernel.Protocol;
using Analysis.Notebooks.Assistance;

namespace Analysis.Kernel;

/// <summary>
/// Answers the requests of an editor while a cell is written. The protocol counts positions in Unicode characters, .NET in UTF-16.
/// </summary>
internal sealed class AssistanceRequests
{
    private LastCompletion? _last;

    internal async Task<JsonObject> CompleteAsync(CodeAssistant assistant, Message request)
    {
        var (code, position) = Cursor(request);
        var found = await assistant.SuggestAsync(code, position);
        _last = new(code, found);
        var (start, end) = (CharactersIn(code, found.Start), CharactersIn(code, found.End));
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => Typed(item, start, end))]),
            },
        };
    }

    internal async Task<JsonObject> InspectAsync(CodeAssistant assistant, Message request)
    {
        var (code, position) = Cursor(request);
        if (_last?.Meant(code, position) is { } meant)
            (code, position) = meant;
        var found = await assistant.ExplainAsync(code, position);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : Data(found),
            ["metadata"] = new JsonObject(),
        };
    }

    internal static JsonObject IsComplete(Message request) =>
        CodeAssistant.CompletenessOf(Code(request)) switch
        {
            Completeness.Complete => new JsonObject { ["status"] = "complete" },
            Completeness.Incomplete => new JsonObject { ["status"] = "incomplete", ["indent"] = "    " },
            _ => new JsonObject { ["status"] = "invalid" },
        };

    private static JsonObject Data(Explanation found) =>
        new()
        {
            ["text/plain"] = found.Documentation.Length == 0 ? found.Signature : $"{found.Signature}\n\n{found.Documentation}",
            ["text/markdown"] =
                $"```csharp\n{found.Signature}\n```\n\n{found.Documentation.Replace("\n", "\n\n", StringComparison.Ordinal)}",
        };

    private static JsonObject Typed(Suggestion item, int start, int end) =>
        new()
        {
            ["text"] = item.Text,
            ["type"] = TypeOf(item.Kind),
            ["start"] = start,
            ["end"] = end,
        };

    // The word of Jupyter's own kernel for Python; VS Code shows "method" with the icon of a text.
    private static string TypeOf(string kind) => kind is "method" or "extensionmethod" ? "function" : kind;

    private static string Code(Message request) => request.Text("code") ?? throw new FormatException($"a {request.Type} needs its code");

    private static (string Code, int Position) Cursor(Message request)
    {
        var code = Code(request);
        return (code, PlaceOf(code, request.Number("cursor_pos") ?? int.MaxValue));
    }

    private static int PlaceOf(string code, int characters)
    {
        var place = 0;
        for (; characters > 0 && place < code.Length; characters--)
            place += char.IsSurrogatePair(code, place) ? 2 : 1;
        return place;
    }

    private static int CharactersIn(string code, int place) => place - code.Take(place).Count(char.IsLowSurrogate);
}

/// <summary>
/// A completion that was answered. VS Code then asks what a suggestion means, but counts the column of the line from the start of the
/// cell: it sends as many characters of the cell as the line has before the suggestion, and the suggestion behind them.
/// </summary>
internal sealed record LastCompletion(string Code, Suggestions Found)
{
    /// <summary>The cell and the place that an editor meant that counts so; null for what any other sends.</summary>
    internal (string Code, int Position)? Meant(string code, int position)
    {
        var column = Found.Start - LineStart;
        if (LineStart == 0)
            return null;
        if (code == Code && position == Found.End - LineStart)
            return (Code, Found.End);
        if (!code.StartsWith(Code[..column], StringComparison.Ordinal))
            return null;
        var written = code[column..];
        return Found.Items.Any(item => item.Text == written) ? (With(written), Found.Start + written.Length) : null;
    }

    private int LineStart => Found.Start == 0 ? 0 : Code.LastIndexOf('\n', Found.Start - 1) + 1;

    private string With(string suggestion) => Code[..Found.Start] + suggestion + Code[Found.End..];
}
