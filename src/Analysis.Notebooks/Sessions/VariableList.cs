using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Analysis.Notebooks.Sessions;

/// <summary>The variables of a session with their types and values, as <c>#!who</c> shows them.</summary>
internal sealed class VariableList
{
    private const int Longest = 200;

    private readonly IReadOnlyList<(string Name, string Type, string Value)> _rows;

    private VariableList(IReadOnlyList<(string Name, string Type, string Value)> rows) => _rows = rows;

    internal static VariableList Of(IEnumerable<SessionVariable> variables) =>
        new([.. variables.Select(variable => (variable.Name, TypeName.Of(variable.Type), Short(variable.Value)))]);

    internal JsonObject Bundle => MimeBundle.OfTexts([("text/html", Html()), ("text/plain", Plain())]);

    private string Html()
    {
        var html = new StringBuilder("<table><thead><tr><th>Name</th><th>Type</th><th>Value</th></tr></thead><tbody>");
        foreach (var (name, type, value) in _rows)
            html.Append("<tr><td>").AppendJoin("</td><td>", new[] { name, type, value }.Select(WebUtility.HtmlEncode)).Append("</td></tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private string Plain() =>
        _rows.Count == 0 ? "No variables." : string.Join('\n', _rows.Select(row => $"{row.Type} {row.Name} = {row.Value}"));

    private static string Short(object? value)
    {
        try
        {
            var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "null";
            return text.Length <= Longest ? text : text[..Longest] + "…";
        }
        catch (Exception error)
        {
            // A value that cannot be converted to text must not hide the others.
            return $"({error.GetType().Name}: {error.Message})";
        }
    }
}

/// <summary>The name of a type as C# writes it.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(bool)] = "bool",
        [typeof(object)] = "object",
    };

    internal static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }
}
