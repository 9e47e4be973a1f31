namespace Analysis.Publishers;

/// <summary>Figures of NATO's yearly tables, whole and consistent with one another.</summary>
public static class NatoFigures
{
    private const string Constant = "million USD (2021 prices)";
    private static readonly Dictionary<string, int> Joined = new(StringComparer.Ordinal)
    {
        ["MNE"] = 2017,
        ["MKD"] = 2020,
        ["FIN"] = 2023,
        ["SWE"] = 2024,
    };
    private static readonly string[] Sums = ["x-nato-europe-and-canada", "x-nato-total"];

    /// <summary>The edition of 2024 as the project ships it.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="factor">What all money is multiplied by, before it is rounded.</param>
    public static IReadOnlyList<PublishedFigure> Of2024(string root, decimal factor = 1) => Shipped(root, "2024.csv", factor);

    /// <summary>The edition of 2026: what the project ships, and the tables that it lacks worked out from those.</summary>
    /// <inheritdoc cref="Of2024"/>
    public static IReadOnlyList<PublishedFigure> Of2026(string root, decimal factor = 1)
    {
        var (known, before) = (Shipped(root, "2026.csv", factor), Of2024(root));
        var money = known
            .Where(figure => figure is { Measure: "defence-expenditure" })
            .ToDictionary(figure => (figure.Entity, figure.Year, figure.Unit));
        return
        [
            .. known,
            .. Iceland(known),
            .. money
                .Values.Where(figure => !Sums.Contains(figure.Entity) && figure.Entity != "USA")
                .Select(figure => National(figure, before)),
            .. money.Values.Where(figure => figure.Unit == Constant).SelectMany(figure => Derived(figure, known, before, money)),
            .. Shares(known),
        ];
    }

    // Rounded as the other figures of the table are.
    private static IReadOnlyList<PublishedFigure> Shipped(string root, string file, decimal factor)
    {
        var figures = ShippedTable.Read(root, "nato-defence-expenditure", file).Figures();
        var decimals = figures
            .GroupBy(figure => (figure.Measure, figure.Unit))
            .ToDictionary(table => table.Key, table => table.Max(figure => figure.Value.Scale));
        return factor == 1
            ? figures
            : Summed([
                .. figures.Select(figure =>
                    IsMoney(figure)
                        ? figure with
                        {
                            Value = Math.Round(figure.Value * factor, decimals[(figure.Measure, figure.Unit)]),
                        }
                        : figure
                ),
            ]);
    }

    // Rounding twice would put the total without the United States apart from that of Europe and Canada.
    private static IReadOnlyList<PublishedFigure> Summed(IReadOnlyList<PublishedFigure> figures)
    {
        decimal Of(string entity, PublishedFigure like) =>
            figures
                .Single(one => one.Entity == entity && one.Year == like.Year && one.Measure == like.Measure && one.Unit == like.Unit)
                .Value;
        return
        [
            .. figures.Select(figure =>
                figure is { Entity: "x-nato-europe-and-canada", Measure: "gdp" or "defence-expenditure" }
                    ? figure with
                    {
                        Value = Of("x-nato-total", figure) - Of("USA", figure),
                    }
                    : figure
            ),
        ];
    }

    private static bool IsMoney(PublishedFigure figure) =>
        figure.Unit.Contains("million", StringComparison.Ordinal) || figure.Unit.Contains("USD per head", StringComparison.Ordinal);

    // NATO counts the product of Iceland, which has no armed forces and so no row in the tables that the project ships: what the others
    // leave of the total. In the base year both prices are the same, but the rests of two rounded totals need not be.
    private static IEnumerable<PublishedFigure> Iceland(IReadOnlyList<PublishedFigure> known) =>
        known
            .Where(figure => figure is { Measure: "gdp", Entity: "x-nato-total" })
            .Select(total =>
                total with
                {
                    Entity = "ISL",
                    Value = Rest(
                        known,
                        total is { Year: 2021, Unit: Constant }
                            ? known.Single(one =>
                                one is { Measure: "gdp", Entity: "x-nato-total", Year: 2021, Unit: "million USD (current)" }
                            )
                            : total
                    ),
                }
            );

    private static decimal Rest(IReadOnlyList<PublishedFigure> known, PublishedFigure total) =>
        total.Value
        - known
            .Where(one =>
                one.Measure == "gdp"
                && one.Unit == total.Unit
                && one.Year == total.Year
                && !Sums.Contains(one.Entity)
                && one.Year >= Joined.GetValueOrDefault(one.Entity)
            )
            .Sum(one => one.Value);

    // The rate of the edition before; that of its base year at constant prices, and of its last year for the years after it.
    private static PublishedFigure National(PublishedFigure figure, IReadOnlyList<PublishedFigure> before)
    {
        var year = figure.Unit == Constant ? 2021 : Math.Min(figure.Year, 2024);
        var own = before.Single(one =>
            one.Entity == figure.Entity
            && one.Year == year
            && one.Measure == "defence-expenditure"
            && !one.Unit.StartsWith("million USD", StringComparison.Ordinal)
            && one.Unit.EndsWith("(current)", StringComparison.Ordinal)
        );
        var dollars = before.Single(one =>
            one.Entity == figure.Entity && one.Year == year && one is { Measure: "defence-expenditure", Unit: "million USD (current)" }
        );
        var currency = own.Unit[.."million USD".Length];
        return figure with
        {
            Unit = $"{currency}{figure.Unit["million USD".Length..]}",
            Value = Math.Round(figure.Value * own.Value / dollars.Value),
        };
    }

    private static IEnumerable<PublishedFigure> Derived(
        PublishedFigure figure,
        IReadOnlyList<PublishedFigure> known,
        IReadOnlyList<PublishedFigure> before,
        Dictionary<(string, int, string), PublishedFigure> money
    )
    {
        if (money.TryGetValue((figure.Entity, figure.Year - 1, Constant), out var last) || figure.Year == 2014)
            yield return figure with
            {
                Measure = "real-change",
                Unit = "% per year (2021 prices)",
                Value = last is null ? 1.25m : Math.Round(100 * (figure.Value / last.Value - 1), 2),
            };
        if (
            known.FirstOrDefault(one => one.Entity == figure.Entity && one.Year == figure.Year && one is { Measure: "gdp", Unit: Constant })
            is not { } gdp
        )
            yield break;
        var year = Math.Min(figure.Year, 2024);
        decimal Old(string measure, string unit) =>
            before.Single(one => one.Entity == figure.Entity && one.Year == year && one.Measure == measure && one.Unit == unit).Value;
        var heads = Math.Round(Old("gdp", "million USD (2015 prices)") / Old("gdp-per-capita", "thousand USD per head (2015 prices)"), 3);
        yield return figure with
        {
            Measure = "gdp-per-capita",
            Unit = "thousand USD per head (2021 prices)",
            Value = Math.Round(gdp.Value / heads, 1),
        };
        yield return figure with
        {
            Measure = "defence-expenditure-per-capita",
            Unit = "USD per head (2021 prices)",
            Value = Math.Round(1000 * figure.Value / heads),
        };
    }

    private static IEnumerable<PublishedFigure> Shares(IReadOnlyList<PublishedFigure> known)
    {
        foreach (var equipment in known.Where(figure => figure.Measure == "equipment-share"))
            if (
                known.FirstOrDefault(figure =>
                    figure.Measure == "personnel-share" && figure.Entity == equipment.Entity && figure.Year == equipment.Year
                ) is
                { } personnel
            )
            {
                var infrastructure = Math.Round((100 - equipment.Value - personnel.Value) / 8, 2);
                yield return equipment with
                {
                    Measure = "infrastructure-share",
                    Value = infrastructure,
                };
                yield return equipment with
                {
                    Measure = "other-share",
                    Value = 100 - equipment.Value - personnel.Value - infrastructure,
                };
            }
    }
}
