namespace Analysis.Publishing;

/// <summary>The site cannot be published; the site that was there before is unchanged. The message is for the user.</summary>
public sealed class PublishException : Exception
{
    /// <summary>One problem.</summary>
    /// <param name="problem">One sentence that names the place and the fix.</param>
    /// <param name="inner">The exception of the system.</param>
    public PublishException(string problem, Exception? inner = null)
        : this([problem], inner)
    {
    }

    /// <summary>Several problems, reported together.</summary>
    /// <param name="problems">One sentence each.</param>
    /// <param name="inner">The exception of the system.</param>
    public PublishException(IReadOnlyList<string> problems, Exception? inner = null)
        : base(string.Join(Environment.NewLine, problems), inner) => Problems = problems;

    /// <summary>The problems, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }
}
