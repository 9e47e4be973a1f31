using Analysis.Data;
using Analysis.Data.Manifests;
using Analysis.Import.Files;
using Analysis.Import.Sipri;

namespace Analysis.Import.Tests;

/// <summary>A table with a part of what the shipped edition holds is refused, by one rule for every dataset.</summary>
public sealed class ExcerptTests : IDisposable
{
    private readonly ShippedCopy _data = new();

    public void Dispose() => _data.Dispose();

    // Each dataset's shipped rows are the whole; a tenth may be missing, and half of the years.
    [Theory]
    [InlineData("eurostat-gov-ev", "2026-04")]
    [InlineData("world-bank-indicators", "2026")]
    [InlineData("nato-defence-expenditure", "2026")]
    [InlineData("sipri-top-100", "2025")]
    public void Less_than_nine_tenths_of_the_rows_are_an_excerpt(string dataset, string edition)
    {
        var rows = Shipped(dataset, edition);
        Check(dataset, edition, [.. rows.Where((_, i) => i % 11 != 0)]);
        Assert.Contains(
            "an excerpt or a selection",
            Assert.ThrowsAny<DataException>(() => Check(dataset, edition, [.. rows.Where((_, i) => i % 8 != 0)])).Message,
            StringComparison.Ordinal
        );
        Assert.ThrowsAny<DataException>(() => Check(dataset, edition, rows[..20]));
    }

    [Fact]
    public void Less_than_half_of_the_years_are_an_excerpt_unless_the_edition_is_older()
    {
        var rows = Shipped("nato-defence-expenditure", "2026");
        string[][] last = [.. rows.Where(row => row[1] is "2025" or "2026")];
        Assert.Contains(
            "holds 2 of the 13 years",
            Assert.ThrowsAny<DataException>(() => Check("nato-defence-expenditure", "2026", last)).Message,
            StringComparison.Ordinal
        );
        Assert.ThrowsAny<DataException>(() => Check("nato-defence-expenditure", "2027", last));
        string[][] first = [.. Shipped("nato-defence-expenditure", "2024").Where(row => row[1] is "2014" or "2015")];
        Check("nato-defence-expenditure", "2015", first);
    }

    // A unit that differs in its base year only is the same unit: the publisher moves it every few years.
    [Fact]
    public void Constant_prices_of_another_year_are_not_missing()
    {
        var rows = Shipped("nato-defence-expenditure", "2026")
            .Select(row => (string[])[.. row[..3], row[3].Replace("2021 prices", "2025 prices", StringComparison.Ordinal), .. row[4..]]);
        Check("nato-defence-expenditure", "2027", [.. rows]);
    }

    [Fact]
    public void An_excerpt_in_place_of_a_shipped_edition_is_never_accepted_and_one_of_another_edition_is_a_difference()
    {
        var rows = Shipped("sipri-top-100", "2025")[..20];
        Assert.IsNotType<DifferencesException>(Assert.ThrowsAny<DataException>(() => Check("sipri-top-100", "2025", rows)));
        Assert.Throws<DifferencesException>(() => Check("sipri-top-100", "2026", rows));
    }

    private string[][] Shipped(string dataset, string edition)
    {
        var resource = _data.Open().Dataset(dataset).Resources.Single(one => one.Edition == edition);
        return [.. File.ReadAllLines(resource.Path).Skip(1).Select(line => line.Split(','))];
    }

    private void Check(string dataset, string edition, string[][] rows)
    {
        var resource = _data.Open().Dataset(dataset).Resources[^1];
        DataField[] fields =
        [
            .. resource.Fields.Select(field => new DataField
            {
                Name = field.Name,
                Type = field.Name == "value" ? FieldType.Number : FieldType.Text,
                Description = "x",
            }),
        ];
        ExcerptCheck.Check(
            [
                new()
                {
                    Dataset = SipriManifestText.Transfers with { Name = dataset },
                    Edition = edition,
                    Shape = new(fields, resource.PrimaryKey),
                    Rows = rows,
                    Title = "x",
                    PublishedOn = "2026-01-01",
                    Address = "https://example.org",
                    Provenance = "x",
                    Coverage = CoverageBuilder.Of(null),
                    Caveats = [],
                    Files = [SourceFile.Of("download.csv", "x"u8.ToArray())],
                },
            ],
            new(_data.Root, new() { Today = new(2026, 11, 25) })
        );
    }
}
