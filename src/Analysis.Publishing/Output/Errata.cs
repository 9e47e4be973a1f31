using System.Globalization;
using Analysis.Publishing.Pages;

namespace Analysis.Publishing.Output;

/// <summary>Holds the errata to the figures, and the figures to those of the site that is replaced.</summary>
internal static class Errata
{
    private const int MostRemarks = 10;

    /// <exception cref="PublishException">An erratum does not agree with the figures.</exception>
    internal static void Check(IReadOnlyList<SiteErratum> errata, IReadOnlyList<NotebookPage> pages)
    {
        var problems = errata.SelectMany(erratum => Problems(erratum, pages)).ToList();
        problems.AddRange(
            errata
                .CountBy(erratum => (erratum.Id, erratum.Corrected))
                .Where(pair => pair.Value > 1)
                .Select(pair => $"Erratum {pair.Key.Id}: it occurs twice for {pair.Key.Corrected}; keep one.")
        );
        if (problems.Count > 0)
            throw new PublishException(problems);
    }

    /// <summary>The newest erratum of a figure; null where it was never corrected.</summary>
    internal static SiteErratum? Newest(IReadOnlyList<SiteErratum> errata, string id) =>
        errata.Where(erratum => erratum.Id == id).MaxBy(erratum => erratum.Corrected, StringComparer.Ordinal);

    /// <summary>Figures of the earlier site that have changed with the same editions, or were removed, and have no erratum.</summary>
    internal static IReadOnlyList<string> Remarks(string? old, SiteRequest request, IReadOnlyList<NotebookPage> pages)
    {
        var known = request.Errata.Select(erratum => erratum.Id).ToHashSet(StringComparer.Ordinal);
        var current = pages
            .SelectMany(page => page.Findings.Values)
            .DistinctBy(finding => finding.Id)
            .ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        var remarks = Findings(old)
            .Where(finding => !known.Contains(finding.Id))
            .Select(finding => Remark(finding, current.GetValueOrDefault(finding.Id)))
            .OfType<string>()
            .ToList();
        return remarks.Count <= MostRemarks
            ? remarks
            : [.. remarks.Take(MostRemarks), FormattableString.Invariant($"and {remarks.Count - MostRemarks} more figures.")];
    }

    private static IEnumerable<string> Problems(SiteErratum erratum, IReadOnlyList<NotebookPage> pages)
    {
        if (!DateOnly.TryParseExact(erratum.Corrected, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"Erratum {erratum.Id}: '{erratum.Corrected}' is not a day; write it as 2026-12-01.";
        if (erratum.Before.Length == 0 || erratum.Reason.Length == 0)
            yield return $"Erratum {erratum.Id}: give the figure as it was printed before, and the error.";
        if (pages.FirstOrDefault(page => page.Name == erratum.Page) is not { } page)
            yield return $"Erratum {erratum.Id}: there is no page '{erratum.Page}'; name the one that has, or had, the figure.";
        else if (erratum.After.Length > 0 && !page.Findings.ContainsKey(erratum.Id))
            yield return $"Erratum {erratum.Id}: {erratum.Page} has no such figure; leave after empty where it was withdrawn.";
        else if (erratum.After.Length == 0 && page.Findings.ContainsKey(erratum.Id))
            yield return $"Erratum {erratum.Id}: {erratum.Page} still has the figure; give it as it is printed after the correction.";
    }

    private static string? Remark(Finding old, Finding? now) =>
        now switch
        {
            null => $"The figure {old.Id} was {old.Text} and was removed; add an erratum to notebooks/errata.json, so that a reader "
                + $"who quoted it can find it.",
            _ when Sources(now) == Sources(old) && now.Period == old.Period && now.Value != old.Value && now.Text != old.Text =>
                $"The figure {old.Id} was {old.Text} and is {now.Text}, from the same editions; where it may have been quoted, "
                    + $"leave an erratum in notebooks/errata.json.",
            _ => null,
        };

    private static string Sources(Finding finding) =>
        string.Join(' ', finding.Sources.Select(source => source.ToString()).Order(StringComparer.Ordinal));

    // The content of the folder may be of any version, or incomplete: then there is nothing to compare the new site with.
    private static IReadOnlyList<Finding> Findings(string? old)
    {
        try
        {
            return old is null ? [] : FindingJson.Parse(old);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
