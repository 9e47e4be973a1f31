using Analysis.Data;
using Analysis.Indicators.Families;
using Analysis.Procurement;

namespace Analysis.Indicators.Profiles;

/// <summary>
/// The measures of a country's profile. To add one, add a line: an indicator, and the reason to give where the country has no row in it.
/// </summary>
internal sealed class CountryProfileLines(DataLibrary library, Country country, CountryGroup group)
{
    private const string OnlyFound = "None was found. The list has only what pages name, so this does not prove that there is none.";

    private const string NoNotice = "The table has no notice to this buyer that counts, which does not mean zero: the list is incomplete.";
    private const string NoBuyer = "The country is not among the buyers of the F-35 in the table.";

    private readonly SpendingIndicators _spending = new(library);
    private readonly ProcurementIndicators _procurement = new(library);
    private readonly IndustryIndicators _industry = new(library);
    private readonly PostureIndicators _posture = new(library);

    private Subject[] Both => [country, group];

    internal IEnumerable<CountryProfileRow> All() => [.. Spending(), .. Imports(), .. SalesAndMoney(), .. Forces()];

    private CountryProfileRow[] Spending() =>
        [
            Row("defence-burden", "Defence expenditure as a share of GDP", _spending.DefenceBurden(Both)).In("0.00"),
            Row("equipment-share", "Share of equipment in defence expenditure", _spending.EquipmentShare(Both)),
            Row(
                "government-expenditure",
                "Government expenditure on defence as a share of GDP, by the national accounts",
                _spending.GovernmentDefenceExpenditureGdpShare(country)
            ),
        ];

    private CountryProfileRow[] Imports()
    {
        var largest = _procurement.LargestSupplierShare(Both);
        var control = Control();
        return
        [
            Row("us-share-of-imports", "Share of the United States in arms imports", _procurement.SupplierShare(Both, supplier: "USA")),
            Row("us-design", "The same with US design that others delivered", control.OfCounterpart(UsControl.DesignId)),
            Row("us-consent", "The same with the known cases of US consent, a sample", control.OfCounterpart(UsControl.CasesId)),
            Row("largest-supplier", "Share of the largest supplier in arms imports", largest) with
            {
                Detail = largest.Observations.FirstOrDefault(o => o.Subject == country)?.Counterpart?.Name ?? "",
            },
            Row("import-volume", "Arms imports by volume", _procurement.ImportVolume(country)),
        ];
    }

    // Designs by recipient are not in every edition of the transfers.
    private Indicator<Share> Control()
    {
        var edition = library.Edition("sipri-arms-transfers");
        if (library.Editions("sipri-us-design").Contains(edition))
            return _procurement.UsControl(Both);
        var shares = _procurement.SupplierShare(country, supplier: "USA");
        var window = shares.Observations.Select(o => o.Period).Concat(shares.Gaps.Select(gap => gap.Period)).First();
        return shares with { Observations = [], Gaps = [new Gap(country, window, $"Edition {edition} has no designs by recipient.")] };
    }

    private CountryProfileRow[] SalesAndMoney() =>
        [
            Row(
                "notified-sales",
                "US arms sales notified to Congress, ceilings",
                _procurement.SalesPipelineAmount("nato-europe"),
                NoNotice
            ),
            Row(
                "notified-sales-in-years",
                "The same in years of the country's equipment spending",
                _procurement.SalesPipeline("nato-europe"),
                NoNotice
            ),
            Total("us-loans", "US loans for arms, all years that were found", _procurement.UsMilitaryCredit(), OnlyFound),
            Total("erip-grants", "US grants for replacing Russian arms, all years that were found", _industry.EripGrants(), OnlyFound),
            Row(
                "safe-loan",
                "Loan allocated under the EU's SAFE, to be paid back",
                _industry.SafeLoans(),
                "The Commission's tentative allocation of September 2025 has no loan for this state; only EU members may borrow."
            ),
        ];

    private CountryProfileRow[] Forces() =>
        [
            Row("us-troops", "US military personnel assigned to the country", _posture.UsTroops(country)),
            Row(
                "forward-forces",
                "Troops of NATO's battlegroup in the country, of all nations",
                _posture.ForwardForces(),
                "The country hosted no battlegroup in the table of June 2022."
            ),
            Row("f-35-delivered", "F-35 delivered", _posture.F35Fleet("delivered"), NoBuyer),
            Row(
                "f-35-programme",
                "F-35 in the programme of record, delivered ones included",
                _posture.F35Fleet("programme-of-record"),
                NoBuyer
            ),
        ];

    private CountryProfileRow Row<T>(string id, string title, Indicator<T> result, string otherwise = "There is no value.")
        where T : struct, IQuantity
    {
        var newest = result.Observations.Where(o => o.Subject == country).MaxBy(o => o.Period.To);
        var gap = result.Gaps.Where(gap => gap.Subject == country).MaxBy(gap => gap.Period.To);
        var ofGroup = newest is null ? null : result.Observations.FirstOrDefault(o => o.Subject == group && o.Period == newest.Period);
        return new()
        {
            Id = id,
            Title = title,
            Value = newest is null ? null : result.Value(newest),
            OfGroup = ofGroup is null ? null : result.Value(ofGroup),
            WhyNot = newest is null ? gap?.Reason ?? otherwise : "",
            Period = newest?.Period ?? gap?.Period ?? Newest(result),
            Sources = result.Sources,
        };
    }

    // Amounts of several years: the newest alone would pass for all of them.
    private CountryProfileRow Total(string id, string title, Indicator<Money> result, string otherwise)
    {
        var own = result.Where(o => o.Subject == country);
        var row = Row(id, title, result, otherwise);
        if (own.Observations.Count < 2)
            return row;
        var sum = own.Sum();
        return row with { Value = sum, Period = sum.Period };
    }

    private static Period Newest<T>(Indicator<T> result)
        where T : struct, IQuantity =>
        result.Observations.Select(o => o.Period).Concat(result.Gaps.Select(gap => gap.Period)).MaxBy(period => period.To);
}

/// <summary>How a row shows its numbers.</summary>
internal static class CountryProfileFormat
{
    internal static CountryProfileRow In(this CountryProfileRow row, string format) =>
        row with
        {
            Value = row.Value?.In(format),
            OfGroup = row.OfGroup?.In(format),
        };
}
