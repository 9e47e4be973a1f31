using System.Text;

namespace Analysis.Data.Tests;

/// <summary>Each kind of bad table is reported with its file, row, column and remedy.</summary>
public sealed class DataCheckTableTests : IDisposable
{
    private const string Dataset = "sipri-arms-transfers";
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clean_data_have_no_problem() => Assert.Empty(DataCheck.Run(_folder.Root));

    [Theory]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,many", "volume", "'many' is not a number")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,\"3,5\"", "volume", "'3,5' is not a number")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,3.5E2", "volume", "'3.5E2' is not a number")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020, 3.5", "volume", "' 3.5' is not a number")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,NaN", "volume", "'NaN' is not a number")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,", "volume", "is empty and every row needs it")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,-3", "volume", "-3 is below 0")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,20,3.5", "year", "'20' is not a year")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2019,3.5", "year", "2019 is outside the coverage 2020-2022")]
    [InlineData("USA,POL,2020,3.5", "USA,ESP,2020,3.5", "recipient", "'ESP' is outside the coverage")]
    [InlineData("USA,POL,2020,3.5", "USB,POL,2020,3.5", "supplier", "'USB' is not a country of ISO 3166 alpha-3; did you mean USA?")]
    [InlineData("USA,POL,2020,3.5", "usa,POL,2020,3.5", "supplier", "'usa' is not a country of ISO 3166 alpha-3; did you mean USA?")]
    [InlineData("USA,POL,2020,3.5", "x-unknwon,POL,2020,3.5", "supplier", "did you mean x-unknown?")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020", null, "has 3 cells and the header has 4")]
    [InlineData("USA,POL,2020,3.5", "USA,POL,2020,3.5,9", null, "has 5 cells and the header has 4")]
    [InlineData(
        "USA,POL,2020,3.5",
        "\"US\"A,POL,2020,3.5",
        null,
        "has a quote that is not closed or is in a place where no quote is allowed"
    )]
    [InlineData(
        "USA,POL,2020,3.5",
        "\"USA,POL,2020,3.5",
        null,
        "has a quote that is not closed or is in a place where no quote is allowed"
    )]
    [InlineData("USA,POL,2020,3.5", "", null, "is an empty line")]
    [InlineData("USA,POL,2020,3.5", "#USA,POL,2020,3.5", "supplier", "'#USA' is not a country")]
    public void A_bad_row_is_reported_with_its_place(string good, string bad, string? column, string message)
    {
        _folder.Replace(Dataset, "2026.csv", DataFolder.Transfers.Replace(good, bad, StringComparison.Ordinal));

        var problem = DataCheck.Run(_folder.Root)[0];

        Assert.Equal(("data/sipri-arms-transfers/2026.csv", 2, column), (problem.File, problem.Row, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_key_names_both_rows()
    {
        _folder.Replace(Dataset, "2026.csv", DataFolder.Transfers + "USA,POL,2021,7\n");

        var problem = Assert.Single(DataCheck.Run(_folder.Root));

        Assert.Equal(
            "data/sipri-arms-transfers/2026.csv, row 6, column supplier, recipient, year: 'USA, POL, 2021' is in row 3 "
                + "already; remove one of the two rows. [DATA070]",
            problem.ToString()
        );
    }

    [Fact]
    public void All_problems_of_all_files_come_at_once()
    {
        _folder.Replace(Dataset, "2025.csv", DataFolder.Transfers.Replace("3.5", "many", StringComparison.Ordinal));
        _folder.Replace(
            Dataset,
            "2026.csv",
            DataFolder.Transfers.Replace("NOR", "NRO", StringComparison.Ordinal).Replace("2020", "year", StringComparison.Ordinal)
        );

        var places = DataCheck.Run(_folder.Root).Select(problem => (Path.GetFileName(problem.File), problem.Row, problem.Column));

        Assert.Equal([("2025.csv", 2, "volume"), ("2026.csv", 2, "year"), ("2026.csv", 5, "recipient")], places);
    }

    [Fact]
    public void A_row_after_a_cell_with_a_line_break_keeps_its_line()
    {
        _folder.Replace(
            "groups",
            "group-names.csv",
            "group,name,as_of,definition\nallies,Allies,2025,\"Two\nlines.\"\nfriends,Friends,then,Friends.\n"
        );
        _folder.EditTable("groups", "group-names.csv", table => table["rows"] = 2);

        var problem = Assert.Single(DataCheck.Run(_folder.Root));

        Assert.Equal((4, "as_of"), (problem.Row, problem.Column));
    }

    [Theory]
    [InlineData("group,name,as_of,definition\nallies,Allies,2025,A.\nfriends,Allies,2025,B.\n", 3, "name", "'Allies' is in row 2 already")]
    [InlineData(
        "group,nome,as_of,definition\nallies,Allies,2025,A.\n",
        1,
        null,
        "the header is group,nome,as_of,definition; the manifest says group,name,as_of,definition"
    )]
    public void A_unique_column_and_the_header_are_checked(string text, int row, string? column, string message)
    {
        _folder.Replace("groups", "group-names.csv", text);

        var problem = DataCheck.Run(_folder.Root)[0];

        Assert.Equal((row, column), (problem.Row, problem.Column));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "groups",
        "groups.csv",
        "allies,NOR,",
        "alleys,NOR,",
        "group",
        "'alleys' is not a group of data/groups; did you mean allies?"
    )]
    [InlineData("groups", "groups.csv", "allies,NOR,", "ALLIES,NOR,", "group", "'ALLIES' has another form than [a-z-]+")]
    [InlineData(
        "nato-defence-expenditure",
        "2026.csv",
        "10000,actual",
        "10000,actaul",
        "status",
        "'actaul' is not one of actual, estimate; did you mean actual?"
    )]
    [InlineData(
        "nato-defence-expenditure",
        "2026.csv",
        "gdp,million USD (current)",
        "gdp,million US$ (current)",
        "unit",
        "'million US$ (current)' is not a unit of the vocabulary; did you mean million USD (current)?"
    )]
    [InlineData(
        "nato-defence-expenditure",
        "2026.csv",
        "gdp,million USD (current)",
        "gdp,thousand persons",
        "unit",
        "gdp can't be in 'thousand persons'"
    )]
    [InlineData("nato-defence-expenditure", "2026.csv", "gdp,", "gpd,", "unit", "'gpd' is not a measure of spending; did you mean gdp?")]
    [InlineData("sipri-top-100", "2025.csv", "(2024 prices),60", "(2024 prices),sixty", "value", "'sixty' is not a number")]
    [InlineData("sipri-top-100", "2025.csv", "60,4", "60,4.5", "companies", "'4.5' is not a whole number")]
    [InlineData("sipri-top-100", "2025.csv", "60,4", "60,400", "companies", "400 is above 100")]
    [InlineData(
        "sipri-top-100",
        "2025.csv",
        "USA,2024,million USD (2024 prices)",
        "USA,2024,thousand persons",
        "unit",
        "revenue can't be in 'thousand persons'"
    )]
    public void Codes_units_and_constraints_are_checked(string dataset, string file, string good, string bad, string column, string message)
    {
        var path = _folder.PathOf(dataset, file);
        _folder.Replace(dataset, file, File.ReadAllText(path).Replace(good, bad, StringComparison.Ordinal));

        var problem = DataCheck.Run(_folder.Root)[0];

        Assert.Equal($"data/{dataset}/{file}", problem.File);
        Assert.Equal(column, problem.Column);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        File.Delete(_folder.PathOf(Dataset, "2025.csv"));
        Assert.Equal(
            "data/sipri-arms-transfers/2025.csv: is missing and the manifest names it; put it back, or remove the resource "
                + "from the manifest. [DATA006]",
            Assert.Single(DataCheck.Run(_folder.Root)).ToString()
        );
    }

    [Fact]
    public void A_changed_file_is_reported_by_its_checksum_and_its_rows()
    {
        File.AppendAllText(_folder.PathOf(Dataset, "2025.csv"), "FRA,NOR,2022,1\n");

        var problems = DataCheck.Run(_folder.Root);

        Assert.Collection(
            problems,
            checksum =>
                Assert.StartsWith(
                    "is not the file that the manifest describes: its checksum is sha256:",
                    checksum.Message,
                    StringComparison.Ordinal
                ),
            rows => Assert.Equal("has 5 rows and the manifest says 4; put the rows back, or correct the manifest.", rows.Message)
        );
    }

    [Fact]
    public void A_wrong_size_in_the_manifest_is_reported()
    {
        _folder.EditTable(Dataset, "2025.csv", table => table["bytes"] = 1);
        Assert.Equal(
            $"has {DataFolder.Transfers.Length} bytes and the manifest says 1; correct the manifest.",
            Assert.Single(DataCheck.Run(_folder.Root)).Message
        );
    }

    [Fact]
    public void Bytes_that_are_not_plain_UTF8_with_LF_are_reported()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        _folder.Replace(Dataset, "2025.csv", [.. mark, .. Encoding.UTF8.GetBytes(DataFolder.Transfers)]);
        _folder.Replace(Dataset, "2026.csv", DataFolder.Transfers.Replace("\n", "\r\n", StringComparison.Ordinal));
        _folder.Replace(
            "groups",
            "group-names.csv",
            [.. Encoding.UTF8.GetBytes("group,name,as_of,definition\nallies,T"), 0xFC, .. Encoding.UTF8.GetBytes("rkiye,2025,A.\n")]
        );

        var problems = DataCheck.Run(_folder.Root);

        Assert.Contains(
            problems,
            problem =>
                problem.File.EndsWith("2025.csv", StringComparison.Ordinal)
                && problem.Message.StartsWith("begins with a byte order mark", StringComparison.Ordinal)
        );
        Assert.Contains(
            problems,
            problem =>
                problem is { Row: 1 }
                && problem.File.EndsWith("2026.csv", StringComparison.Ordinal)
                && problem.Message.StartsWith("ends in CR LF", StringComparison.Ordinal)
        );
        Assert.Contains(
            problems,
            problem =>
                problem is { Row: 2 }
                && problem.File.EndsWith("group-names.csv", StringComparison.Ordinal)
                && problem.Message.StartsWith("is not UTF-8", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "is empty; put the header and the rows in it.")]
    [InlineData("supplier,recipient,year,volume\nUSA,POL,2020,3.5", "has no line end after the last row; add one.")]
    public void A_cut_off_file_is_reported(string text, string message)
    {
        _folder.Replace(Dataset, "2025.csv", text);
        Assert.Equal(message, DataCheck.Run(_folder.Root)[0].Message);
    }
}
