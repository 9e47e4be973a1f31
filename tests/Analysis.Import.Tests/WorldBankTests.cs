namespace Analysis.Import.Tests;

/// <summary>The World Bank's download and the response of its interface.</summary>
public sealed partial class WorldBankTests : IDisposable
{
    private const string Answer = """
        [{"page":1,"pages":1,"per_page":20000,"total":4,"sourceid":"2","lastupdated":"2026-07-13"},
         [{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"DE","value":"Germany"},"countryiso3code":"DEU","date":"2024","value":83500000,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"KR","value":"Korea, Rep."},"countryiso3code":"KOR","date":"2024","value":51700000.0,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"XD","value":"High income"},"countryiso3code":"","date":"2024","value":7,"unit":"","obs_status":"","decimal":0},
          {"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"PL","value":"Poland"},"countryiso3code":"POL","date":"2024","value":null,"unit":"","obs_status":"","decimal":0}]]
        """;

    private const string Above = "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-13\",\n\n";
    private const string Header = "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2022\",\"2023\",\"2024\",\n";
    private const string Population = "\"Population, total\",\"SP.POP.TOTL\"";
    private const string Table =
        Above
        + Header
        + $"\"Germany\",\"DEU\",{Population},\"83000000\",\"83300000\",\"83500000\",\n\"Arab "
        + $"World\",\"ARB\",{Population},\"1\",\"2\",\"3\",\n\"Poland\",\"POL\",{Population},\"37000000\",\"36700000\",\"\",\n";

    private static readonly string[] Members =
        "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE".Split(' ');

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_response_is_read()
    {
        var report = _folder.Import(_folder.Put("x.json", Answer));
        Assert.Equal(
            ["DEU,2024,population,persons,83500000,actual", "KOR,2024,population,persons,51700000,actual"],
            _folder.Rows("world-bank-indicators", "2026-07")
        );
        Assert.Equal([("aggregates of the World Bank", 1), ("no value", 1)], report.Dropped);
    }

    [Fact]
    public void A_download_is_read()
    {
        var report = _folder.Import(_folder.Put("x.csv", Table));
        Assert.Equal(
            [
                "DEU,2022,population,persons,83000000,actual",
                "DEU,2023,population,persons,83300000,actual",
                "DEU,2024,population,persons,83500000,actual",
                "POL,2022,population,persons,37000000,actual",
                "POL,2023,population,persons,36700000,actual",
            ],
            _folder.Rows("world-bank-indicators", "2026-07")
        );
        Assert.Equal([("aggregates of the World Bank", 3), ("no value", 1)], report.Dropped);
    }

    [Theory]
    [InlineData("\"pages\":1", "\"pages\":3", "is one of 3 pages; fetch all on one, with per_page=20000")]
    [InlineData("\"total\":4", "\"total\":12", "states 12 values and holds 4")]
    [InlineData("\"sourceid\":\"2\"", "\"sourceid\":\"57\"", "another database")]
    [InlineData("SP.POP.TOTL", "MS.MIL.XPND.GD.ZS", "holds the indicator 'MS.MIL.XPND.GD.ZS', which no calculation here uses")]
    [InlineData(
        "Population, total",
        "Population, total (thousands)",
        "has the name 'Population, total (thousands)' and not 'Population, total', so its unit is not known"
    )]
    [InlineData(
        "\"id\":\"SP.POP.TOTL\",\"value\":\"Population, total\"},\"country\":{\"id\":\"PL\"",
        "\"id\":\"NY.GDP.MKTP.CD\",\"value\":\"GDP (current US$)\"},\"country\":{\"id\":\"PL\"",
        "holds several indicators (SP.POP.TOTL, NY.GDP.MKTP.CD); fetch one at a time"
    )]
    [InlineData("\"lastupdated\"", "\"x\"", "has no 'lastupdated'")]
    [InlineData("2026-07-13", "2031-07-13", "which is in the future")]
    [InlineData("83500000", "\"83500000\"", "$[1][0].value: is \"83500000\", and a number belongs here")]
    [InlineData("83500000", "1E+300", "'1E+300' is not a number")]
    [InlineData("83500000", "-83500000", "is below 1")]
    [InlineData("83500000", "8350.5", "is not whole")]
    [InlineData("83500000,\"unit\":\"\"", "83500000,\"unit\":\"thousand\"", "has a unit of its own")]
    [InlineData("83500000,\"unit\":\"\",\"obs_status\":\"\"", "83500000,\"unit\":\"\",\"obs_status\":\"E\"", "marks the figure")]
    [InlineData("83500000", "83500000,\"value\":7", "has a name twice in one object")]
    [InlineData("\"date\":\"2024\",\"value\":83500000", "\"date\":\"2024M01\",\"value\":83500000", "is not a year from 1950 to 2025")]
    [InlineData("\"date\":\"2024\",\"value\":83500000", "\"date\":2024,\"value\":83500000", "is 2024, and a text belongs here")]
    [InlineData("\"DEU\"", "\"FRA\"", "the name 'Germany' is that of DEU and the code is FRA")]
    [InlineData("\"DEU\"", "\"\"", "'Germany' has the code '' in the place of DEU")]
    [InlineData("\"DEU\"", "\"EMU\"", "'Germany' has the code 'EMU' in the place of DEU")]
    [InlineData(
        "\"High income\"},\"countryiso3code\":\"\"",
        "\"Freedonia\"},\"countryiso3code\":\"QQQ\"",
        "is neither a country nor a group of the World Bank's that is known"
    )]
    [InlineData(
        "\"KR\",\"value\":\"Korea, Rep.\"},\"countryiso3code\":\"KOR\"",
        "\"DE\",\"value\":\"Germany\"},\"countryiso3code\":\"DEU\"",
        "DEU 2024 occurs twice"
    )]
    public void A_changed_response_is_refused_with_a_message(string from, string to, string says) =>
        Refused("x.json", Answer, from, to, says);

    [Theory]
    [InlineData(
        """[{"page":0,"pages":0,"per_page":0,"total":0,"sourceid":null,"lastupdated":null},null]""",
        "is a response without figures"
    )]
    [InlineData("""[{"page":0,"pages":0,"per_page":50,"total":0},[]]""", "is a response without figures")]
    [InlineData(
        """[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""",
        "is the World Bank's message that a code in the address is not known"
    )]
    public void A_response_without_figures_names_what_to_download(string answer, string says) =>
        Assert.Contains(
            "fetch https://api.worldbank.org/v2/country/all/indicator/SP.POP.TOTL?format=json&per_page=20000",
            Refused("x.json", answer, "!", "!", says).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"83000000\"", "83,000,000", "row 6: has 10 cells and the header has 8")]
    [InlineData("\"83000000\"", "\"83,000,000\"", "row 6, column 2022: '83,000,000' is not a number as the publisher writes it")]
    [InlineData("\"83000000\"", "\"..\"", "row 6, column 2022: '..' is not a number")]
    [InlineData("\"83000000\"", "\"83000000.5\"", "has more decimals than the publisher writes")]
    [InlineData("\"83000000\"", "\"8.3E+07\"", "an exponent comes from a spreadsheet")]
    [InlineData("\"83500000\",", "\"83500000\"", "row 6: has 7 cells and the header has 8")]
    [InlineData("\"83500000\",", "\"83500000\",\"7\"", "row 6, column H: '7' is behind the last year")]
    [InlineData("\"2023\",\"2024\"", "\"2024\",\"2025\"", "the header has the year 2024 after 2022")]
    [InlineData(
        "\"2022\",\"2023\",\"2024\"",
        "\"2024\",\"2025\",\"2026\"",
        "the header has the year 2026, which the World Bank cannot have figures for on 2026-07-13"
    )]
    [InlineData("\"2022\",\"2023\"", "\"2022\",\"\"", "the header has '' where a year belongs (2023)")]
    [InlineData("\"Country Code\"", "\"Code\"", "the header does not have 'Country Code' here")]
    [InlineData("2026-07-13", "2031-07-13", "which is in the future")]
    [InlineData("2026-07-13", "", "'' is not one day such as 2026-07-13")]
    [InlineData("World Development Indicators", "Global Economic Monitor", "is not what the World Bank writes above its table")]
    [InlineData("SP.POP.TOTL", "NY.GDP.PCAP.CD", "has the name 'Population, total' and not 'GDP per capita (current US$)'")]
    [InlineData(
        "\"POL\",\"Population, total\",\"SP.POP.TOTL\"",
        "\"POL\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\"",
        "several indicators in one file; download one indicator at a time"
    )]
    [InlineData("\"Germany\"", "\"Poland\"", "the name 'Poland' is that of POL and the code is DEU")]
    [InlineData("\"Germany\"", "\"Gemrany\"", "'Gemrany' is not known as a name of DEU")]
    [InlineData("\"DEU\"", "\"DE\"", "'Germany' has the code 'DE' in the place of DEU")]
    [InlineData("\"Arab World\",\"ARB\"", "\"Germany\",\"DEU\"", "DEU 2022 occurs twice")]
    [InlineData("\"83300000\"", "\"833000000\"", "differs by more than 2 times from the figures of the years beside it")]
    [InlineData("\"36700000\",\"\",\n", "\"36700000\",\"", "has a quote inside a cell that is not quoted, or one that is never closed")]
    [InlineData("\"36700000\",\"\",\n", "\"36700000\",\"\",", "the file ends inside this line")]
    public void A_changed_download_is_refused_with_its_row(string from, string to, string says) => Refused("x.csv", Table, from, to, says);

    [Theory]
    [InlineData("Country Name,Country Code,Indicator Name,Indicator Code,2024\nGermany,DEU,\"Population, total\",SP.POP.TOTL,83500000\n")]
    [InlineData(
        "Series Name,Series Code,Country Name,Country Code,2024 [YR2024]\n\"Population, total\",SP.POP.TOTL,Germany,DEU,83500000\n"
    )]
    public void A_table_without_its_lines_above_or_of_DataBank_names_what_to_download(string text) =>
        Assert.Contains(
            "download one indicator at a time from its page",
            Refused("x.csv", text, "!", "!", "so its edition is not known").Message,
            StringComparison.Ordinal
        );
}
