using System.Globalization;

namespace Analysis.Tables;

/// <summary>One row of <see cref="DefenceSpending"/>.</summary>
/// <param name="Entity">The country, or the publisher's printed total.</param>
/// <param name="Year">The calendar year (Canada's and Britain's fiscal years by the year that they begin in, as NATO does).</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Basis">The price basis of money; null for what is not money.</param>
/// <param name="Value">The value in the unit of the measure; shares are fractions.</param>
/// <param name="Status">Actual or estimate.</param>
public readonly record struct SpendingRow(
    Entity Entity,
    int Year,
    SpendingMeasure Measure,
    PriceBasis? Basis,
    double Value,
    ObservationStatus Status
)
{
    /// <summary>The unit of the value, with the price basis of money.</summary>
    public string Unit =>
        Measure switch
        {
            SpendingMeasure.MilitaryPersonnel => "thousand persons",
            SpendingMeasure.Population => "persons",
            SpendingMeasure.GdpPerHead => $"thousand {Basis} per head",
            SpendingMeasure.DefenceExpenditurePerHead => $"{Basis} per head",
            SpendingMeasure.PrintedRealChange => "fraction per year",
            SpendingMeasure.PrintedBurden
            or SpendingMeasure.PrintedGovernmentExpenditureShare
            or SpendingMeasure.PrintedGovernmentInvestmentShare => "fraction of GDP",
            SpendingMeasure.EquipmentShare
            or SpendingMeasure.PersonnelShare
            or SpendingMeasure.InfrastructureShare
            or SpendingMeasure.OtherShare => "fraction of defence expenditure",
            _ => $"million {Basis}",
        };
}

/// <summary>A cell of <see cref="DefenceSpending"/>.</summary>
/// <param name="Value">The value in the unit of the measure; shares are fractions.</param>
/// <param name="Status">Actual or estimate.</param>
public readonly record struct SpendingCell(double Value, ObservationStatus Status);

/// <summary>Defence spending of one edition: a grid of entities and years for each measure and price basis.</summary>
public sealed class DefenceSpending
{
    private readonly Dictionary<(SpendingMeasure, PriceBasis?), SpendingCell?[]> _grids = [];
    private readonly KeyEncoder<Entity> _entities = new();
    private readonly IReadOnlyDictionary<(SpendingMeasure, Entity, int), string> _doubts;

    private DefenceSpending(Source source, Period years, IReadOnlyDictionary<(SpendingMeasure, Entity, int), string> doubts) =>
        (Source, Years, _doubts) = (source, years, doubts);

    /// <summary>The edition that the table is.</summary>
    public Source Source { get; }

    /// <summary>From its first to its last year.</summary>
    public Period Years { get; }

    /// <summary>The countries and printed totals that occur.</summary>
    public IReadOnlyList<Entity> Entities => _entities.Keys;

    /// <summary>The rows that the edition has, by measure and price basis, then as the entities came, then by year.</summary>
    public IEnumerable<SpendingRow> Rows =>
        from grid in _grids.OrderBy(grid => grid.Key.Item1).ThenBy(grid => grid.Key.Item2?.ToString(), StringComparer.Ordinal)
        from place in Enumerable.Range(0, grid.Value.Length)
        where grid.Value[place] is not null
        let cell = grid.Value[place]!.Value
        select new SpendingRow(
            Entities[place / Years.Length],
            Years.From + place % Years.Length,
            grid.Key.Item1,
            grid.Key.Item2,
            cell.Value,
            cell.Status
        );

    /// <summary>The countries that occur with the measure, by code; without printed totals.</summary>
    public IReadOnlyList<Country> CountriesWith(SpendingMeasure measure)
    {
        PriceBasis?[] bases = [.. _grids.Keys.Where(key => key.Item1 == measure).Select(key => key.Item2)];
        return
        [
            .. Entities
                .OfType<Country>()
                .Where(country => bases.Any(basis => Years.Years.Any(year => Find(measure, basis, country, year) is not null)))
                .Order(),
        ];
    }

    /// <summary>
    /// The constant-price basis in US dollars, read from the data: 2021 prices in the 2026 edition, 2015 in that of 2024.
    /// </summary>
    /// <exception cref="ArgumentException">The table holds no constant prices in US dollars, or those of several years.</exception>
    public PriceBasis ConstantDollars
    {
        get
        {
            PriceBasis[] bases =
            [
                .. _grids
                    .Keys.Where(key => key.Item1 == SpendingMeasure.DefenceExpenditure)
                    .Select(key => key.Item2)
                    .OfType<PriceBasis>()
                    .Where(basis => basis is { Currency: "USD", IsConstant: true }),
            ];
            return bases.Length switch
            {
                1 => bases[0],
                0 => throw new ArgumentException($"{Source} holds no spending in constant US dollars; take current prices."),
                _ => throw new ArgumentException(
                    $"{Source} holds spending in "
                        + $"{string.Join(" and ", bases.Select(basis => basis.ToString()).Order(StringComparer.Ordinal))}; keep one "
                        + $"of them."
                ),
            };
        }
    }

    /// <summary>A table from rows.</summary>
    /// <param name="source">The edition.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="doubts">Why a cell that is as published is not to be compared with its neighbours, by measure, entity and year.</param>
    /// <exception cref="ArgumentException">No rows; a value that is not a number, or below zero where that makes no sense (a real change
    /// and net investment may be); money without a price basis, or a basis without money; two rows for one cell.</exception>
    public static DefenceSpending Create(
        Source source,
        IEnumerable<SpendingRow> rows,
        IReadOnlyDictionary<(SpendingMeasure, Entity, int), string>? doubts = null
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        SpendingRow[] all = [.. rows];
        if (all.Length == 0)
            throw new ArgumentException($"{source} holds no rows.");
        var table = new DefenceSpending(
            source,
            new(all.Min(row => row.Year), all.Max(row => row.Year)),
            doubts ?? new Dictionary<(SpendingMeasure, Entity, int), string>()
        );
        foreach (var row in all)
            table._entities.CodeOf(row.Entity);
        foreach (var row in all)
            table.Put(row);
        return table;
    }

    /// <summary>The cell of a measure; null where the edition has none.</summary>
    public SpendingCell? Find(SpendingMeasure measure, PriceBasis? basis, Entity entity, int year)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var code = _entities.Find(entity);
        return code >= 0 && Years.Contains(year) && _grids.TryGetValue((measure, basis), out var grid)
            ? grid[code * Years.Length + year - Years.From]
            : null;
    }

    /// <summary>Why the cell must not be compared with its neighbours, according to the manifest; null where there is no doubt.</summary>
    public string? DoubtReason(SpendingMeasure measure, Entity entity, int year) => _doubts.GetValueOrDefault((measure, entity, year));

    private void Put(SpendingRow row)
    {
        if (Validate(row) is { } wrong)
            throw new ArgumentException($"{row.Entity} {Text(row.Year)}, {row.Measure}: {wrong}.");
        if (!_grids.TryGetValue((row.Measure, row.Basis), out var grid))
            _grids[(row.Measure, row.Basis)] = grid = new SpendingCell?[Entities.Count * Years.Length];
        ref var cell = ref grid[_entities.CodeOf(row.Entity) * Years.Length + row.Year - Years.From];
        if (cell is not null)
            throw new ArgumentException(
                $"{row.Entity} {Text(row.Year)}, {row.Measure}{(row.Basis is null ? "" : $" in {row.Basis}")} occurs twice; keep one row."
            );
        cell = new(row.Value, row.Status);
    }

    private static string? Validate(SpendingRow row)
    {
        if (!double.IsFinite(row.Value) || (row.Value < 0 && !MayBeNegative(row.Measure)))
            return $"{row.Value.ToString(CultureInfo.InvariantCulture)} is not a value; leave the row out where nothing is known";
        if (IsMoney(row.Measure) == (row.Basis is not null))
            return null;
        return row.Basis is null ? "money needs a price basis" : $"it is not money, so it has no price basis {row.Basis}";
    }

    // Capital formation is net of what is sold or written back: Eurostat prints it below zero for Slovakia in 2022 and 2023.
    private static bool MayBeNegative(SpendingMeasure measure) =>
        measure
            is SpendingMeasure.PrintedRealChange
                or SpendingMeasure.GovernmentInvestment
                or SpendingMeasure.PrintedGovernmentInvestmentShare;

    private static bool IsMoney(SpendingMeasure measure) =>
        measure
            is SpendingMeasure.DefenceExpenditure
                or SpendingMeasure.Gdp
                or SpendingMeasure.GdpPerHead
                or SpendingMeasure.DefenceExpenditurePerHead
                or SpendingMeasure.GovernmentExpenditure
                or SpendingMeasure.GovernmentInvestment;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
