using System.Text;
using Analysis.Data;
using Analysis.Import.Files;

namespace Analysis.Import.Tests;

/// <summary>Files of figures with bytes changed at random: read or refused, never anything else.</summary>
public sealed class FigureFuzzTests : IDisposable
{
    private const int Mutations = 500;

    private static readonly string[] Pieces =
    [
        "\"",
        ",",
        "\n",
        "\r",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "1E+300",
        "-",
        "99999999999999999999999999999999999",
        "\\ud800",
        "é",
        "\u2028",
        "2024",
        "(",
        ")",
        "0",
        ".",
    ];

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Fixtures =>
        new()
        {
            {
                "stat",
                """{"version":"2.0","class":"dataset","source":"ESTAT","updated":"2026-04-27T23:00:00+0200","value":{"0":3000,"1":3.0},"status":{"1":"p"},"id":["freq","expend","na_item","unit","geo","time"],"size":[1,1,1,2,1,1],"dimension":{"freq":{"category":{"index":{"A":0}}},"expend":{"category":{"index":{"DEF":0}}},"na_item":{"category":{"index":{"TE":0}}},"unit":{"category":{"index":{"MIO_EUR":0,"PC_GDP":1}}},"geo":{"category":{"index":{"EL":0},"label":{"EL":"Greece"}}},"time":{"category":{"index":["2024"]}}}}"""
            },
            {
                "sdmx",
                "DATAFLOW,LAST UPDATE,freq,unit,sector,cofog99,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nESTAT:GOV_10A_EXP(1."
                    + "0),27/04/26 23:00:00,A,MIO_EUR,S13,GF02,TE,DE,2023,50000.5,p\nESTAT:GOV_10A_EXP(1.0),27/04/26 "
                    + "23:00:00,A,PC_GDP,S13,GF02,TE,DE,2023,1.2,\n"
            },
            {
                "bank",
                "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-13\",\n\n\"Country "
                    + "Name\",\"Country Code\",\"Indicator Name\",\"Indicator "
                    + "Code\",\"2023\",\"2024\",\n\"Germany\",\"DEU\",\"Population, "
                    + "total\",\"SP.POP.TOTL\",\"83300000\",\"83500000\",\n"
            },
            {
                "answer",
                """[{"page":1,"pages":1,"per_page":20000,"total":1,"sourceid":"2","lastupdated":"2026-07-13"},[{"indicator":{"id":"SP.POP.TOTL","value":"Population, total"},"country":{"id":"DE","value":"Germany"},"countryiso3code":"DEU","date":"2024","value":83500000,"unit":"","obs_status":"","decimal":0}]]"""
            },
            { "release", "\"release\",\"period\",\"date\",\"label\"\n\"3\",\"02/2022\",\"2022-05-04\",\"Release 3 (02/2022)\"\n" },
            {
                "months",
                "\"year\",\"month\",\"total_allocations\",\"military\",\"financial\",\"humanitarian\"\n2022,1,0.3,0.2,0,0."
                    + "1\n2022,2,1.6,0.5,0.9,0.2\n"
            },
            { "ways", "\"year\",\"month\",\"stockpile\",\"procurement\",\"unspecified\",\"nato_purl\"\n2022,1,0.25,0,0.5,0\n" },
            {
                "weapons",
                "\"donor\",\"category\",\"number_of_weapons\",\"monetary_value_eur\",\"weapons_list\"\n\"Norway\","
                    + "\"Howitzers\",7,1500,\"First (4); Second (Norway) (3)\"\n\"United States\",\"MLRS\",2,900,\"A launcher (2)\"\n"
            },
            {
                "support",
                "\"country\",\"iso\",\"year\",\"month\",\"total\",\"financial\",\"humanitarian\",\"military\",\"commitments\","
                    + "\"to_be_allocated\",\"gdp\",\"pct_gdp\"\n\"Norway\",\"NOR\",2022,2,0.3,0.1,0.1,0.1,0.4,0.1,100,0.3\n"
            },
            {
                "shares",
                "\"country\",\"iso\",\"bilateral_pct_gdp\",\"eu_share_pct_gdp\",\"total_pct_gdp\",\"eu_share_bn\"\n\"Denmark\","
                    + "\"DNK\",3,0.5,3.5,1.9\n"
            },
        };

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Changed_bytes_are_read_or_refused(string name, string text)
    {
        var random = new Random(12);
        var context = new ImportContext(
            _folder.Root,
            new()
            {
                AcceptDifferences = true,
                Edition = "2026",
                Today = new(2026, 11, 25),
            }
        );
        var read = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Changed(text, random);
            try
            {
                DownloadLayouts.Read(SourceFile.Of(name, bytes), context);
                read++;
            }
            catch (DataException e)
            {
                Assert.All(e.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
            }
        }
        Assert.True(read < Mutations, "Nothing was refused, so the changes reach no rule.");
        Assert.NotNull(DownloadLayouts.Read(SourceFile.Of(name, Encoding.UTF8.GetBytes(text)), context));
    }

    private static byte[] Changed(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 12));
            var piece = Pieces[random.Next(Pieces.Length)];
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(length, text.Length - at)),
                2 => text.Insert(at, piece),
                3 => text.Insert(at, text.Substring(at, Math.Min(4 * length, text.Length - at))),
                _ => text.Remove(at, 1).Insert(at, piece),
            };
            if (text.Length == 0)
                text = piece;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(4) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
