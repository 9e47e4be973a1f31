using System.Reflection;
using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Which typed table the library makes of which dataset. A new typed table is one line here.</summary>
/// <remarks>
/// The library reads by these lines, and the check of the data makes every table that they name. Tables of figures collected by hand need none.
/// </remarks>
internal static class TypedTables
{
    private const string Enablers = "military-enablers";

    public static TypedTable<Transfers> Transfers { get; } = Of("sipri-arms-transfers", TransferRows.ByRecipient);
    public static TypedTable<Transfers> Regions { get; } = WithGroups("sipri-arms-transfers-regions", TransferRows.ByRegion);
    public static TypedTable<Transfers> Categories { get; } = Of("sipri-arms-transfers-categories", TransferRows.ByCategory);
    public static TypedTable<Transfers> WithoutUkraine { get; } =
        WithGroups("sipri-arms-transfers-europe-without-ukraine", TransferRows.ByRegion);
    public static TypedTable<Transfers> F35 { get; } = Of("sipri-f35-deliveries", TransferRows.ByRecipient);
    public static TypedTable<Listing<SystemVolume>> Systems { get; } = WithGroups("sipri-arms-transfers-systems", ListingRows.Systems);
    public static TypedTable<Listing<GroupedVolume>> ToUnitedStates { get; } =
        WithGroups("sipri-arms-transfers-to-us", ListingRows.Grouped);
    public static TypedTable<Listing<LocalProductionVolume>> LocalProduction { get; } =
        WithGroups("sipri-local-production", ListingRows.LocalProduction);
    public static TypedTable<Listing<LargeDelivery>> LargestDeliveries { get; } = Of("sipri-largest-deliveries", ListingRows.Largest);
    public static TypedTable<Listing<DealCount>> Deals { get; } = Of("sipri-deal-counts", ListingRows.Deals);
    public static TypedTable<Listing<PlatformDelivery>> Platforms { get; } = WithGroups("sipri-platform-deliveries", ListingRows.Platforms);
    public static TypedTable<Listing<OrderLag>> Lags { get; } = WithGroups("sipri-delivery-lags", ListingRows.Lags);
    public static TypedTable<Listing<SystemOrder>> Orders { get; } = Of("sipri-us-system-orders", ListingRows.Orders);
    public static TypedTable<Listing<BacklogOrder>> Backlog { get; } = Of("backlog-orders", ListingRows.Backlog);
    public static TypedTable<Listing<AssignedTroops>> Troops { get; } = Of("us-troops-europe", ListingRows.Troops);
    public static TypedTable<ArmsRevenues> Revenues { get; } = WithGroups("sipri-top-100", RevenueRows.Read);
    public static TypedTable<DefenceSpending> Spending { get; } = Of("nato-defence-expenditure", SpendingRows.Read);
    public static TypedTable<DefenceSpending> Accounts { get; } = Of("eurostat-gov-ev", SpendingRows.Read);
    public static TypedTable<DefenceSpending> LongAccounts { get; } = Of("eurostat-gov-10a-exp", SpendingRows.Read);
    public static TypedTable<DefenceSpending> WorldBank { get; } = Of("world-bank-indicators", SpendingRows.Read);

    // These are made of several files of an edition.
    public static TypedTable<SalesNotices> Notices { get; } =
        new("us-arms-sales-notifications", (library, edition) => library.SalesNotices(edition));

    public static TypedTable<Listing<CapabilityDefinition>> Definitions { get; } =
        new(Enablers, DefinitionsAndFigures);

    public static TypedTable<IReadOnlyList<CountryGroup>> Groups { get; } = new("groups", (library, _) => library.Groups);

    private static readonly Lazy<TypedTable[]> All = new(() =>
        [.. typeof(TypedTables).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(line => (TypedTable)line.GetValue(null)!)]);

    /// <summary>The typed table of a dataset; null where it has none.</summary>
    public static TypedTable? Find(string dataset) => All.Value.FirstOrDefault(table => table.Dataset == dataset);

    /// <summary>The table of rows of one type.</summary>
    /// <exception cref="ArgumentException">No dataset has rows of the type, or several have.</exception>
    public static TypedTable<Listing<T>> OfRows<T>() => All.Value.OfType<TypedTable<Listing<T>>>().ToList() is [var only]
        ? only
        : throw new ArgumentException($"No one dataset has rows of {typeof(T).Name}; name it in {nameof(TypedTables)}.");

    // The definitions say what the figures of the same dataset add up to.
    private static Listing<CapabilityDefinition> DefinitionsAndFigures(DataLibrary library, string? edition)
    {
        _ = library.Cited(Enablers, edition);
        return library.CapabilityDefinitions(edition);
    }

    private static TypedTable<T> Of<T>(string dataset, Func<Table, Source, T> read) where T : class =>
        new(dataset, (library, edition) => library.Load(dataset, edition, read));

    private static TypedTable<T> WithGroups<T>(string dataset, Func<Table, Source, IReadOnlyList<CountryGroup>, T> read) where T : class =>
        new(dataset, (library, edition) => library.LoadGrouped(dataset, edition, read));
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
internal sealed record TypedTable<T>(string Dataset, Func<DataLibrary, string?, T> Read) : TypedTable(Dataset) where T : class
{
    public override object Make(DataLibrary library, string? edition) => Read(library, edition);
}
