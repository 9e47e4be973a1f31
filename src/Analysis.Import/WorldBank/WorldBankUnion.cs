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

    private WorldBankUnion(List<PartyYearValue> figures, ImportContext context, WorldBankShippedValues shipped)
    {
        _figures = figures;
        _shipped = shipped;
        _cells = figures.ToDictionary(figure => (figure.Entity, figure.Year), figure => figure.Number);
        _members = context.Group("eu27") is { } union ? [.. union.MembersIn(union.AsOf!.Value).Select(member => member.Id)] : [];
    }

    private bool IsMean => _figures[0].Measure == "gdp-per-head";

    // The populations that the mean is weighted by are of another vintage.
    private double Rounding => IsMean ? 0.01 : 0.001;

    /// <summary>Removes the Union where it is not known to be of the present members, and notes what is known of it.</summary>
    /// <returns>The check, and the caveat on the Union; no caveat where it is not in the table.</returns>
    public static (ImportCheck Check, string? Caveat) Check(
        List<PartyYearValue> figures,
        DateOnly updated,
        ImportContext context,
        WorldBankShippedValues shipped,
        ImportLog log
    ) => new WorldBankUnion(figures, context, shipped).Check(updated, log);

    private (ImportCheck, string?) Check(DateOnly updated, ImportLog log)
    {
        var years = _figures
            .Where(figure => figure.Entity == WorldBankContent.Union)
            .Select(figure =>
                (figure.Year, Printed: figure.Number, Of27: Of(figure.Year, _members), Of28: Of(figure.Year, [.. _members, "GBR"]))
            )
            .Where(year => year.Of27 is not null)
            .ToList();
        var apart = years.Where(year => !Agrees(year.Of27, year.Printed)).ToList();
        var what =
            $"{_figures[0].Measure}: {(IsMean ? "mean of the 27 members by their population" : "sum of the 27 members")} and "
            + $"the European Union as printed";
        if (_figures.All(figure => figure.Entity != WorldBankContent.Union))
            return (new(what, 0, []), null);
        if (years.Count == 0 && updated >= Since)
            return (
                new(what, 0, []),
                "The European Union is as the World Bank prints it; the file does not have all members, so it could not be "
                    + "checked which it counts."
            );
        if (years.Count == 0 || (apart.Count == years.Count && apart.All(year => Agrees(year.Of28, year.Printed))))
        {
            Remove(
                years.Count == 0
                    ? "a file of before 2021 may count the United Kingdom"
                    : "it counts 28 members, the United Kingdom among them",
                log
            );
            return (new(what, 0, []), null);
        }
        return (
            new(
                what,
                years.Count,
                [
                    .. apart.Select(year => new Problem(
                        log.File,
                        null,
                        YearText.Of(year.Year),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the 27 members give {year.Of27:0.##} and the European Union is printed as "
                                + $"{year.Printed:0.##}{(Agrees(year.Of28, year.Printed) ? ", which is that of 28 members" : "")}; a "
                                + $"figure was changed, or the Union is of other members. Download the file again."
                        )
                    )),
                ]
            ),
            apart.Count == 0 ? "The European Union is the 27 of today in every year that could be checked." : null
        );
    }

    private void Remove(string reason, ImportLog log)
    {
        var count = _figures.RemoveAll(figure => figure.Entity == WorldBankContent.Union);
        log.Kept -= count;
        log.Drop("of the European Union with other members than today's", count);
        log.Notes.Add($"The European Union is left out: {reason}, and the table has only that of today's 27.");
    }

    private bool Agrees(double? computed, double printed) =>
        computed is { } value && Math.Abs(value - printed) <= Rounding * Math.Abs(printed);

    private double? Of(int year, IReadOnlyList<string> members)
    {
        var (sum, weights) = (0d, 0d);
        foreach (var member in members)
        {
            double? weight = IsMean ? _shipped.Find(member, year, "population") : 1;
            if (!_cells.TryGetValue((member, year), out var value) || weight is null)
                return null;
            (sum, weights) = (sum + weight.Value * value, weights + weight.Value);
        }
        return members.Count == 0 ? null
            : IsMean ? sum / weights
            : sum;
    }
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
