namespace Analysis.Import.Rules;

/// <summary>Finds figures that jump away from the years beside them, as a wrong digit or a shifted row does.</summary>
internal static class Peaks
{
    /// <summary>
    /// How many times the value of a year is above both years beside it, or below both; 1 where it is between them or a year is missing.
    /// </summary>
    /// <param name="series">The value of a year; null where there is none.</param>
    /// <param name="year">The year.</param>
    public static double At(Func<int, double?> series, int year) => Math.Exp(Math.Abs(Signed(series, year)));

    /// <summary>The logarithm of <see cref="At"/>, negative where the value is below both.</summary>
    public static double Signed(Func<int, double?> series, int year)
    {
        if (series(year - 1) is not > 0 || series(year) is not > 0 || series(year + 1) is not > 0)
            return 0;
        var (before, after) = (Math.Log(series(year)!.Value / series(year - 1)!.Value), Math.Log(series(year)!.Value / series(year + 1)!.Value));
        return before * after <= 0 ? 0 : Math.CopySign(Math.Min(Math.Abs(before), Math.Abs(after)), before);
    }

    /// <summary>How many times the value of a year is that of the year before, or the other way round; 1 where one is missing.</summary>
    public static double Step(Func<int, double?> series, int year) =>
        series(year - 1) is { } before and > 0 && series(year) is { } now and > 0 ? Math.Max(now / before, before / now) : 1;
}
