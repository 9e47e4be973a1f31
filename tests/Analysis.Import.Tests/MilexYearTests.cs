using Analysis.Data;
using Analysis.Import.Files;
using Analysis.Publishers;

namespace Analysis.Import.Tests;

/// <summary>
/// The columns of two years that changed places in one sheet of the military expenditure, compared with the other sheets.
/// </summary>
public sealed class MilexYearTests : IDisposable
{
    private readonly ShippedCopy _data = new("sipri-deal-counts");

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("Share of GDP", 3)]
    [InlineData("Share of GDP", 15)]
    [InlineData("Share of GDP", 23)]
    [InlineData("Share of Govt. spending", 10)]
    public void Two_neighbouring_years_that_changed_places_are_a_difference(string sheet, int year)
    {
        var problems = Assert.ThrowsAny<DataException>(() => Read(Swapped(sheet, year))).Problems;
        Assert.Contains(
            problems,
            problem => problem.Message.Contains($"the columns {2000 + year} and {2001 + year} change places", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Years_in_their_place_give_no_difference() => Assert.Empty(Read(MilexBook(1)).Reports.Single().AcceptedDifferences);

    private BookFile MilexBook(int seed) => Analysis.Publishers.MilexBook.Of(PartyList.In(_data.Root), seed);

    private BookFile Swapped(string name, int year)
    {
        var book = MilexBook(1);
        var sheet = book.Sheets.Single(one => one.Name == name);
        var block = sheet.Blocks[0];
        for (var at = 0; at < sheet.Rows.Count; at++)
            if (
                sheet.Rows[at] is var row
                && row.Number >= block.From
                && row.Number <= block.To
                && row[block.First + year] is { } left
                && row[block.First + year + 1] is { } right
            )
                sheet.Rows[at] = row.With(left with { Column = right.Column }).With(right with { Column = left.Column });
        return book;
    }

    private DataImport Read(BookFile book) =>
        DataImport.Read(_data.Root, [() => SourceFile.Of(book.Name, book.Bytes())], new() { Today = new(2026, 11, 25) });
}
