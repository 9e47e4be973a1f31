using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>The Kiel Institute's files, of an invented release 3 that ends in February 2022.</summary>
public sealed class KielTests : IDisposable
{
    private const string Release =
        "\"release\",\"period\",\"date\",\"label\"\n\"3\",\"02/2022\",\"2022-05-04\",\"Ukraine Support Tracker, Release 3 (02/2022)\"\n";
    private const string Months =
        "\"year\",\"month\",\"total_allocations\",\"military\",\"financial\",\"humanitarian\"\n2022,1,0.3,0.2,0,0.1\n2022,2,1."
        + "6,0.5,0.9,0.2\n";
    private const string Ways =
        "\"year\",\"month\",\"stockpile\",\"procurement\",\"unspecified\",\"nato_purl\"\n2022,1,0.25,0,0.5,0\n2022,2,1.5,0.125,0,0.75\n";
    private const string Weapons =
        "\"donor\",\"category\",\"number_of_weapons\",\"monetary_value_eur\",\"weapons_list\"\n\"Norway\",\"Howitzers\",7,1500,"
        + "\"First howitzer (4); Second howitzer (Norway) (3)\"\n\"Norway\",\"Tanks\",8,2500,\"A tank (8)\"\n\"United "
        + "States\",\"MLRS\",2,900,\"A launcher (2)\"\n";

    private const string Donors = """
        Australia AUS,Austria AUT,Belgium BEL,Bulgaria BGR,Canada CAN,Croatia HRV,Cyprus CYP,Czechia CZE,Denmark DNK,EU (Commission and Council) EU,Estonia EST,Finland FIN,France FRA,Germany DEU,Greece GRC,Hungary HUN,Iceland ISL,Ireland IRL,Italy ITA,Japan JPN,
        Latvia LVA,Lithuania LTU,Luxembourg LUX,Malta MLT,Netherlands NLD,New Zealand NZL,Norway NOR,Poland POL,Portugal PRT,Romania ROU,Slovakia SVK,Slovenia SVN,South Korea KOR,Spain ESP,Sweden SWE,Switzerland CHE,United Kingdom GBR,United States USA
        """;

    private static readonly (string Name, string Code)[] Parties =
    [
        .. Donors
            .ReplaceLineEndings("")
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(donor => (donor[..donor.LastIndexOf(' ')], donor[(donor.LastIndexOf(' ') + 1)..])),
    ];

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Each gives 0.1 of each kind in January and February, promises 0.4, and has a GDP of 100, so that 0.3 is 0.3 per cent; the Union has
    // no GDP.
    private static string Support =>
        "\"country\",\"iso\",\"year\",\"month\",\"total\",\"financial\",\"humanitarian\",\"military\",\"commitments\","
        + "\"to_be_allocated\",\"gdp\",\"pct_gdp\"\n"
        + string.Concat(
            Parties.SelectMany(party =>
                Enumerable
                    .Range(1, 2)
                    .Select(month =>
                        $"\"{party.Name}\",\"{party.Code}\",2022,{month},0.3,0.1,0.1,0.1,0.4,0."
                        + $"1,{(party.Code == "EU" ? "0,0" : "100,0.3")}\n"
                    )
            )
        );

    // The Union's 0.6 are shared by 27, and 0.02 of a GDP of 100 are 0.02 per cent; the last has 0.08.
    private static string Shares =>
        "\"country\",\"iso\",\"bilateral_pct_gdp\",\"eu_share_pct_gdp\",\"total_pct_gdp\",\"eu_share_bn\"\n"
        + string.Concat(
            Members.Select(
                (party, i) =>
                    $"\"{party.Name}\",\"{party.Code}\",{50 - i},{(i < 26 ? "0.02" : "0.08")},{50 - i}{(i < 26 ? ".02" : ".08")},{(i < 26 ? "0.02" : "0.08")}\n"
            )
        );

    private static IEnumerable<(string Name, string Code)> Members =>
        Parties.Where(party =>
            party.Code is not ("AUS" or "CAN" or "EU" or "ISL" or "JPN" or "NZL" or "NOR" or "KOR" or "CHE" or "GBR" or "USA")
        );

    [Fact]
    public void The_files_of_a_release_are_stored_unchanged_and_agree_with_each_other()
    {
        // 38 donors give 0.3 a month: 11.4, and 3.8 of each kind.
        var months =
            "\"year\",\"month\",\"total_allocations\",\"military\",\"financial\",\"humanitarian\"\n2022,1,11.4,3.8,3.8,3."
            + "8\n2022,2,11.4,3.8,3.8,3.8\n";
        Assert.Equal((38, 27), (Parties.Length, Members.Count()));
        var import = _folder.Read(
            _folder.Put("a.csv", Support),
            _folder.Put("b.csv", months),
            _folder.Put("c.csv", Ways),
            _folder.Put("d.csv", Weapons),
            _folder.Put("e.csv", Shares),
            _folder.Put("release_info.csv", Release)
        );
        import.Write();
        _folder.AssertClean();
        Assert.All(import.Reports, report => Assert.Equal("2022-05", report.Edition));
        Assert.Equal(["2022,1,0.25,0,0.5,0", "2022,2,1.5,0.125,0,0.75"], _folder.Rows("kiel-procurement-trends", "2022-05"));
        Assert.Contains(
            "Norway,Howitzers,7,1500,First howitzer (4); Second howitzer (Norway) (3)",
            _folder.Rows("kiel-weapons", "2022-05")
        );
        Assert.Contains(
            "EU (Commission and Council),EU,2022,1,0.3,0.1,0.1,0.1,0.4,0.1,0,0",
            _folder.Rows("kiel-support-by-month", "2022-05")
        );
        Assert.Equal(("2022", 76, 76), (import.Reports[0].Covers, import.Reports[0].Read, import.Reports[0].Kept));
        Assert.Contains(
            "sums by month in a.csv and the months in b.csv: 2 compared, all agree",
            import.Reports[1].Checks.Select(check => check.ToString())
        );
        Assert.Contains(
            "shares of the Union's aid and the Union's aid in a.csv: 28 compared, all agree",
            import.Reports[4].Checks.Select(check => check.ToString())
        );
    }

    [Fact]
    public void Files_that_do_not_agree_with_each_other_are_refused()
    {
        var refused = Assert.ThrowsAny<DataException>(() =>
            _folder.Read(_folder.Put("a.csv", Support), _folder.Put("b.csv", Months), _folder.Put("release_info.csv", Release))
        );
        Assert.Contains(
            "b.csv, row 2, column total_allocations: 0.3 is printed for 01/2022, and the countries in a.csv add up to 11.4",
            refused.Message,
            StringComparison.Ordinal
        );
        refused = Assert.ThrowsAny<DataException>(() =>
            _folder.Read(
                _folder.Put("a.csv", Support),
                _folder.Put("e.csv", Shares.Replace(",0.02\n", ",0.03\n", StringComparison.Ordinal)),
                _folder.Put("release_info.csv", Release)
            )
        );
        Assert.Contains(
            "the shares add up to 0.86, and the European Union's aid in a.csv is 0.6",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_release_a_file_requires_it() =>
        Assert.Contains(
            "import release_info.csv along with it",
            _folder.Refused(_folder.Put("x.csv", Months)).Single().Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_named_edition_is_taken_and_the_last_month_is_not_known()
    {
        var report = _folder.Import(_folder.Put("x.csv", Months), "2022-05");
        Assert.Equal(["2022,1,0.3,0.2,0,0.1", "2022,2,1.6,0.5,0.9,0.2"], _folder.Rows("kiel-total-allocations", "2022-05"));
        Assert.Equal(
            ["release_info.csv was not imported along with it, so it is not known whether the last month is that of the release."],
            report.Notes
        );
    }

    [Theory]
    [InlineData("\"3\",", "\"x\",", "row 2, column release: 'x' is not a number")]
    [InlineData("\"02/2022\"", "\"2/2022\"", "'2/2022' is not a month and a year such as 04/2026")]
    [InlineData("2022-05-04", "5/4/2022", "'5/4/2022' is not a day such as 2026-08-04")]
    [InlineData("2022-05-04", "2031-05-04", "which is in the future")]
    [InlineData("2022-05-04", "2022-01-04", "do not fit together: a release follows the last month that it covers")]
    [InlineData("Release 3 (02/2022)", "Release 2 (12/2021)", "does not fit the release and period of the row")]
    [InlineData(
        "(02/2022)\"\n",
        "(02/2022)\"\n\"4\",\"02/2022\",\"2022-05-04\",\"Ukraine Support Tracker, Release 4 (02/2022)\"\n",
        "row 3: is a second row"
    )]
    [InlineData(
        "\"3\",\"02/2022\",\"2022-05-04\",\"Ukraine Support Tracker, Release 3 (02/2022)\"\n",
        "",
        "has a header and no row below it"
    )]
    [InlineData("(02/2022)\"\n", "(02/2022)\"", "the file ends inside this line")]
    [InlineData("\"label\"", "\"note\"", "the header has 'note', which is not a column of this layout")]
    public void A_changed_release_is_refused(string from, string to, string says) => Refused("release_info.csv", Release, from, to, says);

    [Theory]
    [InlineData("2022,2,", "2022,3,", "row 3, column month: 03/2022 is where 02/2022 belongs")]
    [InlineData("2022,2,", "2022,1,", "2022, 1 occurs twice, first in row 2")]
    [InlineData("2022,2,1.6,0.5,0.9,0.2\n", "", "the file ends with 01/2022 and release 3 ends with 02/2022; it was truncated")]
    [InlineData("0.9,0.2\n", "0.9,0.2\n2022,3,0,0,0,0\n", "03/2022 is after 02/2022, the last month of release 3")]
    [InlineData("2022,1,0.3,0.2,0,0.1\n", "", "02/2022 is where 01/2022 belongs")]
    [InlineData("2022,2,", "22,2,", "'22' is not a year in four digits")]
    [InlineData("2022,2,", "2022.5,2,", "'2022.5' is not a year in four digits")]
    [InlineData("2022,2,", "2022,13,", "13 is above 12")]
    [InlineData("2022,2,", "2022,2.5,", "'2.5' has more decimals than the publisher writes")]
    [InlineData("2022,2,", "2022,,", "row 3, column month: is empty")]
    [InlineData("0.5,0.9", "-0.5,0.9", "row 3, column military: -0.5 is below 0")]
    [InlineData("0.5,0.9", "0.5E25,0.9", "row 3, column military: '0.5E25' is not a number")]
    [InlineData("0.5,0.9", "NA,0.9", "row 3, column military: 'NA' is not a number")]
    [InlineData("0.5,0.9", "5.1,0.9", "1.6 is printed, and military, financial and humanitarian aid give 6.2")]
    [InlineData("0.5,0.9", "\"0,5\",0.9", "row 3, column military: '0,5' is not a number")]
    [InlineData("0.5,0.9", "0,5,0.9", "row 3: has 7 cells and the header has 6")]
    [InlineData("0.9,0.2\n", "0.9,0.2", "row 3: the file ends inside this line")]
    [InlineData("2022,1,0.3,0.2,0,0.1\n2022,2,1.6,0.5,0.9,0.2\n", "", "has a header and no row below it")]
    [InlineData("\"month\",", "\"Month\",", "column month: is missing from the header")]
    public void Changed_months_are_refused_with_their_row(string from, string to, string says) => Refused("x.csv", Months, from, to, says);

    [Theory]
    [InlineData(
        "\"Norway\",\"NOR\",2022,1",
        "\"Norway\",\"SWE\",2022,1",
        "the row has the name 'Norway' (NOR) and the code SWE, which is another country"
    )]
    [InlineData("\"Norway\",\"NOR\",2022,1", "\"Norway\",\"nor\",2022,1", "'nor' is not a code of a country")]
    [InlineData("\"Norway\",\"NOR\",2022,1", "\"Norway\",\"\",2022,1", "column iso: is empty")]
    [InlineData("\"Norway\",\"NOR\",2022,1", "\"norway\",\"NOR\",2022,1", "'norway' is not a name that the tracker writes (Norway is)")]
    [InlineData("\"Norway\",\"NOR\",2022,1", "\"Norway (a)\",\"NOR\",2022,1", "'Norway (a)' is not a name that the tracker writes;")]
    [InlineData("\"Norway\",\"NOR\",2022,1", "\"Sub-total\",\"NOR\",2022,1", "'Sub-total' is a line of totals")]
    [InlineData("\"Norway\",\"NOR\",2022,1", "\"Sweden\",\"SWE\",2022,1", "SWE, Sweden, 2022, 1 occurs twice")]
    [InlineData(
        "\"United States\",\"USA\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1,100,0.3\n\"United "
            + "States\",\"USA\",2022,2,0.3,0.1,0.1,0.1,0.4,0.1,100,0.3\n",
        "",
        "no row is of United States, which release 29 has; the file was truncated"
    )]
    [InlineData(
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1,100,0.3",
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1,200,0.3",
        "0.3 is printed, and the total over gdp is 0.15"
    )]
    [InlineData(
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1,100,0.3",
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1,200,0.15",
        "which the other rows of NOR have"
    )]
    [InlineData(
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1",
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.2",
        "0.2 is printed, and commitments less the total give 0.1"
    )]
    [InlineData(
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,0.1,0.1,0.4,0.1,100",
        "\"Norway\",\"NOR\",2022,1,0.3,0.1,,0.1,0.1,0.4,0.1",
        "column humanitarian: is empty"
    )]
    public void Changed_support_is_refused_with_its_row(string from, string to, string says) => Refused("x.csv", Support, from, to, says);

    [Fact]
    public void The_last_month_of_support_is_that_of_the_release() =>
        Refused(
            "x.csv",
            string.Concat(
                Support
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(line => !line.Contains(",2022,2,", StringComparison.Ordinal))
                    .Select(line => line + "\n")
            ),
            "!",
            "!",
            "the file ends with 01/2022 and release 3 ends with 02/2022"
        );

    [Theory]
    [InlineData("\"Tanks\"", "\"Ships\"", "row 3, column category: 'Ships' is not one of Air Defense, Howitzers, IFV, MLRS, Tanks")]
    [InlineData("\"Tanks\"", "\"Howitzers\"", "Norway, Howitzers occurs twice, first in row 2")]
    [InlineData("8,2500", "8.5,2500", "row 3, column number_of_weapons: '8.5' has more decimals")]
    [InlineData("8,2500", "80,2500", "80 is not the sum of the numbers in weapons_list ('A tank (8)')")]
    [InlineData("A tank (8)", "A tank", "8 is not the sum of the numbers in weapons_list ('A tank')")]
    [InlineData("\"Norway\",\"Tanks\"", "\"Norwegen\",\"Tanks\"", "'Norwegen' is not a name that the tracker writes")]
    [InlineData("\"Norway\",\"Tanks\"", "\"Canada\",\"Tanks\"", "row 3: the row is out of order")]
    [InlineData(
        "\"United States\",\"MLRS\",2,900,\"A launcher (2)\"\n",
        "",
        "the file ends with Norway, and the tracker's list with the United States"
    )]
    [InlineData("A tank (8)\"\n", "A tank (8)\n", "has a quote inside a cell that is not quoted, or one that is never closed")]
    [InlineData("A tank (8)", "A<html>503</html> tank (8)", "holds signs of a web page or of a damaged file")]
    [InlineData("\"", "", "the words are not in quotes, so another program saved the file again")]
    [InlineData("A tank (8)", "A \n tank (8)", "has a quote inside a cell that is not quoted, or one that is never closed")]
    public void Changed_weapons_are_refused_with_their_row(string from, string to, string says) =>
        Refused("x.csv", Weapons, from, to, says);

    [Theory]
    [InlineData("\"Spain\",\"ESP\"", "\"Spain\",\"FRA\"", "the row has the name 'Spain' (ESP) and the code FRA")]
    [InlineData(
        "\"Austria\",\"AUT\",50,",
        "\"Austria\",\"AUT\",49,",
        "50.02 is printed, and bilateral aid and the share of the Union's give 49.02"
    )]
    [InlineData("\"Austria\",\"AUT\",50,0.02,50.02,", "\"Austria\",\"AUT\",5,0.02,5.02,", "49.02 is above 5.02 of the row before")]
    [InlineData("\"Sweden\",\"SWE\",24,0.08,24.08,0.08\n", "", "no row is of Sweden, which release 29 has")]
    public void Changed_shares_are_refused_with_their_row(string from, string to, string says) => Refused("x.csv", Shares, from, to, says);

    private void Refused(string name, string text, string from, string to, string says)
    {
        var changed = from == "!" ? text : text.Replace(from, to, StringComparison.Ordinal);
        Assert.True(from == "!" || changed != text, $"'{from}' is not in the file.");
        string[] paths =
            name == "release_info.csv"
                ? [_folder.Put(name, changed)]
                : [_folder.Put(name, changed), _folder.Put("release_info.csv", Release)];
        Assert.Contains(says, Assert.ThrowsAny<DataException>(() => _folder.Read(paths)).Message, StringComparison.Ordinal);
    }
}
