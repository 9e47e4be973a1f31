using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>A made-up notebook of five cells and two charts on one country, as a profile of a country would be.</summary>
internal static class ProfileNotebook
{
    private const string Libraries = """
        #r "../artifacts/notebook/Analysis.Interactive.dll"
        using Analysis;
        using Analysis.Charts;
        using Analysis.Interactive;
        using Analysis.Procurement;
        Notebook.Start();
        """;

    private const string Figures = """
        var transfers = Notebook.Data.Transfers();
        var buyer = Country.Parse(country);
        var now = Period.Parse(window);
        var share = SupplierShare.Of(transfers, buyer, now, Country.UnitedStates);
        var shareFigure = Finding.From("ID-us-share", $"Share of the United States in the arms imports of {buyer.Name}", share, share.Only);
        display(Notebook.Headline($"The United States supplied {shareFigure} of the arms that {buyer} imported in {now}, by volume."));
        """;

    private const string Path = """
        var years = transfers.Coverage.Years;
        var windows = Enumerable.Range(years.From, years.Length - now.Length + 1).Select(start => new Period(start, start + now.Length - 1)).ToList();
        var rolling = windows.Select(one => SupplierShare.Of(transfers, buyer, one, Country.UnitedStates)).Joined();
        Notebook.Chart($"In {now} the share is {shareFigure}", title => new TrendChart
        {
            Id = "ID-path",
            Title = title,
            Subtitle = $"Share of the United States in the arms imports of {buyer}",
            Unit = "% of import volume (TIV)",
            Format = ValueFormat.Percent(),
            Series = [TrendSeries.From(rolling, buyer.Id, ChartRole.UnitedStates, "USA", "Windows")],
        })
        """;

    private const string Origins = """
        var own = Notebook.Data.Group("european-nato");
        var split = OriginSplit.Of(transfers, buyer, now, own);
        Notebook.Chart($"The United States supplied {shareFigure}", title => new StackedShares
        {
            Id = "ID-origins",
            Title = title,
            Subtitle = $"Arms imports of {buyer} by origin of the supplier",
            Unit = "% of import volume (TIV)",
            Format = ValueFormat.Percent(0),
            Direction = StackedDirection.Columns,
            Sources = split.Sources,
            BarTitle = "Years",
            Parts =
            [
                new() { Id = "USA", Label = "United States", Role = ChartRole.UnitedStates },
                new() { Id = own.Id, Label = "European NATO", Role = ChartRole.Europe },
                new() { Id = OriginSplit.Others.Id, Label = "All others", Role = ChartRole.Others },
            ],
            Bars = [StackedBar.From(split, buyer.Id, now, now.ToProse())],
        })
        """;

    /// <summary>Writes the notebook under a name; its findings and charts begin with that name, so that one site can hold several.</summary>
    internal static void Write(string folder, string name)
    {
        const string parameters = "string country = \"POL\";\nstring window = \"2021-2025\";";
        var cells = new JsonArray(
            Markdown($"# {name}"),
            Code("libraries", Libraries),
            Code("parameters", parameters, "parameters"),
            Code("figures", Figures.Replace("ID", name, StringComparison.Ordinal)),
            Code("path", Path.Replace("ID", name, StringComparison.Ordinal)),
            Code("origins", Origins.Replace("ID", name, StringComparison.Ordinal))
        );
        var notebook = new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject
                {
                    ["display_name"] = ".NET (C#)",
                    ["language"] = "C#",
                    ["name"] = ".net-csharp",
                },
                ["language_info"] = new JsonObject { ["name"] = "C#" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(System.IO.Path.Combine(folder, name + ".ipynb"), notebook.ToJsonString());
    }

    private static JsonObject Markdown(string text) => Cell("markdown", "title", text);

    private static JsonObject Code(string id, string text, params string[] tags)
    {
        var cell = Cell("code", id, text, tags);
        (cell["execution_count"], cell["outputs"]) = (null, new JsonArray());
        return cell;
    }

    private static JsonObject Cell(string kind, string id, string text, params string[] tags) =>
        new()
        {
            ["cell_type"] = kind,
            ["id"] = id,
            ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) },
            ["source"] = text,
        };
}
