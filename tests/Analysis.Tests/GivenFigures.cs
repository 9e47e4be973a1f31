namespace Analysis.Tests;

/// <summary>Small tables of figures collected by hand.</summary>
internal static class GivenFigures
{
    public static readonly Aggregate Pooled = new("x-sac", "Pooled fleet");
    public static readonly Aggregate AsCited = new("x-european-nato-as-cited", "Europe, as cited");

    /// <summary>A row that counts, in the year 2025, from a good source.</summary>
    public static CitedFigure Row(string id, Subject subject, string category, string item, string measure, decimal? value, string unit = "aircraft") => new()
    {
        Id = id,
        Subject = subject,
        Category = category,
        Item = item,
        Measure = measure,
        Period = Period.Year(2025),
        Value = value,
        Unit = unit,
        Basis = unit.StartsWith("million ", StringComparison.Ordinal) ? PriceBasis.Current(unit.Substring(8, 3)) : null,
        Status = ObservationStatus.Actual,
        Grade = EvidenceGrade.B,
        IsCounted = true,
        Publisher = "A publisher",
        Link = "https://example.org/page",
    };

    /// <summary>The same row as a related one that does not count.</summary>
    public static CitedFigure Beside(this CitedFigure row, string note = "") => row with { IsCounted = false, Note = note };

    public static CitedFigure In(this CitedFigure row, int from, int? until = null) => row with { Period = new(from, until ?? from) };

    public static CitedFigures Table(params CitedFigure[] rows) => CitedFigures.Create(Given.Source("figures"), rows);
}
