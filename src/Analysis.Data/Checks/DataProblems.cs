namespace Analysis.Data.Checks;

/// <summary>Every kind of problem that the check of the data reports; <c>docs/problems.md</c> lists them.</summary>
/// <remarks>A code is never given to another kind: a kind that is no longer reported leaves its code unused.</remarks>
public static class DataProblems
{
    internal static readonly ProblemKind FolderMissing = new(
        "DATA001",
        "The data folder exists.",
        "Name the data folder, or set `ANALYSIS_DATA` to it."
    );

    internal static readonly ProblemKind NoDataset = new(
        "DATA002",
        "The data folder holds a dataset.",
        "Add a folder with a `datapackage.json` and its tables."
    );

    internal static readonly ProblemKind ManifestMissing = new(
        "DATA003",
        "Every folder of a dataset has a manifest.",
        "Write a `datapackage.json`, or remove the folder."
    );

    internal static readonly ProblemKind NestedFolder = new(
        "DATA004",
        "A dataset has no folders inside.",
        "Put the tables beside the manifest."
    );

    internal static readonly ProblemKind FileNotDescribed = new(
        "DATA005",
        "Every file is described by a manifest.",
        "Describe the file as a resource, or remove it."
    );

    internal static readonly ProblemKind FileMissing = new(
        "DATA006",
        "Every resource of a manifest has its file.",
        "Put the file back, or remove the resource from the manifest."
    );

    internal static readonly ProblemKind FileUnreadable = new(
        "DATA007",
        "Every file can be read.",
        "Give your user the right to read the file."
    );

    internal static readonly ProblemKind ChecksumDiffers = new(
        "DATA008",
        "A file has the checksum that its manifest names.",
        "Put the file back, or describe the new file as a new edition."
    );

    internal static readonly ProblemKind SizeDiffers = new(
        "DATA009",
        "A file has the size that its manifest names.",
        "Correct `bytes` in the manifest."
    );

    internal static readonly ProblemKind RowCountDiffers = new(
        "DATA010",
        "A file has as many rows as its manifest names.",
        "Put the rows back, or correct `rows` in the manifest."
    );

    internal static readonly ProblemKind ManifestNotJson = new(
        "DATA020",
        "A manifest is a JSON object with the known properties.",
        "Correct the JSON at the line that the message names."
    );

    internal static readonly ProblemKind PropertyMissing = new(
        "DATA021",
        "A manifest has all required properties.",
        "Write the property; the message says what it holds."
    );

    internal static readonly ProblemKind PropertyInvalid = new(
        "DATA022",
        "A property of a manifest has one of the allowed values or forms.",
        "Write one of the values that the message names."
    );

    internal static readonly ProblemKind NameDiffers = new(
        "DATA023",
        "A dataset has the name of its folder.",
        "Write the name of the folder as `name`."
    );

    internal static readonly ProblemKind DuplicateName = new(
        "DATA024",
        "Columns, tables and paths of a manifest occur once.",
        "Give each a name of its own."
    );

    internal static readonly ProblemKind ColumnUnknown = new(
        "DATA025",
        "A manifest refers to columns of its table only.",
        "Write the name of a column; the message suggests one."
    );

    internal static readonly ProblemKind ConstraintInvalid = new(
        "DATA026",
        "Constraints of a column are known and readable.",
        "Use one of the constraints that the message names."
    );

    internal static readonly ProblemKind PathOutside = new(
        "DATA027",
        "A table is a file beside its manifest.",
        "Move the file beside the manifest and write its name as `path`."
    );

    internal static readonly ProblemKind CoverageInvalid = new(
        "DATA028",
        "The coverage names known codes and a window of years.",
        "Correct the coverage; the message says how."
    );

    internal static readonly ProblemKind NotUtf8 = new("DATA040", "A CSV file is encoded in UTF-8.", "Save the file as UTF-8.");

    internal static readonly ProblemKind ByteOrderMark = new(
        "DATA041",
        "A CSV file has no byte order mark.",
        "Save the file as UTF-8 without byte order mark."
    );

    internal static readonly ProblemKind LineEnds = new("DATA042", "Lines of a CSV file end in LF.", "Save the file with LF line ends.");

    internal static readonly ProblemKind EmptyFile = new("DATA043", "A CSV file has a header and rows.", "Write the header and the rows.");

    internal static readonly ProblemKind NoLastLineEnd = new("DATA044", "The last line of a CSV file has a line end.", "Add a line end.");

    internal static readonly ProblemKind EmptyLine = new("DATA045", "A CSV file has no empty line.", "Remove the line.");

    internal static readonly ProblemKind QuoteInvalid = new(
        "DATA046",
        "Quotes in a CSV file follow RFC 4180.",
        "Put the whole cell in quotes and double the quotes inside."
    );

    internal static readonly ProblemKind HeaderDiffers = new(
        "DATA047",
        "The header has the columns of the manifest in their order.",
        "Correct the header or the manifest."
    );

    internal static readonly ProblemKind CellCountDiffers = new(
        "DATA048",
        "A row has as many cells as the header.",
        "Add or remove commas, or quote a cell that contains a comma."
    );

    internal static readonly ProblemKind CellEmpty = new("DATA060", "A required cell has a value.", "Write the value, or remove the row.");

    internal static readonly ProblemKind NotANumber = new(
        "DATA061",
        "A number has digits, a decimal point and no other signs.",
        "Write the number with a decimal point and without separators of thousands."
    );

    internal static readonly ProblemKind NotAWholeNumber = new("DATA062", "A whole number has digits only.", "Write digits only.");

    internal static readonly ProblemKind NotAYear = new("DATA063", "A year has four digits.", "Write four digits.");

    internal static readonly ProblemKind NotInList = new(
        "DATA064",
        "A cell has one of the values that its column allows.",
        "Write one of the values; the message suggests the closest."
    );

    internal static readonly ProblemKind FormInvalid = new(
        "DATA065",
        "A cell has the form that its column requires.",
        "Write the value in the form that the message names."
    );

    internal static readonly ProblemKind OutOfRange = new(
        "DATA066",
        "A number is within the limits of its column.",
        "Correct the number, or the limits in the manifest."
    );

    internal static readonly ProblemKind CodeUnknown = new(
        "DATA067",
        "A code is a country, group or other code that its column allows.",
        "Write the code that the message suggests."
    );

    internal static readonly ProblemKind UnitUnknown = new(
        "DATA068",
        "A unit is one of the vocabulary in `data/README.md`.",
        "Write the unit that the message suggests."
    );

    internal static readonly ProblemKind OutsideCoverage = new(
        "DATA069",
        "A row is inside the coverage of its table.",
        "Widen the coverage in the manifest, or remove the row."
    );

    internal static readonly ProblemKind DuplicateKey = new("DATA070", "Two rows have different keys.", "Remove one of the two rows.");

    internal static readonly ProblemKind DateAfterSource = new(
        "DATA080",
        "A figure is not dated after its source.",
        "Correct the date, or name the measure a target, planned or expected."
    );

    internal static readonly ProblemKind Undated = new(
        "DATA081",
        "The day of gathering is not the date of a figure.",
        "Write `undated`, and the years that bound the date in `from` and `until`."
    );

    internal static readonly ProblemKind UnitNotDeclared = new(
        "DATA082",
        "A column of units has the units that its manifest declares.",
        "Correct the row, or declare the unit."
    );

    internal static readonly ProblemKind FarFromNeighbours = new(
        "DATA083",
        "A value is less than three times off the years before and after.",
        "Correct the value, or list it in `outliers` with the reason."
    );

    internal static readonly ProblemKind NotReadable = new(
        "DATA084",
        "The library can read the table as its typed table.",
        "Correct the row; the message says what does not fit."
    );

    internal static readonly ProblemKind SipriNotOpen = new(
        "DATA090",
        "A dataset of SIPRI is not open.",
        "Choose `extract`, `derived-only` or `bring-your-own`."
    );

    internal static readonly ProblemKind ExtractUnknown = new(
        "DATA091",
        "An extract is of a publisher whose limit is known.",
        "Choose another licence class."
    );

    internal static readonly ProblemKind CitationMissing = new(
        "DATA092",
        "A cited figure has publisher and link.",
        "Cite the page, or remove the row."
    );

    internal static readonly ProblemKind NotDerived = new(
        "DATA093",
        "A derived-only dataset has totals only.",
        "Sum the rows, and remove columns of companies and deals."
    );

    internal static readonly ProblemKind LocalOnly = new(
        "DATA094",
        "A bring-your-own dataset is in `data/local`.",
        "Move the folder to `data/local`."
    );

    internal static readonly ProblemKind ExtractTooLarge = new(
        "DATA095",
        "The extracts of SIPRI together stay below the limit.",
        "Ship fewer cells; the message names the number and the limit."
    );

    /// <summary>The kinds in the order of their codes.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        FolderMissing,
        NoDataset,
        ManifestMissing,
        NestedFolder,
        FileNotDescribed,
        FileMissing,
        FileUnreadable,
        ChecksumDiffers,
        SizeDiffers,
        RowCountDiffers,
        ManifestNotJson,
        PropertyMissing,
        PropertyInvalid,
        NameDiffers,
        DuplicateName,
        ColumnUnknown,
        ConstraintInvalid,
        PathOutside,
        CoverageInvalid,
        NotUtf8,
        ByteOrderMark,
        LineEnds,
        EmptyFile,
        NoLastLineEnd,
        EmptyLine,
        QuoteInvalid,
        HeaderDiffers,
        CellCountDiffers,
        CellEmpty,
        NotANumber,
        NotAWholeNumber,
        NotAYear,
        NotInList,
        FormInvalid,
        OutOfRange,
        CodeUnknown,
        UnitUnknown,
        OutsideCoverage,
        DuplicateKey,
        DateAfterSource,
        Undated,
        UnitNotDeclared,
        FarFromNeighbours,
        NotReadable,
        SipriNotOpen,
        ExtractUnknown,
        CitationMissing,
        NotDerived,
        LocalOnly,
        ExtractTooLarge,
    ];
}
