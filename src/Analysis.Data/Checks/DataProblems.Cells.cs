namespace Analysis.Data.Checks;

public static partial class DataProblems
{
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
}
