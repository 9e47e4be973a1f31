using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analysis.Import.Files;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedTexts
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
                texts.Add(texts.Count < MostTexts ? In(xml) : throw new InvalidDataException("it holds more texts than any publisher's workbook"));
        return texts;
    }

    /// <summary>The text of the element that the reader is at, with its runs and without the phonetic ones; the reader is at its end afterwards.</summary>
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
