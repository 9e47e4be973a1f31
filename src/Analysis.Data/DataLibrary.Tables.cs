using System.Diagnostics.CodeAnalysis;
using Analysis.Data.Loading;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data;

public sealed partial class DataLibrary
{
    /// <summary>
    /// Volumes of arms transfers to European NATO as one recipient, by supplier; the recipients of the table are the categories of weapon.
    /// </summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public Transfers CategoryTransfers(string? edition = null) => TypedTables.Categories.Read(this, edition);

    /// <summary>Volumes of arms transfers to SIPRI's Europe without Ukraine, by supplier; the region is the one recipient.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public Transfers TransfersWithoutUkraine(string? edition = null) => TypedTables.WithoutUkraine.Read(this, edition);

    /// <summary>Deliveries of the F-35 alone, by recipient, to take them out of the others.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public Transfers F35Transfers(string? edition = null) => TypedTables.F35.Read(this, edition);

    /// <summary>The largest systems that European NATO imported in each window of five years, by supplier and designer.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<SystemVolume> SystemVolumes(string? edition = null) => TypedTables.Systems.Read(this, edition);

    /// <summary>What members of European NATO imported from others that is of US design, by recipient and window.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<UsDesignVolume> UsDesign(string? edition = null) => TypedTables.UsDesign.Read(this, edition);

    /// <summary>Volumes of arms transfers to the United States, by groups of suppliers.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<GroupedVolume> TransfersToUnitedStates(string? edition = null) => TypedTables.ToUnitedStates.Read(this, edition);

    /// <summary>Volume delivered to European NATO, by whether SIPRI marks some production in the recipient's country.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<LocalProductionVolume> LocalProduction(string? edition = null) => TypedTables.LocalProduction.Read(this, edition);

    /// <summary>The three largest deliveries of each year to European NATO.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<LargeDelivery> LargestDeliveries(string? edition = null) => TypedTables.LargestDeliveries.Read(this, edition);

    /// <summary>Deals with a delivery to European NATO in each window of five years, by supplier.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<DealCount> DealCounts(string? edition = null) => TypedTables.Deals.Read(this, edition);

    /// <summary>Platforms that European NATO imported, by kind, origin and year.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<PlatformDelivery> PlatformDeliveries(string? edition = null) => TypedTables.Platforms.Read(this, edition);

    /// <summary>Delivered orders by the years from order to first delivery.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<OrderLag> OrderLags(string? edition = null) => TypedTables.Lags.Read(this, edition);

    /// <summary>Orders of US systems by European NATO that had a first delivery: the register that was available has no others.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<SystemOrder> SystemOrders(string? edition = null) => TypedTables.Orders.Read(this, edition);

    /// <summary>What European buyers have on order, by buyer and system, as reported by pages on their dates.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<BacklogOrder> BacklogOrders(string? edition = null) => TypedTables.Backlog.Read(this, edition);

    /// <summary>US military personnel assigned to hosts in Europe.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<AssignedTroops> AssignedTroops(string? edition = null) => TypedTables.Troops.Read(this, edition);

    /// <summary>What governments spend on defence and invest in it, by the national accounts.</summary>
    /// <param name="dataset"><c>eurostat-gov-ev</c> (all members, from 2021) or <c>eurostat-gov-10a-exp</c> (some members, from
    /// 1995).</param>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such dataset or edition; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public DefenceSpending GovernmentSpending(
        [StringSyntax(IdentifierKind.Dataset)] string dataset = "eurostat-gov-ev",
        string? edition = null
    ) => Load(dataset, edition, DefenceSpendingReader.Read);

    /// <summary>GDP per head and population.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public DefenceSpending WorldBank(string? edition = null) => TypedTables.WorldBank.Read(this, edition);

    /// <summary>Figures that were collected by hand, each with its grade and link.</summary>
    /// <param name="dataset">The dataset, such as <c>f-35-fleet</c>.</param>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such dataset or edition; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">The table has problems, or does not have that form.</exception>
    public CitedValues Cited([StringSyntax(IdentifierKind.Dataset)] string dataset, string? edition = null) =>
        LoadGrouped(dataset, edition, CitedValueReader.Read);

    /// <summary>Which totals over operators of enablers are valid, and what each includes.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The tables have problems.</exception>
    public EditionTable<CapabilityDefinition> CapabilityDefinitions(string? edition = null)
    {
        var id = TypedTables.Definitions.Dataset;
        var (package, main) = (Dataset(id), Resource(id, edition));
        DataResource[] resources = [.. package.Resources.Where(resource => resource.Edition == main.Edition)];
        var source = SourceFactory.Of(package, main);
        _used.TryAdd((id, main.Edition), source);
        return _tables.Get(
            resources,
            tables =>
                CitedValueReader.Definitions(
                    totals: tables.Named($"{main.Name}-totals"),
                    definitions: tables.Named($"{main.Name}-definitions"),
                    source
                )
        );
    }

    /// <summary>US arms sales to European buyers that were notified to Congress, with what is known to be missing.</summary>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">There is no such edition; the message lists the known ones.</exception>
    /// <exception cref="DataException">The tables have problems.</exception>
    public SalesNotices SalesNotices(string? edition = null)
    {
        var id = TypedTables.Notices.Dataset;
        var (package, main) = (Dataset(id), Resource(id, edition));
        DataResource[] resources = [.. package.Resources.Where(resource => resource.Edition == main.Edition)];
        var source = SourceFactory.Of(package, main);
        var loaded = _tables.Get(
            resources,
            tables => SalesNoticeReader.Read(tables.Named(main.Name), tables.Named($"{main.Name}-numbers"), source)
        );
        _used.TryAdd((id, main.Edition), source);
        return loaded;
    }

    /// <summary>The rows of a table by their type: <c>Rows&lt;DealCount&gt;()</c>.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="edition">The edition; left out, <see cref="Edition"/>.</param>
    /// <exception cref="ArgumentException">No one dataset has rows of the type, or there is no such edition.</exception>
    /// <exception cref="DataException">The table has problems.</exception>
    public EditionTable<T> Rows<T>(string? edition = null) => TypedTables.OfRows<T>().Read(this, edition);

    internal T LoadGrouped<T>(string dataset, string? edition, Func<RawTable, Source, IReadOnlyList<CountryGroup>, T> read)
        where T : class
    {
        var groups = Groups;
        return Load(dataset, edition, (table, source) => read(table, source, groups));
    }
}
