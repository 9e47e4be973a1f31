using System.Globalization;
using Analysis.Import.Rules;

namespace Analysis.Import.WorldBank;

/// <summary>Which Union the World Bank's figure is of: that of today's 27 members, or that of 28 with the United Kingdom.</summary>
/// <remarks>
/// The file has one code for both. Population and GDP of the members add up to it; GDP per head is their mean, weighted by population.
/// </remarks>
internal sealed class WorldBankUnion
{
    /// <summary>The day from which the World Bank counts 27 members whatever the year.</summary>
    private static readonly DateOnly Since = new(2021, 1, 1);

    private readonly List<PartyYearValue> _figures;
    private readonly Dictionary<(string, int), double> _cells;
    private readonly IReadOnlyList<string> _members;
    private readonly WorldBankShippedValues _shipped;
    private readonly ImportLog _log;
    private readonly bool _isMean;
    private readonly string _what;

    private WorldBankUnion(List<PartyYearValue> figures, WorldBankShippedValues shipped, ImportSource source)
    {
        (_figures, _shipped, _log) = (figures, shipped, source.Log);
        _cells = figures.ToDictionary(figure => (figure.Entity, figure.Year), figure => figure.Number);
        _members = source.Context.Group("eu27") is { } union ? [.. union.MembersIn(union.AsOf!.Value).Select(member => member.Id)] : [];
        _isMean = figures[0].Measure == "gdp-per-head";
        _what =
            $"{figures[0].Measure}: {(_isMean ? "mean of the 27 members by their population" : "sum of the 27 members")} and "
            + $"the European Union as printed";
    }

    // The populations that the mean is weighted by are of another vintage.
    private double Rounding => _isMean ? 0.01 : 0.001;

    /// <summary>Removes the Union where it is not known to be of the present members, and notes what is known of it.</summary>
    /// <returns>The check, and the caveat on the Union; no caveat where it is not in the table.</returns>
    public static (ImportCheck Check, string? Caveat) Check(
        List<PartyYearValue> figures,
        WorldBankShippedValues shipped,
        ImportSource source
    ) => new WorldBankUnion(figures, shipped, source).Check(source.Updated);

    private (ImportCheck, string?) Check(DateOnly updated)
    {
        var nothing = new ImportCheck(_what, 0, []);
        if (_figures.All(figure => figure.Entity != WorldBankContent.Union))
            return (nothing, null);
        var years = Years();
        if (years.Count == 0 && updated >= Since)
            return (
                nothing,
                "The European Union is as the World Bank prints it; the file does not have all members, so it could not be "
                    + "checked which it counts."
            );
        if (OtherMembers(years) is { } reason)
        {
            Remove(reason);
            return (nothing, null);
        }
        var apart = years.Where(year => !Agrees(year.Of27, year.Printed)).ToList();
        return (
            new(_what, years.Count, [.. apart.Select(Difference)]),
            apart.Count == 0 ? "The European Union is the 27 of today in every year that could be checked." : null
        );
    }

    // The years for which the file has all members of today.
    private List<UnionYear> Years() =>
        [
            .. _figures
                .Where(figure => figure.Entity == WorldBankContent.Union)
                .Select(figure => new UnionYear(
                    figure.Year,
                    figure.Number,
                    Of(figure.Year, _members),
                    Of(figure.Year, [.. _members, "GBR"])
                ))
                .Where(year => year.Of27 is not null),
        ];

    // Why the Union is taken to be of other members than today's; null where it is not.
    private string? OtherMembers(List<UnionYear> years) =>
        years.Count == 0 ? "a file of before 2021 may count the United Kingdom"
        : years.All(year => !Agrees(year.Of27, year.Printed) && Agrees(year.Of28, year.Printed))
            ? "it counts 28 members, the United Kingdom among them"
        : null;

    private Problem Difference(UnionYear year) =>
        new(
            _log.File,
            null,
            YearText.Of(year.Year),
            string.Create(
                CultureInfo.InvariantCulture,
                $"the 27 members give {year.Of27:0.##} and the European Union is printed as "
                    + $"{year.Printed:0.##}{(Agrees(year.Of28, year.Printed) ? ", which is that of 28 members" : "")}; a "
                    + $"figure was changed, or the Union is of other members. Download the file again."
            )
        );

    private void Remove(string reason)
    {
        var count = _figures.RemoveAll(figure => figure.Entity == WorldBankContent.Union);
        _log.Kept -= count;
        _log.Drop("of the European Union with other members than today's", count);
        _log.Notes.Add($"The European Union is left out: {reason}, and the table has only that of today's 27.");
    }

    private bool Agrees(double? computed, double printed) =>
        computed is { } value && Math.Abs(value - printed) <= Rounding * Math.Abs(printed);

    private double? Of(int year, IReadOnlyList<string> members)
    {
        var (sum, weights) = (0d, 0d);
        foreach (var member in members)
        {
            double? weight = _isMean ? _shipped.Find(member, year, "population") : 1;
            if (!_cells.TryGetValue((member, year), out var value) || weight is null)
                return null;
            (sum, weights) = (sum + weight.Value * value, weights + weight.Value);
        }
        return members.Count == 0 ? null
            : _isMean ? sum / weights
            : sum;
    }

    /// <summary>The Union in a year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Printed">The printed figure.</param>
    /// <param name="Of27">The figure of today's members; null where one of them has none.</param>
    /// <param name="Of28">The same with the United Kingdom.</param>
    private sealed record UnionYear(int Year, double Printed, double? Of27, double? Of28);
}

/// <summary>The figures of the newest edition that is shipped: a second view of a file that has none in itself.</summary>
internal sealed class WorldBankShippedValues
{
    private readonly Dictionary<(string Entity, int Year, string Measure), double> _figures = [];

    private WorldBankShippedValues() { }

    /// <summary>The figures of a data root; none where it ships no edition.</summary>
    public static WorldBankShippedValues In(ImportContext context, string dataset)
    {
        var shipped = new WorldBankShippedValues();
        if (
            context
                .Shipped.Datasets.FirstOrDefault(one => one.Name == dataset)
                ?.Resources.MaxBy(resource => resource.Edition, StringComparer.Ordinal) is
            { } resource
        )
            foreach (var cells in context.Shipped.Cells(resource))
                if (
                    int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && double.TryParse(cells[4], CultureInfo.InvariantCulture, out var value)
                )
                    shipped._figures[(cells[0], year, cells[2])] = value;
        return shipped;
    }

    /// <summary>A figure; null where it is not there.</summary>
    public double? Find(string entity, int year, string measure) =>
        _figures.TryGetValue((entity, year, measure), out var value) ? value : null;
}
