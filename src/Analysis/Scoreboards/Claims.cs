namespace Analysis.Scoreboards;

/// <summary>A claim of a debate.</summary>
/// <param name="Number">Its number in the list: <c>3a</c>, with a letter where a claim is about more than one thing.</param>
/// <param name="Words">The claim in a sentence.</param>
/// <param name="By">Who makes it.</param>
/// <param name="Page">The page or the section of a page that has more on it: <c>01-burden.html#chart-alliance-share</c>.</param>
public sealed record Claim(string Number, string Words, string By, string Page);

/// <summary>A claim with its verdict.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The verdict of public data on it.</param>
/// <param name="Rule">The rule in words; where a figure is missing, the reason.</param>
/// <param name="Figures">The figures that the verdict rests on, and those beside it.</param>
public sealed record JudgedClaim(Claim Claim, ClaimVerdict Verdict, string Rule, IReadOnlyList<Finding> Figures)
{
    /// <summary>What would change the verdict, in words for readers.</summary>
    public required string WhatWouldChangeIt { get; init; }
}

/// <summary>Claims with the verdicts of public data, one after the other.</summary>
/// <param name="period">The year or window that the verdicts are of.</param>
public sealed class Claims(Period period)
{
    private readonly List<JudgedClaim> _judged = [];

    /// <summary>The claims in their order.</summary>
    public IReadOnlyList<JudgedClaim> Judged => _judged;

    /// <summary>Adds a claim with its verdict, or replaces the one of the same number, so that a cell can run again.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="test">What the figures say of it.</param>
    /// <param name="rule">The rule in words; the reason takes its place where a figure is missing.</param>
    public void Judge(Claim claim, ClaimTest test, string rule)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(test);
        var judged = new JudgedClaim(claim, test.Verdict, test.Reason.Length > 0 ? test.Reason : rule, test.Figures)
        {
            WhatWouldChangeIt = test.WhatWouldChangeIt,
        };
        var place = _judged.FindIndex(other => other.Claim.Number == claim.Number);
        if (place < 0)
            _judged.Add(judged);
        else
            _judged[place] = judged;
    }

    /// <summary>Adds a claim that no public figure decides.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="reason">Why, in words for readers.</param>
    public void CannotTest(Claim claim, string reason) => Judge(claim, ClaimTest.Impossible(reason), reason);

    /// <summary>How many verdicts there are.</summary>
    /// <returns>The count, which rests on the figures of all claims; its id is <c>claims-verdicts</c>.</returns>
    /// <exception cref="ArgumentException">No claim has a figure.</exception>
    public ResultValue Count() => Counted(_judged.Count, "claims-verdicts", "Verdicts on all claims");

    /// <summary>How many claims have a verdict.</summary>
    /// <param name="verdict">The verdict; it gives the id: <c>claims-supported</c>.</param>
    /// <returns>The count, which rests on the figures of all claims.</returns>
    /// <exception cref="ArgumentException">No claim has a figure.</exception>
    public ResultValue Count(ClaimVerdict verdict) =>
        Counted(
            _judged.Count(judged => judged.Verdict == verdict),
            $"claims-{verdict.ToString().ToLowerInvariant()}",
            $"Verdicts: {verdict.Words()}"
        );

    private ResultValue Counted(int number, string id, string title)
    {
        Finding[] figures = [.. _judged.SelectMany(judged => judged.Figures)];
        var value = new ComputedValue(new Count(number), "verdicts", period);
        return new(() => Finding.Derived(id, title, figures, value), value.Value);
    }
}
