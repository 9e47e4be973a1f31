using System.Globalization;

namespace Analysis.Data.Importing;

/// <summary>Holds the rows of a register against each other and against what SIPRI prints in the same row.</summary>
internal static class RegisterChecks
{
    /// <summary>The volume of a unit is printed to two decimals, so that a product is off by as many half hundredths as there are units.</summary>
    private const decimal Rounding = 0.005m;

    /// <summary>Units times the volume of one, against the volume delivered.</summary>
    public static ImportCheck Units(string file, IReadOnlyList<Delivery> deliveries)
    {
        var held = deliveries.Where(one => one.Units is not null && one.UnitVolume is not null).ToList();
        var apart = held.Where(one => Math.Abs(one.Units!.Value * one.UnitVolume!.Value - one.Volume) > Rounding * (one.Units.Value + 2)).ToList();
        return new("units times the volume of one, and the volume delivered", held.Count, [.. apart.Select(one => new Problem(file, one.Row, "TIV delivery values", string.Create(CultureInfo.InvariantCulture,
            $"{one.Volume} is not the number delivered ({one.Units}) times the volume of one ({one.UnitVolume}); the row was changed or has shifted.")))]);
    }

    /// <summary>Notes rows that stand twice: SIPRI's export has one for each deal and year.</summary>
    public static void NoteTwice(IReadOnlyList<Delivery> deliveries, Tally tally)
    {
        var twice = deliveries.GroupBy(one => (one.Deal, one.Year, one.Designation, one.Recipient, one.Volume)).Where(same => same.Count() > 1).ToList();
        if (twice.Count > 0)
            tally.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{twice.Count:N0} deliveries of a deal in a year stand twice or more with the same volume, first in rows {string.Join(" and ", twice[0].Take(2).Select(one => one.Row))}; they are counted as often as they stand."));
    }
}
