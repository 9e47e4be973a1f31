using System.Globalization;
using Analysis.Data;

namespace Analysis.Import;

/// <summary>
/// Counts what is read, kept and dropped, and collects problems and differences, so that all of them are reported together.
/// </summary>
internal sealed class ImportLog(string file)
{
    /// <summary>The most problems that are of use to a reader.</summary>
    private const int MostProblems = 200;

    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _unmapped = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _differences = [];
    private int _more;

    /// <summary>The file as problems name it.</summary>
    public string File => file;

    public int Read { get; set; }
    public int Kept { get; set; }
    public List<string> Notes { get; } = [];

    /// <summary>Whether there is a problem so far.</summary>
    public bool HasProblems => _problems.Count > 0;

    public IReadOnlyList<(string, int)> Dropped =>
        [.. _dropped.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
    public IReadOnlyList<(string, string, int)> Unmapped =>
        [
            .. _unmapped
                .Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Item1, StringComparer.Ordinal),
        ];

    /// <summary>What the user may accept: a name without a code, a row that occurs twice.</summary>
    public IReadOnlyList<Problem> Differences => _differences;

    /// <summary>
    /// Counts a figure that a documented rule leaves out, such as a mark for a missing value. What no rule names is a problem.
    /// </summary>
    public void Drop(string reason, int count = 1) => _dropped[reason] = _dropped.GetValueOrDefault(reason) + count;

    /// <summary>
    /// Counts a name that a documented rule leaves out, such as a publisher's own aggregate. What no rule names is a difference.
    /// </summary>
    public void AddUnknownName(string name, string fate) => _unmapped[(name, fate)] = _unmapped.GetValueOrDefault((name, fate)) + 1;

    /// <summary>Something that makes the file unreadable; nothing of it can be imported.</summary>
    public void AddProblem(int? row, string? column, string message) => Add(_problems, row, column, message);

    /// <summary>
    /// Something that changes figures and that the user may accept by <see cref="ImportOptions.AcceptDifferences"/>; without it the file is
    /// refused.
    /// </summary>
    public void AddDifference(int? row, string? column, string message) => Add(_differences, row, column, message);

    /// <exception cref="DataException">There are problems.</exception>
    public void ThrowIfProblems()
    {
        if (_problems.Count > 0)
            throw new DataException(
                _more == 0
                    ? _problems
                    : [.. _problems, new(file, null, null, string.Create(CultureInfo.InvariantCulture, $"and {_more:N0} problems more."))]
            );
    }

    private void Add(List<Problem> list, int? row, string? column, string message)
    {
        if (list.Count < MostProblems)
            list.Add(new(file, row, column, message));
        else
            _more++;
    }
}

/// <summary>Texts of a file as messages quote them.</summary>
internal static class QuotedText
{
    /// <summary>The beginning of a text, so that a message stays readable whatever the file holds.</summary>
    public static string Shorten(this string text, int most = 60) => text.Length <= most ? text : text[..most] + "…";
}

/// <summary>
/// A file can be read, but its figures differ from what the publisher prints beside them, or hold names that are not known.
/// </summary>
/// <remarks>
/// <see cref="ImportOptions.AcceptDifferences"/> imports such a file; the differences are then written into the manifest.
/// </remarks>
public sealed class DifferencesException : DataException
{
    /// <summary>An exception with all differences.</summary>
    /// <param name="differences">The differences, at least one.</param>
    public DifferencesException(IReadOnlyList<Problem> differences)
        : base(differences) { }
}
