using Analysis.Data;

namespace Analysis.Import.Tests;

public sealed partial class WorldBankTests
{
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
