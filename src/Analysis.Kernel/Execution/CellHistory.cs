using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analysis.Kernel.Protocol;

namespace Analysis.Kernel.Execution;

/// <summary>The cells that ran since the kernel started.</summary>
internal sealed class CellHistory
{
    private readonly List<(int Number, string Code, string Result)> _cells = [];

    internal void Add(int number, string code, string result) => _cells.Add((number, code, result));

    /// <summary>The reply to a <c>history_request</c>: its cells by <c>tail</c>, <c>range</c> or <c>search</c>.</summary>
    internal JsonObject Reply(Message request)
    {
        var found = request.Text("hist_access_type") switch
        {
            "range" => Range(request),
            "search" => Search(request),
            _ => _cells.TakeLast(request.Number("n") ?? int.MaxValue),
        };
        var withOutput = request.Flag("output", otherwise: false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(cell => new JsonArray(0, cell.Number, Entry(cell, withOutput)))]),
        };
    }

    private IEnumerable<(int Number, string Code, string Result)> Range(Message request)
    {
        // Earlier sessions are not stored.
        if (request.Number("session") is not (null or 0))
            return [];
        var (start, stop) = (request.Number("start") ?? 0, request.Number("stop") ?? int.MaxValue);
        return _cells.Where(cell => cell.Number >= start && cell.Number < stop);
    }

    private IEnumerable<(int Number, string Code, string Result)> Search(Message request)
    {
        var pattern = "^" + Regex.Escape(request.Text("pattern") ?? "*").Replace("\\*", ".*").Replace("\\?", ".") + "$";
        var found = _cells.Where(cell => Regex.IsMatch(cell.Code, pattern, RegexOptions.Singleline | RegexOptions.NonBacktracking));
        if (request.Flag("unique", otherwise: false))
            found = found.GroupBy(cell => cell.Code).Select(same => same.Last());
        return found.TakeLast(request.Number("n") ?? int.MaxValue);
    }

    private static JsonNode Entry((int Number, string Code, string Result) cell, bool withOutput) =>
        withOutput ? new JsonArray(cell.Code, cell.Result.Length > 0 ? cell.Result : null) : JsonValue.Create(cell.Code);
}
