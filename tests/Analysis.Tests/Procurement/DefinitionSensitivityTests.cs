using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

public sealed class DefinitionSensitivityTests
{
    private static readonly Period Window = SampleSystemVolumes.Window;

    [Fact]
    public void By_volume_it_is_the_supplier_share_with_a_note_on_the_unknown()
    {
        var table = SampleData.Transfers(Window, ("USA", "POL", 2021, 60), ("DEU", "POL", 2022, 35), ("x-unknown", "POL", 2023, 5));
        var share = DefinitionSensitivity.ByVolume(table, SampleData.Pol, Window, SampleData.Usa);
        Assert.Equal(0.6, share.Only.Value.Fraction);
        Assert.Equal("Unknown suppliers delivered 5.00\u00a0% of the volume and stay in the denominator.", share.Notes[0]);
        var known = DefinitionSensitivity.ByVolume(
            SampleData.Transfers(Window, ("USA", "POL", 2021, 60)),
            SampleData.Pol,
            Window,
            SampleData.Usa
        );
        Assert.Equal("The edition names no unknown supplier of this recipient in the window.", known.Notes[0]);
    }

    [Fact]
    public void By_deals_every_deal_counts_as_one()
    {
        EditionTable<DealCount> table = new(
            SampleData.Source("deals"),
            null,
            [
                new(Window, SampleData.Usa, 4),
                new(Window, SampleData.Deu, 3),
                new(Window, Entity.ParseEntity("x-unknown"), 1),
                new(Window.Before, SampleData.Usa, 99),
            ]
        );
        var share = DefinitionSensitivity.ByDeals(table, SampleSystemVolumes.Europe, Window, SampleData.Usa);
        // 4 of 4 + 3 + 1
        Assert.Equal(0.5, share.Only.Value.Fraction);
        Assert.Equal("fraction of deals", share.Unit.Text);
        Assert.StartsWith("4 of 8 deals, 1 of them with unknown suppliers", share.Notes[0], StringComparison.Ordinal);
        Assert.Equal(0, DefinitionSensitivity.ByDeals(table, SampleSystemVolumes.Europe, Window, SampleData.Kor).Only.Value.Fraction);
        Assert.Equal(
            "The edition counts deals in 2016-2020, 2021-2025 and not in 2020-2024.",
            Assert.Single(DefinitionSensitivity.ByDeals(table, SampleSystemVolumes.Europe, new(2020, 2024), SampleData.Usa).Gaps).Reason
        );
    }

    [Fact]
    public void Every_claim_is_its_own_subject_with_its_own_period_status_and_doubt()
    {
        var claims = DefinitionSensitivity.Claims(
            CitedValues.Create(
                SampleData.Source("claims"),
                [
                    SampleClaims.Claim("one", "acquisitions", 63, new(2022, 2023)) with
                    {
                        Grade = EvidenceGrade.C,
                        Note = "Ambiguous.",
                    },
                    SampleClaims.Claim("two", "contract-value", 34, new(2022, 2024)),
                    SampleClaims.Claim("three", "orders", null, new(2022, 2022)),
                    SampleClaims.Claim("a-print", "volume-tiv", 64, new(2020, 2024)),
                    SampleClaims.Claim("a-target", "acquisitions", 50, new(2030, 2030)) with
                    {
                        Measure = "target",
                    },
                ]
            )
        );
        Assert.Equal(
            [("one", 0.63, "2022-2023"), ("two", 0.34, "2022-2024")],
            claims.Observations.Select(o => (o.Subject.Id, o.Value.Fraction, o.Period.ToString()))
        );
        Assert.Equal("Group buyers, by contract value (An institute)", claims.Observations[1].Subject.Name);
        Assert.All(claims.Observations, o => Assert.Equal((SampleData.Usa, ObservationStatus.Estimate), (o.Counterpart, o.Status)));
        Assert.Equal("three", Assert.Single(claims.Gaps).Subject.Id);
        Assert.Equal("one: grade C. Ambiguous. https://example.org/one", claims.Notes[0]);
    }

    [Fact]
    public void Two_definitions_do_not_join()
    {
        var volume = DefinitionSensitivity.ByVolume(
            SampleData.Transfers(Window, ("USA", "POL", 2021, 60)),
            SampleData.Pol,
            Window,
            SampleData.Usa
        );
        var claims = DefinitionSensitivity.Claims(
            CitedValues.Create(SampleData.Source("claims"), [SampleClaims.Claim("one", "acquisitions", 63, new(2022, 2023))])
        );
        Assert.Contains("can't be joined", SampleData.ErrorOf(() => new[] { volume, claims }.Joined()), StringComparison.Ordinal);
    }
}
