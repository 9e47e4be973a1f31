namespace Analysis.Charts;

/// <summary>How the values of a result are shown: fractions in per cent, large sums of money in billions.</summary>
/// <param name="Format">How a value is written.</param>
/// <param name="Words">The unit of what is written.</param>
public sealed record ResultUnit(ValueFormat Format, string Words)
{
    private const string Millions = "million ";
    private const double Billion = 1000;
    private const int MostDecimals = 6;

    /// <summary>A value as a reader sees it; one that would show as zero has as many decimals as two digits of it need.</summary>
    public string Text(double value)
    {
        var text = Format.Text(value);
        if (value == 0 || text.Any(c => c is >= '1' and <= '9'))
            return text;
        var decimals = (int)Math.Ceiling(-Math.Log10(Math.Abs(Format.Shown(value)))) + 1;
        return Format.WithDecimals(Math.Min(decimals, MostDecimals)).Text(value);
    }

    /// <summary>A value and its unit: <c>70 million TIV</c>; <c>US$ 2.5 bn</c> where the format writes it.</summary>
    internal string TextWithUnit(double value) => Format is { Prefix: "", Suffix: "" } ? $"{Text(value)} {Words}" : Text(value);

    /// <summary>How the values of a result are shown.</summary>
    public static ResultUnit Of(Indicator result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (unit, numbers) = (result.Unit, result.Numbers);
        var largest = numbers.Count == 0 ? 0 : numbers.Max(o => Math.Abs(o.Value.Value));
        return unit.Kind switch
        {
            UnitKind.Fraction or UnitKind.FractionOfGdp => new(
                ValueFormat.Percent(unit.Kind is UnitKind.Fraction ? 1 : 2),
                AsPercent(unit)
            ),
            UnitKind.PercentagePoints => new(ValueFormat.PercentagePoints(), unit.Text),
            UnitKind.Money when largest >= Billion => new(
                ValueFormat.Billions(Sign(unit), decimals: 1),
                unit.Text.Replace(Millions, "billion ", StringComparison.Ordinal)
            ),
            UnitKind.Ratio => new(ValueFormat.Times(), unit.Text),
            UnitKind.Year => new(ValueFormat.Years, unit.Text),
            _ when unit.IsPercent => new(ValueFormat.Plain(1, "%"), unit.Text),
            _ => new(ValueFormat.Plain(DecimalsFor(numbers, largest)), unit.Text),
        };
    }

    private static string AsPercent(Unit unit) => "%" + unit.Text["fraction".Length..];

    private static string Sign(Unit unit) =>
        unit.Basis?.Currency switch
        {
            "USD" => "US$",
            "EUR" => "€",
            var other => other ?? "",
        };

    // Whole numbers as they are; others with three digits.
    private static int DecimalsFor(IReadOnlyList<Observation<Ratio>> numbers, double largest) =>
        numbers.All(o => double.IsInteger(o.Value.Value)) || largest >= 100 ? 0
        : largest >= 10 ? 1
        : 2;
}

/// <summary>What a country or group is in charts where nobody says otherwise: it gives the colour.</summary>
public static class SubjectRoles
{
    /// <summary>
    /// The United States; Europe for European countries, for groups of them, and for Europe and Canada in NATO; partners for other
    /// countries; others for what is neither, such as an unknown supplier or an alliance that the United States belongs to.
    /// </summary>
    public static ChartRole Of(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject switch
        {
            Country country when country == Country.UnitedStates => ChartRole.UnitedStates,
            Country country when IsEuropean(country) => ChartRole.Europe,
            Country => ChartRole.Partners,
            CountryGroup group when group.Memberships.All(membership => IsEuropean(membership.Country) || membership.Country == Canada) =>
                ChartRole.Europe,
            _ => ChartRole.Others,
        };
    }

    // NATO publishes its members but the United States as one group.
    private static Country Canada { get; } = Country.Parse("CAN");

    private static bool IsEuropean(Country country) => EuropeTiles.Places.ContainsKey(country.Code);
}
