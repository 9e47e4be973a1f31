using System.IO.Compression;
using System.Text;

namespace Analysis.Data.Tests.Exploring;

/// <summary>Files that are not a table of countries, each with one clear message.</summary>
public sealed class OwnBadFileTests : OwnFolder
{
    [Theory]
    [InlineData("", "is empty; it needs a header")]
    [InlineData("\n \n", "has nothing but blanks")]
    [InlineData("country,v\n", "has no row below its header")]
    [InlineData("country,v\n,\n", "has no row below its header")]
    [InlineData("<!DOCTYPE html><title>x</title>", "is a web page or XML")]
    [InlineData("country,v\nDEU,\u0001\n", "row 2: holds an invisible character (U+0001)")]
    [InlineData("country,v\nDEU,\0\n", "row 2: holds NUL characters")]
    [InlineData("country,v\nDEU,\"1\nFRA,2\n", "row 2: has a quote that is not closed")]
    [InlineData("country,v\nDEU,\"1\" 2\n", "row 2: has a quote inside a cell in quotes")]
    [InlineData("country,v\nDEU,84,000,000\n", "row 2: has 4 cells and the header 2")]
    [InlineData("country,v\nDEU\n", "row 2: has 1 cells and the header 2")]
    [InlineData("country,v,v\nDEU,1,2\n", "row 1, column v: is the name of the columns 2 and 3")]
    [InlineData("country,country\nDEU,1\n", "row 1, column country: is the name of the columns 1 and 2")]
    [InlineData(",country\n0,DEU\n", "row 1, column 1: has no name")]
    public void A_bad_file_has_one_problem_with_its_place(string text, string says) =>
        Assert.Contains(says, Problem(text), StringComparison.Ordinal);

    [Fact]
    public void Every_column_without_a_name_is_reported() =>
        Assert.Equal(["2", "3"], Problems("country,,\nDEU,1,\n").Select(problem => problem.Column));

    [Fact]
    public void A_cell_without_end_and_a_row_without_end_are_refused()
    {
        Assert.Contains(
            "row 2, column 2: has a cell of more than 32,768 characters",
            Problem("country,v\nDEU," + new string('9', 40_000) + "\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "row 2: has more than 16,384 cells",
            Problem("country,v\nDEU" + new string(',', 20_000) + "\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Other_kinds_of_files_are_named()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("xl/workbook.xml");
        Assert.Contains("has nothing but blanks", Problem(Encoding.UTF8.GetBytes("\uFEFF")), StringComparison.Ordinal);
        Assert.Contains(
            "is a workbook or a zip and not a CSV file; save the sheet as 'CSV UTF-8'",
            Problem(zip.ToArray()),
            StringComparison.Ordinal
        );
        Assert.Contains("is a workbook of old Excel", Problem([0xD0, 0xCF, 0x11, 0xE0, 1]), StringComparison.Ordinal);
        Assert.Contains("is packed with gzip; unpack it first", Problem([0x1F, 0x8B, 8]), StringComparison.Ordinal);
        Assert.Contains("is a PDF", Problem("%PDF-1.7"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_wrong_usage_and_a_file_in_use_can_not_be_read()
    {
        var folder = Path.GetDirectoryName(Own)!;
        Assert.Contains(
            "is a folder; name the file in it",
            Assert.Throws<ArgumentException>(() => Repository.Library.ReadOwn(folder, "country")).Message,
            StringComparison.Ordinal
        );
        File.WriteAllText(Own, "country,v\nDEU,1\n");
        using var locked = new FileStream(Own, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains(
            "can't be read (",
            Assert.ThrowsAny<DataException>(() => Repository.Library.ReadOwn(Own, "country")).Message,
            StringComparison.Ordinal
        );
    }

    // The superuser may read every file, so that the rest of the test needs another user.
    [Fact]
    public void A_file_without_the_right_to_read_it_is_refused_with_what_to_do()
    {
        File.WriteAllText(Own, "country,v\nDEU,1\n");
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "needs a user without every right");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Own, UnixFileMode.None);
        Assert.Contains(
            "give yourself the right to read it",
            Assert.ThrowsAny<DataException>(() => Repository.Library.ReadOwn(Own, "country")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_header_that_is_not_the_first_line_is_found() =>
        Assert.Contains(
            "has no column 'country' in its first line; row 3 has it. Take out the lines above that row",
            Assert.Throws<ArgumentException>(() => Read("Data Source,WDI\n\ncountry,v\nDEU,1\n")).Message,
            StringComparison.Ordinal
        );
}
