namespace Analysis.Charts.Rendering;

/// <summary>The least width that a layout must work at; wider screens only give it more space.</summary>
/// <param name="Width">Width of the plot in pixels.</param>
/// <param name="FontSize">Size of labels in pixels.</param>
/// <param name="LongestName">The space that a name beside the plot may take before it is broken, in pixels.</param>
internal sealed record Screen(double Width, double FontSize, double LongestName)
{
    /// <summary>From the break on.</summary>
    internal static Screen Wide { get; } = new(RenderedChart.NarrowBelow, 13, 170);

    /// <summary>A phone of 320 pixels without the margins of the page.</summary>
    internal static Screen Narrow { get; } = new(280, 12, 92);

    /// <summary>Whether it is the phone.</summary>
    internal bool IsNarrow => this == Narrow;

    /// <summary>The name to show: the short one where space is scarce.</summary>
    internal string Name(string name, string? shorter) => IsNarrow ? shorter ?? name : name;
}
