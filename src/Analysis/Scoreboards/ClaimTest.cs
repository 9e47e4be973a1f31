namespace Analysis.Scoreboards;

/// <summary>What public figures say of a claim: the verdict, and the figures that it rests on.</summary>
/// <remarks>
/// The comparisons are those of <see cref="ClaimRule"/>. A figure that is missing makes every verdict <see
/// cref="ClaimVerdict.CannotBeTested"/>, with the reason of the figure and without the figures that it would have been compared with.
/// </remarks>
public sealed record ClaimTest
{
    /// <summary>A verdict with its figures.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="figures">The figures that it rests on, in the order in which a table shows them.</param>
    public ClaimTest(ClaimVerdict verdict, params IReadOnlyList<Finding> figures) => (Verdict, Figures) = (verdict, figures);

    /// <summary>The verdict.</summary>
    public ClaimVerdict Verdict { get; private init; }

    /// <summary>The figures that it rests on, then those beside it.</summary>
    public IReadOnlyList<Finding> Figures { get; private init; }

    /// <summary>Why it cannot be tested; empty where no figure is missing.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The value of the figure with which the verdict would be another one, in words for readers.</summary>
    public string WhatWouldChangeIt { get; init; } = "A public figure that decides it.";

    /// <summary>A claim that a figure is above a line; of a sample the whole interval.</summary>
    public static ClaimTest Above(ClaimFigure figure, double line) => Of(figure, ClaimLine.Above(line));

    /// <summary>A claim that a figure is above another one; of a sample the whole interval is above it.</summary>
    public static ClaimTest Above(ClaimFigure figure, ClaimFigure other) => Of(figure, other, line => ClaimLine.Above(line.High));

    /// <summary>A claim that a figure reaches a line; of a sample the whole interval.</summary>
    public static ClaimTest AtLeast(ClaimFigure figure, double line) => Of(figure, ClaimLine.AtLeast(line));

    /// <summary>A claim that a figure is below a line; of a sample the whole interval.</summary>
    public static ClaimTest Below(ClaimFigure figure, double line) => Of(figure, ClaimLine.Below(line));

    /// <summary>A claim that a figure is below another one; of a sample the whole interval is below it.</summary>
    public static ClaimTest Below(ClaimFigure figure, ClaimFigure other) => Of(figure, other, line => ClaimLine.Below(line.Low));

    /// <summary>A claim that no public figure decides.</summary>
    /// <param name="reason">Why, in words for readers.</param>
    public static ClaimTest Impossible(string reason) => new(ClaimVerdict.CannotBeTested) { Reason = ClaimFigure.Missing(reason).Reason };

    /// <summary>A claim about two things, which both must be so.</summary>
    /// <remarks>
    /// Supported if both are, consistent with it if one is no more than that, not supported if one is not. It cannot be tested if one
    /// can't be, even where the other is not supported: a claim about two sides takes figures of both.
    /// </remarks>
    public ClaimTest And(ClaimTest other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ClaimTest[] both = [this, other];
        return both.FirstOrDefault(test => test.Verdict == ClaimVerdict.CannotBeTested) is { } untested
            ? untested
            : new(both.Select(test => test.Verdict).Aggregate(Weaker), [.. Figures, .. other.Figures]) { WhatWouldChangeIt = Change(both) };
    }

    /// <summary>The test with a figure to read beside it, which does not change the verdict; one that is missing is left out.</summary>
    public ClaimTest Beside(ClaimFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Finding is { } finding ? this with { Figures = [.. Figures, finding] } : this;
    }

    /// <summary>
    /// The test of a claim about a cause or about what rests on assumptions: the strongest word is that the figures are consistent with it.
    /// </summary>
    public ClaimTest AtMostConsistent() => this with { Verdict = Verdict.AtMostConsistent() };

    private static ClaimTest Of(ClaimFigure figure, ClaimLine line)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Finding is not { } finding)
            return Impossible(figure.Reason);
        var verdict = line.Judge(figure);
        return new(verdict, finding) { WhatWouldChangeIt = line.Change(figure, verdict) };
    }

    private static ClaimTest Of(ClaimFigure figure, ClaimFigure line, Func<ClaimFigure, ClaimLine> rule)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(line);
        return (figure, line) switch
        {
            ({ Finding: null }, _) => Impossible(figure.Reason),
            (_, { Finding: null }) => Impossible(line.Reason),
            _ => Of(figure, rule(line) with { Text = $"{line.Finding!.Text}, the figure beside it" }).Beside(line),
        };
    }

    // One that fails is enough to lose a claim about two things; to win it, each that failed must change.
    private static string Change(IReadOnlyList<ClaimTest> tests)
    {
        var failed = tests.Where(test => test.Verdict == ClaimVerdict.NotSupported).ToList();
        var words = (failed.Count > 0 ? failed : tests).Select(test => $"{test.Figures[0].Title}: {test.WhatWouldChangeIt}");
        return string.Join(failed.Count > 0 ? " And " : " Or ", words);
    }

    private static ClaimVerdict Weaker(ClaimVerdict left, ClaimVerdict right) =>
        left == ClaimVerdict.NotSupported || right == ClaimVerdict.NotSupported ? ClaimVerdict.NotSupported
        : left == ClaimVerdict.ConsistentWith ? left
        : right;
}
