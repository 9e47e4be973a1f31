namespace Analysis.Charts.Tests;

public sealed class MatrixTests
{
    private const string Nb = "\u00a0";

    [Fact]
    public void Every_ally_in_Europe_and_ten_others_have_a_place_of_their_own()
    {
        // NATO has 32 members; without the United States and Canada 30.
        Assert.Equal(30, EuropeTiles.Allies.Distinct().Count());
        string[] others = ["CHE", "AUT", "IRL", "UKR", "CYP", "MLT", "XKX", "SRB", "BIH", "MDA"];
        Assert.Equal(EuropeTiles.Allies.Concat(others).Order(), EuropeTiles.Places.Keys.Order());
        Assert.Equal(40, EuropeTiles.Places.Values.Distinct().Count());
        Assert.All(EuropeTiles.Places.Keys, code => Country.Parse(code));
    }

    [Fact]
    public void A_map_that_forgets_an_ally_or_shades_a_negative_value_is_refused()
    {
        Map().Validate();
        Assert.Contains(
            "leaves out TUR",
            Refused(Map() with { Tiles = [.. Map().Tiles.Where(tile => tile.Country.Code != "TUR")] }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no place for United States",
            Refused(Map() with { Tiles = [.. Map().Tiles, Tile("USA", 0.1)] }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two tiles for Poland",
            Refused(Map() with { Tiles = [.. Map().Tiles, Tile("POL", 0.1)] }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "negative",
            Refused(Map() with { Tiles = [.. Map().Tiles.Where(tile => tile.Country.Code != "POL"), Tile("POL", -0.1)] }),
            StringComparison.Ordinal
        );
        Assert.Contains("role without shading", Refused(Map() with { Role = ChartRole.Guideline }), StringComparison.Ordinal);
    }

    [Fact]
    public void Tiles_of_an_indicator_are_its_countries_and_the_silent_allies_with_the_reason_given()
    {
        var tiles = MapTile.From(
            Samples.Burden(new Gap(Country.Parse("CHE"), Period.Year(2019), "not a member")),
            Period.Year(2019),
            otherwise: "not asked for"
        );
        // Germany with its value, Switzerland with its gap, and the 29 allies for which there is no value.
        Assert.Equal(31, tiles.Count);
        Assert.Equal(0.03, tiles.Single(tile => tile.Country.Code == "DEU").Value.Number);
        Assert.Equal("not a member", tiles.Single(tile => tile.Country.Code == "CHE").Value.Reason);
        Assert.Equal(29, tiles.Count(tile => tile.Value.Reason == "not asked for"));
        Assert.Throws<ArgumentException>(() => MapTile.From(Samples.Burden(), Period.Year(2001)));
    }

    [Fact]
    public void The_text_of_a_map_gives_the_largest_the_smallest_and_the_gaps() =>
        Assert.Equal(
            $"Tile map of Europe, one square a country: Poland leads; % of GDP, 2 of 30 countries with a value. Poland 4.0{Nb}% "
                + $"and Spain 2.0{Nb}% (estimate). No data for {string.Join(", ", Silent[..^1])} and {Silent[^1]}: not asked.",
            Map().AltText
        );

    [Fact]
    public void Shading_goes_up_in_round_steps_and_a_break_belongs_to_the_upper_class()
    {
        // The largest is 93 %: five steps of at least 18.6 % each, so of 20 %.
        var shading = Shading.Of([0.93, 0.1], ValueFormat.Percent(1));
        Assert.Equal([20, 40, 60, 80], shading.Breaks);
        Assert.Equal([1, 1, 2, 5], new[] { 0, 0.1999, 0.2, 0.93 }.Select(shading.StepOf));
        Assert.Equal([$"below 20{Nb}%", $"20–40{Nb}%", $"40–60{Nb}%", $"60–80{Nb}%", $"80{Nb}% and more"], shading.Labels);
        Assert.Equal([0.2, 0.4, 0.6, 0.8], Shading.Of([0.0], ValueFormat.Plain()).Breaks);
        Assert.Equal(
            [$"below 1.0{Nb}%", $"1.0–1.5{Nb}%", $"1.5–2.0{Nb}%", $"2.0–3.5{Nb}%", $"3.5{Nb}% and more"],
            Shading.Of([0.04], ValueFormat.Percent(2), [0.01, 0.015, 0.02, 0.035]).Labels
        );
        Assert.Throws<ArgumentException>(() => Shading.Of([0.04], ValueFormat.Percent(), [0.02, 0.01, 0.03, 0.04]));
        Assert.Throws<ArgumentException>(() => Shading.Of([0.04], ValueFormat.Percent(), [0.02]));
    }

    [Fact]
    public void Every_cell_of_a_heat_table_has_a_value_or_a_reason()
    {
        Heat(("usa", ChartValue.Of(0.6)), ("eur", ChartValue.Of(0.4))).Validate();
        Assert.Contains("no cell 'eur'", Refused(Heat(("usa", ChartValue.Of(0.6)))), StringComparison.Ordinal);
        Assert.Contains(
            "no column 'kor'",
            Refused(Heat(("usa", ChartValue.Of(0.6)), ("eur", ChartValue.Of(0.4)), ("kor", ChartValue.Of(0)))),
            StringComparison.Ordinal
        );
        Assert.Contains("negative", Refused(Heat(("usa", ChartValue.Of(-0.6)), ("eur", ChartValue.Of(0.4)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_missing_as_a_whole_is_one_gap_in_the_caption()
    {
        Assert.EndsWith(
            "No data for Missiles: none.",
            Heat(("usa", ChartValue.Missing("none")), ("eur", ChartValue.Missing("none"))).Caption,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "No data for Europe in Missiles: none.",
            Heat(("usa", ChartValue.Of(0.6)), ("eur", ChartValue.Missing("none"))).Caption,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_text_of_a_heat_table_names_who_leads_in_each_row() =>
        Assert.Equal(
            $"Heat table: The US leads; % of imports, 1 rows by 2 columns. Missiles: largest United States with 60{Nb}%.",
            Heat(("usa", ChartValue.Of(0.6)), ("eur", ChartValue.Of(0.4))).AltText
        );

    [Fact]
    public void A_row_of_an_indicator_has_a_gap_where_the_indicator_is_silent()
    {
        var indicator = Samples.Burden() with { Observations = [Samples.Of(Samples.Germany, 2024, 60, counterpart: Country.UnitedStates)] };
        var row = HeatRow.From("Missiles", indicator, new("DEU", Period.Year(2024)), ["USA", "FRA"], "no delivery");
        Assert.Equal(0.6, row.Cells["USA"].Number);
        Assert.Equal("no delivery", row.Cells["FRA"].Reason);
        Assert.Throws<ArgumentException>(() => HeatRow.From("Missiles", indicator, new("POL", Period.Year(2024)), ["USA"]));
    }

    private static string[] Silent =>
        [
            .. EuropeTiles
                .Allies.Where(code => code is not ("POL" or "ESP"))
                .Select(code => Country.Parse(code).Name)
                .Order(StringComparer.Ordinal),
        ];

    private static string Refused(ChartSpec chart) => Assert.Throws<ArgumentException>(chart.Validate).Message;

    private static MapTile Tile(string code, double value) => new() { Country = Country.Parse(code), Value = ChartValue.Of(value) };

    private static TileMap Map() =>
        new()
        {
            Id = "map",
            Title = "Poland leads",
            Unit = "% of GDP",
            Format = ValueFormat.Percent(),
            Sources = [Samples.Nato],
            Tiles =
            [
                .. EuropeTiles.Allies.Select(code => new MapTile
                {
                    Country = Country.Parse(code),
                    Value = code switch
                    {
                        "POL" => ChartValue.Of(0.04),
                        "ESP" => ChartValue.Of(0.02, ObservationStatus.Estimate),
                        _ => ChartValue.Missing("not asked"),
                    },
                }),
            ],
        };

    private static HeatTable Heat(params (string Id, ChartValue Value)[] cells) =>
        new()
        {
            Id = "heat",
            Title = "The US leads",
            Unit = "% of imports",
            Format = ValueFormat.Percent(0),
            Sources = [Samples.Nato],
            Columns =
            [
                new()
                {
                    Id = "usa",
                    Label = "United States",
                    Role = ChartRole.UnitedStates,
                },
                new()
                {
                    Id = "eur",
                    Label = "Europe",
                    Role = ChartRole.Europe,
                },
            ],
            Rows = [new() { Label = "Missiles", Cells = cells.ToDictionary(cell => cell.Id, cell => cell.Value) }],
        };
}
