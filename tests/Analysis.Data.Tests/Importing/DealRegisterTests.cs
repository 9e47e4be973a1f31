using System.Text;

namespace Analysis.Data.Tests.Importing;

/// <summary>SIPRI's register with one row a deal: Windows-1252, broken records, no split by year.</summary>
public sealed class DealRegisterTests : IDisposable
{
    private readonly ShippedCopy _data = new("sipri-arms-transfers", "sipri-deal-counts");

    private static readonly string[] Rows =
    [
        "Poland,United States,2020,?,32,,F-35A Lightning-2,fighter/ground-attack aircraft,3,,2024; 2025,New,Part of a deal; with arms,55,1760,165",
        "Italy,United States,2009,,75,?,F-35A Lightning-2,fighter/ground-attack aircraft,30,?,2016; 2017,New,,55,4125,1650",
        "Thailand,Ukraine,2007,,96,,BTR-3U Guardian,APC,96,,2010; 2011,New,First line of a comment",
        "that a line feed breaks,0.3,28.8,28.8",
        "Finland,Sweden,2010,,,,Wärtsilä-38,ship engine,2,,2012,Second hand but modernized,,1,,2",
        "Freedonia,Poland,2015,,4,,Thing,something new,,,,New,Not delivered,,,",
    ];

    public void Dispose() => _data.Dispose();

    private string Register(params string[] rows)
    {
        var path = _data.Put("trade-register.csv", "");
        File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Registers.Deals(rows, Registers.Preamble(range: "'1950' to '2025'"))));
        return path;
    }

    [Fact]
    public void A_deal_is_a_row_and_a_broken_record_is_put_together()
    {
        var report = _data.Import(Register([.. Rows, ";;", ""]));
        Assert.Equal((5, 5, "2026"), (report.Read, report.Kept, report.Edition));
        Assert.Equal(
        [
            "00001,POL,USA,2020,yes,32,no,F-35A Lightning-2,fighter/ground-attack aircraft,aircraft,3,no,2024 2025,new,Part of a deal; with arms,55,1760,165",
            "00002,ITA,USA,2009,no,75,yes,F-35A Lightning-2,fighter/ground-attack aircraft,aircraft,30,yes,2016 2017,new,,55,4125,1650",
            "00003,THA,UKR,2007,no,96,no,BTR-3U Guardian,APC,armoured-vehicles,96,no,2010 2011,new,First line of a comment that a line feed breaks,0.3,28.8,28.8",
            "00004,FIN,SWE,2010,no,,no,Wärtsilä-38,ship engine,engines,2,no,2012,modernised,,1,,2",
            "00005,x-other,POL,2015,no,4,no,Thing,something new,unmapped,,no,,new,Not delivered,,,",
        ], _data.Rows("sipri-trade-register", "2026"));
        Assert.Contains(("Freedonia", "kept as x-other", 1), report.Unmapped);
    }

    [Fact]
    public void It_feeds_orders_and_lags_and_never_shares_by_year()
    {
        var report = _data.Import(Register(Rows));
        Assert.False(Directory.Exists(Path.Combine(_data.Local, "sipri-arms-transfers")));
        Assert.Contains(report.NotMade, reason => reason.StartsWith("sipri-arms-transfers and all that is summed by year", StringComparison.Ordinal));
        // Italy's 75 are a programme and no firm order.
        Assert.Equal(["F-35,aircraft,2009,no,1,75,30,7", "F-35,aircraft,2020,yes,1,32,3,4"], _data.Rows("sipri-us-system-orders", "2026"));
        Assert.Equal(["aircraft,USA,2009,7,1,1650", "aircraft,USA,2020,4,1,165"], _data.Rows("sipri-delivery-lags", "2026"));
    }

    [Fact]
    public void Rows_that_have_shifted_are_told_with_row_and_column()
    {
        string[] rows = ["Poland,United States,New,,32,,F-35A,aircraft,3,,2024,New,,55,1760,165", "Poland,United States,2020,,32,,F-35A,aircraft,3,,24,New,,55,1760,165", "Poland,United States,2020,,many,,F-35A,aircraft,3,,2024,New,,55,1760,165", "Poland,United States,2020,,1,,F-35A,air,craft,3,,2024,New,,55,1760,165"];
        var problems = Assert.Throws<DataException>(() => _data.Read(Register(rows))).Problems;
        Assert.Equal([(13, "Year of order"), (14, "Year(s) of delivery"), (15, "Number ordered"), (16, null)], problems.Select(problem => (problem.Row ?? 0, problem.Column)));
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_of_a_record_is_refused() =>
        Assert.Contains("was cut short", Assert.Throws<DataException>(() => _data.Read(Register([.. Rows, "Poland,United States,2020,,3"]))).Problems.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void An_excerpt_is_refused_where_a_shipped_edition_tells_how_many_deals_there_are()
    {
        using var shipped = new ShippedCopy();
        var path = shipped.Put("trade-register.csv", Registers.Deals(Rows[..2], Registers.Preamble(range: "'1950' to '2025'")));
        Assert.Contains("% of the deals that edition 2025 counts", Assert.Throws<DataException>(() => shipped.Read(path)).Problems.Single().Message, StringComparison.Ordinal);
    }
}
