using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Indicators.Profiles;
using Analysis.Indicators.Scoreboards;
using Analysis.Scoreboards;

namespace Analysis.Indicators.Families;

/// <summary>The scoreboard as an indicator: it takes rows from every family, so that it belongs to none.</summary>
/// <param name="library">The tables, in the editions chosen.</param>
public sealed class ScoreboardIndicators(DataLibrary library) : IndicatorFamily(library)
{
    /// <summary>Value, trend, official target, pace needed and verdict of the main indicators.</summary>
    /// <remarks>
    /// Formula: the newest value of each row as its own indicator gives it; the verdict, by the rule of
    /// <see cref="Analysis.Scoreboards.Judgement"/>, is the counterpart. Unit: that of each row. Shape: one observation a row. Missing
    /// data: a row without a value is a gap with its reason. Sources: those of the rows.
    /// </remarks>
    /// <param name="rows">Rows by id, with commas, or 'all'.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "scoreboard",
        "Value, trend, official target, pace needed and verdict of the main indicators",
        unit: UnitWords.OfEachRow,
        datasets: [
            "ammunition-155mm",
            "eda-collaboration",
            "military-enablers",
            "nato-defence-expenditure",
            ScoreboardReader.Targets,
            "sipri-arms-transfers",
            "sipri-arms-transfers-systems",
            "sipri-top-100",
            "us-troops-europe",
        ]
    )]
    public Indicator<FormattedNumber> Rows([Default("all")] SubjectsArgument? rows = null) =>
        WithArguments(
            Analysis
                .Indicators.Scoreboards.Scoreboard.Of(
                    Library,
                    Is(rows, All) ? null : [.. Named(rows, id => new Aggregate(id, id)).Select(row => row.Id)]
                )
                .ToIndicator(),
            [rows]
        );

    /// <summary>What the indicators know of one country, a measure a row, beside European NATO.</summary>
    /// <remarks>
    /// Formula: the newest value of each measure as its own indicator gives it; European NATO is pooled and in the same period. Loans and
    /// grants are sums of all years that were found. Unit: that of each row. Shape: one observation a measure for the country, and one for
    /// the group where the measure pools; the measure is the subject. Missing data: a measure without a value is a gap with its reason.
    /// Sources: those of the measures.
    /// </remarks>
    /// <param name="country">The country.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        CountryProfile.Id,
        "What the indicators know of one country, beside European NATO",
        unit: UnitWords.OfEachRow,
        datasets: [
            "nato-defence-expenditure",
            "eurostat-gov-ev",
            "sipri-arms-transfers",
            "sipri-us-design",
            "us-arms-sales-notifications",
            "us-foreign-military-financing",
            "us-erip-grants",
            "defence-instruments",
            "us-troops-europe",
            "nato-command-posts",
            "f-35-fleet",
        ]
    )]
    public Indicator<FormattedNumber> Profile([Default("POL")] CountryArgument? country = null) =>
        WithArguments(CountryProfile.Of(Library, Value(country)).ToIndicator(), [country]);
}
