using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Analysis.Notebooks.Workers;

/// <summary>The other end of a run: a process that runs one notebook and ends, and takes its memory with it.</summary>
public static class NotebookWorker
{
    /// <summary>
    /// Runs the notebook of a request file. Progress goes to the standard output as it was when this was called;
    /// what cells write to the Console is captured.
    /// </summary>
    /// <returns>The exit code: 0 when the run came to its end, also when a cell failed.</returns>
    public static async Task<int> RunAsync(string requestFile)
    {
        var request = WorkerJson.Read<WorkerRequest>(requestFile);
        var progress = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, IgnoreSignal);
        RunProcesses.BecomeSubreaper();
        EndWithParent();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var execution = new NotebookExecution(request, step => WriteProgress(progress, request.Token, WorkerJson.Line(step)));
        WorkerJson.Write(request.Report, await Task.Run(execution.RunAsync));
        WriteProgress(progress, request.Token, WorkerProcess.Done);
        // The run ends this process together with all that cells started, which it finds as long as this process is there.
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    // Something else may have left an incomplete line on the same stream: start a new one.
    private static void WriteProgress(StreamWriter progress, string token, string message)
    {
        lock (progress)
            progress.Write($"\n{token}{message}\n");
    }

    // Ctrl-C in a terminal reaches the worker too; the run, which has the reason, ends it.
    private static void IgnoreSignal(PosixSignalContext context) => context.Cancel = true;

    // The run holds the other end of the standard input: when it closes, the worker is no longer needed.
    private static void EndWithParent()
    {
        var input = Console.OpenStandardInput();
        new Thread(() =>
        {
            while (input.ReadByte() >= 0) { }

            RunProcesses.EndOwn();
            Environment.Exit(3);
        })
        {
            IsBackground = true,
            Name = "end with the run",
        }.Start();
    }
}
