using System.Diagnostics.CodeAnalysis;

namespace Analysis;

/// <content>A part of a result: some of its countries or groups.</content>
public sealed partial record Indicator<T>
{
    /// <summary>The result with its countries only; groups and printed totals are left out, so that a rank or a count compares like with
    /// like.</summary>
    public Indicator<T> Countries => OfSubjects(subject => subject is Country);

    /// <summary>The result with some of its countries or groups, gaps included.</summary>
    /// <param name="ids">Codes or ids, each or several with commas: <c>"POL"</c>, <c>"EST,LVA"</c>, <c>"european-nato"</c>.</param>
    /// <exception cref="ArgumentException">The result holds none of an id; the message gives the closest match.</exception>
    public Indicator<T> For([StringSyntax(IdentifierKind.Subject)] params string[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ids = [.. ids.SelectMany(id => id.Split(',', StringSplitOptions.TrimEntries))];
        string[] held = [.. Observations.Select(o => o.Subject.Id).Concat(Gaps.Select(gap => gap.Subject.Id)).Distinct()];
        return ids.FirstOrDefault(id => !held.Contains(id)) is { } unknown
            ? throw new ArgumentException(
                held.Length == 0
                    ? $"{Title} holds no value, so it has none of '{unknown}'."
                    : $"{Title} holds nothing of '{unknown}'; did you mean {ClosestMatch.Find(unknown, held)}?"
            )
            : OfSubjects(subject => ids.Contains(subject.Id));
    }

    /// <summary>The result with those countries or groups only that another result has a value of, in the order of that one, gaps included:
    /// the shares of the largest buyers.</summary>
    /// <param name="other">The result that chooses; its sources are among those of what comes out.</param>
    /// <exception cref="ArgumentException">The two rest on two editions of a dataset.</exception>
    public Indicator<T> Among(Indicator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<Subject> chosen = [.. other.Numbers.Select(o => o.Subject).Distinct()];
        return this with
        {
            Observations = [.. chosen.SelectMany(subject => Observations.Where(o => o.Subject == subject))],
            Gaps = [.. chosen.SelectMany(subject => Gaps.Where(gap => gap.Subject == subject))],
            Sources = SourceList.OneEditionEach(Sources.Concat(other.Sources)),
        };
    }

    private Indicator<T> OfSubjects(Func<Subject, bool> which) =>
        this with
        {
            Observations = [.. Observations.Where(o => which(o.Subject))],
            Gaps = [.. Gaps.Where(gap => which(gap.Subject))],
        };
}
