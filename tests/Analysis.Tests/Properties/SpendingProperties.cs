using Analysis.Spending;
using Analysis.Tables;
using CsCheck;

namespace Analysis.Tests.Properties;

/// <summary>What must hold of every table of spending, tried on random ones.</summary>
public sealed class SpendingProperties
{
    private static readonly Country[] Members = [SampleData.Usa, SampleData.Deu, SampleData.Fra, SampleData.Pol];
    private static readonly CountryGroup Alliance = SampleData.Group("alliance", Members);
    private static readonly Period Year = Period.Year(2023);

    private static readonly Gen<DefenceSpending> AnyTable = Gen.Select(Gen.Double[1, 1000], Gen.Double[1000, 50_000])
        .Array[Members.Length]
        .Select(cells =>
            SampleData.Spending(cells.SelectMany((cell, i) => SampleData.Year(Members[i].Code, 2023, cell.Item1, cell.Item2)))
        );

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-12;

    [Fact]
    public void Alliance_shares_of_the_members_add_up_to_one() =>
        AnyTable.Sample(table => Near(1, AllianceShare.Of(table, Members, Alliance, Year).Observations.Sum(o => o.Value.Fraction)));

    [Fact]
    public void The_burden_ratio_is_the_burden_by_the_alliances_burden() =>
        AnyTable.Sample(table =>
        {
            var burden = DefenceBurden.Of(table, [.. Members, Alliance], Year);
            var ratio = BurdenRatio.Of(table, Members, Alliance, Year);
            return Members.All(member =>
                Math.Abs(
                    ratio.At(member.Id, 2023).Value.Value
                        - burden.At(member.Id, 2023).Value.Fraction / burden.At("alliance", 2023).Value.Fraction
                ) <= 1e-9
            );
        });

    [Fact]
    public void A_groups_burden_lies_between_its_members() =>
        AnyTable.Sample(table =>
        {
            double[] burdens = [.. DefenceBurden.Of(table, Members, Year).Observations.Select(o => o.Value.Fraction)];
            var pooled = DefenceBurden.Of(table, [Alliance], Year).Only.Value.Fraction;
            return pooled >= burdens.Min() - 1e-12 && pooled <= burdens.Max() + 1e-12;
        });
}
