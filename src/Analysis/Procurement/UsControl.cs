using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>
/// US control of imports: what the United States supplied, what others delivered of US design, and the known cases in which the sale of
/// another supplier needed US consent, each band with those before it.
/// </summary>
public static class UsControl
{
    /// <summary>The id of the innermost band: what the United States supplied.</summary>
    public const string SuppliedId = "supplied";

    /// <summary>The id of the second band: the first, and US design delivered by others.</summary>
    public const string DesignId = "supplied-or-us-design";

    /// <summary>The id of the outermost band: the second, and the known cases of US consent.</summary>
    public const string CasesId = "with-known-cases-of-consent";

    /// <summary>Above this part of the imports of unknown design no band of design is given.</summary>
    private const double MostUnknown = 0.1;

    private static readonly Aggregate Supplied = new(SuppliedId, "Supplied by the United States");
    private static readonly Aggregate Design = new(DesignId, "Supplied by the United States or of US design");
    private static readonly Aggregate Cases = new(CasesId, "With the known cases of US consent");

    /// <summary>The bands of the group whose imports are given by system.</summary>
    /// <remarks>
    /// Formula: (volume supplied by the United States [+ volume of US design from others [+ volume of other design in the cases that
    /// count]]) ÷ all volume of the window. Unit: fraction of import volume. Shape: three observations a recipient and window, the band as
    /// counterpart; each band holds those before it. The outermost holds known cases: it is a sample, neither an estimate nor an upper
    /// bound, and single deals move it. A case counts where a page names the buyer and the system; of the systems that are pooled none can
    /// be found. Missing data: a window that the edition does not give is a gap; where over a tenth of the imports is of unknown design,
    /// the two outer bands are gaps. Source: SIPRI Arms Transfers Database, summed by this project; cases as cited.
    /// </remarks>
    /// <param name="table">The imports by system.</param>
    /// <param name="cases">The table <c>us-consent-cases</c>.</param>
    /// <param name="recipient">The group whose imports the table divides.</param>
    /// <param name="window">One of the windows of the edition.</param>
    public static Indicator<Share> OfSystems(EditionTable<SystemVolume> table, CitedValues cases, CountryGroup recipient, Period window)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(recipient);
        var result = new ResultBuilder<Share>();
        var (rows, reason) = SystemWindow.Of(table, window);
        if (rows is null)
            result.AddGap(recipient, window, reason!);
        else
        {
            CitedValue[] counted = [.. cases.Rows.Where(row => Counts(row) && recipient.Includes((Country)row.Subject, window.To))];
            double Sum(Func<SystemVolume, bool> which) => rows.Where(which).Sum(row => row.Volume.Millions);
            Add(
                result,
                recipient,
                window,
                new(
                    rows.Sum(row => row.Volume.Millions),
                    Sum(row => row.Supplier == Country.UnitedStates),
                    Sum(row => row.Supplier != Country.UnitedStates && row.Design == Country.UnitedStates),
                    Sum(row => !IsAmerican(row) && counted.Any(one => one.Item == row.System)),
                    Sum(row => row.Supplier != Country.UnitedStates && row.Design is Entity { Kind: EntityKind.Unknown })
                )
            );
        }
        return Build(result, table.Source, cases.Source) with { Id = "us-control-path" };
    }

    /// <summary>The bands of a country or of a group of countries.</summary>
    /// <remarks>
    /// As <see cref="OfSystems"/>, with the volume of US design and of the cases by
    /// recipient. Only windows that do not overlap are known of a country, since the difference of two that overlap would give single years.
    /// Missing data: as there; a recipient of whom the table has no design (Türkiye) is a gap, and so is a group with such a member.
    /// </remarks>
    /// <param name="transfers">The imports by supplier.</param>
    /// <param name="designs">What others delivered of US design, by recipient and window.</param>
    /// <param name="recipient">A country or group.</param>
    /// <param name="window">One of the windows of the table.</param>
    public static Indicator<Share> Of(Transfers transfers, EditionTable<UsDesignVolume> designs, Subject recipient, Period window)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        ArgumentNullException.ThrowIfNull(designs);
        ArgumentNullException.ThrowIfNull(recipient);
        SourceList.SameEdition(transfers.Source, designs.Source);
        var result = new ResultBuilder<Share>();
        var (imports, reason) = ImportVolumes.ForShares(transfers, recipient, window);
        if ((reason ?? GapReason(transfers, designs, recipient, window)) is { } why)
            result.AddGap(recipient, window, why);
        else
        {
            UsDesignVolume[] rows = [.. designs.Rows.Where(row => row.Window == window && IsPartOf(row.Recipient, recipient, window))];
            Add(
                result,
                recipient,
                window,
                new(
                    imports!.Total,
                    imports.From(Country.UnitedStates),
                    rows.Sum(row => row.UsDesign.Millions),
                    rows.Sum(row => row.KnownCases.Millions),
                    rows.Sum(row => row.Unknown.Millions)
                )
            );
        }
        return Build(result, transfers.Source, designs.Source);
    }

    /// <summary>Does a case enter the outermost band: a page names the buyer, the system and the supplier, and it is no rule?</summary>
    public static bool Counts(CitedValue row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.EntersTotals && row.Subject is Country;
    }

    private static bool IsAmerican(SystemVolume row) => row.Supplier == Country.UnitedStates || row.Design == Country.UnitedStates;

    private static bool IsPartOf(Country country, Subject recipient, Period window) =>
        recipient is CountryGroup group ? group.Includes(country, window.To) : country.Equals(recipient);

    private static string? GapReason(Transfers transfers, EditionTable<UsDesignVolume> designs, Subject recipient, Period window)
    {
        if (recipient is CountryGroup { AsOf: null })
            return "designs are known by whole windows, and this group has other members in each year; take the group with fixed members";
        Period[] windows = [.. designs.Rows.Select(row => row.Window).Distinct().OrderBy(one => one.From)];
        if (!windows.Contains(window))
            return $"the edition gives US design by recipient for {string.Join(", ", windows)} and not for {window}";
        var known = designs.Rows.Select(row => row.Recipient).ToHashSet();
        Country[] countries = recipient is CountryGroup group ? [.. group.MembersIn(window.To)] : [(Country)recipient];
        string[] missing =
        [
            .. countries
                .Where(country => !known.Contains(country) && ImportVolumes.Of(transfers, country, window).Volumes is { Total: > 0 })
                .Select(country => country.NameInProse),
        ];
        return missing.Length == 0 ? null : $"the design of what {string.Join(", ", missing)} imported is not known well enough";
    }

    private static void Add(ResultBuilder<Share> result, Subject recipient, Period window, Volumes volumes)
    {
        result.Add(recipient, Supplied, window, Share.Of(volumes.Supplied, volumes.All), ObservationStatus.Derived);
        var unknown = Share.Of(volumes.Unknown, volumes.All);
        if (unknown.Fraction > MostUnknown)
        {
            result.AddGap(recipient, window, $"{unknown} of the volume is of unknown design, too much for the bands of design");
            return;
        }
        var design = volumes.Supplied + volumes.Design;
        result.Add(recipient, Design, window, Share.Of(design, volumes.All), ObservationStatus.Derived);
        result.Add(recipient, Cases, window, Share.Of(design + volumes.Cases, volumes.All), ObservationStatus.Derived);
        if (unknown.Fraction > 0)
            result.AddNote(
                $"{recipient.Name}, {window}: {unknown} of the volume is of unknown design; the bands of design are lower bounds."
            );
    }

    private static Indicator<Share> Build(ResultBuilder<Share> result, params Source[] sources)
    {
        result.AddNote("The outermost band holds known cases of US consent: a sample and no upper bound, which single deals move.");
        return result.Build(
            "us-control",
            "US control of arms imports, in bands that hold one another",
            UnitWords.ShareOfVolume,
            "Volume supplied by the United States, with US design delivered by others, with the known cases of US consent ÷ all volume.",
            sources
        );
    }

    private sealed record Volumes(double All, double Supplied, double Design, double Cases, double Unknown);
}
