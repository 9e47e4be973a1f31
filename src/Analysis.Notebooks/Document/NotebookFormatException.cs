namespace Analysis.Notebooks;

/// <summary>Notebook files that cannot be run as they are: all their problems, reported together.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>Creates the exception from its problems.</summary>
    public NotebookFormatException(IReadOnlyList<NotebookProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>Every problem, in the order of the files and their cells.</summary>
    public IReadOnlyList<NotebookProblem> Problems { get; }
}
