using System.Globalization;
using Analysis.Tables;

namespace Analysis;

/// <summary>Collects the observations, the gaps and the notes of one call.</summary>
internal sealed class ResultBuilder<T>
    where T : struct, IQuantity
{
    private readonly List<Observation<T>> _observations = [];
    private readonly List<Gap> _gaps = [];
    private readonly List<string> _notes = [];

    public void Add(Subject subject, Subject? counterpart, Period period, T value, ObservationStatus status) =>
        _observations.Add(new(subject, counterpart, period, value, status));

    /// <summary>The value of an outcome as an observation, or its reason as a gap.</summary>
    public void Add(Subject subject, Subject? counterpart, Period period, Outcome<T> outcome)
    {
        if (outcome.Reason is { } reason)
            AddGap(subject, period, reason);
        else
            Add(subject, counterpart, period, outcome.Value, outcome.Status);
    }

    public void AddGap(Subject subject, Period period, string reason) => AddGap(new(subject, period, Sentence(reason)));

    public void AddGap(Gap gap) => _gaps.Add(gap);

    public void AddNote(string note) => _notes.Add(note);

    public Indicator<T> Build(MeasureText measure, params Source[] sources) =>
        Build(measure.Id, measure.Title, measure.Unit, measure.Definition, sources);

    public Indicator<T> Build(string id, string title, Unit unit, string definition, params Source[] sources) =>
        new()
        {
            Id = id,
            Title = title,
            Unit = unit,
            Definition = definition,
            Observations = [.. _observations],
            Gaps = [.. _gaps],
            Notes = [.. _notes.Distinct()],
            Sources = SourceList.OneEditionEach(sources),
        };

    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..].TrimEnd('.') + ".";
}

/// <summary>Puts what a reader must know of figures that were collected by hand beside the number.</summary>
internal static class CitedNotes
{
    /// <summary>A note for each row that is included and has one, or whose source is weak.</summary>
    public static void AddNotes<T>(this ResultBuilder<T> result, IEnumerable<CitedValue> rows)
        where T : struct, IQuantity
    {
        foreach (var row in rows.Where(row => row.Note.Length > 0 || row.Grade == EvidenceGrade.C))
            result.AddNote($"{Describe(row)}:{NoteAndGrade(row)}");
    }

    /// <summary>A note for each related row that is not included, with its number.</summary>
    public static void AddAlternatives<T>(this ResultBuilder<T> result, IEnumerable<CitedValue> rows)
        where T : struct, IQuantity
    {
        foreach (var row in rows.Where(row => row.Value is not null))
            result.AddNote(
                string.Create(
                        CultureInfo.InvariantCulture,
                        $"Not included: {Describe(row)}, {row.Value:#,0.##} {row.Unit} ({row.Publisher}):{NoteAndGrade(row)}"
                    )
                    .TrimEnd(':')
            );
    }

    private static string Describe(CitedValue row)
    {
        string[] parts = [row.Subject.Name, row.Item.Length > 0 ? row.Item : Words(row.Category), Words(row.Measure), DescribePeriod(row)];
        return string.Join(", ", parts);
    }

    /// <summary>The day it is about; where that is in another year than the figure, both.</summary>
    private static string DescribePeriod(CitedValue row)
    {
        var period = row.Period.ToString();
        if (row.AsOf.Length == 0)
            return period;
        return row.AsOf.StartsWith(period, StringComparison.Ordinal) ? row.AsOf : $"{period} (as of {row.AsOf})";
    }

    private static string NoteAndGrade(CitedValue row)
    {
        var note = row.Note.Length > 0 ? $" {row.Note.TrimEnd('.')}." : "";
        return row.Grade == EvidenceGrade.C ? $"{note} Grade C, a weak source: {row.Publisher}." : note;
    }

    private static string Words(string id) => id.Replace('-', ' ');
}

/// <summary>What a result says of its measure: the id of its indicator, its title, its unit and its formula in words.</summary>
internal sealed record MeasureText(string Id, string Title, Unit Unit, string Definition);
