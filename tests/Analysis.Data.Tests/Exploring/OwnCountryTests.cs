using Analysis.Data.Exploring.UserFiles;
using Analysis.Data.Loading;

namespace Analysis.Data.Tests.Exploring;

/// <summary>The countries of a user's own file.</summary>
public sealed class OwnCountryTests : OwnFolder
{
    [Theory]
    [InlineData("KOR", "Korea, Rep.|Republic of Korea|South Korea|Korea, South|Korea (Republic of)|KR|kor|S. Korea|Korea,Rep")]
    [InlineData("PRK", "Korea, Dem. People's Rep.|Democratic People's Republic of Korea|North Korea|Korea, Dem. People’s Rep.|KP")]
    [InlineData("RUS", "Russian Federation|Russia|RUSSIA|RU")]
    [InlineData("EGY", "Egypt, Arab Rep.|Arab Republic of Egypt|EG")]
    [InlineData("TUR", "Turkiye|Türkiye|Turkey|TÜRKİYE|turkıye|Tu\u0308rkiye|TR")]
    [InlineData("SVK", "Slovak Republic|Slovakia|SK")]
    [InlineData("HKG", "Hong Kong SAR, China|Hong Kong SAR， China|China, Hong Kong Special Administrative Region|Hong Kong")]
    [InlineData("GBR", "UK|United Kingdom of Great Britain and Northern Ireland|Great Britain|U.K.|GB|the United Kingdom")]
    [InlineData("GRC", "EL|GR|Greece")]
    [InlineData("DEU", "Germany (until 1990 former territory of the FRG)|DE|germany|GERMANY")]
    [InlineData("XKX", "Kosovo*|Kosovo|XK|Kosovo (under United Nations Security Council Resolution 1244/99)")]
    [InlineData("BOL", "Bolivia (Plurinational State of)|Bolivia, Plurinational State of")]
    [InlineData("MMR", "Burma|Myanmar")]
    [InlineData("NLD", "Holland|The Netherlands|Netherlands (Kingdom of the)|NL")]
    [InlineData("CIV", "Ivory Coast|Cote d'Ivoire|Côte d’Ivoire")]
    [InlineData("CZE", "Czech Republic|Czechia")]
    [InlineData("ARE", "UAE|United Arab Emirates")]
    [InlineData("USA", "USA|US|U.S.|U.S.A.|United States of America|United States")]
    [InlineData("COD", "Congo, Dem. Rep.|Democratic Republic of the Congo|DRC|DR Congo")]
    [InlineData("COG", "Congo, Rep.|Congo|Republic of the Congo")]
    [InlineData("FSM", "Micronesia, Fed. Sts.|Micronesia (Federated States of)")]
    [InlineData("VEN", "Venezuela, RB|Venezuela (Bolivarian Republic of)")]
    [InlineData("LCA", "St. Lucia|Saint Lucia")]
    [InlineData("PSE", "West Bank and Gaza|State of Palestine")]
    [InlineData("VIR", "Virgin Islands (U.S.)|United States Virgin Islands")]
    [InlineData("VGB", "British Virgin Islands|Virgin Islands, British")]
    [InlineData("STP", "São Tomé and Príncipe|Sao Tome & Principe")]
    [InlineData("NER", "Niger|NE")]
    [InlineData("NGA", "Nigeria|NG")]
    public void Publishers_names_and_codes_are_known(string code, string spellings)
    {
        foreach (var spelling in spellings.Split('|'))
            Assert.Equal([code], Read($"country,v\n\"{spelling}\",1\n").Frame.RowKeys);
    }

    [Fact]
    public void No_spelling_of_the_table_means_two_countries()
    {
        var spellings = CountrySpellings
            .Listed()
            .Concat(PartyNames.In(Repository.Data).OfCountries)
            .Concat(Country.All.Select(country => (country.Code, country.Code)))
            .ToList();
        Assert.Empty(
            spellings
                .GroupBy(one => SpellingKey.Of(one.Item1), one => one.Item2)
                .Where(same => same.Distinct().Count() > 1)
                .Select(same => same.Key)
        );
        Assert.All(spellings, one => Assert.True(Country.TryParse(one.Item2, out _)));
        // ISO 3166-1 has 249 codes of two letters; XK is that of Kosovo, EL and UK are those of Eurostat, US is listed again.
        Assert.Equal(249 + 1 + 2, spellings.Select(one => one.Item1).Where(spelling => spelling.Length == 2).Distinct().Count());
    }

    [Theory]
    [InlineData("Polnd", "Poland")]
    [InlineData("Untied Kingdom", "United Kingdom")]
    [InlineData("Germany*", "Germany")]
    [InlineData("Czech Republik", "Czechia")]
    public void A_typing_error_is_refused_with_the_closest_country(string name, string meant) =>
        Assert.Equal($"row 2, column country: '{name}' is not a country; did you mean {meant}?", Problem($"country,v\n{name},1\n"));

    // Nigera is as close to Niger as to Nigeria, Irak as close to Iran as to Iraq, Slovania as close to Slovakia as to Slovenia.
    [Theory]
    [InlineData("Nigera")]
    [InlineData("Irak")]
    [InlineData("Slovania")]
    [InlineData("Yugoslavia")]
    [InlineData("GER")]
    [InlineData("Atlantis")]
    [InlineData("Ruritania")]
    [InlineData("Korea")]
    [InlineData("XX")]
    [InlineData("276")]
    public void Nothing_is_guessed_where_no_country_is_near_or_two_are(string name)
    {
        var problem = Problem($"country,v\n{name},1\n");
        Assert.DoesNotContain("did you mean", problem, StringComparison.Ordinal);
        Assert.Contains(
            "write its ISO 3166 code of three letters (data/countries/countries.csv lists them)",
            problem,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("World")]
    [InlineData("European Union")]
    [InlineData("European Union - 27 countries (from 2020)")]
    [InlineData("EU27_2020")]
    [InlineData("Euro area")]
    [InlineData("High income")]
    [InlineData("OECD members")]
    [InlineData("NATO Europe")]
    [InlineData("Total")]
    public void A_group_or_a_total_is_reported_as_one(string name) =>
        Assert.Contains(
            $"'{name}' is a group of countries, a total or an average",
            Problem($"country,v\nDEU,1\n{name},1\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Several_years_a_country_are_one_problem_that_names_the_column_of_time() =>
        Assert.Equal(
            "row 3, column country: has several rows for a country (DEU in the rows 2, 3) beside the column 'Year'; keep the "
                + "rows of one period, or give each period a column.",
            Problem("country,Year,v\nDEU,2023,1\nDEU,2024,2\nFRA,2023,3\nFRA,2024,4\n")
        );

    [Fact]
    public void One_country_in_two_spellings_is_found() =>
        Assert.Equal(
            "row 3, column country: is TUR again, as row 2 is; keep one row for each country.",
            Problem("country,v\nTurkey,1\nTürkiye,2\n")
        );

    [Fact]
    public void NA_is_Namibia_only_among_codes_of_two_letters()
    {
        Assert.Equal(["NAM", "ZAF"], Read("country,v\nNA,1\nZA,2\n").Frame.RowKeys);
        Assert.Contains("'NA' is the code of Namibia or a missing value", Problem("country,v\nNA,1\nZAF,2\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_a_country_and_a_column_without_countries_are_named()
    {
        Assert.Contains("row 3, column country: names no country", Problem("country,v\nDEU,1\n,2\n"), StringComparison.Ordinal);
        Assert.Contains(
            "column country: names a country in none of its 6 rows (row 2: '1'); name the column that has the countries",
            Problem("country,v\n1,1\n2,1\n3,1\n4,1\n5,1\n6,1\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Very_many_problems_are_counted()
    {
        var rows = string.Concat(Enumerable.Range(1, 100).Select(i => $"Nowhere {i},1\n"));
        var problems = Problems("country,v\nDEU,1\n" + rows);
        Assert.Equal(31, problems.Count);
        Assert.Contains("has 70 more problems", problems[^1].Message, StringComparison.Ordinal);
    }
}
