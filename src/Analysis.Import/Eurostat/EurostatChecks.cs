using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Eurostat;

/// <summary>
/// Consistency of the figures of one response: the Union is the sum of its members, and amount and share of one country and year give the
/// same GDP.
/// </summary>
internal sealed class EurostatChecks
{
    // GDP in euro grew by 34 % in Ireland in 2015 and fell by a fifth in the crisis of 2009; a figure that is off by a factor of two is
    // noticed.
    private const double LeastGrowth = 0.7;
    private const double MostGrowth = 1.4;

    /// <summary>What a country spends in a year is not three times that of the year before and of the year after.</summary>
    private const double MostSpike = 3;

    private readonly string _file;
    private readonly Dictionary<(string Entity, int Year, string Measure, string Unit), double> _cells;
    private readonly HashSet<(string, int, string, string)> _missing;

    private EurostatChecks(string file, IReadOnlyList<PartyYearValue> figures, HashSet<(string, int, string, string)> missing) =>
        (_file, _cells, _missing) = (file, figures.ToDictionary(figure => figure.Key, figure => figure.Number), missing);

    /// <summary>All checks.</summary>
    /// <param name="file">The file as problems name it.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="missing">The figures that the file states to be missing.</param>
    /// <param name="context">Gives the members of the Union.</param>
    public static IEnumerable<ImportCheck> Of(
        string file,
        IReadOnlyList<PartyYearValue> figures,
        HashSet<(string, int, string, string)> missing,
        ImportContext context
    )
    {
        var checks = new EurostatChecks(file, figures, missing);
        if (context.Group("eu27") is { } union)
            foreach (var measure in (string[])[EurostatContent.Expenditure, EurostatContent.Investment])
                if (figures.Any(figure => figure.Measure == measure && figure.Unit == EurostatContent.Amount))
                    yield return checks.Sums(measure, [.. union.MembersIn(union.AsOf!.Value).Select(member => member.Id)]);
        yield return checks.Pairs();
        yield return checks.Gaps();
        yield return checks.Parts();
        yield return checks.Gdp();
        yield return checks.Spikes();
    }

    // Eurostat gives tenths, and the sum is that of the figures before rounding.
    private ImportCheck Sums(string measure, IReadOnlyList<string> members)
    {
        var (compared, apart) = (0, new List<Problem>());
        foreach (
            var (key, printed) in _cells
                .Where(cell =>
                    cell.Key.Entity == EurostatContent.Union && cell.Key.Measure == measure && cell.Key.Unit == EurostatContent.Amount
                )
                .OrderBy(cell => cell.Key.Year)
        )
        {
            var parts = members.Select(member => Find(member, key.Year, measure, EurostatContent.Amount)).ToList();
            compared += parts.Contains(null) ? 0 : 1;
            var sum = parts.Sum() ?? 0;
            // What some members spend is never more than what all do; investment can be below zero.
            var differs = parts.Contains(null)
                ? measure == EurostatContent.Expenditure && sum - printed > Rounding(members)
                : Math.Abs(sum - printed) > Rounding(members);
            if (differs)
                apart.Add(
                    Difference(
                        key,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the members add up to {sum:0.#} and the European Union of 27 is printed as {printed:0.#}; a figure "
                                + $"was changed, or the Union is of other members."
                        )
                    )
                );
        }
        return new($"{measure}: sum of the 27 members and the European Union as printed", compared, apart);
    }

    // Where a country has a series in both units, each year has both.
    private ImportCheck Pairs()
    {
        var both = _cells
            .Keys.GroupBy(key => (key.Entity, key.Measure))
            .Where(series => series.Select(key => key.Unit).Distinct().Count() == 2)
            .SelectMany(series => series)
            .ToList();
        return Check(
            "amounts and shares of GDP of the same country and year",
            both,
            key =>
                _cells.ContainsKey(key with { Unit = Other(key.Unit) })
                    ? null
                    : $"has a figure in {key.Unit} and none in {Other(key.Unit)}; one was removed, or moved to another place."
        );
    }

    private ImportCheck Gaps()
    {
        var years = _cells.Keys.Select(key => key.Year).Distinct().Order().ToList();
        return Check(
            "years of a series, which have no gap",
            _cells.Keys,
            key =>
            {
                var next = years.FirstOrDefault(year => year > key.Year);
                return
                    next == 0
                    || _cells.ContainsKey(key with { Year = next })
                    || _missing.Contains(key with { Year = next })
                    || !years.Any(year => year > next && _cells.ContainsKey(key with { Year = year }))
                    ? null
                    : $"the series has no figure for {YearText.Of(next)}, and has one before and after; it was removed, or moved "
                        + $"to another place.";
            }
        );
    }

    private ImportCheck Parts() =>
        Check(
            "investment, which is a part of expenditure",
            _cells.Keys.Where(key => key.Measure == EurostatContent.Investment),
            key =>
                Find(key.Entity, key.Year, EurostatContent.Expenditure, key.Unit) is { } all && _cells[key] > all
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"investment ({_cells[key]}) is more than all expenditure ({all}); a figure was changed, or the two were exchanged."
                    )
                    : null
        );

    private ImportCheck Gdp()
    {
        var ranges = _cells
            .Keys.Where(key => key.Unit == EurostatContent.Amount && _cells.ContainsKey(key with { Unit = EurostatContent.Share }))
            .GroupBy(key => (key.Entity, key.Year))
            .ToDictionary(group => group.Key, group => (Key: group.First(), Range: CommonRange(group)));
        return new(
            "GDP that amount and share give, by country and year",
            ranges.Count,
            [
                .. ranges
                    .Values.Select(one =>
                        GdpDifference(
                            one.Key,
                            one.Range,
                            ranges.TryGetValue((one.Key.Entity, one.Key.Year - 1), out var before)
                                ? before.Range
                                : (Least: 0, Most: double.MaxValue)
                        )
                    )
                    .OfType<Problem>(),
            ]
        );
    }

    private Problem? GdpDifference(
        (string Entity, int Year, string Measure, string Unit) key,
        (double Least, double Most) range,
        (double Least, double Most) before
    )
    {
        if (range.Least > range.Most)
            return Difference(
                key,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"amount and share of GDP do not fit together: the share times the GDP of the other figures "
                        + $"of {YearText.Of(key.Year)} is not the amount. A figure was changed."
                )
            );
        return range.Most < LeastGrowth * before.Least || range.Least > MostGrowth * before.Most
            ? Difference(
                key,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"amount and share give a GDP of {range.Least:0} to {range.Most:0} million euro, after "
                        + $"{before.Least:0} to {before.Most:0} in the year before; a figure was changed."
                )
            )
            : null;
    }

    // The GDP that all figures of a country and year allow; from more than to where they contradict each other.
    private (double Least, double Most) CommonRange(IEnumerable<(string Entity, int Year, string Measure, string Unit)> keys) =>
        keys.Select(Range).Aggregate((one, other) => (Math.Max(one.Least, other.Least), Math.Min(one.Most, other.Most)));

    private ImportCheck Spikes() =>
        Check(
            "expenditure beside that of the years before and after",
            _cells.Keys.Where(key => key.Measure == EurostatContent.Expenditure && key.Unit == EurostatContent.Amount),
            key =>
            {
                double?[] beside =
                [
                    Find(key.Entity, key.Year - 1, key.Measure, key.Unit),
                    Find(key.Entity, key.Year + 1, key.Measure, key.Unit),
                ];
                var known = beside.OfType<double>().Where(value => value > 0).ToList();
                return
                    known.Count > 0
                    && (known.All(value => _cells[key] > MostSpike * value) || known.All(value => _cells[key] < value / MostSpike))
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{_cells[key]} is more than {MostSpike} times, or less than a third of, the figures beside it "
                            + $"({string.Join(", ", known)}); it was changed."
                    )
                    : null;
            }
        );

    // Amounts are rounded to a tenth or to a whole million, shares to a tenth of a per cent.
    private (double Least, double Most) Range((string Entity, int Year, string Measure, string Unit) key)
    {
        var (amount, share) = (_cells[key], _cells[key with { Unit = EurostatContent.Share }]);
        if (Math.Abs(amount) > 0.5 && Math.Abs(share) > 0.051 && Math.Sign(amount) != Math.Sign(share))
            return (1, 0);
        var (large, small) = (Math.Abs(amount) + 0.5, Math.Max(0, Math.Abs(amount) - 0.5));
        return (
            100 * small / (Math.Abs(share) + 0.051),
            Math.Abs(share) > 0.051 ? 100 * large / (Math.Abs(share) - 0.051) : double.MaxValue
        );
    }

    private static double Rounding(IReadOnlyList<string> members) => 0.05 * (members.Count + 2);

    private static string Other(string unit) => unit == EurostatContent.Amount ? EurostatContent.Share : EurostatContent.Amount;

    private double? Find(string entity, int year, string measure, string unit) =>
        _cells.TryGetValue((entity, year, measure, unit), out var value) ? value : null;

    private ImportCheck Check(
        string what,
        IEnumerable<(string Entity, int Year, string Measure, string Unit)> keys,
        Func<(string Entity, int Year, string Measure, string Unit), string?> difference
    )
    {
        var all = keys.ToList();
        return new(what, all.Count, [.. all.Select(key => difference(key) is { } says ? Difference(key, says) : null).OfType<Problem>()]);
    }

    private Problem Difference((string Entity, int Year, string Measure, string Unit) key, string says) =>
        new(
            _file,
            null,
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{key.Entity} {key.Year}, {key.Measure} in {key.Unit}: {says} Download " + $"the response again."
            )
        );
}
