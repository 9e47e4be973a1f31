using Analysis.Data.Tables;
using Analysis.Data.Tests;
using Analysis.Import.Sipri;

namespace Analysis.Import.Tests.Sipri;

/// <summary>Designations as other vintages of the register write them, against the classification that is shipped.</summary>
public sealed class SystemNameTests
{
    private static readonly WeaponClassification Shipped = WeaponClassification.In(Repository.Library)!;

    private static readonly (string System, string Kind, SystemFamily Family)[] Rows = Read();

    // Designations of one row: what the table has no spelling of is found by the rule in the comment.
    [Theory]
    [InlineData("F-35A", "aircraft", "F-35")] // the code alone
    [InlineData("f-35a lightning II", "aircraft", "F-35")] // case and Roman number
    [InlineData("F35A", "aircraft", "F-35")] // no hyphen
    [InlineData("F-35C Lightning-2", "aircraft", "F-35")] // another variant
    [InlineData("F-35C", "aircraft", "F-35")]
    [InlineData("F-16C Block-50/52", "aircraft", "F-16")] // a block behind the code
    [InlineData("F-16V Fighting Falcon", "aircraft", "F-16")] // another popular name
    [InlineData("M1A2", "armoured-vehicles", "M-1-Abrams")]
    [InlineData("M-1A3 Abrams", "armoured-vehicles", "M-1-Abrams")] // a new variant with the popular name
    [InlineData("C-130J-30 Super Hercules", "aircraft", "C-130")]
    [InlineData("A-400M Grizzly", "aircraft", "A400M")]
    [InlineData("MIM-104F PAC-3", "missiles", "Patriot")]
    [InlineData("Patriot PAC-3", "air-defence-systems", "Patriot")]
    [InlineData("Stinger", "missiles", "Stinger")]
    [InlineData("FIM-92 Stinger", "missiles", "Stinger")] // a code put in front
    [InlineData("F/A-18D Hornet", "aircraft", "F-18")]
    [InlineData("Heron drone UAV", "aircraft", null)]
    [InlineData("K-9 chassis --", "armoured-vehicles", "K-9")]
    public void A_system_is_found_whatever_the_vintage_calls_it(string designation, string category, string? family) =>
        Assert.Equal(family, Shipped.Family(designation, category));

    // Names that would fit by their letters and are of something else, or may be.
    [Theory]
    [InlineData("F-35A", "missiles")] // another category
    [InlineData("T-2", "aircraft")] // Japan's trainer, and the Buckeye T-2D of the table
    [InlineData("M-1", "armoured-vehicles")] // too short to be sure
    [InlineData("Type-22", "missiles")]
    [InlineData("Type-22B", "ships")] // many navies number their types
    [InlineData("Guardian APC", "armoured-vehicles")] // no M-1117 Guardian
    [InlineData("Buffel APC", "armoured-vehicles")] // South Africa's, and no recovery tank
    [InlineData("F-5A Tiger", "aircraft")] // no EC-665 Tiger
    [InlineData("D-20 130mm", "artillery")] // another calibre
    [InlineData("M-30", "artillery")] // a howitzer and a mortar
    [InlineData("An-28PT", "aircraft")] // a Soviet and a Polish design
    [InlineData("Zorblax-9", "aircraft")]
    [InlineData("", "aircraft")]
    [InlineData("-", "aircraft")]
    [InlineData("(", "aircraft")]
    public void What_may_be_something_else_stays_without_family(string designation, string category) =>
        Assert.Null(Shipped.Family(designation, category));

    [Fact]
    public void Every_name_of_the_table_has_the_family_of_its_row_with_and_without_hyphens_and_case()
    {
        foreach (var (system, kind, family) in Rows)
        {
            Assert.Equal(family.Family, Shipped.Family(system, kind));
            Assert.Equal(family.Family, Shipped.Family($"{system.ToUpperInvariant().Replace('-', ' ')} -", kind));
        }
    }

    // Each row is taken out in turn and its name looked up among the others: what is found must be right. In the pairs below two rows of
    // the table differ in what both spellings have in common, and with both in the table each is found by its own.
    private static readonly string[] Twins = ["BTR-80A", "G-120TP", "An-28", "An-28TD Bryza-1TD", "SMART", "SMART-L"];

    [Fact]
    public void A_name_that_the_table_lacks_is_found_right_or_not_at_all()
    {
        var kindWords = KindWords();
        var found = 0;
        foreach (var (system, kind, family) in Rows)
        {
            var others = new SystemNames(Rows.Where(row => (row.System, row.Kind) != (system, kind)), kindWords);
            if (others.Find(system, kind) is not { } guess || Twins.Contains(system))
                continue;
            Assert.True(guess == family, $"{system} ({kind}) is {family} and was taken for {guess}");
            found++;
        }
        // No quota: that any is found at all shows that the loop compares something.
        Assert.True(found > 0);
    }

    private static (string, string, SystemFamily)[] Read() =>
        [.. Cells("system-origins", "system-origins-2026").Select(cells => (cells[0], cells[3], new SystemFamily(cells[1], cells[2])))];

    private static HashSet<string> KindWords() =>
        [
            .. Cells("weapon-categories", "weapon-categories-2026-words")
                .Select(cells => NameTokens.Of(cells[0]))
                .Where(tokens => tokens.Count == 1)
                .Select(tokens => tokens[0]),
        ];

    private static IEnumerable<string[]> Cells(string dataset, string resource)
    {
        var path = Repository.Library.Dataset(dataset).Resources.Single(one => one.Name == resource).Path;
        return CsvText.Read(File.ReadAllBytes(path), path, []).Skip(1).Select(row => row.Cells);
    }
}
