using System.Text;

namespace Analysis.Data.Tests.Exploring;

/// <summary>The ways in which programs write a CSV file.</summary>
public sealed class OwnFileTests : OwnFolder
{
    [Theory]
    [InlineData("country,v\nDEU,1\nFRA,2\n")]
    [InlineData("country,v\r\nDEU,1\r\nFRA,2\r\n")]
    [InlineData("country,v\rDEU,1\rFRA,2\r")]
    [InlineData("country,v\nDEU,1\r\nFRA,2")]
    [InlineData("\uFEFFcountry,v\nDEU,1\nFRA,2\n")]
    [InlineData("\"country\",\"v\"\n\"DEU\",\"1\"\n\n\"FRA\",\"2\"\n\n")]
    [InlineData(" country , v \n DEU , 1 \n FRA , 2 \n")]
    [InlineData("country;v\nDEU;1\nFRA;2\n")]
    [InlineData("\"country\";v\nDEU;1\nFRA;2\n;\n")]
    [InlineData("country\tv\nDEU\t1\nFRA\t2\n")]
    [InlineData("sep=;\r\ncountry;v\r\nDEU;1\r\nFRA;2\r\n")]
    [InlineData("v,country\n1,DEU\n2,FRA\n")]
    public void Line_ends_marks_blanks_and_separators_of_any_program_are_read(string text)
    {
        var reading = Read(text);
        Assert.Equal(["DEU", "FRA"], reading.Frame.RowKeys);
        Assert.Equal(["v"], reading.Frame.ColumnKeys);
        Assert.True(IsNumeric(reading));
        Assert.Equal([1, 2], Numbers(reading));
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void The_separator_is_the_one_that_yields_the_column_of_countries()
    {
        Assert.Equal(["a,b,c", "v"], Read("country;a,b,c;v\nDEU;x;1\n").Frame.ColumnKeys);
        Assert.Equal(["a;b;c;d", "v"], Read("country,\"a;b;c;d\",v\nDEU,x,1\n").Frame.ColumnKeys);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_gives_the_encoding(string encoding)
    {
        var encoded = Encoding.GetEncoding(encoding);
        var reading = Read([.. encoded.GetPreamble(), .. encoded.GetBytes("country,remark\nTürkiye,Größe\n")]);
        Assert.Equal("Größe", reading.Frame.GetColumn<string>("remark")["TUR"]);
        Assert.Empty(reading.Notes);
    }

    // 0xFC is ü in Windows-1252, and no letter of UTF-8 by itself.
    [Fact]
    public void Windows_1252_is_read_and_reported()
    {
        var reading = Read([.. "country,remark\nT"u8, 0xFC, .. "rkiye,a\n"u8]);
        Assert.Equal(["TUR"], reading.Frame.RowKeys);
        Assert.Contains("is not UTF-8 and was read as Windows-1252", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_keep_separators_quotes_and_lines()
    {
        var reading = Read(
            "country,remark,v\n\"Korea, Rep.\",\"one \"\"two\"\"\r\nthree\",1\nFRA,12\" gun,2\nXXX,,3\n".Replace(
                "XXX",
                "POL",
                StringComparison.Ordinal
            )
        );
        Assert.Equal("one \"two\"\nthree", reading.Frame.GetColumn<string>("remark")["KOR"]);
        Assert.Equal("12\" gun", reading.Frame.GetColumn<string>("remark")["FRA"]);
        // The row of Poland begins in line 5, because the cell above has two lines.
        Assert.StartsWith(
            "row 5, column country:",
            Problem("country,remark,v\n\"Korea, Rep.\",\"one\r\nthree\",1\nFRA,b,2\nXXX,,3\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_was_decided_is_printed_where_a_notebook_shows_it()
    {
        var (before, printed) = (Console.Error, new StringWriter());
        try
        {
            Console.SetError(printed);
            File.WriteAllText(Own, "country,v\nDEU,1\nFRA,..\n");
            Repository.Library.Own(Own, "country");
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Equal($"{Own}, column v: '..' (row 3) is read as missing.", printed.ToString().TrimEnd());
    }
}
