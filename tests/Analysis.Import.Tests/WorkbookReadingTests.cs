using Analysis.Data;
using Analysis.Import.Files;

namespace Analysis.Import.Tests;

/// <summary>What the reader of workbooks gives for each kind of cell, and what it refuses with sheet and cell.</summary>
public sealed partial class WorkbookReadingTests
{
    private static IReadOnlyList<Sheet> Read(WorkbookFile book) => Workbook.Read(SourceFile.Of("x.xlsx", book.Bytes()));

    private static SheetRow Row(params object?[] cells) => Read(new WorkbookFile().Sheet("S", (2, "A", cells))).Single().Rows.Single();

    private static string Refused(WorkbookFile book) => Assert.ThrowsAny<DataException>(() => Read(book)).Problems[0].ToString();

    private static string RefusedData(string data) => Refused(new WorkbookFile().Raw("S", data));

    [Fact]
    public void Every_kind_of_cell_is_distinguished()
    {
        var row = Row(
            1.5,
            "odd",
            "even",
            new Formula(2),
            new CellError("#N/A"),
            new BooleanCell(true),
            new StyledNumber(45000, StyledNumber.Day),
            new StyledNumber(45000, StyledNumber.OwnDay),
            null,
            7
        );
        Assert.Equal(
            [
                CellKind.Number,
                CellKind.Text,
                CellKind.Text,
                CellKind.Number,
                CellKind.Error,
                CellKind.Boolean,
                CellKind.Date,
                CellKind.Date,
                CellKind.Empty,
                CellKind.Number,
            ],
            row.Cells.Select(cell => cell.Kind)
        );
        // 45,000 days after the 30th of December 1899.
        Assert.Equal(
            ["1.5", "odd", "even", "2", "#N/A", "TRUE", "2023-03-15", "2023-03-15", "", "7"],
            row.Cells.Select(cell => cell.DisplayText)
        );
    }

    [Theory]
    [InlineData(StyledNumber.Blue, "0000FF")]
    [InlineData(StyledNumber.BlueRgb, "0000FF")]
    [InlineData(StyledNumber.Red, "FF0000")]
    [InlineData(StyledNumber.RedRgb, "FF0000")]
    [InlineData(StyledNumber.BlueOfTheme, "1F3FC0")]
    [InlineData(StyledNumber.Green, "00B050")]
    [InlineData(0, null)]
    public void The_colour_of_a_font_is_found_however_it_is_written(int style, string? colour) =>
        Assert.Equal(colour, Row(new StyledNumber(1, style))[0].Colour);

    [Theory]
    [InlineData("0.0", false)]
    [InlineData("#,##0\" days\"", false)]
    [InlineData("[Red]-0.0", false)]
    [InlineData("0.0E+00", false)]
    [InlineData("General", false)]
    [InlineData("0\\d", false)]
    [InlineData("yyyy", true)]
    [InlineData("mmm-yy", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("[$-407]d. MMMM", true)]
    public void A_format_of_a_day_is_distinguished_from_others(string format, bool isDate) =>
        Assert.Equal(isDate, Analysis.Import.Files.DateFormat.IsDateFormat(164, new Dictionary<int, string> { [164] = format }));

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(22, true)]
    [InlineData(37, false)]
    [InlineData(47, true)]
    [InlineData(49, false)]
    public void A_format_that_is_not_written_out_has_its_fixed_meaning(int format, bool isDate) =>
        Assert.Equal(isDate, Analysis.Import.Files.DateFormat.IsDateFormat(format, new Dictionary<int, string>()));

    public static TheoryData<string, string> Damages =>
        new()
        {
            { "<row r=\"2\"><c r=\"B2\"><f>1+1</f></c></row>", "row 2, column B of sheet 'S': the formula has no result" },
            {
                "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
                "the cell 'A2' is in row 2 after column B, out of order or given twice"
            },
            {
                "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>",
                "the cell 'B2' is in row 2 after column B, out of order or given twice"
            },
            { "<row r=\"2\"><c r=\"B3\"><v>1</v></c></row>", "the cell 'B3' is in row 2" },
            { "<row r=\"2\"><c r=\"2B\"><v>1</v></c></row>", "the cell '2B' is in row 2" },
            { "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>1</v></c></row>", "row '2' comes after row 3" },
            { "<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"3\"><c r=\"C3\"><v>1</v></c></row>", "row '3' comes after row 3" },
            { "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>", "row 'x' comes after row 0" },
            { "<row r=\"2\"><c><v>1</v></c></row>", "a cell has no place, so its column is not known" },
            {
                "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>99</v></c></row>",
                "column B of sheet 'S': the cell refers to text 99, and the workbook has 0 texts"
            },
            { "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>-1</v></c></row>", "the cell refers to text -1" },
            { "<row r=\"2\"><c r=\"B2\" s=\"99\"><v>1</v></c></row>", "the cell refers to style 99, which the workbook does not have" },
            { "<row r=\"2\"><c r=\"B2\"><v>1,5</v></c></row>", "'1,5' is not a number, although the file marks the cell as one" },
            { "<row r=\"2\"><c r=\"B2\"><v>1E+400</v></c></row>", "'1E+400' is not a number" },
            { "<row r=\"2\"><c r=\"B2\"><v>NaN</v></c></row>", "'NaN' is not a number" },
            {
                "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>",
                "column XFD of sheet 'S': '1' is far to the right of any publisher's table"
            },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Cells_that_no_spreadsheet_writes_are_refused_with_sheet_and_cell(string rows, string says)
    {
        var problem = RefusedData($"<sheetData>{rows}</sheetData>");
        Assert.Contains(says, problem, StringComparison.Ordinal);
        Assert.Contains("again", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A2:A9", null)]
    [InlineData("A1:C1", null)]
    [InlineData("B2:C2", "row 2, column B of sheet 'S': the merged cells B2:C2 hide or stretch '5'")]
    [InlineData("A2:B2", "row 2, column B of sheet 'S': the merged cells A2:B2 hide or stretch '5'")]
    [InlineData("A1:D9", "row 2, column A of sheet 'S': the merged cells A1:D9 hide or stretch 'name'")]
    [InlineData("nonsense", "merges the cells 'nonsense', which is not an area of a sheet")]
    public void Merged_cells_may_hold_text_and_hide_no_value(string area, string? says)
    {
        var book = new WorkbookFile().Sheet("S", (2, "A", ["name", 5])).Merge("S", area);
        if (says is null)
            Assert.Single(Read(book));
        else
            Assert.Contains(says, Refused(book), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_of_one_name_are_refused_and_hidden_ones_are_marked()
    {
        Assert.Contains("has 2 sheets called 'S'", Refused(new WorkbookFile().Sheet("S").Sheet("s")), StringComparison.Ordinal);
        Assert.Equal([false, true], Read(new WorkbookFile().Sheet("S").Sheet("T").Hide("T")).Select(sheet => sheet.IsHidden));
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_declares_it()
    {
        var book = new WorkbookFile().Sheet("S", (1, "A", [new StyledNumber(43538, StyledNumber.Day)])).Bytes();
        var changed = Repacked(
            book,
            "xl/workbook.xml",
            xml => xml.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal)
        );
        // 1,462 days less than from 1900.
        Assert.Equal("2023-03-15", Workbook.Read(SourceFile.Of("x.xlsx", changed)).Single().Rows[0][0].DisplayText);
    }

    [Fact]
    public void A_sheet_that_the_file_lacks_is_refused()
    {
        var book = new WorkbookFile().Sheet("S", (1, "A", ["x"])).Bytes();
        Assert.Contains(
            "is damaged and cannot be read as a workbook",
            Assert
                .ThrowsAny<DataException>(() =>
                    Workbook.Read(
                        SourceFile.Of(
                            "x.xlsx",
                            Repacked(book, "xl/_rels/workbook.xml.rels", xml => xml.Replace("rId1", "rId7", StringComparison.Ordinal))
                        )
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
    }
}
