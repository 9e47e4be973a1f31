using System.Text.Json.Nodes;

namespace Analysis.Benchmarks.Reruns;

/// <summary>
/// A made-up notebook of five cells and two charts on one country, as a profile of a country would be, and the same in other sizes.
/// </summary>
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

    private const string Parameters = "string country = \"POL\";\nstring window = \"2021-2025\";";

    private const string Figures = """
        var transfers = Notebook.Data.Transfers();
        var buyer = Country.Parse(country);
        var now = Period.Parse(window);
        var share = SupplierShare.Of(transfers, buyer, now, Country.UnitedStates);
        var shareFigure = Finding.From("ID-us-share", $"Share of the United States in the arms imports of {buyer.Name}", share, share.Only);
        display(Notebook.Headline($"The United States supplied {shareFigure} of the arms that {buyer} imported in {now}, by volume."));
        """;

    private const string Rolling = """
        var years = transfers.Coverage.Years;
        var windows = Enumerable
            .Range(years.From, years.Length - now.Length + 1)
            .Select(start => new Period(start, start + now.Length - 1))
            .ToList();
        var rolling = windows.Select(one => SupplierShare.Of(transfers, buyer, one, Country.UnitedStates)).Joined();
        """;

    private const string Path = """
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

    /// <summary>Writes the notebook; its findings and charts begin with its name, so that one site can hold several.</summary>
    internal static void Write(string folder, string name) =>
        NotebookFile.Write(
            folder,
            name,
            [
                .. Beginning(name),
                NotebookFile.Code("path", $"{Rolling}\n{Named(Path, name)}"),
                NotebookFile.Code("origins", Named(Origins, name)),
            ]
        );

    /// <summary>Writes one without the path: it reads the whole table, but asks of one window only, however many years there are.</summary>
    internal static void WriteOfOneWindow(string folder, string name) =>
        NotebookFile.Write(folder, name, [.. Beginning(name), NotebookFile.Code("origins", Named(Origins, name))]);

    /// <summary>Writes one with many charts of the path, each in a cell of its own and with its own names.</summary>
    internal static void WriteWithCharts(string folder, string name, int charts) =>
        NotebookFile.Write(
            folder,
            name,
            [
                .. Beginning(name),
                NotebookFile.Code("windows", Rolling),
                .. Enumerable
                    .Range(1, charts)
                    .Select(number =>
                        NotebookFile.Code(
                            $"path-{number}",
                            Named(Path, name)
                                .Replace("-path", $"-path-{number}", StringComparison.Ordinal)
                                .Replace("Windows", $"Windows {number}", StringComparison.Ordinal)
                        )
                    ),
            ]
        );

    private static IEnumerable<JsonObject> Beginning(string name) =>
        [
            NotebookFile.Code("libraries", Libraries),
            NotebookFile.Code("parameters", Parameters, "parameters"),
            NotebookFile.Code("figures", Named(Figures, name)),
        ];

    private static string Named(string text, string name) => text.Replace("ID", name, StringComparison.Ordinal);
}
