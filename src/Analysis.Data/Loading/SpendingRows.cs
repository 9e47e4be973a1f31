using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of a table of defence spending into <see cref="DefenceSpending"/>.</summary>
internal static class SpendingRows
{
    private static readonly Dictionary<string, (SpendingMeasure Measure, UnitKind Kind)> Measures = new()
    {
        ["defence-expenditure"] = (SpendingMeasure.DefenceExpenditure, UnitKind.Money),
        ["gdp"] = (SpendingMeasure.Gdp, UnitKind.Money),
        ["defence-burden"] = (SpendingMeasure.PrintedBurden, UnitKind.PercentOfGdp),
        ["real-change"] = (SpendingMeasure.PrintedRealChange, UnitKind.PercentPerYear),
        ["equipment-share"] = (SpendingMeasure.EquipmentShare, UnitKind.PercentOfDefenceExpenditure),
        ["personnel-share"] = (SpendingMeasure.PersonnelShare, UnitKind.PercentOfDefenceExpenditure),
        ["infrastructure-share"] = (SpendingMeasure.InfrastructureShare, UnitKind.PercentOfDefenceExpenditure),
        ["other-share"] = (SpendingMeasure.OtherShare, UnitKind.PercentOfDefenceExpenditure),
        ["military-personnel"] = (SpendingMeasure.MilitaryPersonnel, UnitKind.ThousandPersons),
        ["gdp-per-capita"] = (SpendingMeasure.GdpPerHead, UnitKind.ThousandMoneyPerHead),
        ["defence-expenditure-per-capita"] = (SpendingMeasure.DefenceExpenditurePerHead, UnitKind.MoneyPerHead),
    };

    /// <exception cref="DataException">A measure is unknown or stands in a unit that is not its own.</exception>
    public static DefenceSpending Read(Table table, Source source)
    {
        var (problems, rows) = (new List<Problem>(), new List<SpendingRow>());
        var columns = Array.ConvertAll(["entity", "year", "measure", "unit", "value", "status"], table.Column);
        foreach (var row in table.Rows)
        {
            var cells = Array.ConvertAll(columns, column => row.Cells[column]);
            if (WhatIsWrong(cells[2], cells[3]) is { } wrong)
                problems.Add(table.Problem(row, "unit", wrong));
            else
                rows.Add(Row(cells));
        }
        return problems.Count == 0 ? DefenceSpending.Create(source, rows) : throw new DataException(problems);
    }

    private static string? WhatIsWrong(string measure, string unit)
    {
        if (!Measures.TryGetValue(measure, out var known))
            return $"'{measure}' is not a measure of spending; did you mean {Nearest.To(measure, Measures.Keys)}?";
        return Unit.Parse(unit)?.Kind == known.Kind ? null : $"{measure} can't be in '{unit}'; correct the unit or the measure.";
    }

    private static SpendingRow Row(string[] cells)
    {
        var ((measure, kind), unit) = (Measures[cells[2]], Unit.Parse(cells[3])!);
        var value = Numbers.Decimal(cells[4]);
        return new(
            Entity.ParseEntity(cells[0]),
            Numbers.Year(cells[1]),
            measure,
            IsMoney(kind) ? unit.Basis : null,
            (double)(IsPercent(kind) ? value / 100 : value),
            cells[5] == "estimate" ? ObservationStatus.Estimate : ObservationStatus.Actual);
    }

    private static bool IsMoney(UnitKind kind) => kind is UnitKind.Money or UnitKind.MoneyPerHead or UnitKind.ThousandMoneyPerHead;

    // The tables hold per cent, as printed; the library computes in fractions.
    private static bool IsPercent(UnitKind kind) => kind is UnitKind.PercentOfGdp or UnitKind.PercentPerYear or UnitKind.PercentOfDefenceExpenditure;
}
