using Analysis.Tables;

namespace Analysis.Data.Tests;

/// <summary>The typed tables by the type of their rows, on the shipped data.</summary>
public sealed class TypedTableTests
{
    private static readonly DataLibrary Library = Repository.Library;

    [Fact]
    public void The_rows_of_a_type_are_those_of_its_table() => Assert.Same(Library.DealCounts(), Library.Rows<DealCount>());

    [Fact]
    public void A_type_that_no_table_has_is_an_error_that_names_it() =>
        Assert.Contains("rows of String", Assert.Throws<ArgumentException>(() => Library.Rows<string>()).Message, StringComparison.Ordinal);
}
