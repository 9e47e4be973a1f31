namespace Analysis.Import.Tests.Sipri;

/// <summary>What a made-up register is of: a system with its words of 2026 and of 2024, and by hand how it is classified.</summary>
internal sealed record SyntheticSystem(
    string Today,
    string Before,
    string Description,
    string DescriptionBefore,
    string Category,
    string? Family,
    string Design,
    string Platform
);

/// <summary>A register of all years, made up from a seed: 26 systems, suppliers and recipients of every group, new and used.</summary>
internal static class SyntheticRegister
{
    public const int FirstYear = 1990;
    public const int LastYear = 2026;

    private const string Fighter = "fighter/ground-attack aircraft";
    private const string Europe = "european-nato";

    public static SyntheticSystem[] Systems { get; } =
    [
        new("F-35A Lightning-2", "F-35A", Fighter, "FGA aircraft", "Aircraft", "F-35", "USA", "combat-aircraft"),
        new("F-16C", "F-16C Block-50/52", Fighter, "FGA aircraft", "Aircraft", "F-16", "USA", "combat-aircraft"),
        new("Rafale", "Rafale C", Fighter, "FGA aircraft", "Aircraft", "Rafale", Europe, "combat-aircraft"),
        new(
            "C-130J Hercules",
            "C-130J-30 Super Hercules",
            "transport aircraft",
            "transport aircraft",
            "Aircraft",
            "C-130",
            "USA",
            "transport-aircraft"
        ),
        new("CH-47F Chinook", "CH-47F", "transport helicopter", "transport helicopter", "Aircraft", "CH-47", "USA", "helicopter"),
        new("NH-90 TTH", "NH90 TTH -", "transport helicopter", "transport helicopter", "Aircraft", "NH-90", Europe, "helicopter"),
        new(
            "P-8A Poseidon",
            "P-8A",
            "anti-submarine aircraft",
            "ASW aircraft",
            "Aircraft",
            "P-8",
            "USA",
            "maritime-patrol-and-surveillance-aircraft"
        ),
        new("MQ-9 Reaper", "MQ-9 UCAV", "armed drone", "armed UAV", "Aircraft", "MQ-9", "USA", "drone"),
        new("PC-21", "PC-21 -", "trainer aircraft", "trainer aircraft", "Aircraft", "PC-21", "others", "trainer-aircraft"),
        new("Leopard-2A4", "Leopard-2A4", "tank", "tank", "Armoured vehicles", "Leopard-2", Europe, "tank"),
        new(
            "Pandur-2",
            "Pandur-2 APC",
            "armoured personnel carrier",
            "APC",
            "Armoured vehicles",
            "Pandur",
            "others",
            "infantry-fighting-and-armoured-vehicle"
        ),
        new(
            "BMP-1",
            "BMP-1",
            "infantry fighting vehicle",
            "IFV",
            "Armoured vehicles",
            "BMP-1",
            "others",
            "infantry-fighting-and-armoured-vehicle"
        ),
        new("HIMARS", "HIMARS", "multiple rocket launcher", "self-propelled MRL", "Artillery", "HIMARS", "USA", "artillery"),
        new("K-9 155mm", "K-9 Thunder 155mm", "self-propelled gun", "self-propelled gun", "Artillery", "K-9", "others", "artillery"),
        new(
            "NASAMS",
            "NASAMS -",
            "surface-to-air missile system",
            "SAM system",
            "Air-defence systems",
            "NASAMS",
            Europe,
            "air-defence-system"
        ),
        new(
            "Arrow-3",
            "Arrow-3",
            "anti-ballistic missile system",
            "ABM/SAM system",
            "Air-defence systems",
            "Arrow-3",
            "others",
            "air-defence-system"
        ),
        new("Type-212", "Type-212", "submarine", "submarine", "Ships", "Type-212", Europe, "submarine"),
        new("AIM-120C AMRAAM", "AIM-120C", "long-range air-to-air missile", "BVRAAM", "Missiles", "AMRAAM", "USA", ""),
        new("FGM-148 Javelin", "FGM-148", "anti-tank missile", "anti-tank missile", "Missiles", "Javelin", "USA", ""),
        new("Stinger", "FIM-92 Stinger", "portable surface-to-air missile", "portable SAM", "Missiles", "Stinger", "USA", ""),
        new("Mistral", "Mistral SAM", "portable surface-to-air missile", "portable SAM", "Missiles", "Mistral", Europe, ""),
        new("Spike-LR-2", "Spike-LR-2", "anti-tank missile", "anti-tank missile/ASM", "Missiles", "Spike", "others", ""),
        new("NSM", "NSM", "anti-ship missile", "anti-ship missile", "Missiles", "NSM", Europe, ""),
        new("SMART-L", "SMART-L", "air-search radar", "air search radar", "Sensors", "SMART-L", Europe, ""),
        new("ship engine", "ship engine 4001-6000", "ship engine", "ship engine", "Engines", null, "x-unknown", ""),
        new("aircraft engine 4501-6000", "aircraft engine", "aircraft engine", "aircraft engine", "Engines", null, "x-unknown", ""),
    ];

    /// <summary>Suppliers by name, code, party among the four, and group as a supplier of the United States.</summary>
    public static (string Name, string Code, string Party, string ForUnitedStates)[] Suppliers { get; } =
    [
        ("United States", "USA", "USA", "others"),
        ("France", "FRA", Europe, Europe),
        ("Netherlands", "NLD", Europe, Europe),
        ("Switzerland", "CHE", "others", "sipri-europe-outside-nato"),
        ("South Korea", "KOR", "others", "others"),
        ("unknown supplier(s)", "x-unknown", "x-unknown", "others"),
    ];

    /// <summary>Recipients by name and code, with whether they belong to European NATO and to SIPRI's Europe.</summary>
    public static (string Name, string Code, bool IsAlly, bool IsEurope)[] Recipients { get; } =
    [
        ("Poland", "POL", true, true),
        ("Germany", "DEU", true, true),
        ("Greece", "GRC", true, true),
        ("United Kingdom", "GBR", true, true),
        ("Ukraine", "UKR", false, true),
        ("Turkiye", "TUR", false, false),
        ("Japan", "JPN", false, false),
        ("United States", "USA", false, false),
    ];

    /// <summary>A deal with what was delivered in which year; the same from the same seed.</summary>
    public static IReadOnlyList<SyntheticDeal> Deals(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(id => Deal(id, random))];
    }

    private static SyntheticDeal Deal(int id, Random random)
    {
        var (system, supplier, recipient) = (
            Systems[random.Next(Systems.Length)],
            Suppliers[random.Next(Suppliers.Length)],
            Recipients[random.Next(Recipients.Length)]
        );
        var first = random.Next(FirstYear, LastYear + 1);
        var years = Enumerable.Range(first, random.Next(1, 4)).Where(year => year <= LastYear).ToList();
        return new(
            id,
            system,
            supplier,
            recipient,
            first - random.Next(0, 9),
            ((string[])["New", "New", "Second hand", "Second hand but modernized"])[random.Next(4)],
            random.Next(1, 1000) / 100m,
            [.. years.Select(year => (year, (decimal)random.Next(1, 40)))]
        );
    }
}

/// <summary>A deal of a made-up register, all of whose units have one volume.</summary>
internal sealed record SyntheticDeal(
    int Id,
    SyntheticSystem System,
    (string Name, string Code, string Party, string ForUnitedStates) Supplier,
    (string Name, string Code, bool IsAlly, bool IsEurope) Recipient,
    int Ordered,
    string Status,
    decimal UnitVolume,
    IReadOnlyList<(int Year, decimal Units)> Deliveries
)
{
    /// <summary>Every third deal has some production in the recipient's country.</summary>
    public bool IsLocal => Id % 3 == 0;

    public string Kind => System.Category.ToLowerInvariant().Replace(' ', '-');

    public IEnumerable<WrittenDelivery> Rows(Func<SyntheticSystem, (string Name, string Description)> words) =>
        Deliveries.Select(one => new WrittenDelivery(
            Id,
            Supplier.Name,
            Recipient.Name,
            words(System).Name,
            words(System).Description,
            System.Category,
            Ordered,
            one.Year,
            one.Units,
            one.Units * UnitVolume,
            Status
        )
        {
            IsLocal = IsLocal,
        });
}
