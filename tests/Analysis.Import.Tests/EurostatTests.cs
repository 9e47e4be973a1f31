using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>Eurostat's responses in JSON-stat and SDMX-CSV.</summary>
public sealed class EurostatTests : IDisposable
{
    // Greece and Slovakia, two items, two units, two years: 16 places. GDP is 100,000 and 110,000 million euro in Greece, 50,000 and 55,000
    // in Slovakia.
    private const string JsonStat = """
        {"version":"2.0","class":"dataset","label":"x","source":"ESTAT","updated":"2026-04-27T23:00:00+0200",
         "value":{"15":2.0,"0":200,"1":220.0,"2":100,"3":110,"4":0.2,"5":0.2,"6":0.2,"7":0.2,"8":3000,"9":3300,"10":1000.5,"11":1100,"12":3.0,"13":3,"14":2.0},
         "status":{"1":"p","10":"be","12":"p"},
         "id":["freq","expend","na_item","unit","geo","time"],"size":[1,1,2,2,2,2],
         "dimension":{"freq":{"category":{"index":{"A":0}}},"expend":{"category":{"index":{"DEF":0}}},
          "na_item":{"category":{"index":{"P51G":0,"TE":1},"label":{"P51G":"Gross fixed capital formation","TE":"Total general government expenditure"}}},
          "unit":{"category":{"index":["MIO_EUR","PC_GDP"],"label":{"MIO_EUR":"Million euro"}}},
          "geo":{"category":{"index":{"EL":0,"SK":1},"label":{"EL":"Greece","SK":"Slovakia"}}},"time":{"category":{"index":{"2024":0,"2025":1}}}},
         "extension":{"lang":"EN","id":"GOV_EV","agencyId":"ESTAT"}}
        """;

    private const string Head = "DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";
    private const string Flow = "ESTAT:GOV_10A_EXP(1.0),27/04/26 23:00:00,";
    private const string Sdmx =
        Head
        + Flow
        + "A,MIO_EUR,S13,GF02,TE,DE,2023,50000.5,p,\n"
        + Flow
        + "A,PC_GDP,S13,GF02,TE,DE,2023,1.2,,\n"
        + Flow
        + "A,MIO_EUR,S13,GF02,TE,FR,2023,:,,C\n"
        + Flow
        + "A,PC_GDP,S13,GF02,TE,FR,2023,,,\n";

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void JSON_stat_is_read_by_the_places_of_its_values()
    {
        var report = _folder.Import(_folder.Put("answer.json", JsonStat));
        Assert.Equal("Eurostat JSON-stat, GOV_EV, updated 2026-04-27", report.RecognisedAs);
        Assert.Equal(
            [
                "GRC,2024,government-defence-expenditure,% of GDP (current),3,provisional",
                "GRC,2024,government-defence-expenditure,million EUR (current),3000,actual",
                "GRC,2024,government-defence-investment,% of GDP (current),0.2,actual",
                "GRC,2024,government-defence-investment,million EUR (current),200,actual",
                "GRC,2025,government-defence-expenditure,% of GDP (current),3,actual",
                "GRC,2025,government-defence-expenditure,million EUR (current),3300,actual",
                "GRC,2025,government-defence-investment,% of GDP (current),0.2,actual",
                "GRC,2025,government-defence-investment,million EUR (current),220,provisional",
                "SVK,2024,government-defence-expenditure,% of GDP (current),2,actual",
                "SVK,2024,government-defence-expenditure,million EUR (current),1000.5,estimate",
                "SVK,2024,government-defence-investment,% of GDP (current),0.2,actual",
                "SVK,2024,government-defence-investment,million EUR (current),100,actual",
                "SVK,2025,government-defence-expenditure,% of GDP (current),2,actual",
                "SVK,2025,government-defence-expenditure,million EUR (current),1100,actual",
                "SVK,2025,government-defence-investment,% of GDP (current),0.2,actual",
                "SVK,2025,government-defence-investment,million EUR (current),110,actual",
            ],
            _folder.Rows("eurostat-gov-ev", "2026-04")
        );
        Assert.Equal(["1 figures carry Eurostat's flag 'b', which the table does not contain."], report.Notes);
    }

    // Values as a whole list, and a response that does not name its dataset.
    [Theory]
    [InlineData(
        "\"value\":{\"15\":2.0,\"0\":200,\"1\":220.0,\"2\":100,\"3\":110,\"4\":0.2,\"5\":0.2,\"6\":0.2,\"7\":0.2,\"8\":3000,"
            + "\"9\":3300,\"10\":1000.5,\"11\":1100,\"12\":3.0,\"13\":3,\"14\":2.0}",
        "\"value\":[200,220,100,110,0.2,0.2,0.2,0.2,3000,3300,1000.5,1100,3,3,2,2]"
    )]
    [InlineData("\"extension\":{\"lang\":\"EN\",\"id\":\"GOV_EV\",\"agencyId\":\"ESTAT\"}", "\"extension\":{}")]
    public void Another_form_of_the_same_response_gives_the_same_table(string from, string to)
    {
        _folder.Import(_folder.Put("x.json", JsonStat));
        var rows = _folder.Rows("eurostat-gov-ev", "2026-04");
        Assert.Contains(from, JsonStat, StringComparison.Ordinal);
        _folder.Import(_folder.Put("y.json", JsonStat.Replace(from, to, StringComparison.Ordinal)));
        Assert.Equal(rows, _folder.Rows("eurostat-gov-ev", "2026-04"));
    }

    [Theory]
    [InlineData("\"15\":2.0", "\"16\":2.0", "'16' is not a place among the 16")]
    [InlineData("\"15\":2.0", "\"0\":7,\"15\":2.0", "has a name twice in one object")]
    [InlineData("\"15\":2.0", "\"15\":\"2.0\"", "$.value.15: is \"2.0\", and a number belongs here")]
    [InlineData("\"15\":2.0", "\"15\":true", "is true, and a number belongs here")]
    [InlineData("\"15\":2.0", "\"15\":{}", "is an object, and a number belongs here")]
    [InlineData("\"15\":2.0", "\"15\":1E+300", "'1E+300' is not a number as the publisher writes it")]
    [InlineData("\"15\":2.0", "\"15\":99999999999999999999999999999999999999", "has more digits than any figure of the publisher")]
    [InlineData("\"size\":[1,1,2,2,2,2]", "\"size\":[1,1,2,2,2,3]", "has 2 codes, and the size of the dimension is 3")]
    [InlineData("\"size\":[1,1,2,2,2,2]", "\"size\":[1,1,2,2,2]", "has another number of dimensions than id")]
    [InlineData("\"updated\"", "\"refreshed\"", "has no 'updated'")]
    [InlineData("2026-04-27T", "2031-04-27T", "which is in the future (today is 2026-11-25)")]
    [InlineData("2026-04-27T23:00:00+0200", "04/27/2026 23:00", "is not a day such as 2026-04-27")]
    [InlineData(
        "\"GOV_EV\"",
        "\"x/../../countries\"",
        "is of the dataset 'x/../../countries', which is not read; fetch https://ec.europa.eu/"
    )]
    [InlineData("\"GOV_EV\"", "\"GOV_10A_EXP\"", "sector: the dimension is missing")]
    [InlineData("\"DEF\"", "\"HEALTH\"", "'HEALTH' is not DEF")]
    [InlineData("\"MIO_EUR\",", "\"MRD_EUR\",", "has a label for MIO_EUR and no place for it")]
    [InlineData(
        "\"MIO_EUR\":\"Million euro\"",
        "\"MIO_EUR\":\"Billion euro\"",
        "the label of MIO_EUR is 'Billion euro' and not 'Million euro'"
    )]
    [InlineData("\"SK\":\"Slovakia\"", "\"SK\":\"Slovenia\"", "the label of SK is 'Slovenia', which is another country (SVN)")]
    [InlineData(
        "{\"EL\":0,\"SK\":1},\"label\":{\"EL\":\"Greece\",\"SK\":\"Slovakia\"}",
        "{\"EL\":0,\"S1\":1}",
        "'S1' is not a known code of geo"
    )]
    [InlineData("{\"EL\":0,\"SK\":1}", "{\"EL\":0,\"SK\":0}", "two codes at one place")]
    [InlineData("{\"EL\":0,\"SK\":1}", "{\"EL\":0,\"SK\":7}", "a place without a code")]
    [InlineData("{\"EL\":0,\"SK\":1}", "{\"EL\":1,\"SK\":0}", "$.dimension.geo.category.index.EL: is 1, and 0 is the next place")]
    [InlineData("{\"2024\":0,\"2025\":1}", "[\"2025\",\"2024\"]", "the years are not in order")]
    [InlineData("{\"2024\":0,\"2025\":1}", "{\"2024\":0,\"2099\":1}", "'2099' is not a year from 1970 to 2026")]
    [InlineData("{\"2024\":0,\"2025\":1}", "{\"2024\":0,\"2024-Q1\":1}", "'2024-Q1' is not a year")]
    [InlineData("\"A\":0", "\"Q\":0", "only yearly figures are read")]
    [InlineData("\"10\":\"be\"", "\"10\":\"zz9\"", "'zz9' is not a flag of Eurostat")]
    [InlineData("\"ESTAT\",\"updated\"", "\"OECD\",\"updated\"", "'OECD' is not 'ESTAT'")]
    [InlineData("\"label\":\"x\"", "\"warning\":{\"status\":413}", "gave a warning in the place of figures")]
    [InlineData("}}}},", "}},", "is not complete JSON")]
    public void A_changed_response_is_refused_with_a_message(string from, string to, string says) =>
        Refused("x.json", JsonStat, from, to, says);

    // What can be read, and does not fit together: the user may accept it.
    [Theory]
    [InlineData("\"9\":3300", "\"9\":33000", "amount and share of GDP do not fit together")]
    [InlineData("\"9\":3300", "\"9\":33", "amount and share of GDP do not fit together")]
    [InlineData("\"9\":3300,", "", "has a figure in % of GDP (current) and none in million EUR (current)")]
    [InlineData("\"9\":3300", "\"9\":null", "has a figure in % of GDP (current) and none in million EUR (current)")]
    [InlineData("\"P51G\":0,\"TE\":1", "\"TE\":0,\"P51G\":1", "is more than all expenditure")]
    [InlineData(
        "\"15\":2.0,\"0\":200,\"1\":220.0,\"2\":100,\"3\":110,\"4\":0.2,\"5\":0.2,\"6\":0.2,\"7\":0.2,\"8\":3000,\"9\":3300,"
            + "\"10\":1000.5,\"11\":1100,\"12\":3.0,\"13\":3,\"14\":2.0",
        "\"0\":200,\"1\":220,\"4\":0.2,\"5\":0.2,\"8\":3000,\"9\":3300,\"12\":3.0,\"13\":3",
        "the response lists SK and has no value of it"
    )]
    public void What_does_not_fit_together_is_refused_unless_it_is_accepted(string from, string to, string says)
    {
        Refused("x.json", JsonStat, from, to, says);
        Assert.NotEmpty(
            DataImport
                .Read(
                    _folder.Root,
                    [_folder.Put("x.json", JsonStat.Replace(from, to, StringComparison.Ordinal))],
                    new() { AcceptDifferences = true, Today = new(2026, 11, 25) }
                )
                .Reports[0]
                .AcceptedDifferences
        );
    }

    [Fact]
    public void SDMX_CSV_gives_the_same_kind_of_table()
    {
        var report = _folder.Import(
            _folder.Put(
                "x.csv",
                Sdmx
                    + Flow
                    + "A,MIO_EUR,S13,GF03,TE,DE,2023,9,,\n"
                    + Flow
                    + "A,MIO_EUR,S1311,GF02,TE,DE,2023,9,,\n"
                    + Flow
                    + "A,MIO_NAC,S13,GF02,TE,DE,2023,9,,\n"
                    + Flow
                    + "A,MIO_EUR,S13,GF02,TE,EU28,2023,9,,\n"
            )
        );
        Assert.Equal(
            [
                "DEU,2023,government-defence-expenditure,% of GDP (current),1.2,actual",
                "DEU,2023,government-defence-expenditure,million EUR (current),50000.5,provisional",
            ],
            _folder.Rows("eurostat-gov-10a-exp", "2026-04")
        );
        Assert.Equal(
            [
                "in national currency or another unit: 1",
                "no value: 2",
                "not on defence: 1",
                "of a part of government: 1",
                "of an aggregate or a region: 1",
            ],
            report.Dropped.Select(one => $"{one.Reason}: {one.Count}").Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("TE,DE,2023,50000.5", "TE,DE,2023,\"50,000.5\"", "row 2, column OBS_VALUE: '50,000.5' is not a number")]
    [InlineData("TE,DE,2023,50000.5", "TE,DE,2023,50,000.5", "row 2: has 13 cells and the header has 12")]
    [InlineData("TE,DE,2023,50000.5", "TE,DE,2023,1E+300", "row 2, column OBS_VALUE: '1E+300' is not a number")]
    [InlineData("TE,DE,2023,50000.5", "TE,DE,2023.5,50000.5", "row 2, column TIME_PERIOD: '2023.5' is not a year")]
    [InlineData("TE,DE,2023,50000.5", "TE,Germany,2023,50000.5", "row 2, column geo: 'Germany' is not a known code of geo")]
    [InlineData("MIO_EUR,S13,GF02,TE,FR", "MIO_EUR,S13,GF02,TE,DE", "occurs twice, first in row 2")]
    [InlineData("MIO_EUR,S13,GF02,TE,FR", "CP_MEUR,S13,GF02,TE,FR", "row 4, column unit: 'CP_MEUR' is not a known code of unit")]
    [InlineData("TE,DE,2023,1.2,,", "TE,DE,2023,1.2,zz9,", "row 3, column OBS_FLAG: 'zz9' is not a flag")]
    [InlineData(
        "(1.0),27/04/26 23:00:00,A,PC_GDP,S13,GF02,TE,DE",
        "(1.0),27/04/25 23:00:00,A,PC_GDP,S13,GF02,TE,DE",
        "row 3, column LAST UPDATE: '27/04/25 23:00:00' is not '27/04/26 23:00:00' of the first row"
    )]
    [InlineData("27/04/26", "27/04/31", "which is in the future")]
    [InlineData("27/04/26", "04/27/26", "is not a day such as 27/04/26")]
    [InlineData("GOV_10A_EXP", "GOV_10A_MAIN", "is of the dataset 'GOV_10A_MAIN', which is not read")]
    [InlineData("ESTAT:GOV_10A_EXP(1.0)", "../../x", "'../../x' is not a dataset as Eurostat names it")]
    [InlineData(",A,", ",Annual,", "has names in the place of codes; add format=SDMX-CSV&labels=none")]
    [InlineData(",freq,", ",freq:Time frequency,", "has names in the place of codes")]
    [InlineData(
        "DATAFLOW,LAST UPDATE",
        "STRUCTURE,STRUCTURE_ID",
        "is SDMX-CSV 2.0, which does not contain the date of its update; add format=SDMX-CSV&labels=none"
    )]
    [InlineData(",cofog99,", ",function,", "column F: the header has 'function', which is not a column of this layout")]
    [InlineData("OBS_FLAG", "geo", "the header has 'geo' twice")]
    [InlineData("1.2,,", "1.2,,,7", "row 3: has 13 cells")]
    [InlineData("TE,FR,2023,,,\n", "TE,FR,2023,,,", "the file ends inside this line")]
    public void A_changed_table_is_refused_with_its_row(string from, string to, string says) => Refused("x.csv", Sdmx, from, to, says);

    [Theory]
    [InlineData(",cofog99,", ",", ",GF02,", ",", "cofog99: the dimension is missing, so it is not known to be the one on defence")]
    [InlineData("MIO_EUR", "MIO_NAC", ",PC_GDP,", ",PC_TOT,", "holds no figure on defence in million euro or per cent of GDP")]
    [InlineData("MIO_EUR", "MIO_NAC", "!", "!", "holds amounts in national currency (MIO_NAC) and none in euro (MIO_EUR)")]
    public void An_incomplete_selection_names_what_to_download(string from, string to, string second, string other, string says) =>
        Assert.Contains(
            "https://ec.europa.eu/",
            Refused("x.csv", Sdmx.Replace(from, to, StringComparison.Ordinal), second, other, says).Message,
            StringComparison.Ordinal
        );

    // The 27 spend 100, 200, … 2,700 million euro, which is 37,800 together; that of 28 has 5,000 of the United Kingdom more.
    [Theory]
    [InlineData("37800", null)]
    [InlineData("42800", "the members add up to 37800 and the European Union of 27 is printed as 42800")]
    public void The_Union_is_the_sum_of_its_members(string union, string? says)
    {
        using var data = new ShippedCopy("eurostat-gov-10a-exp");
        string[] members = [.. "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' ')];
        var rows = members
            .Select((code, i) => $"{Flow}A,MIO_EUR,S13,GF02,TE,{code},2023,{100 * (i + 1)},,\n")
            .Append($"{Flow}A,MIO_EUR,S13,GF02,TE,EU27_2020,2023,{union},,\n");
        var path = data.Put("x.csv", Head + string.Concat(rows));
        if (says is null)
            Assert.Equal(
                "government-defence-expenditure: sum of the 27 members and the European Union as printed: 1 compared, all agree",
                data.Read(path).Reports[0].Checks[0].ToString()
            );
        else
            Assert.Contains(says, Assert.ThrowsAny<DataException>(() => data.Read(path)).Message, StringComparison.Ordinal);
    }

    private DataException Refused(string name, string text, string from, string to, string says)
    {
        var changed = from == "!" ? text : text.Replace(from, to, StringComparison.Ordinal);
        Assert.True(from == "!" || changed != text, $"'{from}' is not in the file.");
        var refused = Assert.ThrowsAny<DataException>(() => _folder.Read(_folder.Put(name, changed)));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        return refused;
    }
}
