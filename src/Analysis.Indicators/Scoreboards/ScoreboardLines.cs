using Analysis.Spending;

namespace Analysis.Indicators.Scoreboards;

/// <summary>
/// The rows of the scoreboard. To add one, add a line: an indicator of the catalogue, its parameters, the subject to read, and the target
/// if there is one.
/// </summary>
internal static class ScoreboardLines
{
    private const string Europe = "nato-europe";

    /// <summary>Money is that of the group with which every scenario begins.</summary>
    private const string Spenders = ScenarioBase.GroupId;

    private const string NoSeriesOfOrigin =
        "No official series gives the part of members' procurement money that is spent within the EU, and the published claims "
        + "disagree by definition and window.";

    private const string FewPoints =
        "Five years have a public share, the newest 2021, of changing memberships, and that of 2020 is an upper bound that "
        + "this project divided: no pace can be read, and nothing newer was found.";

    private const string AverageOfAllies =
        "The target is each ally's own; the value is that of European NATO together, without Türkiye and Canada, the members "
        + "of 2025 in all years.";

    private const string MoveTowards =
        "The pledge of 2014 asked allies below it to move towards it within a decade: a value below it before 2024 broke no promise.";

    private const string Windows =
        "Windows of five years hide single years, and what NATO buys as an organisation is in none; 02 From whom? gives both.";

    // Dependence comes first: suppliers, enablers and forces, then money.
    public static IReadOnlyList<ScoreboardLine> All { get; } = [.. Supply(), .. Posture(), .. Money(), .. EuropeanTargets(), .. Industry()];

    private static ScoreboardLine[] Money() =>
        [
            Yearly(
                "defence-burden-guideline",
                "Defence burden of European NATO and the guideline of 2014",
                "defence-burden",
                Spenders,
                ("subjects", Spenders)
            ) with
            {
                Target = "target-nato-guideline-2024",
                EachMember = "subjects",
                Notes = [AverageOfAllies, MoveTowards],
            },
            Yearly(
                "defence-burden-core",
                "Defence burden of European NATO and core spending by 2035",
                "defence-burden",
                Spenders,
                ("subjects", Spenders)
            ) with
            {
                Target = "target-nato-core-spending-2035",
                EachMember = "subjects",
                Notes = [AverageOfAllies],
            },
            Yearly("equipment-share", "Equipment share of European NATO", "equipment-share", Spenders, ("subjects", Spenders)) with
            {
                Target = "target-nato-equipment-2024",
                EachMember = "subjects",
                Notes = [AverageOfAllies],
            },
            Yearly(
                "alliance-share-europe",
                "European NATO's share of alliance spending",
                "alliance-share",
                Spenders,
                ("subjects", Spenders),
                ("alliance", "nato")
            ) with
            {
                Counterpart = "nato",
                Notes =
                [
                    "At current prices; US spending is global. European NATO is without Türkiye, which is in the alliance's "
                        + "total. The members of 2025 in all years.",
                ],
            },
        ];

    private static ScoreboardLine[] Supply() =>
        [
            Windowed(
                "us-share-of-imports",
                "US share of European NATO's arms imports",
                "supplier-share",
                "european-nato",
                ("supplier", "USA")
            ) with
            {
                Counterpart = "USA",
                Notes = [Windows],
            },
            Yearly("us-design-share", "US-designed share of European NATO's arms imports", "design-share", "european-nato") with
            {
                Window = "window",
                Counterpart = "USA",
                Notes =
                [
                    "Whatever country delivered it; volume of unknown origin counts as not American, so the share is the lower bound.",
                ],
            },
            Windowed("supplier-concentration", "Concentration of European NATO's suppliers", "concentration", "european-nato"),
        ];

    private static ScoreboardLine[] EuropeanTargets() =>
        [
            Unmeasured(
                "procurement-within-eu-2030",
                "Procurement within the EU by 2030",
                "target-edis-procurement-within-eu-2030",
                NoSeriesOfOrigin
            ),
            Unmeasured(
                "procurement-within-eu-2035",
                "Procurement within the EU by 2035",
                "target-edis-procurement-within-eu-2035",
                NoSeriesOfOrigin
            ),
            Unmeasured(
                "intra-eu-trade",
                "Defence trade within the EU",
                "target-edis-intra-eu-trade-2030",
                "No public series gives the value of defence trade among members, nor that of the EU's defence market."
            ),
            JointProcurement(
                "joint-procurement-2027",
                "Joint procurement by the end of 2027",
                "target-readiness-roadmap-joint-procurement-2027"
            ),
            JointProcurement("joint-procurement-2030", "Joint procurement by 2030", "target-edis-joint-procurement-2030"),
        ];

    private static ScoreboardLine[] Industry() =>
        [
            Yearly(
                "revenue-ratio",
                "Arms revenue of Europe's companies for each dollar of US companies",
                "revenue-ratio",
                "sipri-top-100-europe",
                ("group", "sipri-top-100-europe"),
                ("other", "USA")
            ) with
            {
                Counterpart = "USA",
            },
            Yearly("shell-capacity", "Capacity for artillery shells in the EU", "ammunition-capacity", "eu27", ("measure", "capacity")) with
            {
                Counterpart = "capacity-per-year",
                Target = "target-eu-shells-2025",
                NotMeasurable =
                    "No counted capacity or output of 2025 was published: there are only expectations of it, and the last "
                    + "capacity is of January 2024, of 155 mm alone.",
            },
        ];

    private static ScoreboardLine[] Posture() =>
        [
            Enablers("airlift-ratio", "US airlift for each European aircraft (heavy jets and A400M)", "heavy-jet-airlift-and-a400m"),
            Enablers("tanker-ratio", "US large tankers for each European one", "large-tankers"),
            Yearly("us-troops", "US military personnel assigned to NATO Europe", "us-troops", Europe, ("hosts", Europe)) with
            {
                Counterpart = "USA",
                Notes = ["Assigned and not present; units that rotate are left out."],
            },
        ];

    private static ScoreboardLine Yearly(
        string id,
        string title,
        string indicator,
        string subject,
        params (string Name, string Value)[] parameters
    ) =>
        new()
        {
            Id = id,
            Title = title,
            Indicator = indicator,
            Subject = subject,
            Parameters = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value),
        };

    private static ScoreboardLine Windowed(
        string id,
        string title,
        string indicator,
        string subject,
        params (string Name, string Value)[] parameters
    ) => Yearly(id, title, indicator, subject, [("recipients", subject), .. parameters]) with { Window = "window" };

    private static ScoreboardLine Unmeasured(string id, string title, string target, string why) =>
        new()
        {
            Id = id,
            Title = title,
            Target = target,
            NotMeasurable = why,
        };

    private static ScoreboardLine JointProcurement(string id, string title, string target) =>
        Yearly(id, title, "collaborative-procurement", "x-eda-members") with
        {
            Target = target,
            NotMeasurable = FewPoints,
        };

    private static ScoreboardLine Enablers(string id, string title, string definition) =>
        Yearly(id, title, "enablers-ratio", definition, ("definitions", definition)) with
        {
            Counterpart = Europe + "-and-pooled-fleets",
            Notes =
            [
                "European is NATO Europe with Türkiye. Operators' figures of different dates; fleets that Europe and the "
                    + "United States own together count as European.",
            ],
        };
}
