namespace Analysis.Kernel;

/// <summary>The cell that runs, so that it can be stopped from another thread.</summary>
internal sealed class RunningCell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _current;

    /// <summary>Begins a cell and gives what stops it.</summary>
    internal CancellationToken Begin()
    {
        lock (_lock)
        {
            _current?.Dispose();
            _current = new CancellationTokenSource();
            return _current.Token;
        }
    }

    internal void End()
    {
        lock (_lock)
        {
            _current?.Dispose();
            _current = null;
        }
    }

    /// <summary>Stops the running cell, if there is one, and calls back when it continues to run.</summary>
    internal void Interrupt(Action whenItGoesOn)
    {
        lock (_lock)
        {
            if (_current is not { } current)
                return;
            current.Cancel();
            _ = Task.Delay(Patience).ContinueWith(_ => TellIfRunning(current, whenItGoesOn), TaskScheduler.Default);
        }
    }

    public void Dispose() => End();

    private void TellIfRunning(CancellationTokenSource interrupted, Action whenItGoesOn)
    {
        lock (_lock)
            if (ReferenceEquals(_current, interrupted))
                whenItGoesOn();
    }
}
