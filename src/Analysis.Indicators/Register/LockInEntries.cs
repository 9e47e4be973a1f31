using Analysis.Data;
using Analysis.Procurement;

namespace Analysis.Indicators;

/// <summary>The indicators of how long what is bought binds: delivery lags and the installed base.</summary>
internal static class LockInEntries
{
    private const string Pool = "european-nato";

    /// <summary>Until when a run-off is shown: what is new today is then older than most fleets become.</summary>
    private const int EndOfRunOff = 2060;

    private static readonly IndicatorParameter OrderYears = new(
        "order-years", "years of the orders; the default ends early enough that every order had the usual follow-up", library => UsualOrderYears(library).ToString());

    private static readonly IndicatorParameter FollowUp = new(
        "follow-up", "for how many years each order is followed; slower ones are left out of every year alike", _ => $"{DeliveryLag.UsualFollowUp}");

    private static readonly IndicatorParameter AsOf = new(
        "as-of", "the last year whose deliveries the register counts", library => $"{library.SystemOrders().Rows.Max(order => order.OrderYear + (order.Lag ?? 0))}");

    private static readonly IndicatorParameter Years = new(
        "years", "a year or years of the table; the default is the last", library => $"{Covered(library).To}");

    private static readonly IndicatorParameter Amount = new(
        "amount", "units (platforms, kinds not added up) or volume (million TIV)", _ => "units");

    private static readonly IReadOnlyList<IndicatorParameter> Assumptions =
    [
        new("platforms", "kinds of platform, with commas, or 'all'", _ => IndicatorRegister.All),
        new("lives", "mean service lives: usual, low, high, or one number of years for every kind", _ => ServiceLives.Usual.Words),
        new("shape", "shape of the Weibull survival curve", _ => "4"),
        new("used-age", "age of used platforms on arrival, as a part of the mean life of their kind", _ => "0.5"),
    ];

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("delivery-lag", "Years from order to first delivery, of orders that had time to be delivered", "years, or orders", "sipri-delivery-lags",
            [OrderYears, FollowUp, new("measure", "median, mean, lower-quartile, upper-quartile, or orders", _ => "median")], LagOf),
        Entry("delivery-lag-change", "Change of the mean years from order to first delivery, each order followed equally long", "years", "sipri-delivery-lags",
            [
                new("earlier", "the earlier order years; the default is the five before the later ones", library => $"{LastFollowed(library) - 10}-{LastFollowed(library) - 6}"),
                new("later", "the later order years; the default is the last six with the whole follow-up", library => $"{LastFollowed(library) - 5}-{LastFollowed(library)}"),
                FollowUp with { Default = _ => $"{DeliveryLagChange.UsualFollowUp}" },
            ],
            call => DeliveryLagChange.Of(call.Library.OrderLags(), call.Period("earlier"), call.Period("later"), Whole(call, "follow-up"))),
        Entry("order-backlog", "What is left of orders of US systems that had a first delivery; says nothing of the others", "fraction of units in orders with a first delivery, or years", "sipri-us-system-orders",
            [AsOf, new("measure", "undelivered-share or median-lag", _ => "undelivered-share")], BacklogOf),
        Entry("orders-outstanding", "Ordered and not delivered at the date of the page, by buyer and system; never added up", "what each row counts", "backlog-orders",
            [], call => OrdersOutstanding.Of(call.Library.BacklogOrders())),
        Entry("dependence-by-platform", "A supplier's or designer's part in each kind of platform taken in", "fraction of the kind's import volume (TIV), or million TIV", "sipri-platform-deliveries",
            [
                new("window", "the window; the default is the last five years of the table", library => new Period(Covered(library).To - 4, Covered(library).To).ToString()),
                new("whose", "whose part: USA, european-nato, others or x-unknown", _ => "USA"), new("by", "supplier or design", _ => "supplier"), new("measure", "share or volume", _ => "share"),
            ], ByPlatform),
        Entry("installed-base", "Imported platforms by kind and origin: in service, taken in, retired, handed on", "platforms or million TIV", "sipri-platform-deliveries",
            [Years, new("flow", "surviving, delivered, retired or transferred-out", _ => "surviving"), Amount, .. Assumptions], BaseOf),
        Entry("installed-base-share", "Part of one origin of design in the imported platforms in service", "fraction of surviving import volume (TIV)", "sipri-platform-deliveries",
            [Years, new("origin", "whose designs: USA, european-nato, others or x-unknown", _ => "USA"), new("opening-stock", "what was delivered before the table begins: left-out, none-of-origin (lower bound) or all-of-origin (upper bound)", _ => "left-out"), .. Assumptions], ShareOf),
        Entry("run-off", "Imported platforms in service by year if nothing more is bought", "platforms or million TIV", "sipri-platform-deliveries",
            [new("years", "years from the last of the table on", library => $"{Covered(library).To}-{EndOfRunOff}"), Amount, .. Assumptions], RunOffOf),
        Entry("half-life", "Years until half of the imported platforms is out of service if nothing more is bought", "years", "sipri-platform-deliveries",
            Assumptions, call => HalfLife.Of(Table(call), Assumed(call), Platforms(call))),
    ];

    private static IndicatorEntry Entry(string id, string summary, string unit, string dataset, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) => new()
    {
        Id = id,
        Family = "Procurement",
        Summary = summary,
        Unit = unit,
        Datasets = [dataset],
        Parameters = parameters,
        Compute = compute,
    };

    private static Indicator LagOf(IndicatorCall call)
    {
        var (table, years, followUp) = (call.Library.OrderLags(), call.Period("order-years"), Whole(call, "follow-up"));
        var measures = new Dictionary<string, Func<Indicator>>
        {
            ["median"] = () => DeliveryLag.Of(table, years, LagQuantile.Median, followUp),
            ["mean"] = () => DeliveryLag.Mean(table, years, followUp),
            ["lower-quartile"] = () => DeliveryLag.Of(table, years, LagQuantile.LowerQuartile, followUp),
            ["upper-quartile"] = () => DeliveryLag.Of(table, years, LagQuantile.UpperQuartile, followUp),
            ["orders"] = () => DeliveryLag.Orders(table, years, followUp),
        };
        return call.Choice("measure", measures)();
    }

    private static Indicator BacklogOf(IndicatorCall call)
    {
        var measures = new Dictionary<string, Func<Indicator>>
        {
            ["undelivered-share"] = () => OrderBacklog.Undelivered(call.Library.SystemOrders(), Whole(call, "as-of")),
            ["median-lag"] = () => OrderBacklog.MedianLag(call.Library.SystemOrders(), Whole(call, "as-of")),
        };
        return call.Choice("measure", measures)();
    }

    private static Indicator ByPlatform(IndicatorCall call)
    {
        var (table, window) = (Table(call), call.Period("window"));
        var whose = call.Subject("whose", id => Named(id, "supplier or designer", table.Rows.SelectMany(row => new[] { row.Supplier, row.Origin })));
        var by = call.Choice("by", new Dictionary<string, PlatformPart> { ["supplier"] = PlatformPart.Supplier, ["design"] = PlatformPart.Design });
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["share"] = () => DependenceByPlatform.Of(table, window, whose, by),
            ["volume"] = () => DependenceByPlatform.Volume(table, window, whose, by),
        })();
    }

    private static Indicator BaseOf(IndicatorCall call)
    {
        var flow = call.Choice("flow", new Dictionary<string, StockFlow>
        {
            ["surviving"] = StockFlow.Surviving,
            ["delivered"] = StockFlow.Delivered,
            ["retired"] = StockFlow.Retired,
            ["transferred-out"] = StockFlow.TransferredOut,
        });
        return call.Choice("amount", new Dictionary<string, Func<Indicator>>
        {
            ["units"] = () => InstalledBase.Units(Table(call), call.Period("years"), flow, Assumed(call), Platforms(call)),
            ["volume"] = () => InstalledBase.Volume(Table(call), call.Period("years"), flow, Assumed(call), Platforms(call)),
        })();
    }

    private static Indicator ShareOf(IndicatorCall call)
    {
        var opening = call.Choice("opening-stock", new Dictionary<string, OpeningStock>
        {
            ["left-out"] = OpeningStock.LeftOut,
            ["none-of-origin"] = OpeningStock.NoneOfOrigin,
            ["all-of-origin"] = OpeningStock.AllOfOrigin,
        });
        var origin = call.Subject("origin", id => Named(id, "origin of design", Table(call).Rows.Select(row => row.Origin)));
        return InstalledBaseShare.Of(Table(call), origin, call.Period("years"), opening, Assumed(call), Platforms(call));
    }

    private static Indicator RunOffOf(IndicatorCall call) => call.Choice("amount", new Dictionary<string, Func<Indicator>>
    {
        ["units"] = () => RunOff.Units(Table(call), call.Period("years"), Assumed(call), Platforms(call)),
        ["volume"] = () => RunOff.Volume(Table(call), call.Period("years"), Assumed(call), Platforms(call)),
    })();

    private static InstalledBaseAssumptions Assumed(IndicatorCall call)
    {
        var named = new[] { ServiceLives.Usual, ServiceLives.Low, ServiceLives.High }.FirstOrDefault(lives => lives.Words == call.Text("lives"));
        return new()
        {
            Pool = call.Library.Group(Pool),
            Lives = named ?? ServiceLives.Same(call.Number("lives")),
            Shape = call.Number("shape"),
            SecondHandAge = call.Number("used-age"),
        };
    }

    private static Listing<PlatformDelivery> Table(IndicatorCall call) => call.Library.PlatformDeliveries();

    private static IReadOnlyList<Subject>? Platforms(IndicatorCall call) => call.IsLeftOut("platforms")
        ? null
        : call.Subjects("platforms", id => Named(id, "kind of platform", Table(call).Rows.Select(row => row.Platform)));

    private static Subject Named(string id, string what, IEnumerable<Subject> known) => known.FirstOrDefault(subject => subject.Id == id)
        ?? throw new ArgumentException($"the table has no {what} '{id}'; did you mean {Nearest.To(id, known.Select(subject => subject.Id).Distinct())}?");

    private static int Whole(IndicatorCall call, string name) => call.Number(name) is var number && number == Math.Floor(number) && Math.Abs(number) < 10_000
        ? (int)number
        : throw new ArgumentException($"--set {name}={call.Text(name)}: give a whole number of years.");

    private static Period UsualOrderYears(DataLibrary library) =>
        new(library.OrderLags().Rows.Min(row => row.OrderYear), LastDelivery(library) - DeliveryLag.UsualFollowUp);

    /// <summary>The last order year that had the whole follow-up of a comparison.</summary>
    private static int LastFollowed(DataLibrary library) => LastDelivery(library) - DeliveryLagChange.UsualFollowUp;

    private static int LastDelivery(DataLibrary library) => library.OrderLags().Rows.Max(row => row.OrderYear + row.Lag);

    private static Period Covered(DataLibrary library) => library.PlatformDeliveries().Years!.Value;
}
