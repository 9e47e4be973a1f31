using System.Diagnostics;

namespace Analysis.Cli.Tests;

/// <summary>When a command is killed.</summary>
/// <param name="Path">The file or folder that must exist first; null for the start of the command.</param>
/// <param name="Then">How long after that.</param>
internal sealed record KillMoment(string? Path, TimeSpan Then)
{
    private static readonly int[] Milliseconds = [0, 2, 5, 12, 30];

    /// <summary>
    /// Moments that cover a run: two before it writes, and several after each of the paths exists that it writes one after another. A run
    /// writes in its last hundredths of a second, which moments counted from its start miss on a machine with a load that changes.
    /// </summary>
    /// <param name="length">How long the command takes.</param>
    /// <param name="paths">What it writes.</param>
    public static IReadOnlyList<KillMoment> During(TimeSpan length, params string[] paths) =>
        [
            new(null, length * 0.3),
            new(null, length * 0.6),
            .. from path in paths from after in Milliseconds select new KillMoment(path, TimeSpan.FromMilliseconds(after)),
        ];

    /// <summary>Starts a process and waits for the moment, or for its end.</summary>
    public Process Await(Func<Process> start)
    {
        // What an earlier kill left is there too.
        var before = Created();
        var process = start();
        while (Path is not null && (Created() is not { } created || created == before) && !process.HasExited)
            Thread.Sleep(1);
        Thread.Sleep(Then);
        return process;
    }

    private DateTime? Created() => System.IO.Path.Exists(Path) ? Directory.GetCreationTimeUtc(Path) : null;
}
