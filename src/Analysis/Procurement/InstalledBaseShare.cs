using System.Globalization;
using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Which value of the share is given: of what the table covers, or a bound with the missing opening stock.</summary>
public enum OpeningStock
{
    /// <summary>Left out: the share among what was delivered since the table begins.</summary>
    LeftOut,

    /// <summary>None of it is of the origin: the lower bound.</summary>
    NoneOfOrigin,

    /// <summary>All of it is of the origin: the upper bound.</summary>
    AllOfOrigin,
}

/// <summary>Whose part of the installed base is measured, when, and of which platforms.</summary>
public sealed record InstalledBaseShareQuery
{
    /// <summary>The origin of design.</summary>
    public required Subject Origin { get; init; }

    /// <summary>The years, each by itself.</summary>
    public required Period Years { get; init; }

    /// <summary>Which value is given.</summary>
    public OpeningStock Opening { get; init; }

    /// <summary>The kinds of platform; null for all kinds of the table.</summary>
    public IReadOnlyCollection<Subject>? Platforms { get; init; }
}

/// <summary>Share of an origin of design in the imported installed base.</summary>
public static class InstalledBaseShare
{
    /// <summary>The share by kind of platform and for all of them, by volume.</summary>
    /// <remarks>
    /// Formula: surviving volume of the origin ÷ surviving volume of all origins, unknown ones included. Bounds: what was delivered before
    /// the table begins is not in it; it is taken to have come in, new, each year at the mean of the first ten years of the table, and to
    /// be all or none of the origin. The bounds are not a confidence interval. Unit: fraction of volume. Shape: one observation a kind and
    /// year, and one for all kinds; the origin is the counterpart. Missing data: where the mean life of the kind exceeds the years covered,
    /// more may be missing than is there, and the year is a gap, for all kinds together if any life does; so is a year without any
    /// platform. Source: as <see cref="InstalledBase.Units"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">As <see cref="InstalledBase.Units"/>.</exception>
    public static Indicator<Share> Of(
        EditionTable<PlatformDelivery> table,
        InstalledBaseShareQuery query,
        InstalledBaseAssumptions assumptions
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var (origin, opening) = (query.Origin, query.Opening);
        var stock = new PlatformStock(table, query.Platforms, row => row.Volume.Millions, assumptions);
        var result = new ResultBuilder<Share>();
        foreach (var year in query.Years.Years)
        foreach (var platform in (IEnumerable<Subject>)[InstalledBase.AllPlatforms, .. stock.Platforms])
            result.Add(platform, origin, Period.Year(year), Compute(stock, platform, origin, year, opening));
        InstalledBase.AddNotes(result, stock);
        if (opening != OpeningStock.LeftOut)
            result.AddNote(
                $"The bound assumes for every year before {stock.Years.From} the mean of the first {assumptions.OpeningYears} "
                    + $"years of the table, which does not show what it really was."
            );
        return result.Build(
            "installed-base-share",
            Title(origin, opening),
            UnitWords.ShareOfSurvivingVolume,
            "Surviving volume of one origin of design ÷ surviving volume of all origins, among imported platforms.",
            table.Source
        );
    }

    private static Outcome<Share> Compute(PlatformStock stock, Subject platform, Subject origin, int year, OpeningStock opening)
    {
        if (!stock.Years.Contains(year))
            return Outcome<Share>.Missing($"the table covers {stock.Years}, not {year}");
        var (life, covered) = (stock.LongestLife(platform), year - stock.Years.From + 1);
        if (life > covered)
            return Outcome<Share>.Missing(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{platform.Name}: a mean service life of {life} years exceeds the {covered} that the table covers by "
                        + $"{year}, so that too much of the stock is missing"
                )
            );
        var missing = opening == OpeningStock.LeftOut ? 0 : stock.Opening(platform, year);
        var part = stock.Sum(platform, origin, flows => flows.Surviving(year)) + (opening == OpeningStock.AllOfOrigin ? missing : 0);
        var whole = stock.Sum(platform, InstalledBase.AllOrigins, flows => flows.Surviving(year)) + missing;
        return whole > 0
            ? new(Share.Of(part, whole), ObservationStatus.Estimate, null)
            : Outcome<Share>.Missing($"{platform.Name}: the table has none in service by {year}");
    }

    private static string Title(Subject origin, OpeningStock opening) =>
        $"Share of designs of {origin.NameInProse} in the imported installed base"
        + opening switch
        {
            OpeningStock.LeftOut => "",
            OpeningStock.NoneOfOrigin => ", lower bound",
            _ => ", upper bound",
        };
}
