using System.Globalization;
using System.Xml;

namespace Analysis.Data.Importing;

/// <summary>The day that a workbook was made on, as its properties say: the publishers write none on the sheets.</summary>
internal static class WorkbookDates
{
    /// <summary>The day made, if it lies in the year of the edition, else the day last saved, else the day of the import.</summary>
    public static string Of(SourceFile file, int year, DateOnly today)
    {
        var days = ZipContents.Damaged(file, () => Days(file));
        var day = days.Where(day => day.Year == year).DefaultIfEmpty(days.LastOrDefault(today)).First();
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static List<DateOnly> Days(SourceFile file)
    {
        using var zip = ZipContents.Open(file);
        if (zip.GetEntry("docProps/core.xml") is not { } entry)
            return [];
        using var xml = WorkbookParts.Open(entry);
        var days = new SortedDictionary<string, DateOnly>(StringComparer.Ordinal);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "created" or "modified")
                if (xml.LocalName is var name && xml.ReadElementContentAsString() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    days[name] = day;
        return [.. days.Values];
    }
}
