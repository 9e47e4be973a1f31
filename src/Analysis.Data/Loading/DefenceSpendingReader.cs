using Analysis.Data.Checks;
using Analysis.Data.Tables;
using Analysis.Tables;

namespace Analysis.Data.Loading;

/// <summary>Turns the text of a table of defence spending into <see cref="DefenceSpending"/>.</summary>
internal static class DefenceSpendingReader
{
    /// <summary>The measures that a word names, one for each unit that it may have.</summary>
    private static readonly (string Word, SpendingMeasure Measure, UnitKind Kind)[] Measures =
    [
        ("defence-expenditure", SpendingMeasure.DefenceExpenditure, UnitKind.Money),
        ("gdp", SpendingMeasure.Gdp, UnitKind.Money),
        ("defence-burden", SpendingMeasure.PrintedBurden, UnitKind.PercentOfGdp),
        ("real-change", SpendingMeasure.PrintedRealChange, UnitKind.PercentPerYear),
        ("equipment-share", SpendingMeasure.EquipmentShare, UnitKind.PercentOfDefenceExpenditure),
        ("personnel-share", SpendingMeasure.PersonnelShare, UnitKind.PercentOfDefenceExpenditure),
        ("infrastructure-share", SpendingMeasure.InfrastructureShare, UnitKind.PercentOfDefenceExpenditure),
        ("other-share", SpendingMeasure.OtherShare, UnitKind.PercentOfDefenceExpenditure),
        ("military-personnel", SpendingMeasure.MilitaryPersonnel, UnitKind.ThousandPersons),
        ("gdp-per-capita", SpendingMeasure.GdpPerHead, UnitKind.ThousandMoneyPerHead),
        ("defence-expenditure-per-capita", SpendingMeasure.DefenceExpenditurePerHead, UnitKind.MoneyPerHead),
        ("government-defence-expenditure", SpendingMeasure.GovernmentExpenditure, UnitKind.Money),
        ("government-defence-expenditure", SpendingMeasure.PrintedGovernmentExpenditureShare, UnitKind.PercentOfGdp),
        ("government-defence-investment", SpendingMeasure.GovernmentInvestment, UnitKind.Money),
        ("government-defence-investment", SpendingMeasure.PrintedGovernmentInvestmentShare, UnitKind.PercentOfGdp),
        ("gdp-per-head", SpendingMeasure.GdpPerHead, UnitKind.MoneyPerHead),
        ("population", SpendingMeasure.Population, UnitKind.Persons),
    ];

    /// <exception cref="DataException">A measure is unknown or has a unit that is not its own.</exception>
    public static DefenceSpending Read(RawTable table, Source source)
    {
        var (problems, rows) = (new List<Problem>(), new List<SpendingRow>());
        var columns = Array.ConvertAll(["entity", "year", "measure", "unit", "value", "status"], table.Column);
        foreach (var row in table.Rows)
        {
            var cells = Array.ConvertAll(columns, column => row.Cells[column]);
            if (Validate(cells[2], cells[3]) is { } wrong)
                problems.Add(table.Problem(DataProblems.NotReadable, row, "unit", wrong));
            else
                rows.Add(Row(cells));
        }
        return problems.Count == 0 ? DefenceSpending.Create(source, rows, Doubts(source)) : throw new DataException(problems);
    }

    /// <summary>The cells that the manifest marks as doubtful, by measure, entity and year.</summary>
    private static Dictionary<(SpendingMeasure, Entity, int), string> Doubts(Source source) =>
        source
            .Doubtful.SelectMany(row =>
                Measures
                    .Where(known => known.Word == row.Where.GetValueOrDefault("measure"))
                    .Select(known =>
                        (Cell: (known.Measure, Entity.ParseEntity(row.Where["entity"]), CellNumbers.Year(row.Where["year"])), row.Note)
                    )
            )
            .ToDictionary(doubt => doubt.Cell, doubt => doubt.Note);

    private static string? Validate(string measure, string unit)
    {
        if (Measures.All(known => known.Word != measure))
            return $"'{measure}' is not a measure of spending; did you mean "
                + $"{ClosestMatch.Find(measure, Measures.Select(known => known.Word).Distinct())}?";
        return Find(measure, unit) is null ? $"{measure} can't be in '{unit}'; correct the unit or the measure." : null;
    }

    private static (SpendingMeasure Measure, UnitKind Kind)? Find(string measure, string unit)
    {
        var kind = Unit.Parse(unit)?.Kind;
        return Measures
            .Where(known => known.Word == measure && known.Kind == kind)
            .Select(known => ((SpendingMeasure, UnitKind)?)(known.Measure, known.Kind))
            .FirstOrDefault();
    }

    private static SpendingRow Row(string[] cells)
    {
        var ((measure, kind), unit) = (Find(cells[2], cells[3])!.Value, Unit.Parse(cells[3])!);
        // GDP per head is stored in thousands, whatever the publisher prints.
        var value =
            measure == SpendingMeasure.GdpPerHead && kind == UnitKind.MoneyPerHead
                ? CellNumbers.Decimal(cells[4]) / 1000
                : CellNumbers.Decimal(cells[4]);
        return new(
            Entity.ParseEntity(cells[0]),
            CellNumbers.Year(cells[1]),
            measure,
            IsMoney(kind) ? unit.Basis : null,
            (double)(IsPercent(kind) ? value / 100 : value),
            VocabularyTerms.Status(cells[5])
        );
    }

    private static bool IsMoney(UnitKind kind) => kind is UnitKind.Money or UnitKind.MoneyPerHead or UnitKind.ThousandMoneyPerHead;

    // The tables hold per cent, as printed; the library computes in fractions.
    private static bool IsPercent(UnitKind kind) =>
        kind is UnitKind.PercentOfGdp or UnitKind.PercentPerYear or UnitKind.PercentOfDefenceExpenditure;
}
