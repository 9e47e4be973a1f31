namespace Analysis;

/// <summary>A result of one year or window with columns beside it: of a user's own table, or other results.</summary>
/// <remarks>
/// <para>Unit: that of the result; a column of a user's own has the unit that its file means, and another result its own.</para>
/// <para>Missing data: a country pairs only with itself, by code. What only one side has is in <see cref="OneSided"/> with the reason, what
/// the result could not compute is in <see cref="Gaps"/>; nothing is filled in.</para>
/// </remarks>
public sealed record JoinedResult
{
    /// <summary>The result, as it was before the join.</summary>
    public required Indicator Result { get; init; }

    /// <summary>The year or window that was joined.</summary>
    public required Period Period { get; init; }

    /// <summary>The values of the result in that period, one for each country or group.</summary>
    public required JoinedColumn Measure { get; init; }

    /// <summary>What was joined to it, in the order of the joins.</summary>
    public required IReadOnlyList<JoinedColumn> Columns { get; init; }

    /// <summary>What the result could not compute in that period, with the reason.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>The countries, groups and rows that one side has and the other has not, with the reason.</summary>
    public required IReadOnlyList<OneSided> OneSided { get; init; }

    /// <summary>What the result measures.</summary>
    public string Title => Result.Title;

    /// <summary>The unit of the result.</summary>
    public Unit Unit => Result.Unit;

    /// <summary>The editions of the result and of everything joined to it.</summary>
    /// <exception cref="ArgumentException">Two editions of one dataset are among them.</exception>
    public IReadOnlyList<Source> Sources => SourceList.OneEditionEach([.. Result.Sources, .. Columns.SelectMany(column => column.Sources)]);

    /// <summary>The countries and groups that have a value of the result and a cell in every column, by id.</summary>
    public IReadOnlyList<Subject> Subjects =>
        [.. Measure.Values.Keys.Where(subject => Columns.All(column => column.Values.ContainsKey(subject))).Order()];

    /// <summary>A column by its name, or the result by its id.</summary>
    /// <exception cref="ArgumentException">There is no such column; the message gives the closest match and all names.</exception>
    public JoinedColumn Column(string name)
    {
        JoinedColumn[] all = [Measure, .. Columns];
        var names = all.Select(column => column.Name).ToList();
        return all.FirstOrDefault(column => column.Name == name)
            ?? throw new ArgumentException(
                $"Nothing called '{name}' was joined; did you mean '{ClosestMatch.Find(name, names)}'? "
                    + $"There are {string.Join(", ", names)}."
            );
    }

    /// <summary>Spearman's rank correlation of two columns over the countries that have both.</summary>
    /// <remarks>
    /// <para>Formula: Pearson's correlation of the ranks, ties at their mean rank (Spearman 1904; Kendall, Rank Correlation Methods, 1948).
    /// The interval is that of <see cref="Correlation.Interval"/>. Unit: none, from −1 to 1.</para>
    /// <para>Shape: one number with n. Missing data: a country without a number on either side is left out. A group is left out where
    /// countries are there, because its members would count twice.</para>
    /// </remarks>
    /// <param name="x">The name of the one column; the last joined one if left out.</param>
    /// <param name="y">The name of the other; the result itself if left out.</param>
    /// <returns>Null for fewer than four pairs, and where all values of one side are equal: ranks then say nothing.</returns>
    /// <exception cref="ArgumentException">There is no such column, or it has text.</exception>
    public Correlation? RankCorrelation(string? x = null, string? y = null)
    {
        var pairs = Pairs(x, y);
        return pairs.Count < Correlation.FewestPairs
            ? null
            : Analysis.RankCorrelation.Spearman([.. pairs.Select(pair => pair.X)], [.. pairs.Select(pair => pair.Y)]);
    }

    /// <summary>The countries with a number in both columns, in the order of their ids; groups only where no country is there.</summary>
    /// <param name="x">The name of the one column; the last joined one if left out.</param>
    /// <param name="y">The name of the other; the result itself if left out.</param>
    /// <exception cref="ArgumentException">There is no such column, or it has text.</exception>
    public IReadOnlyList<JoinedPair> Pairs(string? x = null, string? y = null)
    {
        var (first, second) = (Numeric(x is null ? Columns[^1] : Column(x)), Numeric(y is null ? Measure : Column(y)));
        List<JoinedPair> pairs =
        [
            .. first
                .Values.Keys.Where(second.Values.ContainsKey)
                .Order()
                .Select(subject => new JoinedPair(
                    subject,
                    first.Values[subject].Number!.Value,
                    second.Values[subject].Number!.Value,
                    StatusOrder.Weaker(first.Values[subject].Status, second.Values[subject].Status)
                )),
        ];
        return pairs.Exists(pair => pair.Subject is Country) ? [.. pairs.Where(pair => pair.Subject is not CountryGroup)] : pairs;
    }

    private static JoinedColumn Numeric(JoinedColumn column) =>
        column.IsNumber
            ? column
            : throw new ArgumentException(
                $"The column '{column.Name}' has text and no numbers; it makes groups: .Bars(by: \"{column.Name}\")."
            );
}

/// <summary>One side of a join: the result, a column of a user's own table, or another result.</summary>
public sealed record JoinedColumn
{
    /// <summary>The name of the column, or the id of the result: <c>wave</c>, <c>supplier-share</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, for readers: <c>wave</c>, <c>Supplier share of arms imports, United States, 2021–25</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The values by country or group.</summary>
    public required IReadOnlyDictionary<Subject, JoinedValue> Values { get; init; }

    /// <summary>Where they come from.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The result whose values they are; null for a column of a user's own.</summary>
    public Indicator? Result { get; init; }

    /// <summary>Whether every value is a number.</summary>
    public bool IsNumber => Values.Values.All(value => value.Number is not null);
}

/// <summary>A value of a join.</summary>
/// <param name="Text">As it is written in the file; invariant for a result.</param>
/// <param name="Number">The number; null for text.</param>
/// <param name="Status">How firm it is; a user's own number counts as actual.</param>
public sealed record JoinedValue(string Text, double? Number, ObservationStatus Status);

/// <summary>A country with a number on both sides.</summary>
/// <param name="Subject">The country or group.</param>
/// <param name="X">The number of the first column.</param>
/// <param name="Y">The number of the second.</param>
/// <param name="Status">The weaker status of the two.</param>
public sealed record JoinedPair(Subject Subject, double X, double Y, ObservationStatus Status);

/// <summary>A country, group or row that only one side of a join has.</summary>
/// <param name="Name">The name of the country or group, or what the row has in the column of countries.</param>
/// <param name="Reason">Which side lacks it, and why.</param>
public sealed record OneSided(string Name, string Reason);
