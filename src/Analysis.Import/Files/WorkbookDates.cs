using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import;

/// <summary>The day on which a workbook was made, from its properties: the publishers write none on the sheets.</summary>
internal static class WorkbookDates
{
    /// <summary>The day made, if it is in the year of the edition, else the day last saved, else the day of the import.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="year">The year in which the edition was published.</param>
    /// <param name="context">Gives the present day.</param>
    /// <param name="tally">Takes the problem of a day in the future.</param>
    public static string Of(SourceFile file, int year, ImportContext context, Tally tally)
    {
        var days = Workbook.Open(file, document => (DateOnly[])[.. ((DateTime?[])[document.PackageProperties.Created, document.PackageProperties.Modified]).OfType<DateTime>()
            .Select(day => DateOnly.FromDateTime(day.ToUniversalTime()))]);
        var day = days.Where(day => day.Year == year).DefaultIfEmpty(days.LastOrDefault(context.Options.Today)).First();
        FileRules.CheckDay(day, null, context, tally);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
