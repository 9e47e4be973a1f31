using System.Collections.Concurrent;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Workers;

/// <summary>
/// The processes in which notebooks run. A notebook takes one that is free, or a new one as long as there are fewer than the most, else it
/// waits. Several runs may share them, as those of a grid do.
/// </summary>
/// <param name="command">How to start a worker.</param>
/// <param name="limits">What a cell may use at most.</param>
/// <param name="most">How many may run side by side.</param>
public sealed class NotebookWorkers(WorkerCommand command, RunLimits limits, int most) : IAsyncDisposable
{
    private readonly TemporaryFolder _temporary = TemporaryFolder.Begin();
    private readonly SemaphoreSlim _places = new(most);
    private readonly ConcurrentBag<WorkerProcess> _free = [];
    private readonly ConcurrentBag<Task> _ending = [];
    private readonly ConcurrentQueue<Task<WorkerProcess>> _prepared = [];
    private int _started;
    private int _preparedSoFar;

    /// <summary>Starts workers before there is anything to run, as many as there are notebooks and places.</summary>
    internal void Prepare(int notebooks)
    {
        for (; _preparedSoFar < Math.Min(notebooks, most); _preparedSoFar++)
            _prepared.Enqueue(Task.Run(Start));
    }

    /// <summary>A free worker, or a new one.</summary>
    internal async Task<WorkerProcess> TakeAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        while (_free.TryTake(out var worker))
        {
            if (worker.IsRunning)
                return worker;
            _ending.Add(worker.DisposeAsync().AsTask());
        }

        return _prepared.TryDequeue(out var prepared) ? await prepared : Start();
    }

    private WorkerProcess Start() => new(command, limits, _temporary.Place(Interlocked.Increment(ref _started)));

    /// <summary>Takes back a worker that may run another notebook.</summary>
    internal void Return(WorkerProcess worker)
    {
        worker.ClearTemporary();
        _free.Add(worker);
        _places.Release();
    }

    /// <summary>Ends a worker, without waiting for it.</summary>
    internal void End(WorkerProcess worker)
    {
        _ending.Add(worker.DisposeAsync().AsTask());
        _places.Release();
    }

    /// <summary>Ends the workers that run nothing, without waiting for them.</summary>
    internal void EndFree()
    {
        while (_prepared.TryDequeue(out var prepared))
            _ending.Add(Task.Run(async () => await (await prepared).DisposeAsync()));
        while (_free.TryTake(out var worker))
            _ending.Add(Task.Run(() => worker.DisposeAsync().AsTask()));
    }

    /// <summary>Ends all workers, and waits for those that are ending.</summary>
    public async ValueTask DisposeAsync()
    {
        EndFree();
        await Task.WhenAll(_ending);
        _places.Dispose();
        _temporary.Dispose();
    }
}
