namespace Analysis.Procurement;

/// <summary>Gives the reason why a table has no value for a recipient and its suppliers: absent inside the coverage is zero, outside is a gap.</summary>
internal static class ImportCoverage
{
    /// <summary>Why the table can't show the imports of the recipient over the window; null where it can.</summary>
    public static string? WhyNotRecipient(Transfers table, Subject recipient, Period window)
    {
        if (recipient is not CountryGroup group || IsTotalled(table, recipient))
            return table.Coverage.WhyNot(recipient, window);
        Country[] members = Members(group, window);
        if (members.Length == 0)
            return $"{group.Name} has no members in {window}";
        var reason = members.Select(member => table.Coverage.WhyNot(member, window)).FirstOrDefault(why => why is not null);
        return reason is null || !table.Coverage.Years.Contains(window) ? reason : $"{reason}, so {group.Name} can't be added up";
    }

    /// <summary>Why the table can't show the deliveries of the supplier over the window, or all suppliers together where none is named.</summary>
    /// <exception cref="ArgumentException">The supplier is an aggregate, which no row of the table can have as its supplier.</exception>
    public static string? WhyNotSupplier(Transfers table, Subject? supplier, Period window) => supplier switch
    {
        null => table.Coverage.Suppliers is null ? null : "the edition covers only some suppliers, so that all imports are not known",
        CountryGroup group => Members(group, window).Select(table.Coverage.WhyNot).FirstOrDefault(why => why is not null),
        // No country is such a party, and a publisher may leave its deliveries out: absence is not zero.
        Entity { Kind: EntityKind.Unknown or EntityKind.Collective } when !table.Suppliers.Contains(supplier) =>
            $"the edition never names {supplier.Id} as a supplier, so that nothing shows whether it leaves such deliveries out",
        Entity => table.Coverage.WhyNot(supplier),
        _ => throw new ArgumentException($"'{supplier.Id}' is not a supplier; name a country, another entity such as x-unknown, or a group of countries."),
    };

    /// <summary>Whether the table contains the group's total itself, as a table by region does, and not its members.</summary>
    public static bool IsTotalled(Transfers table, Subject recipient) => table.Coverage.Recipients.Contains(recipient);

    private static Country[] Members(CountryGroup group, Period window) => [.. window.Years.SelectMany(group.MembersIn).Distinct()];
}
