using Analysis.Tables;

namespace Analysis.Data.Tests;

/// <summary>NATO's printed aggregates are the sums over each year's members, as the groups of the data have them.</summary>
public sealed class NatoAggregateTests
{
    private static readonly DataLibrary Library = Repository.Library;

    /// <summary>
    /// Every edition, aggregate, measure and price basis that NATO totals without Iceland, which has no armed forces and is only in the GDP
    /// tables.
    /// </summary>
    public static TheoryData<string, string, string, SpendingMeasure, string?> Printed()
    {
        var cases = new TheoryData<string, string, string, SpendingMeasure, string?>();
        foreach (var edition in new[] { "2024", "2026" })
        {
            foreach (
                var (group, entity) in new[]
                {
                    ("nato-by-year", "x-nato-total"),
                    ("nato-europe-and-canada-by-year", "x-nato-europe-and-canada"),
                }
            )
            {
                cases.Add(edition, group, entity, SpendingMeasure.DefenceExpenditure, "current");
                cases.Add(edition, group, entity, SpendingMeasure.DefenceExpenditure, "constant");
                cases.Add(edition, group, entity, SpendingMeasure.MilitaryPersonnel, null);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void Members_add_up_to_the_aggregate_in_every_year(
        string edition,
        string group,
        string entity,
        SpendingMeasure measure,
        string? prices
    )
    {
        var table = Library.DefenceSpending(edition);
        var basis = prices switch
        {
            "current" => PriceBasis.Current("USD"),
            "constant" => table.ConstantDollars,
            _ => null,
        };
        foreach (var year in table.Years.Years)
        {
            var printed = table.Find(measure, basis, Entity.ParseEntity(entity), year)!.Value.Value;
            double[] members =
            [
                .. Library
                    .Group(group)
                    .MembersIn(year)
                    .Where(country => country.Code != "ISL")
                    .Select(country => table.Find(measure, basis, country, year)!.Value.Value),
            ];
            Assert.InRange(
                members.Sum() - printed,
                -Rounding(edition, measure, members.Length, printed),
                Rounding(edition, measure, members.Length, printed)
            );
        }
    }

    // Edition 2024 holds Iceland's GDP, so its members add up to the aggregate there; edition 2026 has no row for Iceland.
    [Theory]
    [InlineData("nato-by-year", "x-nato-total")]
    [InlineData("nato-europe-and-canada-by-year", "x-nato-europe-and-canada")]
    public void GDP_of_edition_2024_adds_up_with_Iceland(string group, string entity)
    {
        var table = Library.DefenceSpending("2024");
        foreach (var basis in new[] { PriceBasis.Current("USD"), table.ConstantDollars })
        {
            foreach (var year in table.Years.Years)
            {
                var printed = table.Find(SpendingMeasure.Gdp, basis, Entity.ParseEntity(entity), year)!.Value.Value;
                var sum = Library
                    .Group(group)
                    .MembersIn(year)
                    .Sum(country => table.Find(SpendingMeasure.Gdp, basis, country, year)!.Value.Value);
                Assert.Equal(1, sum / printed, 1e-9);
            }
        }
    }

    // Edition 2026 rounds to whole millions and tenths of a thousand, each member and the aggregate; edition 2024 does not round.
    private static double Rounding(string edition, SpendingMeasure measure, int members, double printed) =>
        edition == "2024" ? printed * 1e-9 : (members + 1) * (measure == SpendingMeasure.MilitaryPersonnel ? 0.05 : 0.5) + 1e-6;
}
