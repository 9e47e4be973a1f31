using System.IO.Compression;
using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>Files of national accounts that go together: the World Bank's zip, and several measures of one edition.</summary>
public sealed class NationalAccountsTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string Answer = """
        [{"page":1,"pages":1,"per_page":20000,"total":4,"sourceid":"2","lastupdated":"2026-07-13"},
         [{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"DE","value":"Germany"},"countryiso3code":"DEU","date":"2024","value":83500000,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"EU","value":"European Union"},"countryiso3code":"EUU","date":"2024","value":450000000,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"ZH","value":"Africa Eastern"},"countryiso3code":"AFE","date":"2024","value":7,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2024","value":null,"unit":"","obs_status":"","decimal":0}]]
        """;

    private const string Table =
        "\ufeff\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-13\",\n\n\"Country "
        + "Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2023\",\"2024\",\n\"Germany\",\"DEU\",\"GDP per "
        + "capita (current US$)\",\"NY.GDP.PCAP.CD\",\"52000.126\",\"\",\n\"Arab World\",\"ARB\",\"GDP per capita (current "
        + "US$)\",\"NY.GDP.PCAP.CD\",\"1\",\"2\",\n";

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
        Assert.Equal(
            [
                "DEU,2023,gdp-per-head,USD per head (current),52000.13,actual",
                "DEU,2024,population,persons,83500000,actual",
                "x-eu27-total,2024,population,persons,450000000,actual",
            ],
            _folder.Rows("world-bank-indicators", "2026-07")
        );
        Assert.Contains(
            _folder.Data.Open().Dataset("world-bank-indicators").Resources.Single().Caveats,
            caveat => caveat.StartsWith("population: not in the imported file, carried over from edition 2026-07", StringComparison.Ordinal)
        );
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
        Assert.Contains(
            "import one of the two",
            Assert.ThrowsAny<DataException>(() => _folder.Read(_folder.Put("x.csv", Table), _folder.Put("y.csv", Table + "\n"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_dataset_that_the_file_is_not_is_refused() =>
        Assert.Contains(
            "gives world-bank-indicators, not sipri-top-100",
            Assert
                .ThrowsAny<DataException>(() =>
                    DataImport.Read(
                        _folder.Root,
                        [_folder.Put("x.csv", Table)],
                        new() { Dataset = "sipri-top-100", Today = new(2026, 11, 25) }
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
}
