namespace Analysis.Notebooks.Worker;

/// <summary>What one worker has for itself.</summary>
/// <param name="Folder">The folder of its messages; temporary files of its cells go below it.</param>
/// <param name="Mark">The word by which <see cref="RunProcesses"/> recognises the processes that its cells start.</param>
internal sealed record WorkerPlace(string Folder, string Mark)
{
    /// <summary>The folder for temporary files of the worker and of what it starts. The name is short: it also contains sockets.</summary>
    internal string Temporary => Path.Combine(Folder, "tmp");
}
