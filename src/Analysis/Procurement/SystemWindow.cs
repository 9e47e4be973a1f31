namespace Analysis.Procurement;

/// <summary>The rows by system of one window, or the reason why there are none: such a table holds whole windows and no years.</summary>
internal static class SystemWindow
{
    public static (IReadOnlyList<SystemVolume>? Rows, string? Reason) Of(Listing<SystemVolume> table, Period window)
    {
        ArgumentNullException.ThrowIfNull(table);
        SystemVolume[] rows = [.. table.Rows.Where(row => row.Window == window)];
        if (rows.Length == 0)
            return (null, $"the edition gives systems for {string.Join(", ", table.Rows.Select(row => row.Window).Distinct().OrderBy(one => one.From))} and not for {window}");
        return rows.Sum(row => row.Volume.Millions) > 0 ? (rows, null) : (null, $"the edition records no volume in {window}");
    }

    /// <summary>Why the table can't show what a country delivered; null where it lists the country separately.</summary>
    public static string? WhyNotSupplier(Listing<SystemVolume> table, Country supplier)
    {
        Subject[] known = [.. table.Rows.Select(row => row.Supplier).Distinct().Order()];
        return known.Contains(supplier) ? null : $"the edition gives systems by the suppliers {string.Join(", ", known.Select(one => one.Id))} and does not list {supplier.NameInProse} separately";
    }
}
