namespace Analysis.Indicators.Revisions;

/// <summary>The findings of a run, as <c>findings.json</c> holds them.</summary>
public sealed class FindingList
{
    private readonly IReadOnlyList<Finding> _findings;

    /// <summary>A list of findings.</summary>
    /// <param name="findings">The findings, each id once.</param>
    public FindingList(IReadOnlyList<Finding> findings) => _findings = findings;

    /// <summary>How many they are.</summary>
    public int Count => _findings.Count;

    /// <summary>Reads the text of a <c>findings.json</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What the file is called, for messages.</param>
    /// <exception cref="ArgumentException">It is not a list of findings.</exception>
    public static FindingList Parse(string json, string name)
    {
        try
        {
            return new(FindingJson.Parse(json));
        }
        catch (FormatException error)
        {
            throw new ArgumentException($"{name} is not a list of findings ({error.Message}); give the folder of a run.", error);
        }
    }

    /// <summary>The edition of each dataset that most findings use: a page that compares editions names others as well.</summary>
    public IReadOnlyDictionary<string, string> Editions =>
        _findings
            .SelectMany(finding => finding.Sources)
            .GroupBy(source => source.Dataset)
            .ToDictionary(
                of => of.Key,
                of =>
                    of.CountBy(source => source.Edition)
                        .OrderByDescending(pair => pair.Value)
                        .ThenByDescending(pair => pair.Key, StringComparer.Ordinal)
                        .First()
                        .Key,
                StringComparer.Ordinal
            );

    /// <summary>
    /// The findings under their plain ids: a run of an older edition adds its name to each, and the same number would have two.
    /// </summary>
    internal List<Comparison.Item> Items(IReadOnlyList<EditionChange> editions) =>
        [
            .. from finding in _findings
            let id = editions.Aggregate(
                finding.Id,
                (id, change) =>
                    FindingId.WithoutEdition(FindingId.WithoutEdition(id, change.Dataset, change.Before), change.Dataset, change.After)
            )
            select new Comparison.Item(
                id,
                finding.Title,
                new(
                    finding.Value,
                    finding.Unit,
                    finding.Period.ToString(),
                    string.Join(' ', finding.Sources.Select(source => $"{source.Dataset}={source.Edition}"))
                )
            ),
        ];
}
