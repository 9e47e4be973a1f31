using System.ComponentModel;

namespace Analysis.Notebooks;

/// <summary>
/// What the code of a cell calls, where <see cref="InterruptChecks"/> put it, so that a person can stop a loop. Static,
/// because a session has a process of its own; a thread that an earlier cell left behind is stopped with the rest.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellInterrupt
{
    private static volatile bool _isRequested;
    private static CancellationToken _token;

    /// <summary>Ends the cell when somebody has asked for it.</summary>
    /// <exception cref="OperationCanceledException">Somebody has asked.</exception>
    public static void Check()
    {
        if (_isRequested)
            throw new OperationCanceledException(_token);
    }

    /// <summary>The task, which ends early when somebody asks for it.</summary>
    public static Task Guard(Task task) => task.WaitAsync(_token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task<T> Guard<T>(Task<T> task) => task.WaitAsync(_token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task Guard(ValueTask task) => task.AsTask().WaitAsync(_token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task<T> Guard<T>(ValueTask<T> task) => task.AsTask().WaitAsync(_token);

    /// <summary>Anything else that can be awaited, as it is.</summary>
    public static T Guard<T>(T awaitable) => awaitable;

    internal static CancellationTokenRegistration Begin(CancellationToken token)
    {
        (_token, _isRequested) = (token, token.IsCancellationRequested);
        return token.Register(() => _isRequested = true);
    }
}
