using Analysis.Import.Files;

namespace Analysis.Import.Rules;

/// <summary>Rules on a whole text file that every layout shares.</summary>
internal static class FileRules
{
    /// <summary>Every line of a publisher's file has its end, the last one too: a file that ends inside a line was truncated.</summary>
    public static void CheckEnd(SourceFile file, ImportLog log)
    {
        if (file.Text.Length > 0 && file.Text[^1] is not ('\n' or '\r'))
            log.AddProblem(
                1 + file.Text.AsSpan().Count('\n'),
                null,
                "the file ends inside this line, so it was truncated, or a program removed the last line end. Download it "
                    + "again and import it as it is."
            );
    }

    /// <summary>The day that a file gives as the day it was made is not in the future.</summary>
    /// <param name="day">The day.</param>
    /// <param name="row">The line that names it.</param>
    /// <param name="context">Gives the present day.</param>
    /// <param name="log">Takes the problem.</param>
    public static void CheckDay(DateOnly day, int? row, ImportContext context, ImportLog log)
    {
        // A publisher's clock may be a day ahead of ours.
        if (day > context.Options.Today.AddDays(1))
            log.AddProblem(
                row,
                null,
                $"the file states that it was made on {DayText.Of(day)}, which is in the future (today is "
                    + $"{DayText.Of(context.Options.Today)}), so its edition is unknown; download it again."
            );
    }
}

/// <summary>What a quote in a text file means.</summary>
internal enum QuoteRule
{
    /// <summary>
    /// A file of the user's own: a quoted cell may hold line ends, and a quote inside an unquoted cell is a sign like any other.
    /// </summary>
    Lenient,

    /// <summary>
    /// A file of a publisher that quotes by RFC 4180: a quote opens and closes a whole cell on one line. A quote that is never closed, or
    /// inside an unquoted cell, is a problem.
    /// </summary>
    Rfc4180,

    /// <summary>
    /// A file of SIPRI, which quotes nothing and writes inches as a quote (12" gun), while a spreadsheet that saved it again quotes whole
    /// cells: a quote inside a cell is a sign like any other, and a quoted cell closes on its line.
    /// </summary>
    Inches,
}
