using System.Globalization;
using static Analysis.Publishers.ColumnRole;

namespace Analysis.Publishers;

/// <summary>The five files of the Ukraine Support Tracker, and the one that gives their release.</summary>
public static class KielFiles
{
    private static readonly string[] Donors =
    [
        "AUS",
        "AUT",
        "BEL",
        "BGR",
        "CAN",
        "CHE",
        "CYP",
        "CZE",
        "DEU",
        "DNK",
        "ESP",
        "EST",
        "FIN",
        "FRA",
        "GBR",
        "GRC",
        "HRV",
        "HUN",
        "IRL",
        "ISL",
        "ITA",
        "JPN",
        "KOR",
        "LTU",
        "LUX",
        "LVA",
        "MLT",
        "NLD",
        "NOR",
        "NZL",
        "POL",
        "PRT",
        "ROU",
        "SVK",
        "SVN",
        "SWE",
        "TUR",
        "TWN",
        "USA",
    ];
    private static readonly string[] Union =
    [
        "AUT",
        "BEL",
        "BGR",
        "CYP",
        "CZE",
        "DEU",
        "DNK",
        "ESP",
        "EST",
        "FIN",
        "FRA",
        "GRC",
        "HRV",
        "HUN",
        "IRL",
        "ITA",
        "LTU",
        "LUX",
        "LVA",
        "MLT",
        "NLD",
        "POL",
        "PRT",
        "ROU",
        "SVK",
        "SVN",
        "SWE",
    ];

    /// <summary>Which release the others are.</summary>
    public static DelimitedFile Release()
    {
        var file = new DelimitedFile("release_info.csv")
        {
            Roles = [Term, Text, Term, Text],
            Header = ["release", "period", "date", "label"],
            Quoting = Quoting.Words,
            HasAllRows = true,
            HasKnownEnd = true,
        };
        file.Rows.Add(["\"29\"", "04/2026", "2026-08-04", "Tracker, Release 29 (04/2026)"]);
        return file;
    }

    /// <summary>Support by country and month.</summary>
    public static DelimitedFile Explorer(PartyList parties, int seed)
    {
        var random = new Random(seed);
        var file = New(
            "data_explorer.csv",
            [Name, Code, Year, Month, Derived, Value, Value, Value, Value, Derived, Value, Derived],
            "country,iso,year,month,total,financial,humanitarian,military,commitments,to_be_allocated,gdp,pct_gdp"
        );
        foreach (var donor in Donors.OrderBy(parties.Name, StringComparer.Ordinal))
        {
            var gdp = Math.Round(5000m * (decimal)random.NextDouble() + 20, 10);
            foreach (var (year, month) in Months().Where(_ => random.Next(2) == 0))
            {
                var parts = new[] { Part(random), Part(random), Part(random) };
                var (total, commitments) = (parts.Sum(), parts.Sum() + Part(random));
                if (total > 0)
                    file.Rows.Add([
                        parties.Name(donor),
                        donor,
                        Of(year),
                        Of(month),
                        Of(total),
                        Of(parts[0]),
                        Of(parts[1]),
                        Of(parts[2]),
                        Of(commitments),
                        Of(commitments - total),
                        Of(gdp),
                        Of(Math.Round(100 * total / gdp, 15)),
                    ]);
            }
        }
        return file;
    }

    /// <summary>Allocations by month.</summary>
    public static DelimitedFile Allocations(int seed)
    {
        var random = new Random(seed);
        var file = New(
            "total_allocations.csv",
            [Year, Month, Derived, Value, Value, Value],
            "year,month,total_allocations,military,financial,humanitarian"
        );
        foreach (var (year, month) in Months())
        {
            var parts = new[] { Part(random) + 0.1m, Part(random), Part(random) };
            file.Rows.Add([Of(year), Of(month), Of(parts.Sum()), Of(parts[0]), Of(parts[1]), Of(parts[2])]);
        }
        return file;
    }

    /// <summary>Military aid by channel of procurement and month.</summary>
    public static DelimitedFile Procurement(int seed)
    {
        var random = new Random(seed);
        var file = New(
            "procurement_trends.csv",
            [Year, Month, Alone, Alone, Alone, Alone],
            "year,month,stockpile,procurement,unspecified,nato_purl"
        );
        foreach (var (year, month) in Months())
            file.Rows.Add([
                Of(year),
                Of(month),
                Of(Part(random) + 0.001234567890123m),
                Of(Part(random)),
                Of(Part(random)),
                Of(year < 2025 ? 0 : Part(random)),
            ]);
        return file;
    }

    /// <summary>Heavy weapons by donor and category; the numbers in the list add up to the number.</summary>
    public static DelimitedFile Weapons(PartyList parties, int seed)
    {
        var random = new Random(seed);
        var file = New("weapons.csv", [Name, Term, Value, Alone, Text], "donor,category,number_of_weapons,monetary_value_eur,weapons_list");
        foreach (
            var donor in Donors
                .Where(donor => donor is not ("IRL" or "MLT" or "CYP" or "CHE" or "AUT" or "JPN" or "TWN"))
                .OrderBy(parties.Name, StringComparer.Ordinal)
        )
        foreach (
            // The tracker's list always ends with the United States.
            var category in ((string[])["Air Defense", "Howitzers", "IFV", "MLRS", "Tanks"]).Where(category =>
                random.Next(2) == 0 || (donor, category) is ("USA", "Tanks")
            )
        )
        {
            var items = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(i =>
                    (Name: $"{category} of type {(char)('A' + random.Next(26))}-{random.Next(1, 90)} \"{i}\"", Count: random.Next(1, 60))
                )
                .ToList();
            file.Rows.Add([
                parties.Name(donor),
                category,
                Of(items.Sum(item => item.Count)),
                Of(items.Sum(item => item.Count) * random.Next(300_000, 9_000_000)),
                string.Join("; ", items.Select(item => $"{item.Name} ({Of(item.Count)})")),
            ]);
        }
        return file;
    }

    /// <summary>Aid with shares of the European Union's by country.</summary>
    public static DelimitedFile Shares(PartyList parties, int seed)
    {
        var random = new Random(seed);
        var file = New(
            "eu_aid_shares.csv",
            [Name, Code, Value, Value, Derived, Alone],
            "country,iso,bilateral_pct_gdp,eu_share_pct_gdp,total_pct_gdp,eu_share_bn"
        );
        foreach (
            var (code, own, share) in Union
                .Select(code => (code, Own: Part(random) + 0.01m, Share: 0.4m + Part(random) / 10))
                .OrderByDescending(row => row.Own + row.Share)
        )
            file.Rows.Add([parties.Name(code), code, Of(own), Of(share), Of(own + share), Of(Part(random) * 5 + 0.1m)]);
        return file;
    }

    private static DelimitedFile New(string name, IReadOnlyList<ColumnRole> roles, string header) =>
        new(name)
        {
            Roles = roles,
            Header = [.. header.Split(',')],
            Quoting = Quoting.Words,
            HasAllRows = name is not ("data_explorer.csv" or "weapons.csv"),
            HasKnownEnd = name == "eu_aid_shares.csv",
        };

    private static IEnumerable<(int Year, int Month)> Months() => Enumerable.Range(0, 52).Select(i => (2022 + i / 12, 1 + i % 12));

    private static decimal Part(Random random) => random.Next(3) == 0 ? 0 : random.Next(1, 2_000_000) / 1_000_000m;

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Of(decimal number) => number.ToString("0.##################", CultureInfo.InvariantCulture);
}
