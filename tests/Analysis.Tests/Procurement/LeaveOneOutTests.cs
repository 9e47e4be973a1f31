using Analysis.Procurement;
using Analysis.Tables;

namespace Analysis.Tests.Procurement;

/// <summary>Leave-one-out by category and by system; by recipient it is with the decomposition.</summary>
public sealed class LeaveOneOutTests
{
    private static readonly Period Window = SampleSystemVolumes.Window;

    // US 60 of 100: jet 40 of 40, tank 10 of 20, frigate 0 of 20, the rest 10 of 20.
    private static readonly EditionTable<SystemVolume> Systems = SampleSystemVolumes.Systems(
        SampleSystemVolumes.System("jet", SampleData.Usa, SampleData.Usa, 40),
        SampleSystemVolumes.System("tank", SampleData.Usa, SampleData.Usa, 10),
        SampleSystemVolumes.System("tank", SampleSystemVolumes.Europe, SampleData.Usa, 10),
        SampleSystemVolumes.System("frigate", SampleSystemVolumes.Europe, SampleSystemVolumes.Europe, 20),
        SampleSystemVolumes.System("other-systems", SampleData.Usa, SampleData.Usa, 10),
        SampleSystemVolumes.System("other-systems", SampleSystemVolumes.Unknown, SampleSystemVolumes.Unknown, 10)
    );

    [Fact]
    public void Without_a_system_the_share_is_that_of_the_others()
    {
        var shifts = LeaveOneOut.BySystem(Systems, SampleSystemVolumes.Europe, Window, SampleData.Usa);
        // Without the jet 20 of 60 = 33.3 %, −26.7 points; without the tank 50 of 80 = 62.5 %, +2.5; without the frigate 60 of 80 = 75 %,
        // +15.
        Assert.Equal(
            [("jet", -26.6667), ("tank", 2.5), ("frigate", 15)],
            shifts.Observations.Select(o => (o.Subject.Id, Math.Round(o.Value.Points, 4)))
        );
        Assert.Equal(
            [
                "The largest fall: without jet the share would be 33.3\u00a0% and not 60.0\u00a0%.",
                "The largest rise: without frigate the share would be 75.0\u00a0% and not 60.0\u00a0%.",
                "other-systems is 20.0\u00a0% of the volume; it holds many, stays in the share and can't be left out.",
            ],
            shifts.Notes
        );
        Assert.Equal("Shift of the share of the United States without each system", shifts.Title);
    }

    [Fact]
    public void A_window_that_the_table_does_not_give_is_a_gap() =>
        Assert.Equal(
            new Gap(SampleSystemVolumes.Europe, new(2020, 2024), "The edition gives systems for 2021-2025 and not for 2020-2024."),
            Assert.Single(LeaveOneOut.BySystem(Systems, SampleSystemVolumes.Europe, new(2020, 2024), SampleData.Usa).Gaps)
        );

    [Fact]
    public void A_supplier_that_the_table_does_not_list_separately_is_a_gap() =>
        Assert.Equal(
            "The edition gives systems by the suppliers USA, european-nato, x-unknown and does not list South Korea separately.",
            Assert.Single(LeaveOneOut.BySystem(Systems, SampleSystemVolumes.Europe, Window, SampleData.Kor).Gaps).Reason
        );

    [Fact]
    public void Without_the_only_system_no_member_is_left()
    {
        var shifts = LeaveOneOut.BySystem(
            SampleSystemVolumes.Systems(SampleSystemVolumes.System("jet", SampleData.Usa, SampleData.Usa, 40)),
            SampleSystemVolumes.Europe,
            Window,
            SampleData.Usa
        );
        Assert.Empty(shifts.Observations);
        Assert.Contains("without jet no member", Assert.Single(shifts.Gaps).Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_volume_there_is_a_gap() =>
        Assert.Equal(
            "The edition records no volume in 2021-2025.",
            Assert
                .Single(
                    LeaveOneOut
                        .BySystem(
                            SampleSystemVolumes.Systems(SampleSystemVolumes.System("jet", SampleData.Usa, SampleData.Usa, 0)),
                            SampleSystemVolumes.Europe,
                            Window,
                            SampleData.Usa
                        )
                        .Gaps
                )
                .Reason
        );

    [Fact]
    public void Without_a_category_the_share_is_that_of_the_others_and_what_has_none_stays_in()
    {
        // US 60 of 100: aircraft 50 of 60, ships 0 of 20, unmapped 10 of 20.
        var table = SampleSystemVolumes.Categories([
            ("aircraft", "USA", 2021, 50),
            ("aircraft", "FRA", 2021, 10),
            ("ships", "DEU", 2022, 20),
            ("unmapped", "USA", 2023, 10),
            ("unmapped", "KOR", 2023, 10),
        ]);
        var shifts = LeaveOneOut.ByCategory(table, SampleSystemVolumes.Europe, Window, SampleData.Usa);
        // Without aircraft 10 of 40 = 25 %, −35 points; without ships 60 of 80 = 75 %, +15.
        Assert.Equal(
            [("aircraft", -35.0), ("ships", 15.0)],
            shifts.Observations.Select(o => (o.Subject.Id, Math.Round(o.Value.Points, 10)))
        );
        Assert.Equal("Unmapped is 20.0\u00a0% of the volume; it holds many, stays in the share and can't be left out.", shifts.Notes[^1]);
    }

    [Fact]
    public void By_recipient_the_notes_name_who_moves_it_most_both_ways()
    {
        // US 65 of 100: Poland 60 of 80, Germany 5 of 20. Without Poland 25 %; without Germany 75 %.
        var table = SampleData.Transfers(
            Window,
            ("USA", "POL", 2021, 60),
            ("KOR", "POL", 2021, 20),
            ("USA", "DEU", 2021, 5),
            ("KOR", "DEU", 2021, 15)
        );
        Assert.Equal(
            [
                "The largest fall: without Poland the share would be 25.0\u00a0% and not 65.0\u00a0%.",
                "The largest rise: without Germany the share would be 75.0\u00a0% and not 65.0\u00a0%.",
            ],
            LeaveOneOut.ByRecipient(table, SampleData.Group("two", SampleData.Pol, SampleData.Deu), Window, SampleData.Usa).Notes
        );
    }
}
