using System.Diagnostics.CodeAnalysis;
using System.Text;
using Analysis.Import.Rules;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analysis.Import.Files;

/// <summary>A sheet as the workbook lists it.</summary>
internal sealed record WorkbookSheet(string Name, bool IsHidden, WorksheetPart Part);

/// <summary>The list of the sheets in the workbook.</summary>
/// <param name="Sheets">The sheets of cells, in their order.</param>
/// <param name="StartsIn1904">Whether days are counted from 1904, as in spreadsheets of older Macintosh computers.</param>
internal sealed record WorkbookParts(IReadOnlyList<WorkbookSheet> Sheets, bool StartsIn1904)
{
    private const int MostSheets = 500;

    public static WorkbookParts Read(WorkbookPart book)
    {
        var (sheets, from1904) = (new List<WorkbookSheet>(), false);
        using var xml = Reader(book);
        while (xml.Read())
        {
            if (!xml.IsStartElement)
                continue;
            if (xml.ElementType == typeof(WorkbookProperties))
                from1904 = Attribute(xml, "date1904") is "1" or "true";
            // A sheet that holds a chart only has no cells.
            else if (xml.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Sheet) && Part(book, xml) is WorksheetPart part)
                sheets.Add(
                    sheets.Count < MostSheets
                        ? new(Attribute(xml, "name") ?? "", Attribute(xml, "state") is "hidden" or "veryHidden", part)
                        : throw new InvalidDataException("it has more sheets than any publisher's workbook")
                );
        }
        return new(sheets, from1904);
    }

    /// <summary>Reads a part as a stream of elements: one element at a time is in memory, however deep or long the part is.</summary>
    public static OpenXmlReader Reader(OpenXmlPart part) =>
        new OpenXmlPartReader(part, new OpenXmlPartReaderOptions { MaxCharactersInPart = ZipContents.MostUnpacked });

    /// <summary>An attribute of the element that the reader is at; null where it has none of that name.</summary>
    public static string? Attribute(OpenXmlReader xml, string name)
    {
        foreach (var attribute in xml.Attributes)
            if (attribute.LocalName == name)
                return attribute.Value;
        return null;
    }

    [SuppressMessage("Design", "CA1859:Use concrete types when possible", Justification = "The list names parts of several types.")]
    private static OpenXmlPart Part(WorkbookPart book, OpenXmlReader xml) =>
        Attribute(xml, "id") is { } id && book.TryGetPartById(id, out var part)
            ? part
            : throw new InvalidDataException($"the sheet '{Attribute(xml, "name")}' is in the list of sheets and not in the file");
}

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedStrings
{
    private const int MostTexts = 500_000;

    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
            return texts;
        using var xml = WorkbookParts.Reader(part);
        while (xml.Read())
            if (xml.IsStartElement && xml.ElementType == typeof(SharedStringItem))
                texts.Add(
                    texts.Count < MostTexts ? In(xml) : throw new InvalidDataException("it holds more texts than any publisher's workbook")
                );
        return texts;
    }

    /// <summary>
    /// The text of the element that the reader is at, with its runs and without the phonetic ones; the reader is at its end afterwards.
    /// </summary>
    public static string In(OpenXmlReader xml)
    {
        var (text, depth, phonetic) = (new StringBuilder(), xml.Depth, false);
        while (xml.Read() && !(xml.IsEndElement && xml.Depth == depth))
        {
            if (xml.ElementType == typeof(PhoneticRun))
                phonetic = xml.IsStartElement;
            else if (xml.IsStartElement && !phonetic && xml.ElementType == typeof(Text))
                text.Append(xml.GetText());
        }
        return text.ToString().Trim();
    }
}

/// <summary>The day on which a workbook was made, from its properties: the publishers write none on the sheets.</summary>
internal static class WorkbookDates
{
    /// <summary>The day made, if it is in the year of the edition, else the day last saved, else the day of the import.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="year">The year in which the edition was published.</param>
    /// <param name="context">Gives the present day.</param>
    /// <param name="log">Takes the problem of a day in the future.</param>
    public static string Of(SourceFile file, int year, ImportContext context, ImportLog log)
    {
        var days = Workbook.Open(
            file,
            document =>
                (DateOnly[])
                    [
                        .. ((DateTime?[])[document.PackageProperties.Created, document.PackageProperties.Modified])
                            .OfType<DateTime>()
                            .Select(day => DateOnly.FromDateTime(day.ToUniversalTime())),
                    ]
        );
        var day = days.Where(day => day.Year == year).DefaultIfEmpty(days.LastOrDefault(context.Options.Today)).First();
        FileRules.CheckDay(day, null, context, log);
        return DayText.Of(day);
    }
}
