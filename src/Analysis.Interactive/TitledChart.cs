using Analysis.Charts;

namespace Analysis.Interactive;

/// <summary>A chart whose title states a computed finding: the figures of the title go with it.</summary>
/// <param name="Chart">The chart, title included.</param>
/// <param name="Title">The title with its figures.</param>
public sealed record TitledChart(ChartSpec Chart, Paragraph Title);
