using System.Reflection;

namespace Analysis.Data.Checks;

/// <summary>Every kind of problem that the check of the data reports; <c>docs/problems.md</c> lists them.</summary>
/// <remarks>A code is never given to another kind: a kind that is no longer reported leaves its code unused.</remarks>
public static partial class DataProblems
{
    /// <summary>The kinds in the order of their codes.</summary>
    public static IReadOnlyList<ProblemKind> All => Declared.Value;

    // Read from the fields, so that a kind is declared in one place; at first use, when the fields of both files have their values.
    private static readonly Lazy<IReadOnlyList<ProblemKind>> Declared = new(() =>
        [
            .. typeof(DataProblems)
                .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
                .Select(field => field.GetValue(null))
                .OfType<ProblemKind>()
                .OrderBy(kind => kind.Code, StringComparer.Ordinal),
        ]
    );

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
}
