using Analysis.Tables;

namespace Analysis.Tests;

/// <summary>Small tables that a reader can add up in the head.</summary>
internal static class SampleData
{
    public static readonly Country Usa = Country.UnitedStates;
    public static readonly Country Deu = Country.Parse("DEU");
    public static readonly Country Fra = Country.Parse("FRA");
    public static readonly Country Pol = Country.Parse("POL");
    public static readonly Country Fin = Country.Parse("FIN");
    public static readonly Country Isl = Country.Parse("ISL");
    public static readonly Country Kor = Country.Parse("KOR");

    public static readonly PriceBasis Current = PriceBasis.Current("USD");
    public static readonly PriceBasis Of2021 = PriceBasis.Constant("USD", 2021);

    public static Source Source(string dataset = "a-dataset", string edition = "2026") =>
        new()
        {
            Dataset = dataset,
            Edition = edition,
            Title = "A table",
            Publisher = "A publisher",
            Address = "https://example.org/table",
            Credit = "A publisher",
            LicenceClass = LicenceClass.Open,
        };

    /// <summary>Permanent members, as of 2025.</summary>
    public static CountryGroup Group(string id, params Country[] members) =>
        CountryGroup.Fixed(id, "Group " + id, members.Select(member => Member(member)), 2025);

    public static Membership Member(Country country, int? from = null, int? until = null) =>
        new(country, from, until, "https://example.org/members");

    public static Transfers Transfers(Period years, params (string Supplier, string Recipient, int Year, double Volume)[] rows) =>
        Analysis.Tables.Transfers.Create(
            Source("transfers"),
            new() { Recipients = [.. rows.Select(row => Entity.ParseEntity(row.Recipient)).Distinct()], Years = years },
            rows.Select(row => Row(row.Supplier, row.Recipient, row.Year, row.Volume))
        );

    public static Transfer Row(string supplier, string recipient, int year, double volume) =>
        new(Entity.ParseEntity(supplier), Entity.ParseEntity(recipient), year, new(volume));

    public static DefenceSpending Spending(params IEnumerable<SpendingRow> rows) => DefenceSpending.Create(Source("spending"), rows);

    /// <summary>Spending and GDP of one cell at current and at constant prices alike.</summary>
    public static IEnumerable<SpendingRow> Year(
        string entity,
        int year,
        double spending,
        double gdp,
        ObservationStatus status = ObservationStatus.Actual
    ) =>
        [
            Cell(entity, year, SpendingMeasure.DefenceExpenditure, Current, spending, status),
            Cell(entity, year, SpendingMeasure.DefenceExpenditure, Of2021, spending, status),
            Cell(entity, year, SpendingMeasure.Gdp, Current, gdp, status),
            Cell(entity, year, SpendingMeasure.Gdp, Of2021, gdp, status),
        ];

    public static SpendingRow Cell(
        string entity,
        int year,
        SpendingMeasure measure,
        PriceBasis? basis,
        double value,
        ObservationStatus status = ObservationStatus.Actual
    ) => new(Entity.ParseEntity(entity), year, measure, basis, value, status);

    /// <summary>The message of the error that an action must end in.</summary>
    public static string ErrorOf(Func<object?> action) => Assert.ThrowsAny<ArgumentException>(action).Message;
}

/// <summary>Small tables of figures collected by hand.</summary>
internal static class SampleCitedValues
{
    public static readonly Aggregate Pooled = new("x-sac", "Pooled fleet");
    public static readonly Aggregate AsCited = new("x-european-nato-as-cited", "Europe, as cited");

    /// <summary>A row that counts, in the year 2025, from a good source.</summary>
    public static CitedValue Row(
        string id,
        Subject subject,
        string category,
        string item,
        string measure,
        decimal? value,
        string unit = "aircraft"
    ) =>
        new()
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
    public static CitedValue Beside(this CitedValue row, string note = "") => row with { IsCounted = false, Note = note };

    public static CitedValue In(this CitedValue row, int from, int? until = null) => row with { Period = new(from, until ?? from) };

    public static CitedValues Table(params CitedValue[] rows) => CitedValues.Create(SampleData.Source("figures"), rows);
}
