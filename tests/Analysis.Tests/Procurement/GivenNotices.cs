using System.Globalization;

namespace Analysis.Tests.Procurement;

/// <summary>Small tables of notified sales.</summary>
internal static class GivenNotices
{
    /// <summary>A notice of a platform from a good source, whose outcome is nothing special.</summary>
    public static SalesNotice Row(string id, Subject buyer, string date, decimal ceiling) => new()
    {
        Id = id,
        Date = date,
        Year = int.Parse(date[..4], CultureInfo.InvariantCulture),
        Buyer = buyer,
        System = id,
        Category = SalesCategories.Platform,
        Ceiling = new(ceiling, Given.Current),
        FiscalYear = int.Parse(date[..4], CultureInfo.InvariantCulture),
        Outcome = OfferOutcome.NotLost,
        Grade = EvidenceGrade.A,
        Publisher = "A publisher",
        Link = "https://example.org/notice",
    };

    /// <summary>The same notice as one offer of a competition.</summary>
    public static SalesNotice In(this SalesNotice row, string competition, OfferOutcome outcome) => row with { AlternativeGroup = competition, Outcome = outcome };

    /// <summary>The same notice in another category.</summary>
    public static SalesNotice Of(this SalesNotice row, Subject category) => row with { Category = category };

    /// <summary>A table for 2008 to 2026, where 105 of 126 numbers of 2024 were seen.</summary>
    public static SalesNotices Table(params SalesNotice[] rows) => SalesNotices.Create(Given.Source("notices"), new(2008, 2026), rows, new NoticeNumbers(2024, 105, 126));
}
