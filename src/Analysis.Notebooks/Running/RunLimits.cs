namespace Analysis.Notebooks.Running;

/// <summary>
/// What a cell may use at most. The defaults are more than any honest notebook needs: they end a cell that computes, prints or allocates
/// for ever, before it takes the machine with it.
/// </summary>
public sealed record RunLimits
{
    /// <summary>The option of the command line for <see cref="CellTime"/>, in seconds.</summary>
    public const string CellTimeOption = "--cell-timeout";

    /// <summary>The option of the command line for <see cref="MemoryBytes"/>, in megabytes.</summary>
    public const string MemoryOption = "--max-memory";

    /// <summary>The option of the command line for <see cref="OutputBytes"/>, in megabytes.</summary>
    public const string OutputOption = "--max-output";

    /// <summary>A megabyte in bytes.</summary>
    public const long Megabyte = 1_000_000;

    private const long MostMemoryByDefault = 4000 * Megabyte;

    /// <summary>How long a cell may take; 10 minutes if left out.</summary>
    public TimeSpan CellTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How many bytes of memory a worker may hold, with the processes that its cells started; if left out, 4 GB or half of the memory of
    /// the machine, whichever is less.
    /// </summary>
    public long MemoryBytes { get; init; } = Math.Min(MostMemoryByDefault, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>How many bytes a cell may show, as text in UTF-8; 64 MB if left out.</summary>
    public long OutputBytes { get; init; } = 64 * Megabyte;

    /// <exception cref="ArgumentException">A limit allows nothing.</exception>
    internal void Check()
    {
        Check(CellTime > TimeSpan.Zero, CellTimeOption, CellTime);
        Check(MemoryBytes > 0, MemoryOption, MemoryBytes);
        Check(OutputBytes > 0, OutputOption, OutputBytes);
    }

    private static void Check(bool allowsSomething, string option, object value)
    {
        if (!allowsSomething)
            throw new ArgumentException(
                FormattableString.Invariant($"The limit {value} ({option}) allows nothing to run; give a limit above 0.")
            );
    }
}
