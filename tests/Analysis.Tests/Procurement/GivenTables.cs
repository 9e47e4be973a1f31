using System.Globalization;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Small tables by category and by system, of the imports of a group.</summary>
internal static class SampleSystemVolumes
{
    public static readonly Period Window = new(2021, 2025);
    public static readonly CountryGroup Europe = SampleData.Group("european-nato", SampleData.Deu, SampleData.Fra, SampleData.Pol);
    public static readonly Subject Others = new Aggregate("others", "Others");
    public static readonly Subject Unknown = Entity.ParseEntity("x-unknown");

    private static readonly Subject Aircraft = new Aggregate("aircraft", "Aircraft");

    /// <summary>Rows of category, supplier, year and volume; every category named is covered, and any further one.</summary>
    public static Transfers Categories((string Category, string Supplier, int Year, double Volume)[] rows, params string[] further) =>
        Transfers.Create(
            SampleData.Source("categories"),
            new()
            {
                Recipients = [.. rows.Select(row => row.Category).Concat(further).Distinct().Select(Category)],
                Years = new(2016, 2025),
            },
            rows.Select(row => new Transfer(Entity.ParseEntity(row.Supplier), Category(row.Category), row.Year, new(row.Volume)))
        );

    public static SystemVolume System(string system, Subject supplier, Subject design, double volume) =>
        new(Window, system, Aircraft, supplier, design, new(volume));

    public static EditionTable<SystemVolume> Systems(params SystemVolume[] rows) => new(SampleData.Source("systems"), null, rows);

    private static Aggregate Category(string id) => new(id, char.ToUpperInvariant(id[0]) + id[1..]);
}

/// <summary>Claims of a share, of an imaginary group.</summary>
internal static class SampleClaims
{
    public static readonly CountryGroup Buyers = SampleData.Group("buyers", SampleData.Pol, SampleData.Deu);

    public static CitedValue Claim(string id, string category, decimal? percent, Period period) =>
        new()
        {
            Id = id,
            Subject = Buyers,
            Counterpart = SampleData.Usa,
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

/// <summary>Small tables of notified sales.</summary>
internal static class SampleNotices
{
    /// <summary>A notice of a platform from a good source, whose outcome is nothing special.</summary>
    public static SalesNotice Row(string id, Subject buyer, string date, decimal ceiling) =>
        new()
        {
            Id = id,
            Date = date,
            Year = int.Parse(date[..4], CultureInfo.InvariantCulture),
            Buyer = buyer,
            System = id,
            Category = SalesCategories.Platform,
            Ceiling = new(ceiling, SampleData.Current),
            FiscalYear = int.Parse(date[..4], CultureInfo.InvariantCulture),
            Outcome = OfferOutcome.NotLost,
            Grade = EvidenceGrade.A,
            Publisher = "A publisher",
            Link = "https://example.org/notice",
        };

    /// <summary>The same notice as one offer of a competition.</summary>
    public static SalesNotice In(this SalesNotice row, string competition, OfferOutcome outcome) =>
        row with
        {
            AlternativeGroup = competition,
            Outcome = outcome,
        };

    /// <summary>The same notice in another category.</summary>
    public static SalesNotice Of(this SalesNotice row, Subject category) => row with { Category = category };

    /// <summary>A table for 2008 to 2026, where 105 of 126 numbers of 2024 were seen.</summary>
    public static SalesNotices Table(params SalesNotice[] rows) =>
        SalesNotices.Create(SampleData.Source("notices"), new(2008, 2026), rows, new NoticeNumbers(2024, 105, 126));
}
