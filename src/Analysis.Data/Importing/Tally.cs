namespace Analysis.Data.Importing;

/// <summary>Counts what is read, kept and dropped, and collects what is wrong, so that all of it is told at once.</summary>
internal sealed class Tally(string file)
{
    /// <summary>More problems than this tell a reader nothing new.</summary>
    private const int MostProblems = 200;

    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _unmapped = [];
    private readonly List<Problem> _problems = [];
    private int _more;

    public int Read { get; set; }
    public int Kept { get; set; }
    public List<string> Notes { get; } = [];

    public IReadOnlyList<(string, int)> Dropped => [.. _dropped.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
    public IReadOnlyList<(string, string, int)> Unmapped => [.. _unmapped.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Item1, StringComparer.Ordinal)];

    public void Drop(string reason, int count = 1) => _dropped[reason] = _dropped.GetValueOrDefault(reason) + count;

    public void Unknown(string name, string fate) => _unmapped[(name, fate)] = _unmapped.GetValueOrDefault((name, fate)) + 1;

    public void Problem(int? row, string? column, string message)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new(file, row, column, message));
        else
            _more++;
    }

    /// <exception cref="DataException">There are problems.</exception>
    public void ThrowIfBad()
    {
        if (_more > 0)
            _problems.Add(new(file, null, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"and {_more:N0} problems more of this kind.")));
        if (_problems.Count > 0)
            throw new DataException(_problems);
    }
}
