namespace Analysis.Data.Tests.Exploring;

/// <summary>Numbers, missing values and text in a user's own file.</summary>
public sealed class OwnNumberTests : OwnFolder
{
    [Theory]
    [InlineData(":")]
    [InlineData(": c")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("NA")]
    [InlineData("#N/A")]
    [InlineData("NaN")]
    [InlineData("null")]
    [InlineData("Infinity")]
    public void A_mark_of_a_missing_value_is_missing_and_noted(string mark)
    {
        var reading = Read($"country,v\nDEU,1.5\nFRA,{mark}\nITA,\n");
        Assert.Equal([1.5], Numbers(reading));
        Assert.False(reading.Frame.GetColumn<double>("v").TryGet("FRA").HasValue);
        Assert.Equal($"{Own}, column v: '{mark}' (row 3) is read as missing.", Assert.Single(reading.Notes));
    }

    [Fact]
    public void A_country_without_any_value_stays_as_a_row() =>
        Assert.Equal(["POL", "DEU", "FRA"], Read("country,v,w\nPOL,,..\nDEU,1,\nFRA,,\n").Frame.RowKeys);

    [Fact]
    public void The_marks_of_a_column_are_counted_in_one_note()
    {
        var reading = Read("country,v,w\nDEU,:,1\nFRA,..,2\nITA,:,3\n");
        Assert.Equal(
            $"{Own}, column v: ':' (2 cells, the first in row 2), '..' (row 3) are read as missing.",
            Assert.Single(reading.Notes)
        );
        Assert.Equal(["v", "w"], reading.Frame.ColumnKeys);
    }

    [Theory]
    [InlineData("9,800")]
    [InlineData("1030[1]")]
    [InlineData("TBD")]
    [InlineData("12%")]
    [InlineData("€5")]
    [InlineData("#REF!")]
    [InlineData("1.5 b")]
    [InlineData("1,5")]
    [InlineData("0x1F")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("9007199254740993")]
    [InlineData("1 000")]
    [InlineData("1.5.2024")]
    [InlineData("５")]
    public void A_text_in_a_column_of_numbers_is_a_problem_with_its_place(string cell)
    {
        var problem = Problem($"country,a,v\nDEU,x,1.5\nFRA,x,2\nITA,x,\"{cell}\"\n");
        Assert.StartsWith($"row 4, column v: '{cell}' ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("-1.5", -1.5)]
    [InlineData("−1.5", -1.5)]
    [InlineData("+2", 2)]
    [InlineData(".5", 0.5)]
    [InlineData("1.234", 1.234)]
    [InlineData("1E3", 1000)]
    [InlineData("1.5e-3", 0.0015)]
    public void A_number_with_a_point_is_one(string cell, double value) => Assert.Equal([value], Numbers(Read($"country,v\nDEU,{cell}\n")));

    // 1,5 and 0,123 and 1234,567 can be no thousands; 1,234 can be either.
    [Theory]
    [InlineData("1,5", 1.5)]
    [InlineData("0,123", 0.123)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("-12,25", -12.25)]
    public void A_decimal_comma_is_read_where_a_cell_of_the_column_proves_it(string proof, double value)
    {
        var reading = Read($"country;v\nDEU;{proof}\nFRA;1,234\nITA;7\n");
        Assert.Equal([value, 1.234, 7], Numbers(reading));
        Assert.Equal($"{Own}, column v: the comma is read as the decimal sign.", Assert.Single(reading.Notes));
    }

    [Theory]
    [InlineData("country;v\nDEU;7\nFRA;1,234\n", "'1,234'")]
    [InlineData("country;v\nDEU;7\nFRA;1.234\n", "'1.234'")]
    [InlineData("country\tv\nDEU\t7\nFRA\t1.234\n", "'1.234'")]
    [InlineData("country;v\nDEU;1,5\nFRA;1.234\n", "'1,5'")]
    [InlineData("country;v\nDEU;7\nFRA;1.234,5\n", "'1.234,5'")]
    [InlineData("country,v\nDEU,7\nFRA,\"1,234,567\"\n", "'1,234,567'")]
    [InlineData("country,v\nDEU,1.5\nFRA,\"9,800\"\n", "'9,800'")]
    public void A_sign_that_can_be_decimal_or_for_thousands_is_a_problem_of_the_column(string text, string cell)
    {
        var problem = Problem(text);
        Assert.Contains($"column v: {cell} may have a sign for thousands or a decimal sign; ", problem, StringComparison.Ordinal);
        Assert.Contains("new() { ThousandsSign = ',' } reads 1,234.5", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_file_with_semicolons_a_point_is_decimal_where_a_cell_proves_it() =>
        Assert.Equal([0.5, 1.234], Numbers(Read("country;v\nDEU;0.5\nFRA;1.234\n")));

    [Fact]
    public void A_column_of_grouped_digits_only_stays_text_with_a_note()
    {
        var reading = Read("country,v\r\nDEU,\"1,234\"\r\nFRA,\"2,500\"\r\n");
        Assert.False(IsNumeric(reading));
        Assert.Equal(["1,234", "2,500"], reading.Frame.GetColumn<string>("v").Values);
        Assert.Contains(
            "column v: is read as text and not as numbers: '1,234' may have a sign for thousands",
            Assert.Single(reading.Notes),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"1,234.5\"", '.', ',', 1234.5)]
    [InlineData("\"1.234,5\"", ',', '.', 1234.5)]
    [InlineData("\"1,234\"", '.', ',', 1234)]
    [InlineData("\"1,234\"", ',', null, 1.234)]
    [InlineData("1 234 567", '.', ' ', 1234567)]
    [InlineData("1\u202F234", null, ' ', 1234)]
    [InlineData("1’234.5", null, '\'', 1234.5)]
    [InlineData("1.234", null, '.', 1234)]
    public void Declared_signs_are_followed(string cell, char? decimalSign, char? thousandsSign, double value) =>
        Assert.Equal(
            [value],
            Numbers(Read($"country,v\nDEU,{cell}\n", new() { DecimalSign = decimalSign, ThousandsSign = thousandsSign }))
        );

    [Theory]
    [InlineData("1.5")]
    [InlineData("12.34")]
    [InlineData("0.123")]
    [InlineData("1.234.5")]
    public void Declared_signs_where_they_can_not_be_are_a_problem(string cell)
    {
        var problem = Problem($"country;v\nDEU;1,5\nFRA;{cell}\n", new() { DecimalSign = ',', ThousandsSign = '.' });
        Assert.StartsWith("row 3, column v:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_contradict_each_other_are_wrong_usage() =>
        Assert.Throws<ArgumentException>(() => Read("country,v\nDEU,1\n", new() { DecimalSign = ',', ThousandsSign = ',' }));

    [Fact]
    public void Codes_keep_their_zeros()
    {
        var reading = Read("country,v\nDEU,01067\nFRA,75001\n");
        Assert.Equal(["01067", "75001"], reading.Frame.GetColumn<string>("v").Values);
        Assert.Contains("begin with 0 and is read as text", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_user_calls_text_keeps_every_cell()
    {
        const string Text = "country,v\nDEU,F-35\nFRA,2000\nITA,NA\n";
        Assert.StartsWith("row 2, column v: 'F-35' is text in a column of numbers", Problem(Text), StringComparison.Ordinal);
        Assert.Equal(["F-35", "2000", "NA"], Read(Text, new() { Text = ["v"] }).Frame.GetColumn<string>("v").Values);
        Assert.Contains(
            "has no column 'w'",
            Assert.Throws<ArgumentException>(() => Read(Text, new() { Text = ["w"] })).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_number_in_a_column_of_text_is_named_and_not_the_text() =>
        Assert.StartsWith(
            "row 5, column v: '2000' is a number in a column of text",
            Problem("country,v\nDEU,a\nFRA,b\nITA,c\nPOL,2000\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Text_and_dates_stay_text() =>
        Assert.Equal(
            ["2024-01-31", "01.02.2024", "a"],
            Read("country,v\nDEU,2024-01-31\nFRA,01.02.2024\nITA,a\n").Frame.GetColumn<string>("v").Values
        );
}
