using Analysis.Procurement;
using Analysis.Tables;
using CsCheck;

namespace Analysis.Tests.Properties;

/// <summary>What must hold of every table of transfers, tried on random ones.</summary>
public sealed class TransferProperties
{
    private const double Tolerance = 1e-12;

    private static readonly Period Window = new(2021, 2025);
    private static readonly Entity[] Suppliers =
    [
        .. new[] { "USA", "KOR", "DEU", "FRA", "ISR", "SUN", "x-unknown" }.Select(Entity.ParseEntity),
    ];
    private static readonly Country[] Recipients = [SampleData.Pol, SampleData.Deu, SampleData.Fin];
    private static readonly CountryGroup Group = SampleData.Group("group", Recipients);
    private static readonly CountryGroup Europe = SampleData.Group("europe", SampleData.Deu, SampleData.Fra, SampleData.Pol);

    private static readonly Gen<Transfer> AnyRow =
        from supplier in Gen.OneOf(Suppliers)
        from recipient in Gen.OneOf(Recipients)
        from year in Gen.Int[2019, 2025]
        from hundredths in Gen.Int[0, 100_000]
        select new Transfer(supplier, recipient, year, new(hundredths / 100.0));

    private static readonly Gen<Transfer[]> AnyRows = AnyRow.Array[1, 60];

    /// <summary>Rows that put something into the window for every recipient, so that all shares exist.</summary>
    private static readonly Gen<Transfer[]> FullRows =
        from rows in AnyRows
        from volume in Gen.Double[1, 1000]
        select rows.Concat(Recipients.Select(recipient => new Transfer(Suppliers[1], recipient, 2022, new(volume)))).ToArray();

    private static Transfers Table(IEnumerable<Transfer> rows) =>
        Transfers.Create(SampleData.Source(), new() { Recipients = Recipients, Years = new(2019, 2025) }, rows);

    private static bool Near(double left, double right) => Math.Abs(left - right) <= Tolerance;

    [Fact]
    public void Supplier_shares_add_up_to_one() =>
        FullRows.Sample(rows => Near(1, SupplierShare.OfAll(Table(rows), Group, Window).Observations.Sum(o => o.Value.Fraction)));

    [Fact]
    public void Shares_are_from_zero_to_one_or_a_gap() =>
        AnyRows.Sample(rows =>
        {
            var shares = SupplierShare.OfAll(Table(rows), SampleData.Pol, Window);
            return shares.Observations.Count > 0 == (shares.Gaps.Count == 0)
                && shares.Observations.All(o => o.Value.Fraction is > 0 and <= 1);
        });

    [Fact]
    public void One_suppliers_share_is_the_same_alone_and_among_all() =>
        FullRows.Sample(rows =>
        {
            var table = Table(rows);
            var all = SupplierShare.OfAll(table, Group, Window).Observations.ToDictionary(o => o.Counterpart!, o => o.Value.Fraction);
            // A party that is not a country and never named may have been left out by the publisher: a gap, tested elsewhere.
            return Suppliers
                .Where(supplier => supplier.Kind != EntityKind.Unknown || table.Suppliers.Contains(supplier))
                .All(supplier =>
                    Near(all.GetValueOrDefault(supplier), SupplierShare.Of(table, Group, Window, supplier).Only.Value.Fraction)
                );
        });

    [Fact]
    public void The_origin_split_adds_up_to_one() =>
        FullRows.Sample(rows => Near(1, OriginSplit.Of(Table(rows), Group, Window, Europe).Observations.Sum(o => o.Value.Fraction)));

    [Fact]
    public void Concentration_lies_between_equal_parts_and_a_monopoly() =>
        FullRows.Sample(rows =>
        {
            var table = Table(rows);
            var suppliers = SupplierShare.OfAll(table, Group, Window).Observations.Count;
            var index = Concentration.HerfindahlHirschman(table, Group, Window).Only.Value.Value;
            var effective = Concentration.EffectiveSuppliers(table, Group, Window).Only.Value.Value;
            return index >= 1.0 / suppliers - Tolerance && index <= 1 + Tolerance && Near(1, index * effective);
        });

    [Fact]
    public void A_groups_share_is_the_mean_of_its_members_shares_weighted_by_volume() =>
        FullRows.Sample(rows =>
        {
            var table = Table(rows);
            var weighted = Recipients.Sum(member =>
                SupplierShare.Of(table, member, Window, SampleData.Usa).Only.Value.Fraction
                * ImportVolume.Of(table, member, Window).Only.Value.Millions
            );
            var mean = weighted / Recipients.Sum(member => ImportVolume.Of(table, member, Window).Only.Value.Millions);
            return Near(mean, SupplierShare.Of(table, Group, Window, SampleData.Usa).Only.Value.Fraction);
        });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Gen.Select(FullRows, Gen.Int)
            .Sample(
                (rows, seed) =>
                {
                    var shuffled = rows.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return Same(Shares(Table(rows)), Shares(Table(shuffled)));
                }
            );

    [Fact]
    public void Scaling_all_volumes_changes_no_share() =>
        Gen.Select(FullRows, Gen.Double[0.001, 1000])
            .Sample(
                (rows, factor) =>
                    Same(Shares(Table(rows)), Shares(Table(rows.Select(row => row with { Volume = new(row.Volume.Millions * factor) }))))
            );

    [Fact]
    public void A_row_cut_in_two_changes_no_share() =>
        FullRows.Sample(rows =>
            Same(
                Shares(Table(rows)),
                Shares(Table(rows.SelectMany(row => Enumerable.Repeat(row with { Volume = new(row.Volume.Millions / 2) }, 2))))
            )
        );

    [Fact]
    public void Deliveries_outside_the_window_change_no_share() =>
        FullRows.Sample(rows => Same(Shares(Table(rows)), Shares(Table(rows.Where(row => Window.Contains(row.Year))))));

    private static Dictionary<string, double> Shares(Transfers table) =>
        SupplierShare.OfAll(table, Group, Window).Observations.ToDictionary(o => o.Counterpart!.Id, o => o.Value.Fraction);

    private static bool Same(Dictionary<string, double> left, Dictionary<string, double> right) =>
        left.Count == right.Count && left.All(pair => Near(pair.Value, right[pair.Key]));
}
