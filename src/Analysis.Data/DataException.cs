namespace Analysis.Data;

/// <summary>The data can't be used, for all the reasons that were found.</summary>
public class DataException : Exception
{
    /// <summary>An exception that reports all problems at once.</summary>
    /// <param name="problems">The problems, at least one.</param>
    public DataException(IReadOnlyList<Problem> problems)
        : base(Text(problems)) => Problems = problems;

    /// <summary>The problems, each with its place and its remedy.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Text(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return string.Join('\n', problems);
    }
}
