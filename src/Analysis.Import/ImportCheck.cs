using System.Globalization;

namespace Analysis.Import;

/// <summary>A comparison of a file's figures with figures that the publisher prints beside them: totals, a second view, a percentage.</summary>
/// <param name="What">What is compared with what, such as <c>sum of the members and NATO's total</c>.</param>
/// <param name="Compared">How many figures were compared; 0 where the file holds nothing to compare with.</param>
/// <param name="Differences">Each figure that differs by more than rounding, with both numbers and where it is.</param>
public sealed record ImportCheck(string What, int Compared, IReadOnlyList<Problem> Differences)
{
    /// <summary>The result in one sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What}: {Compared:N0} compared, {Result}");

    private string Result => (Compared, Differences.Count) switch
    {
        (0, _) => "the file has nothing to compare with",
        (_, 0) => "all agree",
        var (_, count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "differs" : "differ")}"),
    };
}
