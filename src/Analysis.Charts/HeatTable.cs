namespace Analysis.Charts;

/// <summary>A column of a heat table: a supplier, an origin.</summary>
public sealed record HeatColumn
{
    /// <summary>The id by which the rows name it: <c>USA</c>, <c>own-group</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name over the column.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>What it represents: it gives the hue. One of <see cref="ChartTheme.Shaded"/>.</summary>
    public required ChartRole Role { get; init; }
}

/// <summary>Where the values of a row are read: the id of a country or group, and the year or window.</summary>
public readonly record struct SubjectPeriod(string Subject, Period Period);

/// <summary>A row of a heat table: a category.</summary>
public sealed record HeatRow
{
    /// <summary>The name before the row.</summary>
    public required string Label { get; init; }

    /// <summary>A shorter name for narrow screens, if there is one.</summary>
    public string? ShortLabel { get; init; }

    /// <summary>A value or a gap for every column, by its id.</summary>
    public required IReadOnlyDictionary<string, ChartValue> Cells { get; init; }

    /// <summary>The row of a subject and period, one cell for each counterpart named; what the indicator leaves out is a gap.</summary>
    /// <param name="label">The name of the row.</param>
    /// <param name="indicator">Shares by counterpart.</param>
    /// <param name="at">The country or group, and the year or window.</param>
    /// <param name="counterparts">The ids of the columns.</param>
    /// <param name="otherwise">The reason of a cell for which the indicator has no value.</param>
    /// <exception cref="ArgumentException">The indicator has no value for the subject in the period.</exception>
    public static HeatRow From(
        string label,
        Indicator indicator,
        SubjectPeriod at,
        IEnumerable<string> counterparts,
        string otherwise = "not in this series"
    )
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var (subject, period) = at;
        var numbers = indicator.Numbers.Where(o => o.Subject.Id == subject && o.Period == period && o.Counterpart is not null).ToArray();
        var gap = indicator.Gaps.FirstOrDefault(gap => gap.Subject.Id == subject && gap.Period == period);
        if (numbers.Length == 0 && gap is null)
            throw new ArgumentException(
                $"'{indicator.Title}' has no value for '{subject}' in {period}; take a subject and a period that it holds."
            );
        return new()
        {
            Label = label,
            Cells = counterparts.ToDictionary(
                id => id,
                id =>
                    numbers.FirstOrDefault(o => o.Counterpart!.Id == id) is { } number
                        ? ChartValue.Of(number)
                        : ChartValue.Missing(gap?.Reason ?? otherwise),
                StringComparer.Ordinal
            ),
        };
    }
}

/// <summary>
/// Categories down, suppliers across, each cell with its number and shaded by it; the hue is the supplier's. Cells without a value are
/// hatched.
/// </summary>
public sealed record HeatTable : ChartSpec
{
    private const int MostColumns = 7;

    /// <summary>The columns from left to right.</summary>
    public required IReadOnlyList<HeatColumn> Columns { get; init; }

    /// <summary>The rows from top to bottom.</summary>
    public required IReadOnlyList<HeatRow> Rows { get; init; }

    /// <summary>The breaks between the five classes in the unit of the library; round steps from zero where null.</summary>
    public IReadOnlyList<double>? Breaks { get; init; }

    /// <summary>What a row is, for the head of the table: <c>Category</c>.</summary>
    public string RowTitle { get; init; } = "Category";

    /// <summary>The classes of the values.</summary>
    public Shading Shading =>
        Shading.Of(Rows.SelectMany(row => row.Cells.Values).Select(value => value.Number).OfType<double>(), Format, Breaks);

    /// <inheritdoc/>
    public override string Kind => "heat-table";

    /// <inheritdoc/>
    public override string AltText => MatrixAltText.Write(this);

    /// <inheritdoc/>
    public override ChartTable Table =>
        new(
            [TableColumn.Words(RowTitle), .. Columns.Select(column => TableColumn.Numbers(column.Label, Unit))],
            [
                .. Rows.Select(row =>
                    (IReadOnlyList<TableCell>)
                        [TableCell.Words(row.Label), .. Columns.Select(column => TableCell.From(row.Cells[column.Id], Format))]
                ),
            ]
        );

    internal override IReadOnlyList<PlacedValue> Values => [.. Rows.SelectMany(Placed)];

    internal override string EstimateMarks => "Values in italics";

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        RefuseIf(Columns.Count > MostColumns, $"has {Columns.Count} columns, and a phone shows {MostColumns}; pool the small ones");
        RefuseTwice(Rows.Select(row => row.Label), "rows");
        var flat = Columns.FirstOrDefault(column => !ChartTheme.Shaded.Contains(column.Role));
        RefuseIf(flat is not null, $"gives the column '{flat?.Label}' {ChartTheme.NoShading}");
        foreach (var row in Rows)
            ValidateRow(row);
    }

    /// <summary>A row that is missing as a whole, for one reason, is one gap and not one a column.</summary>
    private IEnumerable<PlacedValue> Placed(HeatRow row)
    {
        var cells = Columns.Where(column => row.Cells.ContainsKey(column.Id)).ToArray();
        return
            cells.Length > 1
            && cells.All(column => row.Cells[column.Id].Reason is not null)
            && cells.Select(column => row.Cells[column.Id].Reason).Distinct().Count() == 1
            ? [new PlacedValue(row.Label, null, row.Cells[cells[0].Id])]
            : cells.Select(column => new PlacedValue($"{column.Label} in {row.Label}", null, row.Cells[column.Id]));
    }

    private void ValidateRow(HeatRow row)
    {
        string[] ids = [.. Columns.Select(column => column.Id)];
        var empty = ids.Except(row.Cells.Keys).FirstOrDefault();
        RefuseIf(empty is not null, $"has no cell '{empty}' in the row '{row.Label}'; give it a value, or a gap with its reason");
        var unknown = row.Cells.Keys.Except(ids).Order(StringComparer.Ordinal).FirstOrDefault();
        RefuseIf(unknown is not null, $"has no column '{unknown}' for the row '{row.Label}'; add it to Columns");
        RefuseIf(
            row.Cells.Values.Any(cell => cell.Number < 0),
            $"has a negative value in the row '{row.Label}', and shading runs one way from zero"
        );
    }
}
