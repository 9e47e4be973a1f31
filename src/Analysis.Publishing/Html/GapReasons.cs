using AngleSharp.Dom;

namespace Analysis.Publishing;

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
