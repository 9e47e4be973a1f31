using System.Globalization;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;
using Analysis.Scoreboards;
using Analysis.Tables;

namespace Analysis.Indicators.Scoreboards;

/// <summary>Reads a line of the scoreboard: runs its indicator, finds its target, applies the rule of <see cref="Judgement"/>.</summary>
internal static class ScoreboardReader
{
    /// <summary>The dataset of the targets.</summary>
    public const string Targets = "official-targets";

    /// <summary>Between the newest value and the one that a trend is measured against.</summary>
    private const int TrendYears = 5;

    public static ScoreboardRow Row(ScoreboardLine line, DataLibrary library)
    {
        var targets = library.Cited(Targets);
        var target = line.Target is { } id ? Target(targets, id, line.Side) : null;
        var (result, value, before, gapReason) = Readings(line, library);
        return new()
        {
            Id = line.Id,
            Title = line.Title,
            Unit = result?.Unit ?? "fraction",
            Indicator = line.Indicator,
            Value = value,
            Before = before,
            Target = target,
            Judgement = line.NotMeasurable is { } why
                ? Judgement.Unmeasurable(why)
                : Judgement.Of(value, before, target, gapReason, gapReason),
            Notes = [.. line.Notes, .. InItsYear(result, line, value, target), .. MemberByMember(line, library, value, target)],
            Sources = SourceList.OneEditionEach([.. result?.Sources ?? [], .. target is null ? (Source[])[] : [targets.Source]]),
        };
    }

    /// <summary>The values of a line by year or window; null where it can't be measured.</summary>
    public static Indicator<Ratio>? Series(ScoreboardLine line, DataLibrary library, Period years)
    {
        if (line.Indicator.Length == 0 || line.NotMeasurable is not null)
            return null;
        var indicator = IndicatorCatalogue.Get(line.Indicator);
        var takesWindows = line.Window is { } window && indicator.Parameter(window).Read($"{years}") is WindowsArgument;
        var parameters = takesWindows
            ? new Dictionary<string, string>(line.Parameters) { [line.Window!] = $"all of {TrendYears} years" }
            : line.Parameters;
        var result = indicator.Run(library, parameters).Result;
        return new()
        {
            Id = result.Id,
            Title = line.Title,
            Unit = result.Unit,
            Definition = result.Definition,
            Observations =
            [
                .. result.Numbers.Where(o =>
                    o.Subject.Id == line.Subject && o.Counterpart?.Id == line.Counterpart && years.Contains(o.Period.To)
                ),
            ],
            Sources = result.Sources,
        };
    }

    private static (Indicator? Result, ScoreboardValue? Value, ScoreboardValue? Before, string? WhyNot) Readings(
        ScoreboardLine line,
        DataLibrary library
    )
    {
        if (line.Indicator.Length == 0)
            return (null, null, null, line.NotMeasurable);
        var result = IndicatorCatalogue.Get(line.Indicator).Run(library, line.Parameters).Result;
        var newest = Observed(result, line).MaxBy(reading => reading.Period.To);
        if (newest is null)
            return (result, null, null, result.Gaps.Select(gap => gap.Reason).FirstOrDefault("There is no value."));
        var earlier = line.Window is { } window
            ? IndicatorCatalogue
                .Get(line.Indicator)
                .Run(library, new Dictionary<string, string>(line.Parameters) { [window] = newest.Period.Before.ToString() })
                .Result
            : result;
        var period = line.Window is null ? Period.Year(newest.Period.To - TrendYears) : newest.Period.Before;
        var before = Observed(earlier, line).FirstOrDefault(reading => reading.Period == period);
        return (result, newest, before, before is null ? TrendGapReason(earlier, line, period) : null);
    }

    /// <summary>What the value was in the year of a target that is past.</summary>
    private static IEnumerable<string> InItsYear(Indicator? result, ScoreboardLine line, ScoreboardValue? value, OfficialTarget? target) =>
        result is null || target is null || value is null || value.Period.To <= target.Year
            ? []
            : Observed(result, line)
                .Where(reading => reading.Period == Period.Year(target.Year))
                .Select(reading =>
                    $"In {reading.Period}, the year of the target, the value is {ScoreboardRow.Text(reading.Number, result.Unit)}."
                );

    /// <summary>How many members meet the target by themselves, where it is each member's own: an average hides them.</summary>
    private static IEnumerable<string> MemberByMember(
        ScoreboardLine line,
        DataLibrary library,
        ScoreboardValue? value,
        OfficialTarget? target
    )
    {
        if (line.EachMember is not { } parameter || value is null || target is null)
            return [];
        var members = library.Group(line.Subject).MembersIn(value.Period.To).Select(member => member.Code);
        var numbers = IndicatorCatalogue
            .Get(line.Indicator)
            .Run(library, new Dictionary<string, string>(line.Parameters) { [parameter] = string.Join(',', members) })
            .Result.Numbers.Where(o => o.Period == value.Period)
            .Select(o => o.Value.Value)
            .ToList();
        return
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"In {value.Period}, {numbers.Count(number => Judgement.IsMet(number, target))} of the {numbers.Count} members "
                    + $"with a value meet it by themselves."
            ),
        ];
    }

    private static IEnumerable<ScoreboardValue> Observed(Indicator result, ScoreboardLine line) =>
        result
            .Numbers.Where(o => o.Subject.Id == line.Subject && o.Counterpart?.Id == line.Counterpart)
            .Select(o => new ScoreboardValue(o.Period, o.Value.Value, o.Status));

    private static string TrendGapReason(Indicator result, ScoreboardLine line, Period period) =>
        result.Gaps.FirstOrDefault(gap => gap.Subject.Id == line.Subject && gap.Period == period)?.Reason
        ?? $"There is no value of {period}, so no pace.";

    private static OfficialTarget Target(CitedValues targets, string id, TargetSide side)
    {
        var row = targets.Get(id);
        if (!row.IsCounted || row.Value is not { } value)
            throw new ArgumentException($"'{id}' is not a target for a verdict: {row.Note}");
        var isShare = Unit.Of(row.Unit).IsPercent;
        return new()
        {
            Id = id,
            Text = $"{row.Item}: {row.Note}",
            Value = isShare ? (double)value / 100 : (double)value,
            Year = row.Period.To,
            Side = side,
            SetOn = row.AsOf,
            Publisher = row.Publisher,
            Link = row.Link,
        };
    }
}

/// <summary>What a row of the scoreboard reads: an indicator of the catalogue with its parameters, and an official target.</summary>
internal sealed record ScoreboardLine
{
    /// <summary>Stable words.</summary>
    public required string Id { get; init; }

    /// <summary>What it measures.</summary>
    public required string Title { get; init; }

    /// <summary>The indicator; empty where public data measure nothing of it.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The values of its parameters, as for <c>--set</c>; those left out take their default.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The parameter that holds a window; null where the indicator gives years, of which the newest and that five years before are taken.
    /// </summary>
    public string? Window { get; init; }

    /// <summary>The id of the subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The id of the counterpart; null where there is none.</summary>
    public string? Counterpart { get; init; }

    /// <summary>The id of the target in <c>official-targets</c>; null where there is none.</summary>
    public string? Target { get; init; }

    /// <summary>From which side the target is met.</summary>
    public TargetSide Side { get; init; } = TargetSide.AtLeast;

    /// <summary>
    /// The parameter that takes the members one by one, where the target is each member's own; null where it is the subject's.
    /// </summary>
    public string? EachMember { get; init; }

    /// <summary>Why no verdict can be given, whatever the value; null where the rule decides.</summary>
    public string? NotMeasurable { get; init; }

    /// <summary>What a reader must know before quoting the row.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
