namespace Analysis.Import.Updating;

/// <summary>The time limits of an update.</summary>
internal sealed record UpdateLimits
{
    public static UpdateLimits Usual { get; } = new();

    /// <summary>How long a server may take to start its response.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may then stay silent.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one file may take in all.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is repeated.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>How long to wait before the first repeat; it doubles from one to the next.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may request.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest file.</summary>
    public int MostBytes { get; init; } = SourceFile.MostBytes;
}
