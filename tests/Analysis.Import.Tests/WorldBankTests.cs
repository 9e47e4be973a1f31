using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>The World Bank's download and the response of its interface.</summary>
public sealed class WorldBankTests : IDisposable
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

    // 27 members of a million each, and the United Kingdom with three.
    [Theory]
    [InlineData("27000000", "2026-07-13", 29, null)]
    [InlineData("30000000", "2026-07-13", 28, null)]
    [InlineData("28500000", "2026-07-13", 0, "the 27 members give 27000000 and the European Union is printed as 28500000")]
    public void The_Union_is_in_the_table_only_where_it_is_that_of_27(string union, string updated, int rows, string? says)
    {
        using var data = new ShippedCopy();
        data.Reduce(
            "world-bank-indicators",
            "2026.csv",
            cells => cells[1] == "2019" && (cells[0] is "GBR" or "x-eu27-total" || Members.Contains(cells[0]))
        );
        var path = data.Put(
            "x.csv",
            Union(updated, Population, Members.Select(code => (code, "1000000")).Append(("GBR", "3000000")).Append(("EUU", union)))
        );
        if (says is not null)
        {
            Assert.Contains(says, Assert.ThrowsAny<DataException>(() => data.Read(path)).Message, StringComparison.Ordinal);
            return;
        }
        data.Import(path);
        Assert.Equal(
            rows,
            data.Rows("world-bank-indicators", "2026-07")
                .Count(row =>
                    row.Contains(",2019,population,", StringComparison.Ordinal) && row.EndsWith(",actual", StringComparison.Ordinal)
                )
        );
        Assert.Equal(
            rows == 29,
            data.Open()
                .Dataset("world-bank-indicators")
                .Resources.Single(one => one.Edition == "2026-07")
                .Caveats.Contains("The European Union is the 27 of today in every year that could be checked.")
        );
    }

    // The United Kingdom had 66.8 of 513.8 million people in 2019: with twice the income of the others it lifts the mean from 40,000 to
    // 45,200.
    [Theory]
    [InlineData("40000", true)]
    [InlineData("45200", false)]
    public void The_mean_of_the_Union_is_weighted_by_people(string union, bool isKept)
    {
        using var data = new ShippedCopy();
        data.Reduce(
            "world-bank-indicators",
            "2026.csv",
            cells => cells[1] == "2019" && (cells[0] is "GBR" or "x-eu27-total" || Members.Contains(cells[0]))
        );
        var report = data.Import(
            data.Put(
                "x.csv",
                Union(
                    "2026-07-13",
                    "\"GDP per capita (current US$)\",\"NY.GDP.PCAP.CD\"",
                    Members.Select(code => (code, "40000")).Append(("GBR", "80000")).Append(("EUU", union))
                )
            )
        );
        Assert.Equal(
            isKept,
            data.Rows("world-bank-indicators", "2026-07").Contains($"x-eu27-total,2019,gdp-per-head,USD per head (current),{union},actual")
        );
        Assert.Equal(
            !isKept,
            report.Notes.Contains(
                "The European Union is left out: it counts 28 members, the United Kingdom among them, and the table has only "
                    + "that of today's 27."
            )
        );
    }

    // Germany and Poland are one year late against the shipped edition, whose figures change by more than their rounding from year to year.
    [Fact]
    public void A_row_that_has_shifted_by_a_year_is_noticed()
    {
        using var data = new ShippedCopy();
        var shipped = data.Open().Dataset("world-bank-indicators").Resources.Single().Path;
        var germany = File.ReadLines(shipped)
            .Select(line => line.Split(','))
            .Where(cells => cells[0] == "DEU" && cells[2] == "population")
            .ToDictionary(cells => int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), cells => cells[4]);
        data.Reduce(
            "world-bank-indicators",
            "2026.csv",
            cells =>
                cells[0] == "DEU"
                && cells[2] == "population"
                && string.CompareOrdinal(cells[1], "2000") > 0
                && string.CompareOrdinal(cells[1], "2021") < 0
        );
        var years = Enumerable.Range(2001, 20).ToList();
        string Shifted(int lag) =>
            Above
            + $"\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator "
            + $"Code\",{string.Concat(years.Select(year => $"\"{year}\","))}\n\"Germany\","
            + $"\"DEU\",{Population},{string.Concat(years.Select(year => $"\"{germany[year - lag]}\","))}\n";
        Assert.Empty(data.Read(data.Put("x.csv", Shifted(0))).Reports[0].Checks.SelectMany(check => check.Differences));
        Assert.Contains(
            "a row or a column has shifted",
            Assert.ThrowsAny<DataException>(() => data.Read(data.Put("y.csv", Shifted(1)))).Message,
            StringComparison.Ordinal
        );
    }

    // Twelve countries that grow by a hundredth a year from a million on: 1,000,000, 1,010,000, 1,020,000 and so on.
    [Theory]
    [InlineData("\"1010000\",\"1020000\"", "\"1020000\",\"1010000\"", false, "the figures of 2020 and 2021 have changed places")]
    [InlineData("\"1020000\"", "\"\"", true, "AUT 2021 has no figure, and the years before and after have one")]
    [InlineData("\"1040000\"", "\"\"", true, "AUT ends with 2022 and the other countries with 2023")]
    public void A_figure_that_is_missing_or_in_another_year_is_noticed(string from, string to, bool isFirst, string says)
    {
        string[] codes = ["AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC"];
        var header =
            "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\"2021\",\"2022\",\"2023\",\n";
        var rows = codes
            .Select(code =>
                $"\"{Country.Parse(code).Name}\",\"{code}\",{Population},\"1000000\",\"1010000\",\"1020000\",\"1030000\",\"1040000\",\n"
            )
            .ToList();
        Assert.Empty(
            _folder
                .Read(_folder.Put("x.csv", Above + header + string.Concat(rows)))
                .Reports[0]
                .Checks.SelectMany(check => check.Differences)
        );
        var changed = rows.Select((row, i) => i == 0 || !isFirst ? row.Replace(from, to, StringComparison.Ordinal) : row);
        Assert.Contains(
            says,
            Assert.ThrowsAny<DataException>(() => _folder.Read(_folder.Put("y.csv", Above + header + string.Concat(changed)))).Message,
            StringComparison.Ordinal
        );
    }

    private static string Union(string updated, string indicator, IEnumerable<(string Code, string Value)> rows) =>
        Above.Replace("2026-07-13", updated, StringComparison.Ordinal)
        + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\n"
        + string.Concat(
            rows.Select(row =>
                $"\"{(row.Code == "EUU" ? "European Union" : Country.Parse(row.Code).Name)}\",\"{row.Code}\",{indicator},\"{row.Value}\",\n"
            )
        );

    private DataException Refused(string name, string text, string from, string to, string says)
    {
        var changed = from == "!" ? text : text.Replace(from, to, StringComparison.Ordinal);
        Assert.True(from == "!" || changed != text, $"'{from}' is not in the file.");
        var refused = Assert.ThrowsAny<DataException>(() => _folder.Read(_folder.Put(name, changed)));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        return refused;
    }
}
