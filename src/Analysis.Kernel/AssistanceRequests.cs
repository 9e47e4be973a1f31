using System.Text.Json.Nodes;
using Analysis.Kernel.Protocol;
using Analysis.Notebooks.Assistance;

namespace Analysis.Kernel;

/// <summary>
/// Answers the requests of an editor while a cell is written. The protocol counts positions in Unicode characters, .NET in UTF-16.
/// </summary>
internal static class AssistanceRequests
{
    internal static async Task<JsonObject> CompleteAsync(CodeAssistant assistant, Message request)
    {
        var (code, position) = Cursor(request);
        var found = await assistant.SuggestAsync(code, position);
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

    internal static async Task<JsonObject> InspectAsync(CodeAssistant assistant, Message request)
    {
        var (code, position) = Cursor(request);
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
            ["type"] = item.Kind,
            ["start"] = start,
            ["end"] = end,
        };

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
