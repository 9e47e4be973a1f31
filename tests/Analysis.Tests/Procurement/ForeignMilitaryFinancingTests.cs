using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>US loans, guarantees and grants: never added up, and nothing cumulative among them.</summary>
public sealed class ForeignMilitaryFinancingTests
{
    private static CitedValue Money(
        string id,
        Subject recipient,
        string kind,
        int year,
        decimal value,
        string programme = "foreign-military-financing"
    ) =>
        SampleCitedValues.Row(id, recipient, programme, id, kind, value, "million USD (current)").In(year) with
        {
            Counterpart = SampleData.Usa,
        };

    // Poland borrows 2,000 in 2022 and 1,000 + 500 in 2024, Finland 300 in 2024; the guarantee is none of it, nor the ceiling, nor the weak
    // page.
    private static readonly CitedValues Figures = SampleCitedValues.Table(
        Money("first", SampleData.Pol, "loan", 2022, 2000),
        Money("second", SampleData.Pol, "loan", 2024, 1000),
        Money("third", SampleData.Pol, "loan", 2024, 500),
        Money("fin", SampleData.Fin, "loan", 2024, 300),
        Money("guarantee", SampleData.Pol, "loan-guarantee", 2024, 4000),
        Money("ceiling", SampleData.Pol, "loan-ceiling", 2024, 9000).Beside(),
        Money("weak", SampleData.Deu, "loan", 2024, 50) with
        {
            Grade = EvidenceGrade.C,
        },
        Money("grant", SampleData.Pol, "grant", 2024, 10),
        Money("baltic", SampleData.Fin, "grant", 2024, 200, "baltic-security-initiative"),
        Money("since", SampleData.Fin, "cumulative-grants", 2024, 999).Beside()
    );

    [Fact]
    public void Each_kind_is_summed_alone_by_recipient_and_year()
    {
        var loans = ForeignMilitaryFinancing.ByRecipient(Figures, "loan");
        Assert.Equal(
            [("FIN", 2024, 300m), ("POL", 2022, 2000m), ("POL", 2024, 1500m)],
            loans.Observations.Select(o => (o.Subject.Id, o.Period.From, o.Value.Millions))
        );
        Assert.Equal(
            ("POL", 2023, "No loan of 2023 was found that counts."),
            (loans.Gaps.Single().Subject.Id, loans.Gaps[0].Period.From, loans.Gaps[0].Reason)
        );
        // 2024: 1,500 + 300.
        Assert.Equal(
            [(2022, 2000m), (2024, 1800m)],
            ForeignMilitaryFinancing.ByYear(Figures, "loan").Observations.Select(o => (o.Period.From, o.Value.Millions))
        );
        Assert.Equal(4000m, ForeignMilitaryFinancing.ByRecipient(Figures, "loan-guarantee").Only.Value.Millions);
    }

    [Fact]
    public void Two_programmes_are_never_added_up_and_cumulative_rows_never_count()
    {
        Assert.Equal(10m, ForeignMilitaryFinancing.ByYear(Figures, "grant").Only.Value.Millions);
        Assert.Equal(200m, ForeignMilitaryFinancing.ByYear(Figures, "grant", "baltic-security-initiative").Only.Value.Millions);
        Assert.Contains(
            "kinds are loan, loan-guarantee, grant",
            SampleData.ErrorOf(() => ForeignMilitaryFinancing.ByYear(Figures, "cumulative-grants")),
            StringComparison.Ordinal
        );
    }
}
