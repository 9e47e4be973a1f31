using System.Collections;
using System.Globalization;
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

    // VS Code aligns the cells of a table to the right.
    private string Html()
    {
        var html = new StringBuilder($"<table><thead><tr>{Cells("th", "Name", "Type", "Value")}</tr></thead><tbody>");
        foreach (var (name, type, value) in _rows)
            html.Append("<tr>").Append(Cells("td", name, type, value)).Append("</tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private static string Cells(string element, params string[] texts) =>
        string.Concat(texts.Select(text => $"<{element} style=\"text-align:left\">{WebUtility.HtmlEncode(text)}</{element}>"));

    private string Plain() =>
        _rows.Count == 0 ? "No variables." : string.Join('\n', _rows.Select(row => $"{row.Type} {row.Name} = {row.Value}"));

    private static string Short(object? value)
    {
        try
        {
            var text = Text(value);
            return text.Length <= Longest ? text : text[..Longest] + "…";
        }
        catch (Exception)
        {
            // A value that cannot be converted to text must not hide the others, and the reason is of no use in a list.
            return "(no text)";
        }
    }

    // The default text of an object is the name of its type as the compiler knows it.
    private static string Text(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
        if (value is null || text != value.GetType().ToString())
            return value is null ? "null" : text;
        return value is ICollection items
            ? FormattableString.Invariant($"{items.Count} {(items.Count == 1 ? "item" : "items")}")
            : "(no text)";
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
        if (type.Name.StartsWith('<'))
            return NameOfCompilerType(type);
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    // The compiler names the types of new { … } and of iterators so that C# cannot write them.
    private static string NameOfCompilerType(Type type) =>
        type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            is { } sequence
            ? Of(sequence)
            : "anonymous type";
}
