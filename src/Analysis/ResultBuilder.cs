namespace Analysis;

/// <summary>Collects the observations, the gaps and the notes of one call.</summary>
internal sealed class ResultBuilder<T> where T : struct, IQuantity
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

    public Indicator<T> Build(string id, string title, Unit unit, string definition, params Source[] sources) => new()
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
