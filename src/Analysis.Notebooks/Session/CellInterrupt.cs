using System.ComponentModel;

namespace Analysis.Notebooks;

/// <summary>
/// What the code of a cell calls, where <see cref="InterruptChecks"/> put it, so that a person can stop a loop. Static,
/// because a session has a process of its own. An interrupt stops what the cell and those before it started, however late
/// a thread comes to a check, and nothing of the cells that follow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellInterrupt
{
    // The number of the cell flows into every thread and task that it starts.
    private static readonly AsyncLocal<int> Cell = new();
    private static volatile int _stopped;
    private static int _begun;
    private static CancellationTokenSource _awaited = new();

    /// <summary>Ends the cell when a stop was requested.</summary>
    /// <exception cref="OperationCanceledException">A stop was requested.</exception>
    public static void Check()
    {
        // Reading the number costs more than a turn of a small loop, so it is read after the first interrupt only.
        if (_stopped > 0 && Cell.Value is > 0 and var cell && cell <= _stopped)
            throw new OperationCanceledException("The cell was interrupted.");
    }

    /// <summary>The task, which ends early when a stop is requested.</summary>
    public static Task Guard(Task task) => task.WaitAsync(_awaited.Token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task<T> Guard<T>(Task<T> task) => task.WaitAsync(_awaited.Token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task Guard(ValueTask task) => task.AsTask().WaitAsync(_awaited.Token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task<T> Guard<T>(ValueTask<T> task) => task.AsTask().WaitAsync(_awaited.Token);

    /// <summary>Anything else that can be awaited, as it is.</summary>
    public static T Guard<T>(T awaitable) => awaitable;

    /// <summary>Ends what the session itself awaits for the cell.</summary>
    internal static CancellationToken Awaited => _awaited.Token;

    // What is awaited continues with code of the cell, so it is cancelled on another thread than the one that requests the stop.
    internal static CancellationTokenRegistration Begin(CancellationToken interrupt)
    {
        var awaited = new CancellationTokenSource();
        var cell = Interlocked.Increment(ref _begun);
        (_awaited, Cell.Value) = (awaited, cell);
        return interrupt.Register(() =>
        {
            _stopped = cell;
            _ = awaited.CancelAsync();
        });
    }
}
