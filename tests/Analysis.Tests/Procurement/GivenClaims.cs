namespace Analysis.Tests.Procurement;

/// <summary>Claims of a share, of an imaginary group.</summary>
internal static class GivenClaims
{
    public static readonly CountryGroup Buyers = Given.Group("buyers", Given.Pol, Given.Deu);

    public static CitedFigure Claim(string id, string category, decimal? percent, Period period) => new()
    {
        Id = id,
        Subject = Buyers,
        Counterpart = Given.Usa,
        Category = category,
        Item = id,
        Measure = "share",
        Period = period,
        Value = percent,
        Unit = "%",
        Status = ObservationStatus.Estimate,
        Grade = EvidenceGrade.B,
        IsCounted = false,
        Publisher = "An institute",
        Link = $"https://example.org/{id}",
    };
}
