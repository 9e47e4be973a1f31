namespace Analysis.Tests.Procurement;

/// <summary>Small tables by category and by system, of the imports of a group.</summary>
internal static class GivenSystems
{
    public static readonly Period Window = new(2021, 2025);
    public static readonly CountryGroup Europe = Given.Group("european-nato", Given.Deu, Given.Fra, Given.Pol);
    public static readonly Subject Others = new Aggregate("others", "Others");
    public static readonly Subject Unknown = Entity.ParseEntity("x-unknown");

    private static readonly Subject Aircraft = new Aggregate("aircraft", "Aircraft");

    /// <summary>Rows of category, supplier, year and volume; every category named is covered, and any further one.</summary>
    public static Transfers Categories((string Category, string Supplier, int Year, double Volume)[] rows, params string[] further) => Transfers.Create(
        Given.Source("categories"),
        new() { Recipients = [.. rows.Select(row => row.Category).Concat(further).Distinct().Select(Category)], Years = new(2016, 2025) },
        rows.Select(row => new Transfer(Entity.ParseEntity(row.Supplier), Category(row.Category), row.Year, new(row.Volume))));

    public static SystemVolume System(string system, Subject supplier, Subject design, double volume) => new(Window, system, Aircraft, supplier, design, new(volume));

    public static Listing<SystemVolume> Systems(params SystemVolume[] rows) => new(Given.Source("systems"), null, rows);

    private static Aggregate Category(string id) => new(id, char.ToUpperInvariant(id[0]) + id[1..]);
}
