namespace Analysis.Import;

/// <summary>A company of the Top 100 in a year.</summary>
internal sealed record CompanyRow(int Year, string Rank, string Company, string Country, decimal Current, decimal? Constant)
{
    /// <summary>The country as SIPRI prints it.</summary>
    public required string Printed { get; init; }

    /// <summary>Where the row is.</summary>
    public required (string Sheet, int Row) Place { get; init; }

    /// <summary>Does a letter of a note mark the row? Figures of the year before are then restated.</summary>
    public required bool HasNote { get; init; }

    /// <summary>Arms revenue of the year before, as this sheet repeats it; null where it does not.</summary>
    public required double? Previous { get; init; }

    /// <summary>The same at constant prices.</summary>
    public required double? PreviousConstant { get; init; }

    /// <summary>Revenue of all business; null where SIPRI has none.</summary>
    public required double? Total { get; init; }

    /// <summary>The printed part of arms in it, 1 being all; null where there is none.</summary>
    public required double? Share { get; init; }
}
