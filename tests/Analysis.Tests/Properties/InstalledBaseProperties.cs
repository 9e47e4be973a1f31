using Analysis.Procurement;
using Analysis.Tables;
using CsCheck;

namespace Analysis.Tests.Properties;

/// <summary>What must hold of every perpetual inventory, tried on random deliveries.</summary>
public sealed class InstalledBaseProperties
{
    private static readonly Period Years = new(2000, 2020);
    private static readonly Subject[] Parties =
    [
        SampleData.Usa,
        new Aggregate("european-nato", "European NATO"),
        new Aggregate("others", "Others"),
        Entity.ParseEntity("x-unknown"),
    ];
    private static readonly Subject[] Kinds = [new Aggregate("tank", "Tanks"), new Aggregate("drone", "Drones")];

    private static readonly Gen<PlatformDelivery> AnyRow =
        from kind in Gen.OneOf(Kinds)
        from supplier in Gen.OneOf(Parties)
        from origin in Gen.OneOf(Parties)
        from condition in Gen.OneOf(PlatformCondition.New, PlatformCondition.SecondHand, PlatformCondition.Modernised)
        from year in Gen.Int[2000, 2020]
        from units in Gen.Int[0, 500]
        select new PlatformDelivery(kind, supplier, origin, condition, year, units, new(units / 4.0));

    private static readonly Gen<(PlatformDelivery[] Rows, InstalledBaseAssumptions Assumed)> Any =
        from rows in AnyRow.Array[1, 40]
        from life in Gen.Double[2, 60]
        from shape in Gen.Double[0.8, 10]
        from age in Gen.Double[0, 1.5]
        select (
            rows,
            new InstalledBaseAssumptions
            {
                Pool = Parties[1],
                Lives = ServiceLives.Same(life),
                Shape = shape,
                SecondHandAge = age,
            }
        );

    private static Dictionary<(string, string?, int), double> Flow(
        PlatformDelivery[] rows,
        InstalledBaseAssumptions assumed,
        StockFlow flow
    ) =>
        InstalledBase
            .Volume(new(SampleData.Source(), Years, rows), Years, flow, assumed)
            .Numbers.ToDictionary(o => (o.Subject.Id, o.Counterpart?.Id, o.Period.To), o => o.Value.Value);

    [Fact]
    public void Each_year_what_survives_is_what_did_and_what_came_less_what_went() =>
        Any.Sample(one =>
        {
            Dictionary<(string Kind, string? Origin, int Year), double> surviving = Flow(one.Rows, one.Assumed, StockFlow.Surviving),
                delivered = Flow(one.Rows, one.Assumed, StockFlow.Delivered),
                retired = Flow(one.Rows, one.Assumed, StockFlow.Retired),
                transferred = Flow(one.Rows, one.Assumed, StockFlow.TransferredOut);
            return surviving.All(pair =>
                Near(
                    pair.Value,
                    surviving.GetValueOrDefault((pair.Key.Kind, pair.Key.Origin, pair.Key.Year - 1))
                        + delivered[pair.Key]
                        - retired[pair.Key]
                        - transferred[pair.Key]
                )
            );
        });

    [Fact]
    public void All_that_was_delivered_survives_retired_or_was_passed_on() =>
        Any.Sample(one =>
        {
            double Total(StockFlow flow) =>
                Flow(one.Rows, one.Assumed, flow)
                    .Where(pair => pair.Key.Item1 == "all-platforms" && pair.Key.Item2 == "all-origins")
                    .Sum(pair => pair.Value);
            var surviving = Flow(one.Rows, one.Assumed, StockFlow.Surviving)[("all-platforms", "all-origins", 2020)];
            return Near(one.Rows.Sum(row => row.Volume.Millions), surviving + Total(StockFlow.Retired) + Total(StockFlow.TransferredOut));
        });

    [Fact]
    public void Nothing_is_negative_and_origins_add_up() =>
        Any.Sample(one =>
        {
            var surviving = Flow(one.Rows, one.Assumed, StockFlow.Surviving);
            return surviving.Values.All(value => value >= 0)
                && Flow(one.Rows, one.Assumed, StockFlow.Retired).Values.All(value => value >= -1e-9)
                && surviving
                    .Where(pair => pair.Key.Item2 == "all-origins")
                    .All(pair =>
                        Near(
                            pair.Value,
                            surviving
                                .Where(other =>
                                    other.Key.Item1 == pair.Key.Item1
                                    && other.Key.Item3 == pair.Key.Item3
                                    && other.Key.Item2 != "all-origins"
                                )
                                .Sum(other => other.Value)
                        )
                    );
        });

    [Fact]
    public void The_run_off_only_falls_and_is_halved_at_the_half_life() =>
        Any.Sample(one =>
        {
            var table = new EditionTable<PlatformDelivery>(SampleData.Source(), Years, one.Rows);
            var run = RunOff
                .Volume(table, new(2020, 2060), one.Assumed)
                .Observations.Where(o => o.Subject == InstalledBase.AllPlatforms && o.Counterpart == InstalledBase.AllOrigins)
                .Select(o => o.Value.Millions)
                .ToList();
            var half = HalfLife
                .Of(table, one.Assumed)
                .Observations.SingleOrDefault(o => o.Subject == InstalledBase.AllPlatforms && o.Counterpart == InstalledBase.AllOrigins);
            if (half is null)
                return run[0] == 0;
            var whole = (int)half.Value.Years;
            return run.Zip(run.Skip(1)).All(pair => pair.Second <= pair.First + 1e-9)
                && (whole + 1 >= run.Count || (run[whole] >= run[0] / 2 - 1e-6 && run[whole + 1] <= run[0] / 2 + 1e-6));
        });

    [Fact]
    public void The_share_lies_within_its_bounds() =>
        Any.Sample(one =>
        {
            double? Of(OpeningStock opening) =>
                InstalledBaseShare
                    .Of(
                        new(SampleData.Source(), Years, one.Rows),
                        new()
                        {
                            Origin = SampleData.Usa,
                            Years = Period.Year(2020),
                            Opening = opening,
                        },
                        one.Assumed
                    )
                    .Observations.SingleOrDefault(o => o.Subject == InstalledBase.AllPlatforms)
                    ?.Value.Fraction;
            return Of(OpeningStock.LeftOut) is not { } share
                || (Of(OpeningStock.NoneOfOrigin) <= share + 1e-9 && share <= Of(OpeningStock.AllOfOrigin) + 1e-9);
        });

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left));
}
