using System.Reflection;
using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Which typed table the library makes of which dataset. A new typed table is one line here.</summary>
/// <remarks>
/// The library reads by these lines, and the check of the data makes every table that they name. Tables of figures collected by hand need
/// none.
/// </remarks>
internal static class TypedTables
{
    private const string Enablers = "military-enablers";

    public static TypedTable<Transfers> Transfers { get; } = Of("sipri-arms-transfers", TransfersReader.ByRecipient);
    public static TypedTable<Transfers> Regions { get; } = WithGroups("sipri-arms-transfers-regions", TransfersReader.ByRegion);
    public static TypedTable<Transfers> Categories { get; } = Of("sipri-arms-transfers-categories", TransfersReader.ByCategory);
    public static TypedTable<Transfers> WithoutUkraine { get; } =
        WithGroups("sipri-arms-transfers-europe-without-ukraine", TransfersReader.ByRegion);
    public static TypedTable<Transfers> F35 { get; } = Of("sipri-f35-deliveries", TransfersReader.ByRecipient);
    public static TypedTable<EditionTable<SystemVolume>> Systems { get; } =
        WithGroups("sipri-arms-transfers-systems", EditionTableReader.Systems);
    public static TypedTable<EditionTable<UsDesignVolume>> UsDesign { get; } = Of("sipri-us-design", EditionTableReader.UsDesign);
    public static TypedTable<EditionTable<GroupedVolume>> ToUnitedStates { get; } =
        WithGroups("sipri-arms-transfers-to-us", EditionTableReader.Grouped);
    public static TypedTable<EditionTable<LocalProductionVolume>> LocalProduction { get; } =
        WithGroups("sipri-local-production", EditionTableReader.LocalProduction);
    public static TypedTable<EditionTable<LargeDelivery>> LargestDeliveries { get; } =
        Of("sipri-largest-deliveries", EditionTableReader.Largest);
    public static TypedTable<EditionTable<DealCount>> Deals { get; } = Of("sipri-deal-counts", EditionTableReader.Deals);
    public static TypedTable<EditionTable<PlatformDelivery>> Platforms { get; } =
        WithGroups("sipri-platform-deliveries", EditionTableReader.Platforms);
    public static TypedTable<EditionTable<OrderLag>> Lags { get; } = WithGroups("sipri-delivery-lags", EditionTableReader.Lags);
    public static TypedTable<EditionTable<SystemOrder>> Orders { get; } = Of("sipri-us-system-orders", EditionTableReader.Orders);
    public static TypedTable<EditionTable<BacklogOrder>> Backlog { get; } = Of("backlog-orders", EditionTableReader.Backlog);
    public static TypedTable<EditionTable<AssignedTroops>> Troops { get; } = Of("us-troops-europe", EditionTableReader.Troops);
    public static TypedTable<ArmsRevenues> Revenues { get; } = WithGroups("sipri-top-100", ArmsRevenuesReader.Read);
    public static TypedTable<DefenceSpending> Spending { get; } = Of("nato-defence-expenditure", DefenceSpendingReader.Read);
    public static TypedTable<DefenceSpending> Accounts { get; } = Of("eurostat-gov-ev", DefenceSpendingReader.Read);
    public static TypedTable<DefenceSpending> LongAccounts { get; } = Of("eurostat-gov-10a-exp", DefenceSpendingReader.Read);
    public static TypedTable<DefenceSpending> WorldBank { get; } = Of("world-bank-indicators", DefenceSpendingReader.Read);

    // These are made of several files of an edition.
    public static TypedTable<SalesNotices> Notices { get; } =
        new("us-arms-sales-notifications", (library, edition) => library.SalesNotices(edition));

    public static TypedTable<EditionTable<CapabilityDefinition>> Definitions { get; } = new(Enablers, DefinitionsAndFigures);

    public static TypedTable<IReadOnlyList<CountryGroup>> Groups { get; } = new("groups", (library, _) => library.Groups);

    private static readonly Lazy<TypedTable[]> All = new(() =>
        [.. typeof(TypedTables).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(line => (TypedTable)line.GetValue(null)!)]
    );

    /// <summary>The typed table of a dataset; null where it has none.</summary>
    public static TypedTable? Find(string dataset) => All.Value.FirstOrDefault(table => table.Dataset == dataset);

    /// <summary>The table of rows of one type.</summary>
    /// <exception cref="ArgumentException">No dataset has rows of the type, or several have.</exception>
    public static TypedTable<EditionTable<T>> OfRows<T>() =>
        All.Value.OfType<TypedTable<EditionTable<T>>>().ToList() is [var only]
            ? only
            : throw new ArgumentException($"No one dataset has rows of {typeof(T).Name}; name it in {nameof(TypedTables)}.");

    // The definitions say what the figures of the same dataset add up to.
    private static EditionTable<CapabilityDefinition> DefinitionsAndFigures(DataLibrary library, string? edition)
    {
        _ = library.Cited(Enablers, edition);
        return library.CapabilityDefinitions(edition);
    }

    private static TypedTable<T> Of<T>(string dataset, Func<RawTable, Source, T> read)
        where T : class => new(dataset, (library, edition) => library.Load(dataset, edition, read));

    private static TypedTable<T> WithGroups<T>(string dataset, Func<RawTable, Source, IReadOnlyList<CountryGroup>, T> read)
        where T : class => new(dataset, (library, edition) => library.LoadGrouped(dataset, edition, read));
}

/// <summary>A dataset and the table that the library makes of it.</summary>
/// <param name="Dataset">The id of the dataset.</param>
internal abstract record TypedTable(string Dataset)
{
    /// <summary>Reads the table of an edition, which shows what only shows then: a measure in a unit that can't be its own.</summary>
    public abstract object Make(DataLibrary library, string? edition);
}

/// <summary>A dataset and the table of one type that the library makes of it.</summary>
/// <typeparam name="T">The type of the table.</typeparam>
/// <param name="Dataset">The id of the dataset.</param>
/// <param name="Read">Reads the table of an edition; null for the one in use.</param>
internal sealed record TypedTable<T>(string Dataset, Func<DataLibrary, string?, T> Read) : TypedTable(Dataset)
    where T : class
{
    public override object Make(DataLibrary library, string? edition) => Read(library, edition);
}
