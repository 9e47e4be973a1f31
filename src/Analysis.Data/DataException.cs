namespace Analysis.Data;

/// <summary>The data can't be used, for all the reasons that were found.</summary>
public class DataException : Exception
{
    /// <summary>An exception that tells all problems at once.</summary>
    /// <param name="problems">What is wrong, at least one.</param>
    public DataException(IReadOnlyList<Problem> problems) : base(Text(problems)) => Problems = problems;

    /// <summary>What is wrong and where, each with what mends it.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Text(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return string.Join('\n', problems);
    }
}
