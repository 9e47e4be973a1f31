namespace Analysis.Indicators;

/// <summary>The scoreboard as an indicator.</summary>
internal static class ScoreboardEntries
{
    public static IReadOnlyList<IndicatorEntry> All { get; } =
    [
        new()
        {
            Id = "scoreboard",
            Family = "Scoreboard",
            Summary = "Value, trend, official target, pace needed and verdict of the main indicators",
            Unit = "the unit of each row",
            Datasets =
            [
                "ammunition-155mm", "eda-collaboration", "military-enablers", "nato-defence-expenditure", ScoreboardReading.Targets,
                "sipri-arms-transfers", "sipri-arms-transfers-systems", "sipri-top-100", "us-troops-europe",
            ],
            Parameters = [new("rows", "rows by id, with commas, or 'all'", _ => IndicatorRegister.All)],
            Compute = call => Scoreboard.Of(call.Library, call.IsLeftOut("rows") ? null : [.. call.Subjects("rows", id => new Aggregate(id, id)).Select(row => row.Id)]).ToIndicator(),
        },
    ];
}
