using System.Security.Cryptography;
using System.Text;

namespace Analysis.Data.Tests.Exploring;

/// <summary>A user's own file as a table: the column of countries by its content, and what becomes of other rows.</summary>
public sealed class OwnTableTests : OwnFolder
{
    private OwnTable Table(string text, string? country = null, UserFileOptions? options = null)
    {
        File.WriteAllText(Own, text);
        return Repository.Library.Own(Own, country, options);
    }

    private string Refusal(string text) => Assert.Throws<ArgumentException>(() => Table(text)).Message;

    [Theory]
    [InlineData("v,who\n1,DEU\n2,FRA\n")]
    [InlineData("who;v\r\nGermany;1\r\nFrance;2\r\n")]
    [InlineData("sep=;\r\nv;who\r\n1;DE\r\n2;FR\r\n")]
    [InlineData("\uFEFFland\tv\nDeutschland\t1\nFrance\t2\n", "Deutschland")]
    public void The_column_of_countries_is_found_by_its_content(string text, string? written = null)
    {
        var table = Table(written is null ? text : text.Replace(written, "Germany", StringComparison.Ordinal));

        Assert.Equal(["DEU", "FRA"], table.Subjects.Select(subject => subject.Id));
        var column = Assert.Single(table.Columns);
        Assert.Equal(("v", 1.0, 2.0, "2"), (column.Name, column.Numbers!["DEU"], column.Numbers["FRA"], column.Texts["FRA"]));
        Assert.Empty(table.Unmatched);
        Assert.Empty(table.Notes);
    }

    [Fact]
    public void A_table_knows_its_file_and_its_content()
    {
        var table = Table("country,v\nDEU,1\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("country,v\nDEU,1\n")));

        Assert.Equal(("own.csv", hash, "country"), (table.File, table.Sha256, table.CountryColumn));
        Assert.Equal(("own-own-csv", hash[..12]), (table.Source.Dataset, table.Source.Edition));
        Assert.Equal($"Own data, own.csv, edition {hash[..12]}", table.Source.ToString());
    }

    // Excel in German: semicolons, decimal commas, and UTF-16 where "Unicode text" was chosen.
    [Fact]
    public void Excels_files_are_read()
    {
        File.WriteAllText(
            Own,
            "Anteil;Land\n1,5;Türkiye\n22,75;Polen\n".Replace("Polen", "Poland", StringComparison.Ordinal),
            Encoding.Unicode
        );
        var table = Repository.Library.Own(Own);

        Assert.Equal("Land", table.CountryColumn);
        Assert.Equal((1.5, 22.75), (table.Column("Anteil").Numbers!["TUR"], table.Column("Anteil").Numbers!["POL"]));
        Assert.Contains("the comma is read as the decimal sign", Assert.Single(table.Notes), StringComparison.Ordinal);
    }

    // The World Bank gives name and code of each country, and totals among them.
    [Fact]
    public void Name_and_code_of_the_same_countries_are_one_column()
    {
        var table = Table("Country Name,Country Code,v\nGermany,DEU,1\nFrance,FRA,2\nPoland,POL,3\nWorld,WLD,6\n");

        Assert.Equal("Country Name", table.CountryColumn);
        Assert.Equal(["Country Code", "v"], table.Columns.Select(column => column.Name));
        Assert.Equal(["DEU", "FRA", "POL"], table.Subjects.Select(subject => subject.Id));
    }

    [Fact]
    public void A_row_that_is_no_country_is_reported_and_keeps_its_cells()
    {
        var table = Table("country,v\nDEU,1\nFRA,2\nPOL,3\nITA,4\nWorld,9\n,7\n");

        Assert.Equal([(6, "World", "9"), (7, "", "7")], table.Unmatched.Select(row => (row.Line, row.Name, row.Cells["v"])));
        Assert.Equal(["DEU", "FRA", "POL", "ITA"], table.Column("v").Texts.Keys);
        Assert.Equal(
            [
                $"{Own}, row 6: 'World' is left out: a group of countries, a total or an average, not a country or a group of this "
                    + "project.",
                $"{Own}, row 7: '' is left out: the row names no country.",
            ],
            table.Notes
        );
    }

    [Fact]
    public void Groups_are_found_by_id_and_by_name()
    {
        var table = Table("who,v\neuropean-nato,1\nEuropean Union (27),2\nPOL,3\n");

        Assert.Equal(["european-nato", "eu27", "POL"], table.Subjects.Select(subject => subject.Id));
        Assert.Equal(2, table.Column("v").Numbers!["eu27"]);
    }

    [Fact]
    public void A_file_without_countries_says_which_columns_it_has() =>
        Assert.Contains(
            "own.csv has no column of countries: in none of the columns 'a', 'b' do at least three in four cells name a country or group. "
                + "Write ISO 3166 codes or English names, or name the column: Data.Own(\"own.csv\", country: \"a\").",
            Refusal("a,b\nx,1\ny,2\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_header_below_a_title_is_found_and_named() =>
        Assert.Contains(
            "own.csv has its header in row 3 and not in its first line. Take out the lines above that row.",
            Refusal("Data Source,WDI\n\nname,code,v\nGermany,DEU,1\nFrance,FRA,2\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Two_columns_of_different_countries_are_named() =>
        Assert.Contains(
            "own.csv has two columns of countries, 'exporter' and 'importer', which name different ones; choose the one to join by: "
                + "Data.Own(\"own.csv\", country: \"exporter\").",
            Refusal("exporter,importer,v\nUSA,POL,1\nFRA,DEU,2\n"),
            StringComparison.Ordinal
        );

    // NO is Norway's code, and no country in a column of yes and no.
    [Fact]
    public void A_column_of_yes_and_no_is_none_of_countries()
    {
        Assert.Equal("country", Table("member,country\nNO,DEU\nNO,FRA\n").CountryColumn);
        Assert.Equal("country", Table("country,member\nDEU,yes\nFRA,no\nPOL,yes\nNOR,no\n").CountryColumn);
    }

    [Fact]
    public void Misspelt_and_repeated_countries_are_refused_and_not_left_out()
    {
        File.WriteAllText(Own, "country,v\nPolnd,1\nDEU,2\nGermany,3\nFRA,4\nITA,5\n");
        var problems = Assert.ThrowsAny<DataException>(() => Repository.Library.Own(Own)).Problems;

        Assert.Equal([(2, "country"), (4, "country")], problems.Select(problem => (problem.Row!.Value, problem.Column)));
        Assert.Contains("did you mean Poland?", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("is DEU again, as row 3 is", problems[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty; it needs a header")]
    [InlineData("country,v\n", "has no row below its header")]
    [InlineData("country,v\nDEU,\"1\nFRA,2\n", "has a quote that is not closed")]
    [InlineData("country,\nDEU,1\n", "has no name; give the column a name")]
    [InlineData("country,v\nDEU,1\nFRA,2,3\n", "has 3 cells and the header 2")]
    [InlineData("country,v\nDEU,1\nFRA,two\nPOL,3\n", "is text in a column of numbers")]
    public void A_bad_file_has_its_problem_whether_or_not_the_column_is_named(string text, string says)
    {
        File.WriteAllText(Own, text);
        Assert.Contains(says, Assert.ThrowsAny<DataException>(() => Repository.Library.Own(Own)).Message, StringComparison.Ordinal);
        Assert.Contains(
            says,
            Assert.ThrowsAny<DataException>(() => Repository.Library.Own(Own, "country")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_column_by_a_wrong_name_gives_the_closest_match()
    {
        var table = Table("country,wave,gdp\nDEU,a,1\nFRA,b,2\n");
        Assert.Equal(
            "own.csv has no column 'wawe'; did you mean 'wave'? It has wave, gdp.",
            Assert.Throws<ArgumentException>(() => table.Column("wawe")).Message
        );
        Assert.Contains(
            "is the column of the countries",
            Assert.Throws<ArgumentException>(() => table.Column("country")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_empty_column_and_a_single_row_are_read()
    {
        var table = Table("country,v,w\nDEU,,1\n");
        Assert.Empty(table.Column("v").Texts);
        Assert.Equal(1, table.Column("w").Numbers!["DEU"]);
    }
}
