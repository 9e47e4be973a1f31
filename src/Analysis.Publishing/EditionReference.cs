namespace Analysis.Publishing;

/// <summary>One edition of one dataset, as a figure or a page names it.</summary>
/// <param name="Dataset">The id of the dataset: <c>nato-defence-expenditure</c>.</param>
/// <param name="Edition">The edition: <c>2026</c>.</param>
public sealed record EditionReference(string Dataset, string Edition)
{
    /// <summary>The anchor of the edition on the page of the data: <c>nato-defence-expenditure-2026</c>.</summary>
    public string Anchor => $"{Dataset}-{Edition}";

    /// <summary>Dataset and edition, for messages.</summary>
    public override string ToString() => $"{Dataset} {Edition}";
}
