using System.Text.Json.Nodes;

namespace Analysis.Data.Tests;

/// <summary>The manifests of <see cref="DataFolder"/>.</summary>
internal static class Manifests
{
    public static JsonObject Transfers() =>
        Package(
            "sipri-arms-transfers",
            "SIPRI",
            "extract",
            Table(
                "2025.csv",
                "2025",
                """{"suppliers":"all","recipients":["POL","NOR"],"years":"2020-2022"}""",
                "zero",
                TransferFields,
                "supplier",
                "recipient",
                "year"
            ),
            Table(
                "2026.csv",
                "2026",
                """{"suppliers":"all","recipients":["POL","NOR"],"years":"2020-2022"}""",
                "zero",
                TransferFields,
                "supplier",
                "recipient",
                "year"
            )
        );

    public static JsonObject Regions() =>
        Package(
            "sipri-arms-transfers-regions",
            "SIPRI",
            "derived-only",
            Table(
                "2026.csv",
                "2026",
                """{"regions":["allies","elsewhere"],"years":"2020-2022"}""",
                "zero",
                """
                [{"name":"supplier","type":"string","description":"Who delivered","codes":"country","constraints":{"required":true}},
                 {"name":"region","type":"string","description":"Where to","labels":{"elsewhere":"Elsewhere"},"constraints":{"required":true}},
                 {"name":"year","type":"year","description":"Year","constraints":{"required":true}},
                 {"name":"volume","type":"number","description":"Volume","unit":"million TIV","constraints":{"required":true,"minimum":0}}]
                """,
                "supplier",
                "region",
                "year"
            )
        );

    public static JsonObject Spending() =>
        Package(
            "nato-defence-expenditure",
            "NATO",
            "open",
            Table(
                "2026.csv",
                "2026",
                """{"entities":["POL"],"years":"2014-2026"}""",
                "gap",
                """
                [{"name":"entity","type":"string","description":"Country","codes":"country","otherCodes":["x-nato-total"],"constraints":{"required":true}},
                 {"name":"year","type":"year","description":"Year","constraints":{"required":true}},
                 {"name":"measure","type":"string","description":"Measure","constraints":{"required":true}},
                 {"name":"unit","type":"string","description":"Unit","codes":"unit","units":["million USD (current)","million USD (2021 prices)","% of GDP (2021 prices)","thousand persons","million EUR (current)"],"constraints":{"required":true}},
                 {"name":"value","type":"number","description":"Value","constraints":{"required":true}},
                 {"name":"status","type":"string","description":"Status","constraints":{"required":true,"enum":["actual","estimate"]}}]
                """,
                "entity",
                "year",
                "measure",
                "unit"
            )
        );

    public static JsonObject Revenue() =>
        Package(
            "sipri-top-100",
            "SIPRI",
            "derived-only",
            Table(
                "2025.csv",
                "2025",
                """{"years":"2024"}""",
                "gap",
                """
                [{"name":"group","type":"string","description":"Group","labels":{"top-100":"All"},"constraints":{"required":true}},
                 {"name":"year","type":"year","description":"Year","constraints":{"required":true}},
                 {"name":"unit","type":"string","description":"Unit","codes":"unit","units":["million USD (2024 prices)","million USD (current)","thousand persons"],"constraints":{"required":true}},
                 {"name":"value","type":"number","description":"Value","constraints":{"required":true}},
                 {"name":"companies","type":"integer","description":"How many","constraints":{"required":true,"maximum":100}}]
                """,
                "group",
                "year",
                "unit"
            )
        );

    public static JsonObject Groups() =>
        Package(
            "groups",
            "Us",
            "open",
            Table(
                "groups.csv",
                "2026",
                "{}",
                "gap",
                """
                [{"name":"group","type":"string","description":"Group","codes":"group","constraints":{"required":true,"pattern":"[a-z-]+"}},
                 {"name":"country","type":"string","description":"Country","codes":"country","constraints":{"required":true}},
                 {"name":"from","type":"year","description":"From"},
                 {"name":"until","type":"year","description":"Until"},
                 {"name":"source","type":"string","description":"Source","constraints":{"required":true}}]
                """,
                "group",
                "country"
            ),
            Table(
                "group-names.csv",
                "2026",
                "{}",
                "gap",
                """
                [{"name":"group","type":"string","description":"Group","constraints":{"required":true}},
                 {"name":"name","type":"string","description":"Name","constraints":{"required":true,"unique":true}},
                 {"name":"as_of","type":"year","description":"Year","constraints":{"required":true}},
                 {"name":"definition","type":"string","description":"What it is","constraints":{"required":true}}]
                """,
                "group"
            )
        );

    /// <summary>Figures collected by hand.</summary>
    public static JsonObject Cited(string name) =>
        Package(
            name,
            "Several",
            "cited",
            Table(
                "2026-11.csv",
                "2026-11",
                "{}",
                "gap",
                """
                [{"name":"id","type":"string","description":"Id","constraints":{"required":true}},
                 {"name":"subject","type":"string","description":"Of whom","codes":"country","otherCodes":["x-pool"],"labels":{"x-pool":"A pooled fleet"},"constraints":{"required":true}},
                 {"name":"counterpart","type":"string","description":"The other side"},
                 {"name":"category","type":"string","description":"Field","constraints":{"required":true}},
                 {"name":"item","type":"string","description":"System"},
                 {"name":"measure","type":"string","description":"Measure","constraints":{"required":true}},
                 {"name":"from","type":"year","description":"First year","constraints":{"required":true}},
                 {"name":"until","type":"year","description":"Last year","constraints":{"required":true}},
                 {"name":"as_of","type":"string","description":"Day"},
                 {"name":"value","type":"number","description":"Value"},
                 {"name":"unit","type":"string","description":"Unit","codes":"unit","units":["aircraft","million USD (current)","persons","%","year"],"constraints":{"required":true}},
                 {"name":"status","type":"string","description":"Status","constraints":{"required":true}},
                 {"name":"grade","type":"string","description":"Grade","constraints":{"required":true}},
                 {"name":"counted","type":"string","description":"Counted","constraints":{"required":true}},
                 {"name":"publisher","type":"string","description":"Who says it"},
                 {"name":"link","type":"string","description":"Address"},
                 {"name":"note","type":"string","description":"Note"}]
                """,
                "id"
            )
        );

    private const string TransferFields = """
        [{"name":"supplier","type":"string","description":"Who delivered","codes":"country","otherCodes":["x-unknown"],"constraints":{"required":true}},
         {"name":"recipient","type":"string","description":"Who received","codes":"country","constraints":{"required":true}},
         {"name":"year","type":"year","description":"Year","constraints":{"required":true}},
         {"name":"volume","type":"number","description":"Volume","unit":"million TIV","constraints":{"required":true,"minimum":0}}]
        """;

    private static JsonObject Package(string name, string publisher, string licenceClass, params JsonObject[] tables) =>
        new()
        {
            ["name"] = name,
            ["title"] = "The title of " + name,
            ["description"] = "What it holds.",
            ["publisher"] = publisher,
            ["licenceClass"] = licenceClass,
            ["credit"] = "Source: " + publisher,
            ["licenses"] = new JsonArray(new JsonObject { ["title"] = "Terms", ["path"] = "https://example.org/terms" }),
            ["sources"] = new JsonArray(new JsonObject { ["title"] = publisher, ["path"] = "https://example.org" }),
            ["anotherPropertyOfTheStandard"] = true,
            ["resources"] = new JsonArray(tables),
        };

    private static JsonObject Table(
        string path,
        string edition,
        string coverage,
        string absentInside,
        string fields,
        params string[] primaryKey
    ) =>
        new()
        {
            ["name"] = path is "groups.csv" or "group-names.csv" ? Path.GetFileNameWithoutExtension(path) : "table-" + edition,
            ["title"] = "Tables of " + edition,
            ["path"] = path,
            ["encoding"] = "utf-8",
            ["edition"] = edition,
            ["publishedOn"] = "2026-03",
            ["gathered"] = "2026-11-23",
            ["address"] = "https://example.org/data",
            ["provenance"] = "Written by a test.",
            ["coverage"] = JsonNode.Parse(coverage),
            ["absentInside"] = absentInside,
            ["caveats"] = new JsonArray("Not real."),
            ["outliers"] = new JsonArray(),
            ["schema"] = new JsonObject
            {
                ["fields"] = JsonNode.Parse(fields),
                ["primaryKey"] = new JsonArray([.. primaryKey.Select(name => JsonValue.Create(name))]),
            },
        };
}
