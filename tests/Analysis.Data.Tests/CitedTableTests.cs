using Analysis.Tables;

namespace Analysis.Data.Tests;

/// <summary>Tables of figures that were collected by hand: what is read, and what is refused.</summary>
public sealed class CitedTableTests : IDisposable
{
    private const string Header =
        "id,subject,counterpart,category,item,measure,from,until,as_of,value,unit,status,grade,counted,publisher,link,note\n";
    private const string First =
        "tankers-pool,x-pool,USA,tankers,A330,in-service,2024,2024,2024-06,8,aircraft,actual,B,yes,A paper,https://example.org/1,\n";
    private const string Second =
        "grant-poland,POL,,grant,,budget,2021,2027,,30.6,million USD (current),estimate,C,no,Another,https://example.org/2,weak host\n";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Put(params string[] rows) =>
        _folder.Put("a-collection", Manifests.Cited("a-collection"), ("2026-11.csv", Header + string.Concat(rows)));

    [Fact]
    public void Every_column_arrives()
    {
        Put(First, Second);
        Assert.Empty(DataCheck.Run(_folder.Root));
        var table = _folder.Open().Cited("a-collection");
        var tankers = table.Get("tankers-pool");
        Assert.Equal(("x-pool", "A pooled fleet", "USA"), (tankers.Subject.Id, tankers.Subject.Name, tankers.Counterpart!.Id));
        Assert.Equal(
            ("tankers", "A330", "in-service", "2024", "2024-06", 8m, "aircraft"),
            (tankers.Category, tankers.Item, tankers.Measure, tankers.Period.ToString(), tankers.AsOf, tankers.Value, tankers.Unit)
        );
        Assert.Equal(
            (ObservationStatus.Actual, EvidenceGrade.B, true, "A paper", "https://example.org/1", ""),
            (tankers.Status, tankers.Grade, tankers.IsCounted, tankers.Publisher, tankers.Link, tankers.Note)
        );
        var grant = table.Get("grant-poland");
        Assert.Equal(
            (PriceBasis.Current("USD"), ObservationStatus.Estimate, EvidenceGrade.C, false),
            (grant.Basis, grant.Status, grant.Grade, grant.IsCounted)
        );
        Assert.Null(grant.Counterpart);
        Assert.Equal(
            ("a-collection", "2026-11", LicenceClass.Cited),
            (table.Source.Dataset, table.Source.Edition, table.Source.LicenceClass)
        );
    }

    [Theory]
    [InlineData("https://example.org/1", "", "the figure has no publisher or no address")]
    [InlineData("https://example.org/1", "see the paper", "the figure has no publisher or no address")]
    [InlineData("A paper", "", "the figure has no publisher or no address")]
    [InlineData("actual", "firm", "'firm' is not one of actual, estimate, provisional")]
    [InlineData(",B,", ",D,", "'D' is not one of A, B, C")]
    [InlineData("yes", "perhaps", "'perhaps' is not one of yes, no")]
    [InlineData("2024,2024,", "2024,2023,", "ends before it begins")]
    [InlineData("aircraft", "aeroplanes", "'aeroplanes' is not a unit of the vocabulary; did you mean")]
    [InlineData("x-pool", "x-poll", "'x-poll' is not a country of ISO 3166 alpha-3; did you mean x-pool?")]
    [InlineData(",8,", ",eight,", "'eight' is not a number")]
    public void Problems_are_reported_with_their_row(string text, string instead, string message)
    {
        Put(Second, First.Replace(text, instead, StringComparison.Ordinal));
        var problem = Assert.Single(DataCheck.Run(_folder.Root));
        Assert.Equal(("data/a-collection/2026-11.csv", 3), (problem.File, problem.Row));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_thing_counted_twice_is_refused()
    {
        Put(First, First.Replace("tankers-pool", "tankers-again", StringComparison.Ordinal));
        Assert.Contains(
            "tankers-pool and tankers-again would count one thing twice",
            Assert.Single(DataCheck.Run(_folder.Root)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Datasets_that_are_revised_together_give_one_edition()
    {
        // The fixture has transfers of 2025 and 2026, regions of 2026 only.
        Assert.Equal("2026", _folder.Open().CommonEdition("sipri-arms-transfers", "sipri-arms-transfers-regions"));
        Assert.Equal("2025", _folder.Open(("sipri-arms-transfers", "2025")).CommonEdition("sipri-arms-transfers"));
        var only2025 = Assert.Throws<ArgumentException>(() =>
            _folder.Open(("sipri-arms-transfers", "2025")).CommonEdition("sipri-arms-transfers", "sipri-arms-transfers-regions")
        );
        Assert.Contains("sipri-arms-transfers-regions has no edition '2025'; it has 2026.", only2025.Message, StringComparison.Ordinal);
        var two = Assert.Throws<ArgumentException>(() =>
            _folder
                .Open(("sipri-arms-transfers", "2025"), ("sipri-arms-transfers-regions", "2026"))
                .CommonEdition("sipri-arms-transfers", "sipri-arms-transfers-regions")
        );
        Assert.StartsWith(
            "sipri-arms-transfers=2025 and sipri-arms-transfers-regions=2026 don't mix",
            two.Message,
            StringComparison.Ordinal
        );
        var none = Assert.Throws<ArgumentException>(() => _folder.Open().CommonEdition("sipri-top-100", "sipri-arms-transfers-regions"));
        Assert.Contains("have no edition in common", none.Message, StringComparison.Ordinal);
    }
}
