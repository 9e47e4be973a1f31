using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Analysis.Publishing.Markup;

/// <summary>
/// Tables as readers need them: units in the header, numbers flush right, wide ones scroll in their own frame, and the
/// reason of every gap also as text below, where a finger and a printer reach it.
/// </summary>
internal static partial class TableMarkup
{
    [GeneratedRegex(
        @"\A[<>≈~]?\s?[+\-−]?[$€£]?\d[\d,. \u00A0\u202F]*(\s?(%|pp|bn|m|×|[a-z]))?\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number { get; }

    internal static void Apply(IElement root)
    {
        foreach (var table in root.QuerySelectorAll("table").Where(t => t.Closest("figure.chart") is null).ToArray())
        {
            ShowUnits(table);
            AlignNumbers(table);
            var frame = Frame(table);
            if (GapReasons.Of(table) is { } reasons)
                frame.After(reasons);
        }
    }

    private static void ShowUnits(IElement table)
    {
        foreach (var header in table.QuerySelectorAll("th[data-unit]"))
        {
            var unit = header.Owner!.CreateElement("span");
            unit.ClassName = "unit";
            unit.TextContent = header.GetAttribute("data-unit")!;
            if (unit.TextContent.Length > 0 && !header.TextContent.Contains(unit.TextContent, StringComparison.Ordinal))
                header.Append(header.Owner.CreateTextNode(" "), unit);
        }
    }

    private static void AlignNumbers(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.ToArray()).ToArray();
        if (rows.Length == 0 || table.QuerySelector("[colspan], [rowspan]") is not null)
            return;
        for (var column = 0; column < rows.Max(row => row.Length); column++)
        {
            var cells = rows.Where(row => row.Length > column).Select(row => row[column]).ToArray();
            var filled = cells.Where(cell => cell.LocalName == "td" && !IsGap(cell)).ToArray();
            if (filled.Length > 0 && filled.All(cell => Number.IsMatch(cell.TextContent.Trim())))
                foreach (var cell in cells)
                    cell.ClassList.Add("num");
        }
    }

    private static bool IsGap(IElement cell) => cell.ClassList.Contains("gap") || cell.TextContent.Trim() is "" or "–" or "—";

    private static IElement Frame(IElement table)
    {
        var frame = table.Owner!.CreateElement("div");
        frame.ClassName = "table-frame";
        frame.SetAttribute("role", "region");
        frame.SetAttribute("tabindex", "0");
        frame.SetAttribute(
            "aria-label",
            table.QuerySelector("caption")?.TextContent.Trim() is { Length: > 0 } caption ? TitleMarkup.Text(caption) : "Table"
        );
        table.Replace(frame);
        frame.Append(table);
        return frame;
    }
}

/// <summary>The reasons of a table's gaps, as a list under it; in the table they show on hover only.</summary>
internal static class GapReasons
{
    /// <summary>The list; null when the table has no gap with a reason.</summary>
    internal static IElement? Of(IElement table)
    {
        var reasons = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in table.QuerySelectorAll("td.gap[title]"))
        {
            var reason = cell.GetAttribute("title")!;
            reasons.TryAdd(reason, reasons.Count + 1);
            var number = cell.Owner!.CreateElement("sup");
            number.TextContent = reasons[reason].ToString(System.Globalization.CultureInfo.InvariantCulture);
            cell.Append(number);
        }

        return reasons.Count == 0 ? null : List(table.Owner!, reasons.Keys);
    }

    private static IElement List(IDocument document, IEnumerable<string> reasons)
    {
        var box = document.CreateElement("details");
        box.ClassName = "gap-reasons";
        var summary = document.CreateElement("summary");
        summary.TextContent = "Why some cells are empty";
        var list = document.CreateElement("ol");
        foreach (var reason in reasons)
        {
            var item = document.CreateElement("li");
            item.TextContent = reason;
            list.Append(item);
        }

        box.Append(summary, list);
        return box;
    }
}
