namespace Analysis.Charts;

/// <summary>A square of a map.</summary>
public sealed record MapTile
{
    /// <summary>The country; its code is shown in the square.</summary>
    public required Country Country { get; init; }

    /// <summary>The value, or the reason why there is none.</summary>
    public required ChartValue Value { get; init; }

    /// <summary>
    /// The tiles of an indicator in one period: every ally in Europe, and other European countries for which it has a value.
    /// </summary>
    /// <param name="indicator">The result to draw.</param>
    /// <param name="period">The year or window.</param>
    /// <param name="counterpart">The id of the other side, where countries have several: the supplier.</param>
    /// <param name="otherwise">The reason of an ally for which the indicator has no value: <c>not in the group</c>.</param>
    /// <exception cref="ArgumentException">The indicator has no value in the period, or holds several counterparts and none was
    /// chosen.</exception>
    public static IReadOnlyList<MapTile> From(
        Indicator indicator,
        Period period,
        string? counterpart = null,
        string otherwise = "not in this series"
    )
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var known = indicator
            .Numbers.Where(o => o.Period == period && (counterpart is null || o.Counterpart?.Id == counterpart))
            .Select(o => o.Subject)
            .Concat(indicator.Gaps.Where(gap => gap.Period == period).Select(gap => gap.Subject))
            .OfType<Country>()
            .Where(country => EuropeTiles.Places.ContainsKey(country.Code))
            .Distinct()
            .ToArray();
        if (known.Length == 0)
            throw new ArgumentException(
                $"'{indicator.Title}' has no value for a European country in {period}; take a period that it holds."
            );
        var silent = EuropeTiles.Allies.Select(Country.Parse).Except(known);
        return
        [
            .. known.Select(country => new MapTile
            {
                Country = country,
                Value = ChartValue.From(indicator, country.Code, period, counterpart),
            }),
            .. silent.Select(country => new MapTile { Country = country, Value = ChartValue.Missing(otherwise) }),
        ];
    }
}

/// <summary>
/// Europe in equal squares, each shaded by its value: small countries count as much as large ones. Squares without a value are hatched.
/// </summary>
/// <remarks>
/// It has a tile for each ally in Europe, Türkiye included, and for Austria, Bosnia and Herzegovina, Cyprus, Ireland, Kosovo, Malta,
/// Moldova, Serbia, Switzerland and Ukraine where they are given.
/// </remarks>
public sealed record TileMap : ChartSpec
{
    /// <summary>The tiles, in any order.</summary>
    public required IReadOnlyList<MapTile> Tiles { get; init; }

    /// <summary>Whose share or effort is shaded; it gives the hue. One of <see cref="ChartTheme.Shaded"/>.</summary>
    public ChartRole Role { get; init; } = ChartRole.Europe;

    /// <summary>
    /// The breaks between the five classes in the unit of the library, such as a guideline; round steps from zero where null.
    /// </summary>
    public IReadOnlyList<double>? Breaks { get; init; }

    /// <summary>The tiles by value, the largest first; gaps last, by name.</summary>
    public IReadOnlyList<MapTile> Ordered =>
        [
            .. Tiles
                .OrderBy(tile => tile.Value.Number is null)
                .ThenByDescending(tile => tile.Value.Number)
                .ThenBy(tile => tile.Country.Name, StringComparer.Ordinal),
        ];

    /// <summary>The classes of the values.</summary>
    public Shading Shading => Shading.Of(Tiles.Select(tile => tile.Value.Number).OfType<double>(), Format, Breaks);

    /// <inheritdoc/>
    public override string Kind => "tile-map";

    /// <inheritdoc/>
    public override string AltText => MatrixAltText.Write(this);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words("Country"), TableColumn.Words("Code"), TableColumn.Numbers("Value", Unit)],
            [
                .. Ordered.Select(tile =>
                    (IReadOnlyList<TableCell>)
                        [TableCell.Words(tile.Country.Name), TableCell.Words(tile.Country.Code), TableCell.From(tile.Value, Format)]
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values =>
        [.. Ordered.Select(tile => new PlacedValue(tile.Country.Name, null, tile.Value))];

    internal override string EstimateMarks => "Values in italics";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        var unplaced = Tiles.FirstOrDefault(tile => !EuropeTiles.Places.ContainsKey(tile.Country.Code));
        RefuseIf(unplaced is not null, $"has no place for {unplaced?.Country.Name}; leave it out or draw RankedBars");
        var twice = Tiles.GroupBy(tile => tile.Country).FirstOrDefault(same => same.Count() > 1);
        RefuseIf(twice is not null, $"has two tiles for {twice?.Key.Name}; give one");
        var left = EuropeTiles.Allies.Except(Tiles.Select(tile => tile.Country.Code)).ToArray();
        RefuseIf(left.Length > 0, $"leaves out {string.Join(", ", left)}; give each ally a tile, with the reason where it has no value");
        RefuseIf(Tiles.Any(tile => tile.Value.Number < 0), "has a negative value, and shading runs one way from zero; draw RankedBars");
        RefuseIf(!ChartTheme.Shaded.Contains(Role), $"has {ChartTheme.NoShading}");
    }
}

/// <summary>Europe as equal squares, laid out by hand: neighbours stay neighbours where eight columns allow it.</summary>
/// <remarks>No geometry is fetched: the public ones miss Cyprus, Türkiye and Kosovo.</remarks>
public static class EuropeTiles
{
    private static readonly string[] Layout =
    [
        "ISL  .   .  NOR SWE FIN  .   . ",
        " .   .   .  DNK  .  EST  .   . ",
        "IRL GBR  .   .   .  LVA  .   . ",
        " .   .  NLD DEU POL LTU  .   . ",
        " .  BEL LUX CZE SVK UKR  .   . ",
        " .  FRA CHE AUT HUN ROU MDA  . ",
        "PRT ESP ITA SVN HRV SRB BGR  . ",
        " .   .   .   .  BIH XKX MKD TUR",
        " .   .  MLT  .  MNE ALB GRC CYP",
    ];

    /// <summary>
    /// The members of NATO in Europe, Türkiye included: each has a tile in every map, even if only to show why it has no value.
    /// </summary>
    public static IReadOnlyList<string> Allies { get; } =
    [
        "ALB",
        "BEL",
        "BGR",
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
        "ISL",
        "ITA",
        "LTU",
        "LUX",
        "LVA",
        "MKD",
        "MNE",
        "NLD",
        "NOR",
        "POL",
        "PRT",
        "ROU",
        "SVK",
        "SVN",
        "SWE",
        "TUR",
    ];

    /// <summary>The place of each country by its code: column and row, counted from the upper left corner.</summary>
    public static IReadOnlyDictionary<string, (int Column, int Row)> Places { get; } =
        Layout
            .SelectMany((line, row) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((code, column) => (code, column, row)))
            .Where(tile => tile.code != ".")
            .ToDictionary(tile => tile.code, tile => (tile.column, tile.row), StringComparer.Ordinal);

    /// <summary>How many columns there are.</summary>
    public static int Columns { get; } = Places.Values.Max(place => place.Column) + 1;

    /// <summary>How many rows there are.</summary>
    public static int Rows { get; } = Places.Values.Max(place => place.Row) + 1;
}
