using System.Globalization;

namespace Analysis.Import.Tests.Sipri;

/// <summary>A delivery as a test writes it down; the volumes of a unit, in the deal and as new, follow from the others.</summary>
internal sealed record WrittenDelivery(
    int Deal,
    string Supplier,
    string Recipient,
    string Designation,
    string Description,
    string Category,
    int Ordered,
    int Year,
    decimal Units,
    decimal Volume,
    string Status = "New"
)
{
    public bool IsLocal { get; init; }

    // What SIPRI counts of the volume of a new weapon.
    private decimal Factor =>
        Status switch
        {
            "New" => 1,
            "Second hand" => 0.4m,
            _ => 0.66m,
        };

    /// <summary>The row of SIPRI's register with one row a deal and year of delivery.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Deal},{Supplier},{Recipient},{Designation},{Description},{Category},{Ordered},No,{Units},No,{Year},"
                + $"No,{Status},{Volume / Units / Factor:0.##},{Volume / Units:0.##},{Volume:0.##},{(IsLocal ? "Yes" : "No")}"
        );
}

/// <summary>Registers that tests write and import into a copy of the shipped data.</summary>
internal static class WrittenRegister
{
    /// <summary>A day after the release of edition 2027, which SIPRI has printed no shares of.</summary>
    public static DateOnly Today { get; } = new(2027, 4, 1);

    /// <summary>The register of edition 2027, supplier by supplier.</summary>
    public static string Of(IEnumerable<WrittenDelivery> rows, string range = "'1990' to '2026'") =>
        Registers.Deliveries(
            rows.OrderBy(row => row.Supplier, StringComparer.Ordinal).Select(row => row.ToString()),
            Registers.Preamble("15 Mar 2027", range: range)
        );

    public static string Deals(IEnumerable<string> rows) =>
        Registers.Deals(rows, Registers.Preamble("15 Mar 2027", range: "'Not specified' to 'Not specified'"));
}
