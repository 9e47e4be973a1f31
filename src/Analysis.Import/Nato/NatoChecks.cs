using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.Nato;

/// <summary>
/// Compares NATO's figures with each other: most are printed in two or more views, and every view follows from the others.
/// </summary>
internal sealed class NatoChecks
{
    private const string Total = "x-nato-total";
    private const string EuropeAndCanada = "x-nato-europe-and-canada";
    private const string Spending = "defence-expenditure";
    private const string Burden = "defence-burden";
    private const string Personnel = "military-personnel";
    private static readonly string[] Shares = ["equipment-share", "personnel-share", "infrastructure-share", "other-share"];

    private readonly string _file;
    private readonly string _current = "million USD (current)";
    private readonly string _constant;
    private readonly IReadOnlyList<PartyYearValue> _figures;
    private readonly IReadOnlyList<PartyYearValue> _repeated;
    private readonly Dictionary<(string Entity, int Year, string Measure, string Unit), RoundingInterval> _cells = [];

    public NatoChecks(string file, IReadOnlyList<PartyYearValue> figures, IReadOnlyList<PartyYearValue> repeated, string baseYear)
    {
        (_file, _constant, _figures, _repeated) = (file, $"million USD ({baseYear} prices)", figures, repeated);
        // The figures of a table are rounded alike; the four shares are in two tables of one form.
        foreach (var unit in figures.GroupBy(figure => (Shares.Contains(figure.Measure) ? "" : figure.Measure, figure.Unit)))
        {
            var decimals = unit.Max(figure => RoundingInterval.Decimals(figure.Value));
            foreach (var figure in unit)
                _cells[(figure.Entity, figure.Year, figure.Measure, figure.Unit)] = RoundingInterval.Of(figure.Number, decimals);
        }
    }

    /// <summary>All comparisons.</summary>
    /// <param name="nato">The members; null where the data root has no groups.</param>
    public IEnumerable<ImportCheck> All(CountryGroup? nato)
    {
        foreach (
            var (measure, unit) in ((string, string)[])
                [(Spending, _current), (Spending, _constant), ("gdp", _current), ("gdp", _constant), (Personnel, "thousand persons")]
        )
        {
            if (nato is not null)
                yield return Sum(measure, unit, nato.ByYear());
            yield return Difference(measure, unit);
        }
        yield return Present();
        yield return Ratio();
        yield return Change();
        yield return PerHead();
        yield return People();
        yield return Prices();
        yield return Parts();
        yield return OwnCurrency();
        foreach (var check in new NatoRates(_file, _figures, _constant).All())
            yield return check;
    }

    private ImportCheck Sum(string measure, string unit, CountryGroup nato) =>
        Compare(
            $"{measure} in {unit}: sum of the members of each year and NATO's total",
            Years(Total, measure, unit)
                .Select(year =>
                {
                    var members = nato.MembersIn(year).Select(member => Cell(member.Id, year, measure, unit)).ToList();
                    // Iceland has no forces and a thousandth of the GDP, which some editions leave out.
                    var margin = measure == "gdp" && members.Contains(null) ? 0.001 * (Cell(Total, year, measure, unit)?.High ?? 0) : 0;
                    return (
                        Total,
                        year,
                        (RoundingInterval?)
                            members.OfType<RoundingInterval>().Aggregate(new RoundingInterval(0, 0), (sum, one) => sum + one),
                        Cell(Total, year, measure, unit),
                        margin
                    );
                })
        );

    private ImportCheck Difference(string measure, string unit) =>
        Compare(
            $"{measure} in {unit}: NATO's total without the United States and NATO Europe and Canada",
            Years(EuropeAndCanada, measure, unit)
                .Select(year =>
                    (
                        EuropeAndCanada,
                        year,
                        Cell(Total, year, measure, unit) - Cell("USA", year, measure, unit),
                        Cell(EuropeAndCanada, year, measure, unit),
                        0d
                    )
                )
        );

    // What has spending at constant prices has it in every other view too: a figure that became a mark for a missing one shows.
    private ImportCheck Present()
    {
        var spending = Of(Spending, _constant).Where(one => one.Entity.Length == 3).Select(one => (one.Entity, one.Year)).ToList();
        HashSet<(string, int, string, string)> there =
        [
            .. _figures.Select(figure => (figure.Entity, figure.Year, figure.Measure, Basis(figure.Unit))),
        ];
        var views = _figures
            .Where(figure => !Shares.Contains(figure.Measure))
            .Select(figure => (figure.Measure, Basis: Basis(figure.Unit)))
            .Distinct()
            .ToList();
        var lacking = spending
            .SelectMany(one => views.Select(view => (one.Entity, one.Year, view.Measure, view.Basis)))
            .Where(one => !there.Contains(one) && !IsRepeatedElsewhere(one.Entity, one.Basis));
        return new(
            "spending at constant prices and the other figures of the same country and year",
            spending.Count * views.Count,
            [
                .. lacking.Select(one => new Problem(
                    _file,
                    null,
                    null,
                    $"{one.Entity} has spending at constant prices in {YearText.Of(one.Year)} and no {one.Measure} "
                        + $"({one.Basis}); the figure was deleted or replaced by a mark."
                )),
            ]
        );
    }

    // The own currency of the United States is the dollar, in which table 2 has them.
    private static bool IsRepeatedElsewhere(string entity, string basis) =>
        entity == "USA" && basis.StartsWith("national", StringComparison.Ordinal);

    private static string Basis(string unit) =>
        unit.StartsWith("million ", StringComparison.Ordinal) && !unit.StartsWith("million USD", StringComparison.Ordinal)
            ? "national currency" + unit["million CUR".Length..]
            : unit;

    // NATO has printed 2 for 1.986 and for 1.989: a target met by rounding.
    private ImportCheck Ratio() =>
        Compare(
            "spending over GDP at constant prices and the printed per cent",
            Of(Burden)
                .Select(one =>
                    (
                        one.Entity,
                        one.Year,
                        Cell(one.Entity, one.Year, Spending, _constant) / Cell(one.Entity, one.Year, "gdp", _constant) * 100,
                        (RoundingInterval?)one.Value,
                        0.0151
                    )
                )
        );

    private ImportCheck Change() =>
        Compare(
            "growth of spending at constant prices and the printed real change",
            Of("real-change")
                .Select(one =>
                    (
                        one.Entity,
                        one.Year,
                        (
                            Cell(one.Entity, one.Year, Spending, _constant) / Cell(one.Entity, one.Year - 1, Spending, _constant)
                            - new RoundingInterval(1, 1)
                        ) * 100,
                        (RoundingInterval?)one.Value,
                        1e-5
                    )
                )
        );

    private ImportCheck PerHead() =>
        Compare(
            "spending per head over GDP per head and spending over GDP",
            Of("defence-expenditure-per-capita")
                .Select(one =>
                    (
                        one.Entity,
                        one.Year,
                        one.Value / (Find(one.Entity, one.Year, "gdp-per-capita") * 1000),
                        Cell(one.Entity, one.Year, Spending, _constant) / Cell(one.Entity, one.Year, "gdp", _constant),
                        1e-7
                    )
                )
        );

    // The population that GDP and GDP per head imply changes by a few per cent at most, and GDP per head is rounded to one decimal in some
    // editions.
    private ImportCheck People() =>
        Compare(
            "population that GDP and GDP per head imply, and that of the year before",
            Of("gdp-per-capita")
                .Select(one =>
                    (
                        one.Entity,
                        one.Year,
                        People(one.Entity, one.Year) / People(one.Entity, one.Year - 1),
                        (RoundingInterval?)new RoundingInterval(1, 1),
                        0.1
                    )
                )
        );

    private RoundingInterval? People(string entity, int year) =>
        Find(entity, year, "gdp-per-capita") is { } perHead && Cell(entity, year, "gdp", _constant) is { } gdp ? gdp / perHead : null;

    // Both are converted to constant prices by the same deflator except for one country, where they differ by up to a ninth.
    private ImportCheck Prices() =>
        Compare(
            "change of prices in spending and in GDP",
            Of(Spending, _current)
                .Select(one =>
                    (
                        one.Entity,
                        one.Year,
                        one.Value / Cell(one.Entity, one.Year, Spending, _constant),
                        Cell(one.Entity, one.Year, "gdp", _current) / Cell(one.Entity, one.Year, "gdp", _constant),
                        0.15
                    )
                )
        );

    private ImportCheck Parts() =>
        Compare(
            "sum of the four shares of spending and 100 %",
            Of(Shares[0])
                .Select(one =>
                    (
                        one.Entity,
                        one.Year,
                        Shares
                            .Select(share => Find(one.Entity, one.Year, share))
                            .Aggregate((RoundingInterval?)new RoundingInterval(0, 0), (sum, share) => sum + share),
                        (RoundingInterval?)new RoundingInterval(100, 100),
                        0.05
                    )
                )
        );

    private ImportCheck OwnCurrency() =>
        Compare(
            "the United States in table 1 and in table 2",
            _repeated.Select(figure =>
                (
                    figure.Entity,
                    figure.Year,
                    (RoundingInterval?)RoundingInterval.Of(figure.Number, RoundingInterval.Decimals(figure.Value)),
                    Cell(figure.Entity, figure.Year, figure.Measure, figure.Unit),
                    0d
                )
            )
        );

    private RoundingInterval? Cell(string entity, int year, string measure, string unit) =>
        _cells.TryGetValue((entity, year, measure, unit), out var found) ? found : null;

    private RoundingInterval? Find(string entity, int year, string measure) =>
        Cell(entity, year, measure, _figures.FirstOrDefault(figure => figure.Measure == measure)?.Unit ?? "");

    private IEnumerable<int> Years(string entity, string measure, string unit) =>
        _cells.Keys.Where(key => key.Entity == entity && key.Measure == measure && key.Unit == unit).Select(key => key.Year).Order();

    private IEnumerable<(string Entity, int Year, RoundingInterval Value)> Of(string measure, string? unit = null) =>
        _cells
            .Where(cell => cell.Key.Measure == measure && (unit is null || cell.Key.Unit == unit))
            .Select(cell => (cell.Key.Entity, cell.Key.Year, cell.Value));

    private ImportCheck Compare(
        string what,
        IEnumerable<(string Entity, int Year, RoundingInterval? One, RoundingInterval? Other, double Margin)> pairs
    )
    {
        var (compared, differences) = (0, new List<Problem>());
        foreach (var (entity, year, one, other, margin) in pairs)
        {
            if (one is not { } left || other is not { } right)
                continue;
            compared++;
            if (!left.Meets(right, margin))
                differences.Add(
                    new(
                        _file,
                        null,
                        null,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{what} differ for {entity} in {year}: {left} and {right}; a figure was changed, or a row has shifted."
                        )
                    )
                );
        }
        return new(what, compared, differences);
    }
}
