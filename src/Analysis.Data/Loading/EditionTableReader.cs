using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of the small tables into rows of the vocabulary.</summary>
internal static class EditionTableReader
{
    public static EditionTable<SystemVolume> Systems(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        Of(
            table,
            source,
            groups,
            row => new SystemVolume(
                row.Window("from", "until"),
                row.Text("system"),
                row.Subject("category"),
                row.Subject("supplier"),
                row.Subject("design"),
                row.Volume("volume")
            )
        );

    public static EditionTable<UsDesignVolume> UsDesign(RawTable table, Source source) =>
        Of(
            table,
            source,
            [],
            row => new UsDesignVolume(
                row.Window("from", "until"),
                Country.Parse(row.Text("recipient")),
                row.Volume("us_design"),
                row.Volume("known_cases"),
                row.Volume("unknown")
            )
        );

    public static EditionTable<DealCount> Deals(RawTable table, Source source) =>
        Of(
            table,
            source,
            [],
            row => new DealCount(row.Window("from", "until"), Entity.ParseEntity(row.Text("supplier")), row.Whole("deals"))
        );

    public static EditionTable<GroupedVolume> Grouped(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        Of(table, source, groups, row => new GroupedVolume(row.Subject("supplier"), row.Year("year"), row.Volume("volume")));

    public static EditionTable<LocalProductionVolume> LocalProduction(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        Of(
            table,
            source,
            groups,
            row => new LocalProductionVolume(
                row.Subject("supplier"),
                VocabularyTerms.YesOrNo(row.Text("local_production")),
                row.Year("year"),
                row.Volume("volume")
            )
        );

    public static EditionTable<LargeDelivery> Largest(RawTable table, Source source) =>
        Of(
            table,
            source,
            [],
            row => new LargeDelivery(
                Entity.ParseEntity(row.Text("supplier")),
                Country.Parse(row.Text("recipient")),
                row.Year("year"),
                row.Text("weapon"),
                row.Volume("volume")
            )
        );

    public static EditionTable<PlatformDelivery> Platforms(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        Of(
            table,
            source,
            groups,
            row => new PlatformDelivery(
                row.Subject("platform"),
                row.Subject("supplier"),
                row.Subject("origin"),
                VocabularyTerms.Condition(row.Text("condition")),
                row.Year("year"),
                row.Double("units"),
                row.Volume("volume")
            )
        );

    public static EditionTable<OrderLag> Lags(RawTable table, Source source, IReadOnlyList<CountryGroup> groups) =>
        Of(
            table,
            source,
            groups,
            row => new OrderLag(
                row.Subject("category"),
                row.Subject("supplier"),
                row.Year("order_year"),
                row.Whole("lag"),
                row.Whole("orders")
            )
        );

    public static EditionTable<SystemOrder> Orders(RawTable table, Source source) =>
        Of(
            table,
            source,
            [],
            row => new SystemOrder(
                row.Text("family"),
                row.Subject("category"),
                row.Year("order_year"),
                VocabularyTerms.YesOrNo(row.Text("is_firm")),
                row.Whole("orders"),
                row.Double("ordered"),
                row.Double("delivered"),
                row.WholeOrNone("first_delivery_lag")
            )
        );

    public static EditionTable<BacklogOrder> Backlog(RawTable table, Source source) =>
        Of(
            table,
            source,
            [],
            row => new BacklogOrder(
                row.Subject("buyer"),
                row.Text("system"),
                row.Subject("supplier"),
                VocabularyTerms.Stage(row.Text("status")),
                row.DecimalOrNone("ordered"),
                row.DecimalOrNone("delivered"),
                row.Text("unit"),
                row.Text("as_of"),
                row.Text("due"),
                VocabularyTerms.Grade(row.Text("grade")),
                row.Text("publisher"),
                row.Text("link"),
                row.Text("note")
            )
        );

    public static EditionTable<AssignedTroops> Troops(RawTable table, Source source) =>
        Of(table, source, [], row => new AssignedTroops(row.Subject("host"), row.Year("year"), row.Whole("month"), row.Whole("persons")));

    private static EditionTable<T> Of<T>(RawTable table, Source source, IReadOnlyList<CountryGroup> groups, Func<RowReader, T> read) =>
        new(source, table.Resource.Coverage.Years, new RowReader(table, groups).All(read));
}
