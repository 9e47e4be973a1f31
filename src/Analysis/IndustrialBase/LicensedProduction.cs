using System.Globalization;
using Analysis.Tables;

namespace Analysis.IndustrialBase;

/// <summary>US systems made in Europe, by how far it has come: announced, contracted, producing.</summary>
public static class LicensedProduction
{
    private const string UsOnly = "us-only";

    private static readonly Aggregate Announced = new("announced", "Announced, in talks or planned");
    private static readonly Aggregate Contracted = new("contracted", "Contracted or plant under way");
    private static readonly Aggregate Producing = new("producing", "Producing");

    // The stages of the table, as the three that can be distinguished everywhere. A finished plant has delivered nothing yet.
    private static readonly Dictionary<string, Aggregate> Stages = new()
    {
        ["feasibility-study"] = Announced,
        ["announcement-expected"] = Announced,
        ["announced"] = Announced,
        ["in-talks"] = Announced,
        ["memorandum"] = Announced,
        ["planned"] = Announced,
        ["contracted"] = Contracted,
        ["under-construction"] = Contracted,
        ["plant-completed"] = Contracted,
        ["producing"] = Producing,
    };

    private static readonly Aggregate[] Order = [Announced, Contracted, Producing];

    /// <summary>The number of systems by the furthest stage that was found.</summary>
    /// <remarks>
    /// Formula: systems of a host country, each counted once, at the furthest stage of its rows. Unit: systems. Shape: one observation a
    /// stage, over the years of its rows; zero means that the list has none, which does not prove that there is none. It counts
    /// announcements and no output. Rows of output in the United States are left out. Missing data: a stage that the library does not
    /// know is a gap. Source: figures collected by hand, each with its link.
    /// </remarks>
    public static Indicator<Count> Of(CitedValues figures)
    {
        var (result, systems) = Systems(figures);
        foreach (var stage in Order)
        {
            var reached = systems.Where(system => system.Stage == stage).ToList();
            var rows = reached.Count > 0 ? reached.SelectMany(system => system.Rows) : systems.SelectMany(system => system.Rows);
            result.Add(stage, null, Span(rows), new Count(reached.Count), ObservationStatus.Derived);
        }
        return Build(
            result,
            figures,
            "US systems made in Europe, by stage",
            "Systems of a host country, each once, at the furthest stage that a page was found for; output in the United "
                + "States is left out."
        );
    }

    /// <summary>Every system with its stage and host.</summary>
    /// <remarks>
    /// As <see cref="Of"/>; one observation a system and host, the stage as subject, the system as counterpart; each counts one.
    /// </remarks>
    public static Indicator<Count> List(CitedValues figures)
    {
        var (result, systems) = Systems(figures);
        foreach (
            var system in systems
                .OrderBy(system => Array.IndexOf(Order, system.Stage))
                .ThenBy(system => system.Name, StringComparer.Ordinal)
        )
            result.Add(
                system.Stage,
                new Aggregate(Id(system.Name), system.Name),
                Span(system.Rows),
                new Count(1),
                system.Rows.Select(row => row.Status).Aggregate(StatusOrder.Weaker)
            );
        return Build(
            result,
            figures,
            "US systems made in Europe",
            "One for each system and host, at the furthest stage that a page was found for; output in the United States is left out."
        );
    }

    /// <summary>Milestones: each stage of each system, at the date of the page that reports it.</summary>
    /// <remarks>
    /// Shape: one milestone for each system, host, stage as the page has it, and date, by date; several rows of one page on one stage are
    /// one milestone. The date is that of the page where it is known, else the year of the row: production may have started earlier.
    /// Rows of output in the United States and unknown stages are left out; <see cref="Of"/> reports the latter.
    /// </remarks>
    public static IReadOnlyList<ProductionMilestone> Milestones(CitedValues figures) =>
        [
            .. Systems(figures)
                .Systems.SelectMany(system =>
                    system.Rows.Select(row => new ProductionMilestone(
                        row.Item,
                        row.Subject,
                        Stages[row.Category],
                        row.Category.Replace('-', ' '),
                        DateOf(row)
                    ))
                )
                .Distinct()
                .OrderBy(milestone => milestone.When, StringComparer.Ordinal)
                .ThenBy(milestone => milestone.System, StringComparer.Ordinal),
        ];

    private static string DateOf(CitedValue row) => row.AsOf.Length > 0 ? row.AsOf : row.Period.From.ToString(CultureInfo.InvariantCulture);

    private sealed record SystemMilestones(string Name, Aggregate Stage, IReadOnlyList<CitedValue> Rows);

    private static (ResultBuilder<Count> Result, List<SystemMilestones> Systems) Systems(CitedValues figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var result = new ResultBuilder<Count>();
        var rows = figures.Rows.Where(row => row.Category != UsOnly && row.Subject != Country.UnitedStates).ToList();
        foreach (var unknown in rows.Where(row => !Stages.ContainsKey(row.Category)))
            result.AddGap(unknown.Subject, unknown.Period, $"the stage '{unknown.Category}' of {unknown.Item} is unknown to the library");
        List<SystemMilestones> systems =
        [
            .. rows.Where(row => Stages.ContainsKey(row.Category))
                .GroupBy(row => (row.Subject, row.Item))
                .Select(system => new SystemMilestones(
                    $"{system.Key.Item} ({system.Key.Subject.Name})",
                    system.Select(row => Stages[row.Category]).MaxBy(stage => Array.IndexOf(Order, stage))!,
                    [.. system]
                )),
        ];
        result.AddNotes(rows.Where(row => row.IsCounted));
        if (figures.Rows.Count - rows.Count is var left and > 0)
            result.AddNote($"Rows of output or orders in the United States, left out: {left.ToString(CultureInfo.InvariantCulture)}.");
        return (result, systems);
    }

    private static Indicator<Count> Build(ResultBuilder<Count> result, CitedValues figures, string title, string definition) =>
        result.Build("licensed-production", title, UnitWords.Systems, definition, figures.Source);

    private static string Id(string name) =>
        string.Join(
            '-',
            new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    private static Period Span(IEnumerable<CitedValue> rows)
    {
        CitedValue[] all = [.. rows];
        return all.Length == 0
            ? throw new ArgumentException("The table of licensed production has no row in Europe; check its stages.")
            : new(all.Min(row => row.Period.From), all.Max(row => row.Period.To));
    }
}

/// <summary>A stage that the making of a US system in Europe reached.</summary>
/// <param name="System">The system: <c>Patriot GEM-T</c>.</param>
/// <param name="Host">The country where it is or shall be made.</param>
/// <param name="Stage">Announced, contracted or producing.</param>
/// <param name="Words">The stage as the page has it: <c>memorandum</c>, <c>under construction</c>.</param>
/// <param name="When">The date of the page: a year, a month or a day, as exactly as it is known.</param>
public sealed record ProductionMilestone(string System, Subject Host, Aggregate Stage, string Words, string When);
