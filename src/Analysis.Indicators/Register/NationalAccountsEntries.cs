using Analysis.Spending;

namespace Analysis.Indicators;

/// <summary>The indicators of what governments spend by the national accounts, and for how many people.</summary>
internal static class NationalAccountsEntries
{
    private const string Members = "eurostat-gov-ev";
    private const string SomeMembers = "eurostat-gov-10a-exp";

    private static readonly IndicatorParameter Subjects = new(
        "subjects", "countries, groups or x-eu27-total (the printed total), with commas; 'all' for all of the table", _ => IndicatorRegister.All);

    private static readonly IndicatorParameter Years = new(
        "years", "a year or years such as 2021-2025", library => library.GovernmentSpending().Years.ToString());

    private static readonly IndicatorParameter Measure = new("measure", "million-eur or share-of-gdp (as printed)", _ => "million-eur");

    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        Entry("government-defence-expenditure", "Government expenditure on defence by the national accounts", Members, [Subjects, Years, Measure],
            call => Of(call, Members, GovernmentDefenceExpenditure.Of, GovernmentDefenceExpenditure.AsShareOfGdp)),
        Entry("government-defence-expenditure-since-1995", "The same since 1995, for four members and the European Union", SomeMembers,
            [Subjects, new("years", "a year or years such as 1995-2024", library => library.GovernmentSpending(SomeMembers).Years.ToString()), Measure],
            call => Of(call, SomeMembers, GovernmentDefenceExpenditure.Since1995, GovernmentDefenceExpenditure.Since1995AsShareOfGdp)),
        Entry("government-defence-investment", "Government investment in defence by the national accounts", Members, [Subjects, Years, Measure],
            call => Of(call, Members, GovernmentDefenceInvestment.Of, GovernmentDefenceInvestment.AsShareOfGdp)),
        new()
        {
            Id = "defence-expenditure-per-head",
            Family = "Spending",
            Summary = "Defence expenditure per head of the population",
            Unit = "USD per head (current)",
            Datasets = ["nato-defence-expenditure", "world-bank-indicators"],
            Parameters =
            [
                new("subjects", "countries or groups, with commas", _ => "USA,nato-europe,nato"),
                new("years", "a year or years such as 2014-2024", library => library.DefenceSpending().Years.ToString()),
            ],
            Compute = call => DefenceExpenditurePerHead.Of(call.Library.DefenceSpending(), call.Library.WorldBank(), call.Subjects("subjects"), call.Period("years")),
        },
        new()
        {
            Id = "eda-reported-figures",
            Family = "Spending",
            Summary = "Single figures as the European Defence Agency's reports were quoted with them",
            Unit = "fraction, million EUR (current), or EUR per head (current)",
            Datasets = ["eda-defence-data"],
            Parameters = [new("measure", "a measure of the table such as defence-investment-share, defence-expenditure or equipment-procurement", _ => "defence-investment-share")],
            Compute = EdaFigures,
        },
    ];

    private static Indicator EdaFigures(IndicatorCall call)
    {
        var (figures, measure) = (call.Library.Cited("eda-defence-data"), call.Text("measure"));
        // Shares and amounts are two quantities; the name of the measure says which one it is.
        if (measure.EndsWith("-per-head", StringComparison.Ordinal))
            return EdaReportedFigures.PerHead(figures, measure);
        return measure.Contains("-share", StringComparison.Ordinal) ? EdaReportedFigures.Shares(figures, measure) : EdaReportedFigures.Amounts(figures, measure);
    }

    private static IndicatorEntry Entry(string id, string summary, string dataset, IReadOnlyList<IndicatorParameter> parameters, Func<IndicatorCall, Indicator> compute) => new()
    {
        Id = id,
        Family = "Spending",
        Summary = summary,
        Unit = "million EUR (current), or fraction of GDP",
        Datasets = [dataset],
        Parameters = parameters,
        Compute = compute,
    };

    private static Indicator Of(
        IndicatorCall call, string dataset,
        Func<DefenceSpending, IEnumerable<Subject>, Period, Indicator<Money>> amount, Func<DefenceSpending, IEnumerable<Subject>, Period, Indicator<Share>> share)
    {
        var table = call.Library.GovernmentSpending(dataset);
        IEnumerable<Subject> subjects = call.IsLeftOut("subjects") ? table.Entities : call.Subjects("subjects");
        return call.Choice("measure", new Dictionary<string, Func<Indicator>>
        {
            ["million-eur"] = () => amount(table, subjects, call.Period("years")),
            ["share-of-gdp"] = () => share(table, subjects, call.Period("years")),
        })();
    }
}
