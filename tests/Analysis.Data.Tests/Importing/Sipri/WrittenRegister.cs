using System.Globalization;

namespace Analysis.Data.Tests.Importing.Sipri;

/// <summary>A delivery as a test writes it down; the volume of a unit follows from the others.</summary>
internal sealed record WrittenDelivery(int Deal, string Supplier, string Recipient, string Designation, string Description, string Category, int Ordered, int Year, decimal Units, decimal Volume, string Status = "New")
{
    /// <summary>The row of SIPRI's register with one row a deal and year of delivery.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Deal},{Supplier},{Recipient},{Designation},{Description},{Category},{Ordered},No,{Units},No,{Year},No,{Status},1,{(Units == 0 ? 0 : Volume / Units):0.######},{Volume},No");
}

/// <summary>Registers that tests write and import into a copy of the shipped data.</summary>
internal static class WrittenRegister
{
    /// <summary>The register of edition 2027, which SIPRI has printed no shares of.</summary>
    public static string Of(IEnumerable<WrittenDelivery> rows, string range = "'1990' to '2026'") =>
        Registers.Deliveries(rows.Select(row => row.ToString()), Registers.Preamble("15 Mar 2027", range: range));

    /// <summary>A deal whose deliveries lie in the years named.</summary>
    public static string Deal(string recipient, string supplier, int ordered, int units, string designation, string description, int delivered, string years, string status = "New", decimal volume = 10) =>
        string.Create(CultureInfo.InvariantCulture, $"{recipient},{supplier},{ordered},,{units},,{designation},{description},{delivered},,{years},{status},a comment,{(delivered == 0 ? 0 : volume / delivered):0.######},{volume},{volume}");

    public static string Deals(IEnumerable<string> rows) => Registers.Deals(rows, Registers.Preamble("15 Mar 2027", range: "'Not specified' to 'Not specified'"));
}
