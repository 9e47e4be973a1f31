using System.Globalization;
using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>How far the supply of materials that arms need depends on few countries.</summary>
/// <remarks>
/// Shares of sourcing include the European Union's own production: they are not shares of imports, and the largest supplier may be a
/// member state. Definitions: <c>eu-sourcing</c> (all that the Union uses, Commission's study of 2023, suppliers from 1 %),
/// <c>world-production</c> (the same study, producers from 5 %), <c>usgs-world-output</c> (US Geological Survey, estimates of 2025),
/// <c>us-imports</c> (US Geological Survey, 2021-2024, main sources). They differ in years and in what is counted, so that no two of them
/// make a series. Source: shares as printed in both reports, collected by hand, each with its link; figures of grade C are left out.
/// </remarks>
public static class SupplyConcentration
{
    /// <summary>The definitions of a share.</summary>
    public static IReadOnlyList<string> Definitions { get; } = ["eu-sourcing", "world-production", "usgs-world-output", "us-imports"];

    private static readonly Aggregate Union = new("eu27", "European Union (27)");

    // Suppliers below 1 % are not listed: below this sum too much is missing for an index of all suppliers.
    private const decimal LeastListed = 90;

    /// <summary>The share of the largest supplier of each material, the supplier as counterpart.</summary>
    /// <remarks>
    /// Formula: the largest of the listed shares. Unit: fraction of supply. Shape: one observation for each material and stage, the largest
    /// first; suppliers of equal share are both there. Missing data: a material without a listed share under the definition is a gap.
    /// </remarks>
    /// <param name="figures">The shares.</param>
    /// <param name="definition">One of <see cref="Definitions"/>.</param>
    /// <param name="materials">Ids of materials; null for all of the definition.</param>
    /// <exception cref="ArgumentException">No such definition.</exception>
    public static Indicator<Share> Largest(CitedValues figures, string definition, IReadOnlyList<string>? materials = null)
    {
        var result = new ResultBuilder<Share>();
        var supplies = Supplies(figures, definition, materials, result);
        foreach (var supply in supplies.OrderByDescending(supply => supply.Rows.Max(row => row.Value)))
        foreach (var row in supply.Rows.Where(row => row.Value == supply.Rows.Max(other => other.Value)))
            result.Add(supply.Subject, row.Counterpart, row.Period, Share.FromPercent((double)row.Value!), row.Status);
        AddStatements(result, figures, definition);
        return result.Build(
            "supply-concentration",
            "Share of the largest supplier of a material",
            UnitWords.ShareOfSupply,
            "The largest of the listed shares; sourcing includes own production.",
            figures.Source
        );
    }

    /// <summary>The Herfindahl–Hirschman index of the suppliers of each material to the European Union.</summary>
    /// <remarks>
    /// Formula: Σ of squared shares of the listed suppliers, from 0 to 1. Unit: index. It is a lower bound: suppliers below 1 % are not
    /// listed and would add at most 0.01 × their sum. Missing data: a material whose listed shares sum to less than 90 % is a gap. Only for
    /// EU sourcing: the other definitions list main suppliers only.
    /// </remarks>
    /// <param name="figures">The shares.</param>
    /// <param name="materials">Ids of materials; null for all of the definition.</param>
    public static Indicator<Ratio> HerfindahlHirschman(CitedValues figures, IReadOnlyList<string>? materials = null)
    {
        var result = new ResultBuilder<Ratio>();
        foreach (var supply in Supplies(figures, Definitions[0], materials, result).OrderByDescending(Index))
            if (Listed(supply) is var listed && listed < LeastListed)
                result.AddGap(
                    supply.Subject,
                    supply.Rows[0].Period,
                    string.Create(CultureInfo.InvariantCulture, $"the listed shares sum to {listed:0.#} %, less than {LeastListed} %")
                );
            else
                result.Add(supply.Subject, null, supply.Rows[0].Period, new Ratio(Index(supply)), ObservationStatus.Derived);
        result.AddNote("Lower bounds: suppliers below 1 % are not listed. Sourcing includes the Union's own production.");
        return result.Build(
            "supply-hhi",
            "Concentration of suppliers of a material to the European Union",
            UnitWords.Index,
            "Σ of squared shares of the listed suppliers.",
            figures.Source
        );
    }

    /// <summary>The share of one supplier in each material, with that supplier's export controls beside it.</summary>
    /// <remarks>
    /// Formula: the listed share. Unit: fraction of supply. Shape: one observation for each material and stage in which the supplier is
    /// listed, the largest first. Missing data: a material that does not list the supplier is a gap and not zero. Export controls are in
    /// the notes by date; whether they are in force today was not checked.
    /// </remarks>
    /// <param name="figures">The shares.</param>
    /// <param name="controls">Export controls.</param>
    /// <param name="definition">One of <see cref="Definitions"/>.</param>
    /// <param name="supplier">The supplier.</param>
    /// <param name="materials">Ids of materials; null for all of the definition.</param>
    /// <exception cref="ArgumentException">No such definition.</exception>
    public static Indicator<Share> Of(
        CitedValues figures,
        CitedValues controls,
        string definition,
        Country supplier,
        IReadOnlyList<string>? materials = null
    )
    {
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(supplier);
        var result = new ResultBuilder<Share>();
        var supplies = Supplies(figures, definition, materials, result);
        foreach (var (subject, row) in supplies.Select(s => (s.Subject, Row: RowOf(s, supplier))).OrderByDescending(s => s.Row?.Value))
            if (row is null)
                result.AddGap(subject, supplies[0].Rows[0].Period, $"{supplier.NameInProse} is not among the suppliers that are listed");
            else
                result.Add(subject, supplier, row.Period, Share.FromPercent((double)row.Value!), row.Status);
        foreach (var control in controls.Rows.Where(row => row.Subject == supplier).OrderBy(row => row.AsOf, StringComparer.Ordinal))
            result.AddNote(Words(control));
        return result.Build(
            "china-share",
            $"Share of {supplier.NameInProse} in the supply of a material",
            UnitWords.ShareOfSupply,
            "The listed share of the supplier; sourcing includes own production.",
            figures.Source,
            controls.Source
        );
    }

    /// <summary>The part of its consumption of a material that the United States imports, net.</summary>
    /// <remarks>
    /// Formula: net imports ÷ apparent consumption, as printed by the US Geological Survey. Unit: fraction of apparent consumption. Shape:
    /// one observation for each material and year, the United States as counterpart; 2025 is an estimate, and so is what is printed as
    /// "more than", which is a lower bound. Missing data: the same measure for the European Union was not found on a page that can be
    /// cited, so the Union is a gap. Source: Mineral Commodity Summaries 2026.
    /// </remarks>
    public static Indicator<Share> ImportReliance(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Share>();
        CitedValue[] rows = [.. figures.Rows.Where(row => row is { Category: "us-import-reliance", EntersTotals: true, Value: not null })];
        foreach (var row in rows)
            result.Add(new Aggregate(Material(row), row.Item), row.Subject, row.Period, Share.FromPercent((double)row.Value!), row.Status);
        foreach (var newest in rows.OrderByDescending(row => row.Period.To).Take(1))
            result.AddGap(Union, newest.Period, "no page that can be cited gives this measure for the European Union");
        result.AddNotes(rows);
        return result.Build(
            "import-reliance",
            "Net import reliance of the United States by material",
            UnitWords.ShareOfConsumption,
            "Net imports ÷ apparent consumption, as printed.",
            figures.Source
        );
    }

    /// <summary>The ids of all materials that the table has.</summary>
    public static IReadOnlyList<string> Materials(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. figures.Rows.Where(row => Definitions.Contains(row.Category)).Select(Material).Distinct().Order(StringComparer.Ordinal)];
    }

    private static List<Supply> Supplies<T>(
        CitedValues figures,
        string definition,
        IReadOnlyList<string>? materials,
        ResultBuilder<T> result
    )
        where T : struct, IQuantity
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (!Definitions.Contains(definition))
            throw new ArgumentException($"'{definition}' is not one of {string.Join(", ", Definitions)}.");
        var rows = figures
            .Rows.Where(row => row.Category == definition && row is { EntersTotals: true, Unit: "%", Value: not null })
            .ToList();
        if (definition is "eu-sourcing" or "world-production")
            result.AddNote("2023 is the year of the Commission's study, whose shares are averages of several earlier years.");
        foreach (var absent in (materials ?? []).Where(id => !rows.Exists(row => Material(row) == id)))
            result.AddGap(new Aggregate(absent, absent), rows[0].Period, $"no share of {absent} is listed under {definition}");
        return
        [
            .. rows.Where(row => materials is null || materials.Contains(Material(row)))
                .GroupBy(row => (row.Item, row.Measure))
                .Select(same => new Supply(Named(same.First()), [.. same])),
        ];
    }

    /// <summary>What was found on explosives: single figures that make no share of a supplier.</summary>
    private static void AddStatements(ResultBuilder<Share> result, CitedValues figures, string definition)
    {
        if (definition is "us-imports" or "eu-sourcing")
            result.AddAlternatives(
                figures.Rows.Where(row => row.Category == (definition == "us-imports" ? "us-purchase" : "company-statement"))
            );
    }

    private static CitedValue? RowOf(Supply supply, Country supplier) => supply.Rows.FirstOrDefault(row => row.Counterpart == supplier);

    private static Aggregate Named(CitedValue row) =>
        new($"{Material(row)}-{row.Measure}", $"{row.Item} ({row.Measure.Replace('-', ' ')})");

    private static string Material(CitedValue row) => row.Item.ToLowerInvariant().Replace(' ', '-');

    private static decimal Listed(Supply supply) => supply.Rows.Sum(row => row.Value!.Value);

    private static double Index(Supply supply) => supply.Rows.Sum(row => Math.Pow((double)row.Value!.Value / 100, 2));

    private static string Words(CitedValue control)
    {
        var against = control.Counterpart is { } target ? $" against {target.NameInProse}" : "";
        var companies = control.Value is { } named ? string.Create(CultureInfo.InvariantCulture, $", {named:0} companies") : "";
        var step = $"{control.AsOf}: {control.Item}, {control.Measure.Replace('-', ' ')}{against}{companies}";
        return $"{step} ({control.Publisher}). {control.Note}".TrimEnd();
    }

    private sealed record Supply(Aggregate Subject, IReadOnlyList<CitedValue> Rows);
}
