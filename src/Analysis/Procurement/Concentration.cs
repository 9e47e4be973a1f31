using Analysis.Tables;

namespace Analysis.Procurement;

/// <summary>Concentration of the suppliers of a recipient or a group over a window.</summary>
/// <remarks>
/// With s a supplier's share of the volume: the Herfindahl–Hirschman index is Σ s², from 1 ÷ number of suppliers to 1; its inverse is
/// the number of equally large suppliers that would be as concentrated. Unknown suppliers count as one, which can only overstate
/// concentration, and which may be the largest: read the counterpart. Missing data as for <see cref="SupplierShare.OfAll"/>. Source of the
/// volumes: SIPRI Arms Transfers Database.
/// </remarks>
public static class Concentration
{
    /// <summary>The Herfindahl–Hirschman index Σ s² on the scale 0 to 1 (times 10,000 on the scale of competition authorities).</summary>
    public static Indicator<Ratio> HerfindahlHirschman(Transfers table, Subject recipient, Period window) =>
        Run(
            table,
            recipient,
            window,
            new(
                "concentration",
                "Herfindahl–Hirschman index of suppliers",
                UnitWords.Index,
                "Σ of squared supplier shares over the window."
            ),
            shares => new Ratio(Index(shares))
        );

    /// <summary>The number of effective suppliers 1 ÷ HHI.</summary>
    public static Indicator<Ratio> EffectiveSuppliers(Transfers table, Subject recipient, Period window) =>
        Run(
            table,
            recipient,
            window,
            new(
                "effective-suppliers",
                "Effective suppliers",
                UnitWords.Suppliers,
                "1 ÷ Herfindahl–Hirschman index of the supplier shares over the window."
            ),
            shares => new Ratio(1 / Index(shares))
        );

    /// <summary>The share of the largest supplier, which is the counterpart.</summary>
    public static Indicator<Share> LargestShare(Transfers table, Subject recipient, Period window)
    {
        var shares = SupplierShare.OfAll(table, recipient, window);
        return shares with
        {
            Id = "largest-supplier-share",
            Title = "Share of the largest supplier",
            Definition = "The largest supplier share over the window; the counterpart is that supplier.",
            Observations = [.. shares.Observations.Take(1)],
        };
    }

    private static double Index(IEnumerable<double> shares) => shares.Sum(share => share * share);

    private static Indicator<Ratio> Run(
        Transfers table,
        Subject recipient,
        Period window,
        MeasureText measured,
        Func<IEnumerable<double>, Ratio> measure
    )
    {
        var shares = SupplierShare.OfAll(table, recipient, window);
        var result = new ResultBuilder<Ratio>();
        foreach (var gap in shares.Gaps)
            result.AddGap(gap);
        if (shares.Observations.Count > 0)
            result.Add(recipient, null, window, measure(shares.Observations.Select(o => o.Value.Fraction)), ObservationStatus.Derived);
        return result.Build(measured, table.Source);
    }
}
