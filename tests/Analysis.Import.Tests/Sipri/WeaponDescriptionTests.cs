using Analysis.Data.Tests;
using Analysis.Import.Sipri;

namespace Analysis.Import.Tests.Sipri;

/// <summary>Descriptions as other vintages of the register word them.</summary>
public sealed class WeaponDescriptionTests
{
    private static readonly WeaponClassification Shipped = WeaponClassification.In(Repository.Library)!;

    // On the left the words of 2024 and earlier, on the right those of March 2026 for the same thing.
    [Theory]
    [InlineData("FGA aircraft", "fighter/ground-attack aircraft")]
    [InlineData("armed UAV", "armed drone")]
    [InlineData("UAV", "reconnaissance drone")]
    [InlineData("UAVs", "reconnaissance drone")]
    [InlineData("APC", "armoured personnel carrier")]
    [InlineData("APCs", "armoured personnel carrier")]
    [InlineData("Armored personnel carrier", "armoured personnel carrier")]
    [InlineData("APC turret", "armoured personnel carrier turret")]
    [InlineData("APC/APV", "armoured personnel carrier")]
    [InlineData("IFV", "infantry fighting vehicle")]
    [InlineData("IFV/AFSV", "infantry fighting vehicle")]
    [InlineData("AEV/ARV", "armoured engineer/recovery vehicle")]
    [InlineData("BVRAAM", "long-range air-to-air missile")]
    [InlineData("BVRAAM/SAM", "long-range air-to-air missile")]
    [InlineData("SRAAM", "short-range air-to-air missile")]
    [InlineData("ASM", "air-to-surface missile")]
    [InlineData("anti-tank missile/ASM", "anti-tank/air-to-surface missile")]
    [InlineData("SSM launcher", "surface-to-surface missile launcher")]
    [InlineData("SAM/ABM", "anti-ballistic missile missile")]
    [InlineData("ASW helicopter", "anti-submarine helicopter")]
    [InlineData("ASW MRL", "anti-submarine rocket launcher")]
    [InlineData("anti-ship/ASW torpedo", "anti-ship/anti-submarine torpedo")]
    [InlineData("self-propelled MRL", "multiple rocket launcher")]
    [InlineData("self-propelled AA gun", "self-propelled anti-aircraft gun")]
    [InlineData("ground attack aircraft", "ground-attack aircraft")]
    [InlineData("air search radar", "air-search radar")]
    [InlineData("ground surv radar", "ground-surveillance radar")]
    [InlineData("combat heli radar", "combat helicopter radar")]
    [InlineData("MP aircraft radar", "maritime patrol aircraft radar")]
    [InlineData("minesweeper/minehunter", "minehunter/minesweeper")]
    [InlineData("airborne early-warning/ground surveillance aircraft", "airborne early-warning aircraft")]
    [InlineData("patrol craft", "patrol boat")]
    [InlineData("OPV", "patrol ship")]
    [InlineData("FAC", "missile boat")]
    public void A_wording_of_another_vintage_is_what_it_is_today(string old, string today)
    {
        Assert.NotNull(Shipped.Category(today));
        Assert.Equal((Shipped.Category(today), Shipped.Platform(today)), (Shipped.Category(old), Shipped.Platform(old)));
    }

    // A helicopter and a transport aircraft are both aircraft, and of two kinds.
    [Theory]
    [InlineData("helicopter/transport aircraft", "aircraft", null)]
    [InlineData("trainer/light aircraft", "aircraft", null)]
    [InlineData("tank/frigate", null, null)]
    [InlineData("tank/space frigate", null, null)]
    [InlineData("something new", null, null)]
    [InlineData("vehicle", null, null)]
    [InlineData("/", null, null)]
    [InlineData("tank/", null, null)]
    [InlineData("", null, null)]
    public void Of_a_wording_with_a_slash_only_what_the_parts_have_in_common_is_known(
        string description,
        string? category,
        string? platform
    ) => Assert.Equal((category, platform), (Shipped.Category(description), Shipped.Platform(description)));

    // SAM and surface-to-air missile are one wording by now, and the table has both.
    [Fact]
    public void No_two_wordings_of_the_table_are_one_and_of_two_kinds()
    {
        var resource = Repository.Library.Dataset("weapon-categories").Resources.Single(one => one.Name == "weapon-categories-2026");
        var rows = File.ReadAllLines(resource.Path)[1..].Select(line => line.Split(',')).ToList();
        Assert.Equal(179, rows.Count);
        foreach (var row in rows)
            Assert.Equal(
                (row[1], row[2]),
                (
                    Shipped.Category(row[0].ToUpperInvariant().Replace('-', ' ')),
                    Shipped.Platform(row[0].ToUpperInvariant().Replace('-', ' '))
                )
            );
    }

    [Theory]
    [InlineData("aircraft engine", false)]
    [InlineData("aircraft engine 4501-6000", false)]
    [InlineData("Air refuel system", false)]
    [InlineData("SAM-3", true)]
    [InlineData("F-35A", true)]
    [InlineData("Rafale", true)]
    public void A_label_for_a_kind_of_equipment_only_names_no_system(string designation, bool isSystem) =>
        Assert.Equal(isSystem, Shipped.NamesASystem(designation));
}
