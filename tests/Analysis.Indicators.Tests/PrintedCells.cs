using System.Globalization;

namespace Analysis.Indicators.Tests;

/// <summary>NATO's printed cells, read from the shipped file without the library that is tested.</summary>
internal sealed class PrintedCells
{
    public const string NatoTotal = "x-nato-total";
    public const string EuropeAndCanada = "x-nato-europe-and-canada";

    private readonly Dictionary<(string Entity, int Year, string Measure, string Unit), double> _cells;

    private PrintedCells(string edition, string baseYear)
    {
        (Edition, Constant) = ($"nato-defence-expenditure={edition}", $"million USD ({baseYear} prices)");
        _cells = File.ReadLines(Path.Combine(ShippedLibrary.Root, "nato-defence-expenditure", edition + ".csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(c => (c[0], Year(c[1]), c[2], c[3]), c => double.Parse(c[4], CultureInfo.InvariantCulture));
    }

    /// <summary>NATO, "Defence Investment of NATO Countries (2014-2026)", July 2026: rounded to whole millions and two decimals.</summary>
    public static PrintedCells Of2026 { get; } = new("2026", "2021");

    /// <summary>NATO, "Defence Expenditure of NATO Countries (2014-2024)", 17 June 2024, tables in Excel: not rounded.</summary>
    public static PrintedCells Of2024 { get; } = new("2024", "2015");

    /// <summary>As <c>dataset=edition</c>.</summary>
    public string Edition { get; }

    /// <summary>The unit of money at the edition's constant prices.</summary>
    public string Constant { get; }

    public static PrintedCells ByEdition(string edition) => edition == "2024" ? Of2024 : Of2026;

    public double Spending(string entity, int year, string prices = "constant") =>
        _cells[(entity, year, "defence-expenditure", Money(prices))];

    public double Gdp(string entity, int year) => _cells[(entity, year, "gdp", Constant)];

    /// <summary>Every cell of a measure that has one unit.</summary>
    public IReadOnlyList<(string Entity, int Year, double Value)> All(string measure) =>
        [.. _cells.Where(cell => cell.Key.Measure == measure).Select(cell => (cell.Key.Entity, cell.Key.Year, cell.Value))];

    private string Money(string prices) => prices == "constant" ? Constant : "million USD (current)";

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
