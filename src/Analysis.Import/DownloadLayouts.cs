using Analysis.Data;
using Analysis.Import.Eda;
using Analysis.Import.Eurostat;
using Analysis.Import.Files;
using Analysis.Import.Kiel;
using Analysis.Import.Nato;
using Analysis.Import.Sipri;
using Analysis.Import.WorldBank;

namespace Analysis.Import;

/// <summary>A layout of a publisher's download: what it is called, and what reads it.</summary>
/// <param name="Title">The name in words.</param>
/// <param name="Fits">Whether a text looks like it.</param>
/// <param name="Read">What it makes of the file.</param>
internal sealed record TextLayout(string Title, Func<string, bool> Fits, Func<SourceFile, ImportContext, ImportedFile> Read)
{
    /// <summary>The ids of all datasets that the layout may give: no other can be written, whatever a file contains.</summary>
    public required IReadOnlyList<string> Datasets { get; init; }
}

/// <summary>The same for a workbook, recognised by its sheets.</summary>
internal sealed record WorkbookLayout(
    string Title,
    Func<IReadOnlyList<Sheet>, bool> Fits,
    Func<SourceFile, IReadOnlyList<Sheet>, ImportContext, ImportedFile> Read
)
{
    /// <inheritdoc cref="TextLayout.Datasets"/>
    public required IReadOnlyList<string> Datasets { get; init; }
}

/// <summary>Recognises a file by its content and passes it to the reader of its layout.</summary>
internal static class DownloadLayouts
{
    /// <summary>How much of a text is looked at.</summary>
    private const int RecognitionLength = 8192;

    private static readonly TextLayout[] Texts =
    [
        DeliveryRegister.Layout,
        DealRegister.Layout,
        ValueTable.Layout,
        JsonStat.Layout,
        SdmxCsv.Layout,
        WorldBankJson.Layout,
        WorldBankCsv.Layout,
        .. KielTables.Layouts,
    ];

    private static readonly WorkbookLayout[] Workbooks =
    [
        NatoWorkbook.Layout,
        MilexWorkbook.Layout,
        TopCompaniesWorkbook.Layout,
        EdaWorkbook.Layout,
    ];

    /// <summary>The names of all layouts that are read.</summary>
    public static IEnumerable<string> Known =>
        Texts.Select(layout => layout.Title).Concat(Workbooks.Select(layout => layout.Title)).Distinct();

    /// <summary>The ids of all datasets that an import can give.</summary>
    public static IReadOnlyList<string> Datasets { get; } =
    [
        .. Texts
            .SelectMany(layout => layout.Datasets)
            .Concat(Workbooks.SelectMany(layout => layout.Datasets))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="DataException">The file is not recognised or has problems.</exception>
    public static ImportedFile Read(SourceFile file, ImportContext context)
    {
        var (title, read) = Guarded(file, "a publisher's file", () => Recognise(file));
        var content = Guarded(file, title, () => read(context));
        content.Log.ThrowIfProblems();
        if (content.Differences is { Count: > 0 } differences && !context.Options.AcceptDifferences)
            throw new DifferencesException(differences);
        if (context.Options.Dataset is { } wanted && content.Tables.Count > 0 && content.Tables.All(table => table.Dataset.Name != wanted))
            throw file.Refused(
                $"is {content.RecognisedAs} and gives {Named(content)}, not {wanted}; name another file or leave --dataset out."
            );
        return content;
    }

    // The last guard: any other exception for the content of a file means that the file does not have the layout, and names the file.
    private static T Guarded<T>(SourceFile file, string title, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (DataException or OutOfMemoryException))
        {
            throw file.Refused($"cannot be read as {title} ({e.Message.Split('\n')[0].TrimEnd('.', '\r')}); download it again.");
        }
    }

    private static string Named(ImportedFile content) =>
        content.Tables.Count == 0 ? "no table" : string.Join(", ", content.Tables.Select(table => table.Dataset.Name));

    private static (string Title, Func<ImportContext, ImportedFile> Read) Recognise(SourceFile source)
    {
        var file = PackedFile.Content(source);
        if (file.IsZip)
            return InWorkbook(file);
        if (!file.IsText)
            throw file.Refused(
                file.IsProtected
                    ? "is a workbook with a password; open it, save it without one, or download it again."
                    : "is a workbook in the form of before 2007 (.xls); save it as .xlsx."
            );
        var glance = file.Text[..Math.Min(RecognitionLength, file.Text.Length)].TrimStart();
        if (glance.StartsWith('<'))
            throw file.Refused("is a web page or XML and not the download itself; download the table again.");
        return Texts.FirstOrDefault(layout => layout.Fits(glance)) is { } found
            ? (found.Title, context => found.Read(file, context))
            : throw Unknown(file);
    }

    private static (string Title, Func<ImportContext, ImportedFile> Read) InWorkbook(SourceFile file)
    {
        var sheets = Workbook.Read(file);
        return Workbooks.FirstOrDefault(layout => layout.Fits(sheets)) is { } found
            ? (found.Title, context => found.Read(file, sheets, context))
            : throw file.Refused(
                $"is a workbook with the sheets {string.Join(", ", sheets.Take(8).Select(sheet => $"'{sheet.Name}'"))}, which "
                    + $"is not one of the layouts that are read: {string.Join("; ", Known)}."
            );
    }

    private static DataException Unknown(SourceFile file) =>
        file.Refused($"is not recognised by its content; what is read: {string.Join("; ", Known)}.");
}
