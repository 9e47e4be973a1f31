using System.IO.Compression;
using Analysis.Data.Importing;

namespace Analysis.Data.Tests.Importing;

/// <summary>Eurostat's answers in both forms, and the World Bank's in all three.</summary>
public sealed class NationalAccountsTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Two countries and the Union, two items, two units, two years: 24 places, of which eight are filled and one is zero.
    private const string JsonStat = """
        {"version":"2.0","class":"dataset","label":"x","source":"ESTAT","updated":"2026-04-27T23:00:00+0200",
         "value":{"23":0.6,"0":10.5,"1":11,"2":-3,"4":0.0,"5":7,"12":20,"8":9},"status":{"1":"p","5":"be"},
         "id":["freq","expend","na_item","unit","geo","time"],"size":[1,1,2,2,3,2],
         "dimension":{"freq":{"category":{"index":{"A":0}}},"expend":{"category":{"index":{"DEF":0}}},"na_item":{"category":{"index":{"P51G":0,"TE":1}}},
          "unit":{"category":{"index":["MIO_EUR","PC_GDP"]}},"geo":{"category":{"index":{"EL":0,"SK":1,"EU27_2020":2}}},"time":{"category":{"index":{"2024":0,"2025":1}}}}}
        """;

    // 0 to 5 are P51G in million euro (EL, EL, SK, SK, EU, EU), 8 is P51G in per cent for SK, 12 TE in million euro for EL, 23 TE in per cent for the Union in 2025.
    [Fact]
    public void JSON_stat_is_read_by_the_places_of_its_values()
    {
        var report = _folder.Import(_folder.Put("answer.json", JsonStat));
        Assert.Equal("Eurostat JSON-stat, GOV_EV, updated 2026-04-27", report.RecognisedAs);
        Assert.Equal(
        [
            "GRC,2024,government-defence-expenditure,million EUR (current),20,actual", "GRC,2024,government-defence-investment,million EUR (current),10.5,actual",
            "GRC,2025,government-defence-investment,million EUR (current),11,provisional",
            "SVK,2024,government-defence-investment,% of GDP (current),9,actual", "SVK,2024,government-defence-investment,million EUR (current),-3,actual",
            "x-eu27-total,2024,government-defence-investment,million EUR (current),0,actual",
            "x-eu27-total,2025,government-defence-expenditure,% of GDP (current),0.6,actual", "x-eu27-total,2025,government-defence-investment,million EUR (current),7,estimate",
        ], _folder.Rows("eurostat-gov-ev", "2026-04"));
        Assert.Equal(["1 figures carry Eurostat's flag 'b', which the table does not keep."], report.Notes);
    }

    [Theory]
    [InlineData("\"23\":0.6", "\"24\":0.6", "a value lies outside of the dimensions")]
    [InlineData("\"size\":[1,1,2,2,3,2]", "\"size\":[1,1,2,2,3,3]", "the sizes of the dimensions are not those")]
    [InlineData("\"updated\"", "\"refreshed\"", "has another form than the publisher's layout")]
    [InlineData("\"DEF\"", "\"HEALTH\"", "holds no figure on defence")]
    [InlineData("}}}}}", "}}}", "is no whole JSON")]
    public void A_changed_answer_is_refused_in_words(string from, string to, string says) =>
        Assert.Contains(says, _folder.Refused(_folder.Put("x.json", JsonStat.Replace(from, to, StringComparison.Ordinal))).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void SDMX_CSV_gives_the_same_kind_of_table()
    {
        var report = _folder.Import(_folder.Put("x.csv", """
            DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,MIO_EUR,S13,GF02,TE,DE,2023,50000.5,p
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,PC_GDP,S13,GF02,TE,DE,2023,1.2,
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,PC_GDP,S13,GF02,TE,FR,2023,:,
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,MIO_EUR,S13,GF03,TE,DE,2023,9,
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,MIO_EUR,S1311,GF02,TE,DE,2023,9,
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,MIO_NAC,S13,GF02,TE,DE,2023,9,
            ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,A,MIO_EUR,S13,GF02,TE,EA20,2023,9,

            """));
        Assert.Equal(["DEU,2023,government-defence-expenditure,% of GDP (current),1.2,actual", "DEU,2023,government-defence-expenditure,million EUR (current),50000.5,provisional"], _folder.Rows("eurostat-gov-10a-exp", "2026-04"));
        Assert.Equal(["in national currency or another unit", "not available", "not on defence", "of a part of government", "of an aggregate or a region"], report.Dropped.Select(one => one.Reason).Order(StringComparer.Ordinal));
    }

    private const string Answer = """
        [{"page":1,"pages":1,"per_page":20000,"total":4,"sourceid":"2","lastupdated":"2026-07-13"},
         [{"indicator":{"id":"SP.POP.TOTL","value":"Population"},"country":{"id":"DE","value":"Germany"},"countryiso3code":"DEU","date":"2024","value":83500000,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population"},"country":{"id":"EU","value":"European Union"},"countryiso3code":"EUU","date":"2024","value":450000000,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population"},"country":{"id":"ZH","value":"Africa Eastern"},"countryiso3code":"AFE","date":"2024","value":7,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2024","value":null,"unit":"","obs_status":"","decimal":0}]]
        """;

    private const string Table = "\ufeff\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-13\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2023\",\"2024\",\n\"Germany\",\"DEU\",\"GDP per capita (current US$)\",\"NY.GDP.PCAP.CD\",\"52000.126\",\"\",\n\"Arab World\",\"ARB\",\"GDP per capita (current US$)\",\"NY.GDP.PCAP.CD\",\"1\",\"2\",\n";

    [Fact]
    public void An_answer_of_the_World_Bank_is_read()
    {
        var report = _folder.Import(_folder.Put("x.json", Answer));
        Assert.Equal(["DEU,2024,population,persons,83500000,actual", "x-eu27-total,2024,population,persons,450000000,actual"], _folder.Rows("world-bank-indicators", "2026-07"));
        Assert.Equal([("aggregates of the World Bank", 1), ("no value", 1)], report.Dropped);
    }

    [Theory]
    [InlineData("\"pages\":1", "\"pages\":3", "is one of 3 pages")]
    [InlineData("SP.POP.TOTL", "MS.MIL.XPND.GD.ZS", "holds the indicator MS.MIL.XPND.GD.ZS, which no calculation here uses")]
    [InlineData("\"lastupdated\"", "\"x\"", "has another form than the publisher's layout")]
    public void An_answer_that_can_not_be_used_is_refused_in_words(string from, string to, string says) =>
        Assert.Contains(says, _folder.Refused(_folder.Put("x.json", Answer.Replace(from, to, StringComparison.Ordinal))).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void The_download_is_read_by_itself_and_in_its_zip()
    {
        _folder.Import(_folder.Put("x.csv", Table));
        Assert.Equal(["DEU,2023,gdp-per-head,USD per head (current),52000.13,actual"], _folder.Rows("world-bank-indicators", "2026-07"));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            WorkbookFile.Add(zip, "Metadata_Indicator_API_NY.GDP.PCAP.CD_DS2_en_csv_v2_1.csv", "x");
            WorkbookFile.Add(zip, "API_NY.GDP.PCAP.CD_DS2_en_csv_v2_1.csv", Table);
        }
        var import = _folder.Read(_folder.Put("API_NY.GDP.PCAP.CD_DS2_en_csv_v2_1.zip", bytes.ToArray()));
        Assert.Equal(1, import.Reports.Single().Tables.Single().Rows);
    }

    [Fact]
    public void A_measure_that_a_file_lacks_is_carried_over_with_a_caveat()
    {
        _folder.Import(_folder.Put("x.json", Answer));
        _folder.Import(_folder.Put("x.csv", Table));
        Assert.Equal(["DEU,2023,gdp-per-head,USD per head (current),52000.13,actual", "DEU,2024,population,persons,83500000,actual", "x-eu27-total,2024,population,persons,450000000,actual"], _folder.Rows("world-bank-indicators", "2026-07"));
        Assert.Contains(_folder.Data.Open().Dataset("world-bank-indicators").Resources.Single().Caveats, caveat => caveat.StartsWith("population: not in the imported file, carried over from edition 2026-07", StringComparison.Ordinal));
        Assert.False(_folder.Read(_folder.Put("x.csv", Table)).ChangesAnything);
    }

    [Fact]
    public void Several_files_of_one_edition_go_together()
    {
        var import = _folder.Read(_folder.Put("x.json", Answer), _folder.Put("x.csv", Table));
        import.Write();
        _folder.AssertClean();
        Assert.Equal(3, _folder.Rows("world-bank-indicators", "2026-07").Length);
        Assert.All(import.Reports, report => Assert.Equal(3, report.Tables.Single().Rows));
    }

    [Fact]
    public void Two_files_of_one_measure_are_refused() =>
        Assert.Contains("import one of the two", Assert.Throws<DataException>(() => _folder.Read(_folder.Put("x.csv", Table), _folder.Put("y.csv", Table + "\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_dataset_that_the_file_is_not_is_refused() =>
        Assert.Contains("gives world-bank-indicators, not sipri-top-100", Assert.Throws<DataException>(() => DataImport.Read(_folder.Root, [_folder.Put("x.csv", Table)], new() { Dataset = "sipri-top-100", Today = new(2026, 11, 25) })).Message, StringComparison.Ordinal);
}
