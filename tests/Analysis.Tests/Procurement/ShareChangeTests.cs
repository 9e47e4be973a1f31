using Analysis.Procurement;
using Analysis.Tables;
using CsCheck;

namespace Analysis.Tests.Procurement;

/// <summary>Share-change decomposition and leave-one-out.</summary>
public sealed class ShareChangeTests
{
    private static readonly Period Before = new(2020, 2020);
    private static readonly Period After = new(2021, 2021);
    private static readonly CountryGroup Two = SampleData.Group("two", SampleData.Pol, SampleData.Deu);

    // 2020: Poland 20 of 40 from the US, Germany 30 of 60: pooled 50 of 100. 2021: Poland 60 of 80, Germany 5 of 20: pooled 65 of 100.
    private static readonly Transfers Table = SampleData.Transfers(
        new(2020, 2021),
        ("USA", "POL", 2020, 20),
        ("KOR", "POL", 2020, 20),
        ("USA", "DEU", 2020, 30),
        ("KOR", "DEU", 2020, 30),
        ("USA", "POL", 2021, 60),
        ("KOR", "POL", 2021, 20),
        ("USA", "DEU", 2021, 5),
        ("KOR", "DEU", 2021, 15)
    );

    [Fact]
    public void The_effects_are_those_of_the_midpoints()
    {
        var parts = ShareChangeDecomposition.Of(Table, Two, After, SampleData.Usa);

        // Poland: mean weight (0.4 + 0.8)/2 = 0.6, share +0.25: within 15 points. Germany: (0.6 + 0.2)/2 = 0.4, share −0.25: within −10.
        Assert.Equal(15, Effect(parts, "POL", "within"), 12);
        Assert.Equal(-10, Effect(parts, "DEU", "within"), 12);
        // Mean pooled share 0.575. Poland: (0.625 − 0.575) × 0.4 = 2 points; Germany: (0.375 − 0.575) × −0.4 = 8.
        Assert.Equal(2, Effect(parts, "POL", "between"), 12);
        Assert.Equal(8, Effect(parts, "DEU", "between"), 12);
        // 5 within and 10 between are the change from 50 to 65 %.
        Assert.Equal(5, Effect(parts, "two", "within"), 12);
        Assert.Equal(10, Effect(parts, "two", "between"), 12);
        Assert.Equal(15, Effect(parts, "two", "change"), 12);
    }

    [Fact]
    public void A_member_without_imports_in_one_window_carries_the_share_of_the_other()
    {
        // Poland 10 of 20 in both; Germany only in 2021, 30 of 30: pooled 0.5, then 40 of 50 = 0.8.
        var table = SampleData.Transfers(
            new(2020, 2021),
            ("USA", "POL", 2020, 10),
            ("KOR", "POL", 2020, 10),
            ("USA", "POL", 2021, 10),
            ("KOR", "POL", 2021, 10),
            ("USA", "DEU", 2021, 30)
        );

        var parts = ShareChangeDecomposition.Of(table, Two, After, SampleData.Usa);

        Assert.Equal(0, Effect(parts, "DEU", "within"), 12);
        // (1 − 0.65) × 0.6 = 21 points for Germany, (0.5 − 0.65) × −0.6 = 9 for Poland: 30 together.
        Assert.Equal(21, Effect(parts, "DEU", "between"), 12);
        Assert.Equal(9, Effect(parts, "POL", "between"), 12);
        Assert.Equal(30, Effect(parts, "two", "change"), 12);
    }

    [Fact]
    public void Within_and_between_are_the_change_for_any_table() =>
        Rows.Sample(rows =>
        {
            var table = Analysis.Tables.Transfers.Create(
                SampleData.Source(),
                new() { Recipients = [SampleData.Pol, SampleData.Deu, SampleData.Fra], Years = new(2020, 2021) },
                rows
            );
            var group = SampleData.Group("three", SampleData.Pol, SampleData.Deu, SampleData.Fra);
            var parts = ShareChangeDecomposition.Of(table, group, After, SampleData.Usa);
            return parts.Gaps.Count > 0
                || Math.Abs(Effect(parts, "three", "within") + Effect(parts, "three", "between") - Effect(parts, "three", "change"))
                    < 1e-10;
        });

    [Fact]
    public void They_are_the_change_to_the_twelfth_decimal_of_the_share_with_any_entry_or_exit() =>
        Presences.Sample(presences =>
        {
            Country[] recipients = [SampleData.Pol, SampleData.Deu, SampleData.Fra, SampleData.Fin];
            List<Transfer> rows = [.. presences.Zip(recipients, RowsOf).SelectMany(row => row)];
            var table = Analysis.Tables.Transfers.Create(
                SampleData.Source(),
                new() { Recipients = recipients, Years = new(2020, 2021) },
                rows
            );
            var parts = ShareChangeDecomposition.Of(table, SampleData.Group("four", recipients), After, SampleData.Usa);
            if (parts.Gaps.Count > 0)
                return recipients.All(recipient => IsAbsent(rows, recipient, 2020))
                    || recipients.All(recipient => IsAbsent(rows, recipient, 2021));
            // A member absent from one year has the share of the other year: nothing changed within.
            var absent = recipients.Where(recipient => IsAbsent(rows, recipient, 2020) || IsAbsent(rows, recipient, 2021)).ToList();
            return Math.Abs(
                    (Effect(parts, "four", "within") + Effect(parts, "four", "between")) / 100 - (ShareIn(rows, 2021) - ShareIn(rows, 2020))
                ) < 1e-12
                && parts
                    .Observations.Where(o => absent.Contains(o.Subject) && o.Counterpart == ShareChangeDecomposition.Within)
                    .All(o => o.Value.Points == 0);
        });

    [Fact]
    public void A_window_outside_the_edition_is_a_gap()
    {
        var parts = ShareChangeDecomposition.Of(Table, Two, Before, SampleData.Usa);

        Assert.Empty(parts.Observations);
        Assert.Contains("covers 2020-2021, not the whole of 2019", Assert.Single(parts.Gaps).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_of_two_lengths_do_not_compare() =>
        Assert.Contains(
            "two windows of one length",
            SampleData.ErrorOf(() => ShareChangeDecomposition.Of(Table, Two, After, SampleData.Usa, new Period(2019, 2020))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_a_member_the_share_is_that_of_the_others()
    {
        var shifts = LeaveOneOut.ByRecipient(Table, Two, After, SampleData.Usa);

        // All together 65 %. Without Poland Germany's 25 % are left, a shift of −40; without Germany Poland's 75 %, a shift of +10.
        Assert.Equal([("POL", -40.0), ("DEU", 10.0)], shifts.Observations.Select(o => (o.Subject.Id, Math.Round(o.Value.Points, 10))));
    }

    [Fact]
    public void Without_the_only_buyer_no_member_is_left()
    {
        var table = SampleData.Transfers(After, ("USA", "POL", 2021, 1));

        var shifts = LeaveOneOut.ByRecipient(table, SampleData.Group("one", SampleData.Pol), After, SampleData.Usa);

        Assert.Empty(shifts.Observations);
        Assert.Contains("no member of", Assert.Single(shifts.Gaps).Reason, StringComparison.Ordinal);
    }

    private static double Effect(Indicator<PercentagePoints> parts, string subject, string part) =>
        parts.Observations.Single(o => o.Subject.Id == subject && o.Counterpart!.Id == part).Value.Points;

    /// <summary>From the United States and from South Korea, in 2020 and in 2021; a recipient may be absent from either year.</summary>
    private static readonly Gen<(double, double, double, double)[]> Presences = Gen.Select(
        Gen.OneOf(Gen.Const(0.0), Gen.Double[0.001, 1_000_000]),
        Gen.OneOf(Gen.Const(0.0), Gen.Double[0.001, 1_000_000]),
        Gen.OneOf(Gen.Const(0.0), Gen.Double[0.001, 1_000_000]),
        Gen.OneOf(Gen.Const(0.0), Gen.Double[0.001, 1_000_000])
    ).Array[4];

    private static IEnumerable<Transfer> RowsOf(
        (double Usa2020, double Kor2020, double Usa2021, double Kor2021) volumes,
        Country recipient
    ) =>
        [
            SampleData.Row("USA", recipient.Code, 2020, volumes.Usa2020),
            SampleData.Row("KOR", recipient.Code, 2020, volumes.Kor2020),
            SampleData.Row("USA", recipient.Code, 2021, volumes.Usa2021),
            SampleData.Row("KOR", recipient.Code, 2021, volumes.Kor2021),
        ];

    private static double ShareIn(IReadOnlyList<Transfer> rows, int year) =>
        rows.Where(row => row.Year == year && row.Supplier == SampleData.Usa).Sum(row => row.Volume.Millions)
        / rows.Where(row => row.Year == year).Sum(row => row.Volume.Millions);

    private static bool IsAbsent(IReadOnlyList<Transfer> rows, Country recipient, int year) =>
        rows.Where(row => row.Year == year && row.Recipient == recipient).Sum(row => row.Volume.Millions) == 0;

    private static readonly Gen<Transfer[]> Rows = Gen.Select(
        Gen.OneOf("USA", "KOR"),
        Gen.OneOf("POL", "DEU", "FRA"),
        Gen.Int[2020, 2021],
        Gen.Double[0, 1000],
        SampleData.Row
    ).Array[1, 20];
}
