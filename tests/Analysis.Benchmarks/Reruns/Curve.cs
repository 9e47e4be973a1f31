namespace Analysis.Benchmarks.Reruns;

/// <summary>Something that grows while all else stays the same.</summary>
/// <param name="Name">What grows, in the plural, as the command line names it.</param>
/// <param name="Unit">The same in the singular.</param>
/// <param name="Sizes">The sizes that are measured if none are named.</param>
/// <param name="Commands">The commands of the program that are measured.</param>
/// <param name="Fill">Puts notebooks and data of a size into a project.</param>
internal sealed record Curve(
    string Name,
    string Unit,
    IReadOnlyList<int> Sizes,
    IReadOnlyList<string> Commands,
    Action<MeasuredProject, int> Fill
)
{
    /// <summary>All curves.</summary>
    internal static IReadOnlyList<Curve> All { get; } =
    [
        new("notebooks", "notebook", [1, 10, 100], ["run"], FillWithNotebooks),
        new("rows", "row", [10_000, 100_000, 1_000_000, 10_000_000], ["run"], FillWithRows),
        new("charts", "chart", [10, 100, 1_000], ["run", "publish"], FillWithCharts),
    ];

    // Their cells differ, so that each notebook compiles its own.
    private static void FillWithNotebooks(MeasuredProject project, int size)
    {
        for (var number = 1; number <= size; number++)
            ProfileNotebook.Write(project.PathOf("notebooks"), $"profile-{number:0000}");
    }

    private static void FillWithRows(MeasuredProject project, int size)
    {
        MadeUpTransfers.Write(project, size);
        ProfileNotebook.WriteOfOneWindow(project.PathOf("notebooks"), "profile");
    }

    private static void FillWithCharts(MeasuredProject project, int size) =>
        ProfileNotebook.WriteWithCharts(project.PathOf("notebooks"), "profile", size);
}

/// <summary>A measurement on a curve.</summary>
/// <param name="Size">How many notebooks, rows or charts.</param>
/// <param name="Command">The command: <c>run</c>.</param>
/// <param name="State">What is cached.</param>
internal sealed record CurvePoint(int Size, string Command, CurveState State);

/// <summary>What is cached when a command starts.</summary>
/// <param name="Name">In words, for the table.</param>
/// <param name="Options">The options of the command that lead to it.</param>
internal sealed record CurveState(string Name, IReadOnlyList<string> Options)
{
    internal static CurveState NothingCached { get; } = new("nothing cached", []);

    /// <summary>In this order each finds what the one before it left.</summary>
    internal static IReadOnlyList<CurveState> InOrder { get; } =
    [NothingCached, new("cells cached (`--fresh`)", ["--fresh"]), new("results cached", [])];
}
