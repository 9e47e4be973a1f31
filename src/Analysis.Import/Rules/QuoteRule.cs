namespace Analysis.Import.Rules;

/// <summary>What a quote in a text file means.</summary>
internal enum QuoteRule
{
    /// <summary>
    /// A file of the user's own: a quoted cell may hold line ends, and a quote inside an unquoted cell is a sign like any other.
    /// </summary>
    Lenient,

    /// <summary>
    /// A file of a publisher that quotes by RFC 4180: a quote opens and closes a whole cell on one line. A quote that is never closed, or inside
    /// an unquoted cell, is a problem.
    /// </summary>
    Rfc4180,

    /// <summary>
    /// A file of SIPRI, which quotes nothing and writes inches as a quote (12" gun), while a spreadsheet that saved it again quotes whole cells:
    /// a quote inside a cell is a sign like any other, and a quoted cell closes on its line.
    /// </summary>
    Inches,
}
