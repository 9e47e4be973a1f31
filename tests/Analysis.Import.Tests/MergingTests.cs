using System.Globalization;

namespace Analysis.Import.Tests;

/// <summary>Measures of one edition that come in several files, imported at the same time.</summary>
public sealed class MergingTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Download(string name, string code, string value) =>
        _folder.Put(
            code + ".csv",
            $"\ufeff\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2026-07-13\",\n\n\"Country "
                + $"Name\",\"Country Code\",\"Indicator Name\",\"Indicator "
                + $"Code\",\"2024\",\n\"Germany\",\"DEU\",\"{name}\",\"{code}\",\"{value}\",\n"
        );

    private string Population => Download("Population, total", "SP.POP.TOTL", "83000000");

    private string Product => Download("GDP (current US$)", "NY.GDP.MKTP.CD", "4600000000000");

    // 4,600,000,000,000 dollars are 4,600,000 millions.
    private static readonly string[] Both =
    [
        "DEU,2024,gdp,million USD (current),4600000,actual",
        "DEU,2024,population,persons,83000000,actual",
    ];

    [Fact]
    public void Two_imports_that_were_read_before_either_wrote_lose_nothing()
    {
        var (first, second) = (_folder.Read(Population), _folder.Read(Product));
        first.Write();
        second.Write();
        _folder.AssertClean();
        Assert.Equal(Both, _folder.Rows("world-bank-indicators", "2026-07"));
        Assert.Equal(2, second.Reports.Single().Tables.Single().Rows);
    }

    [Fact]
    public async Task Two_imports_at_once_lose_nothing()
    {
        for (var round = 0; round < 5; round++)
        {
            var imports = new[] { Population, Product };
            await Task.WhenAll(
                imports.Select(path =>
                    Task.Run(() => DataImport.Read(_folder.Root, [path], Options(round)).Write(), TestContext.Current.CancellationToken)
                )
            );
            Assert.Equal(Both, _folder.Rows("world-bank-indicators", Edition(round)));
        }
    }

    private static string Edition(int round) => "2026-" + round.ToString("00", CultureInfo.InvariantCulture);

    private static ImportOptions Options(int round) => new() { Edition = Edition(round), Today = new(2026, 11, 25) };
}
