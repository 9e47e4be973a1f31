using Analysis.Posture;

namespace Analysis.Indicators;

/// <summary>The indicators of what the alliance leans on: troops, funds, satellites, enablers, fleets.</summary>
internal static class PostureEntries
{
    private const string Family = "Posture";

    private static readonly IndicatorParameter Europe = new(
        "europe", "the group whose members are the European side", _ => "nato-europe");

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("us-troops", "US military personnel assigned to hosts in Europe", "persons", "us-troops-europe",
            [
                new("hosts", "hosts or groups of hosts, with commas; 'all' for every host of the table", _ => "nato-europe,DEU,ITA,GBR,POL"),
                new("years", "a year or years such as 1950-2025", library => library.AssignedTroops().Years!.Value.ToString()),
            ],
            call => UsTroops.Of(call.Library.AssignedTroops(), HostsOf(call), call.Period("years"))),
        Entry("common-funding", "Share of NATO's common funding", "fraction of common funding", "nato-common-funding",
            [new("country", "the country that pays", _ => "USA"), new("years", "a year or years such as 2016-2026", _ => "2016-2026")],
            call => CommonFunding.Of(call.Library.Cited("nato-common-funding"), call.Country("country"), call.Period("years"))),
        Entry("satellites", "Satellites with military users", "satellites, or ratio", "military-satellites",
            [Europe, new("measure", "sides (the United States and Europe), operators, or ratio", _ => "sides")], SatellitesOf),
        Entry("enablers", "Airlift, tankers, early warning and other enablers", "what is counted, or ratio", "military-enablers",
            [
                new("definitions", "definitions of a capability, with commas, or 'all'", _ => IndicatorRegister.All),
                Europe, new("measure", "total (of each side) or ratio (of the United States to Europe)", _ => "total"),
            ], EnablersOf),
        Entry("expert-statements", "Figures as experts give them, side by side with the totals", "that of the rows", "military-enablers",
            [new("rows", "ids of rows in one unit, with commas", _ => "statement-usa-military-satellites,statement-europe-military-satellites")],
            call => ExpertStatements.Of(call.Library.Cited("military-enablers"), [.. call.Subjects("rows", id => new Aggregate(id, id)).Select(row => row.Id)])),
        Entry("combat-aircraft", "Combat aircraft by operator and origin of design", "aircraft, or fraction of fighters", "combat-aircraft",
            [Europe, new("measure", "operators, us-share (bounds on the part of US design), or named-types (of the aggregate)", _ => "operators")], CombatAircraftOf),
        Entry("f-35-fleet", "F-35 in Europe by buyer", "aircraft, or countries", "f-35-fleet",
            [
                new("measure", "delivered, programme-of-record, or buyers (the number of states)", _ => "delivered"),
                new("groups", "the groups whose states are counted as buyers, with commas", _ => "european-nato,sipri-europe"),
            ], F35FleetOf),
    ];

    private static IndicatorEntry Entry(string id, string summary, string unit, string dataset, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) =>
        new() { Id = id, Family = Family, Summary = summary, Unit = unit, Datasets = [dataset], Parameters = parameters, Compute = compute };

    private static IEnumerable<Subject> HostsOf(IndicatorCall call)
    {
        var hosts = call.Library.AssignedTroops().Rows.Select(row => row.Host).Distinct().ToList();
        return call.IsLeftOut("hosts") ? hosts : call.Subjects("hosts", id => hosts.FirstOrDefault(host => host.Id == id) ?? SubjectNames.Find(call.Library, id));
    }

    private static Indicator SatellitesOf(IndicatorCall call)
    {
        var figures = call.Library.Cited("military-satellites");
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["sides"] = () => Satellites.Of(figures, call.Group("europe")),
            ["operators"] = () => Satellites.ByOperator(figures),
            ["ratio"] = () => Satellites.Ratio(figures, call.Group("europe")),
        })();
    }

    private static Indicator EnablersOf(IndicatorCall call)
    {
        var (figures, definitions) = (call.Library.Cited("military-enablers"), call.Library.CapabilityDefinitions());
        IReadOnlyList<string>? which = call.IsLeftOut("definitions")
            ? null
            : [.. call.Subjects("definitions", id => Defined(definitions, id)).Select(definition => definition.Id)];
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["total"] = () => Enablers.Of(figures, definitions, call.Group("europe"), which),
            ["ratio"] = () => Enablers.Ratio(figures, definitions, call.Group("europe"), which),
        })();
    }

    private static Aggregate Defined(Listing<CapabilityDefinition> definitions, string id) => definitions.Rows.Any(row => row.Definition == id)
        ? new(id, id)
        : throw new ArgumentException($"There is no definition '{id}'; did you mean {Nearest.To(id, definitions.Rows.Select(row => row.Definition))}?");

    private static Indicator CombatAircraftOf(IndicatorCall call)
    {
        var figures = call.Library.Cited("combat-aircraft");
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["operators"] = () => CombatAircraft.ByOperator(figures, call.Group("europe")),
            ["us-share"] = () => CombatAircraft.UnitedStatesShare(figures),
            ["named-types"] = () => CombatAircraft.NamedTypes(figures),
        })();
    }

    private static Indicator F35FleetOf(IndicatorCall call)
    {
        var figures = call.Library.Cited("f-35-fleet");
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["delivered"] = () => F35Fleet.Delivered(figures),
            ["programme-of-record"] = () => F35Fleet.ProgrammeOfRecord(figures),
            ["buyers"] = () => F35Fleet.Buyers(figures, call.Subjects("groups", call.Library.Group).Cast<CountryGroup>()),
        })();
    }
}
