using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <summary>The indicators of what the alliance leans on: troops, funds, satellites, enablers, fleets.</summary>
/// <param name="library">The tables, in the editions chosen.</param>
public sealed partial class PostureIndicators(DataLibrary library) : IndicatorFamily(library)
{
    private const string Funding = "nato-common-funding";
    private const string MilitarySatellites = "military-satellites";
    private const string MilitaryEnablers = "military-enablers";
    private const string Aircraft = "combat-aircraft";
    private const string Fleet = "f-35-fleet";

    private PeriodArgument TroopYears => Library.AssignedTroops().Years!.Value;

    /// <summary>US military personnel assigned to hosts in Europe.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.UsTroops.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="hosts">Hosts or groups of hosts, with commas; 'all' for every host of the table.</param>
    /// <param name="years">A year or years such as 1950-2025.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("us-troops", "US military personnel assigned to hosts in Europe", unit: UnitWords.Persons, datasets: ["us-troops-europe"])]
    public Indicator<Count> UsTroops(
        [Default("nato-europe,DEU,ITA,GBR,POL")] SubjectsArgument? hosts = null,
        [DefaultFrom(nameof(TroopYears))] PeriodArgument? years = null
    ) => WithArguments(Analysis.Posture.UsTroops.Of(Library.AssignedTroops(), HostsOf(hosts), Value(years)), [hosts, years]);

    /// <summary>Share of NATO's common funding.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.CommonFunding.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="country">The country that pays.</param>
    /// <param name="years">A year or years such as 2016-2026.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("common-funding", "Share of NATO's common funding", unit: UnitWords.ShareOfCommonFunding, datasets: [Funding])]
    public Indicator<Share> CommonFunding(
        [Default("USA")] CountryArgument? country = null,
        [Default("2016-2026")] PeriodArgument? years = null
    ) => WithArguments(Analysis.Posture.CommonFunding.Of(Library.Cited(Funding), Value(country), Value(years)), [country, years]);

    /// <summary>Satellites with military users.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.Satellites.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="europe">The group whose members are the European side.</param>
    /// <param name="measure">Sides (the United States and Europe) or operators.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("satellites", "Satellites with military users", unit: UnitWords.Satellites, datasets: [MilitarySatellites])]
    public Indicator<Count> Satellites(
        [Default("nato-europe")] GroupArgument? europe = null,
        [Default("sides")] WordArgument? measure = null
    )
    {
        var figures = Library.Cited(MilitarySatellites);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Count>>>
                {
                    ["sides"] = () => Analysis.Posture.Satellites.Of(figures, Value(europe)),
                    ["operators"] = () => Analysis.Posture.Satellites.ByOperator(figures),
                }
            )(),
            [europe, measure]
        );
    }

    /// <summary>Satellites with military users of the United States for each one of Europe.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.Satellites.Ratio" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Posture.Satellites.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="europe">The group whose members are the European side.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "satellites-ratio",
        "Satellites with military users of the United States for each one of Europe",
        unit: UnitWords.Ratio,
        datasets: [MilitarySatellites]
    )]
    [FormerId("satellites", "measure", "ratio")]
    public Indicator<Ratio> SatellitesRatio([Default("nato-europe")] GroupArgument? europe = null) =>
        WithArguments(Analysis.Posture.Satellites.Ratio(Library.Cited(MilitarySatellites), Value(europe)), [europe]);

    /// <summary>Airlift, tankers, early warning and other enablers of the United States and of Europe.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.Enablers.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="definitions">Definitions of a capability, with commas, or 'all'.</param>
    /// <param name="europe">The group whose members are the European side.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "enablers",
        "Airlift, tankers, early warning and other enablers of the United States and of Europe",
        unit: UnitWords.OfEachRow,
        datasets: [MilitaryEnablers]
    )]
    [FormerId("enablers", "measure", "total")]
    public Indicator<Count> Enablers(
        [Default("all")] SubjectsArgument? definitions = null,
        [Default("nato-europe")] GroupArgument? europe = null
    ) =>
        WithArguments(
            Analysis.Posture.Enablers.Of(
                Library.Cited(MilitaryEnablers),
                Library.CapabilityDefinitions(),
                Value(europe),
                DefinitionsOf(definitions)
            ),
            [definitions, europe]
        );

    /// <summary>Enablers of the United States for each one of Europe.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.Enablers.Ratio" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.Posture.Enablers.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="definitions">Definitions of a capability, with commas, or 'all'.</param>
    /// <param name="europe">The group whose members are the European side.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "enablers-ratio",
        "Enablers of the United States for each one of Europe",
        unit: UnitWords.Ratio,
        datasets: [MilitaryEnablers]
    )]
    [FormerId("enablers", "measure", "ratio")]
    public Indicator<Ratio> EnablersRatio(
        [Default("all")] SubjectsArgument? definitions = null,
        [Default("nato-europe")] GroupArgument? europe = null
    ) =>
        WithArguments(
            Analysis.Posture.Enablers.Ratio(
                Library.Cited(MilitaryEnablers),
                Library.CapabilityDefinitions(),
                Value(europe),
                DefinitionsOf(definitions)
            ),
            [definitions, europe]
        );

    /// <summary>Figures as experts give them, side by side with the totals.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.ExpertStatements.Of" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="rows">Ids of rows in one unit, with commas.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "expert-statements",
        "Figures as experts give them, side by side with the totals",
        unit: UnitWords.OfEachRow,
        datasets: [MilitaryEnablers]
    )]
    public Indicator<Count> ExpertStatements(
        [Default("statement-usa-military-satellites,statement-europe-military-satellites")] SubjectsArgument? rows = null
    ) =>
        WithArguments(
            Analysis.Posture.ExpertStatements.Of(
                Library.Cited(MilitaryEnablers),
                [.. Named(rows, id => new Aggregate(id, id)).Select(row => row.Id)]
            ),
            [rows]
        );

    /// <summary>Combat aircraft by operator and origin of design.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.CombatAircraft.ByOperator" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="europe">The group whose members are the European side.</param>
    /// <param name="measure">Operators, or named-types (of the aggregate).</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("combat-aircraft", "Combat aircraft by operator and origin of design", unit: UnitWords.Aircraft, datasets: [Aircraft])]
    public Indicator<Count> CombatAircraft(
        [Default("nato-europe")] GroupArgument? europe = null,
        [Default("operators")] WordArgument? measure = null
    )
    {
        var figures = Library.Cited(Aircraft);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Count>>>
                {
                    ["operators"] = () => Analysis.Posture.CombatAircraft.ByOperator(figures, Value(europe)),
                    ["named-types"] = () => Analysis.Posture.CombatAircraft.NamedTypes(figures),
                }
            )(),
            [europe, measure]
        );
    }

    /// <summary>Bounds on the part of US designs in European fighters.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.CombatAircraft.UnitedStatesShare" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "combat-aircraft-us-share",
        "Bounds on the part of US designs in European fighters",
        unit: UnitWords.ShareOfFighters,
        datasets: [Aircraft]
    )]
    [FormerId("combat-aircraft", "measure", "us-share")]
    public Indicator<Share> CombatAircraftUsShare() =>
        WithArguments(Analysis.Posture.CombatAircraft.UnitedStatesShare(Library.Cited(Aircraft)), []);

    /// <summary>F-35 in Europe by buyer.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.F35Fleet.Delivered" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="measure">Delivered or programme-of-record.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("f-35-fleet", "F-35 in Europe by buyer", unit: UnitWords.Aircraft, datasets: [Fleet])]
    public Indicator<Count> F35Fleet([Default("delivered")] WordArgument? measure = null)
    {
        var figures = Library.Cited(Fleet);
        return WithArguments(
            Choice(
                measure,
                new Dictionary<string, Func<Indicator<Count>>>
                {
                    ["delivered"] = () => Analysis.Posture.F35Fleet.Delivered(figures),
                    ["programme-of-record"] = () => Analysis.Posture.F35Fleet.ProgrammeOfRecord(figures),
                }
            )(),
            [measure]
        );
    }

    /// <summary>States of Europe with the F-35.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.Posture.F35Fleet.Buyers" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="groups">The groups whose states are counted as buyers, with commas.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("f-35-buyers", "States of Europe with the F-35", unit: UnitWords.Countries, datasets: [Fleet])]
    [FormerId("f-35-fleet", "measure", "buyers")]
    public Indicator<Count> F35Buyers([Default("european-nato,sipri-europe")] SubjectsArgument? groups = null) =>
        WithArguments(Analysis.Posture.F35Fleet.Buyers(Library.Cited(Fleet), Named(groups, Library.Group).Cast<CountryGroup>()), [groups]);

    private IEnumerable<Subject> HostsOf(SubjectsArgument? given, [CallerMemberName] string method = "")
    {
        var hosts = Library.AssignedTroops().Rows.Select(row => row.Host).Distinct().ToList();
        return Is(given, All, "hosts", method)
            ? hosts
            : Named(given, id => hosts.FirstOrDefault(host => host.Id == id) ?? SubjectNames.Find(Library, id), "hosts", method);
    }

    private IReadOnlyList<string>? DefinitionsOf(SubjectsArgument? definitions, [CallerMemberName] string method = "") =>
        Is(definitions, All, nameof(definitions), method)
            ? null
            : [.. Named(definitions, Defined, nameof(definitions), method).Select(definition => definition.Id)];

    private Aggregate Defined(string id) =>
        Library.CapabilityDefinitions().Rows.Any(row => row.Definition == id)
            ? new(id, id)
            : throw new ArgumentException(
                $"There is no definition '{id}'; did you mean "
                    + $"{ClosestMatch.Find(id, Library.CapabilityDefinitions().Rows.Select(row => row.Definition))}?"
            );
}
