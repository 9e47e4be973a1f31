using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Workers;

/// <summary>The other end of a run: a process that runs notebooks one after another until its run ends it.</summary>
public static class NotebookWorker
{
    private const int ParentIsGone = 3;

    /// <summary>
    /// Runs the notebooks of the request files whose paths arrive on the standard input, a line each. Progress goes to the standard
    /// output as it was when this was called; what cells write to the Console is captured. It does not return: the run ends this process
    /// together with all that cells started, which it finds as long as this process is there.
    /// </summary>
    public static int Run()
    {
        var progress = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, IgnoreSignal);
        RunProcesses.BecomeSubreaper();
        using var requests = RequestsOfParent();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var state = ProcessState.Capture();
        foreach (var file in requests.GetConsumingEnumerable())
        {
            var request = WorkerJson.Read<WorkerRequest>(file);
            var (report, cells) = Execute(request, message => WriteProgress(progress, request.Token, message));
            WorkerJson.Write(request.Report, report with { Leftover = state.Restore(CodeOf(request, report), cells) });
            WriteProgress(progress, request.Token, WorkerProcess.Done);
        }

        return 0;
    }

    // A frame of its own: what it holds must not keep the assemblies of the cells in memory.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (WorkerReport Report, WeakReference Cells) Execute(WorkerRequest request, Action<string> send) =>
        Task.Run(() => new NotebookExecution(request, send).RunAsync()).GetAwaiter().GetResult();

    private static IEnumerable<string> CodeOf(WorkerRequest request, WorkerReport report) =>
        NotebookDocument
            .Read(request.Document)
            .Cells.Where(cell => cell.Type == NotebookCellType.Code)
            .Select(cell => cell.Source)
            .Concat(report.Looked.Select(file => file.Path).Where(IsScript).Select(File.ReadAllText));

    private static bool IsScript(string path) => Path.GetExtension(path) is ".csx" or ".cs" && File.Exists(path);

    // Something else may have left an incomplete line on the same stream: start a new one.
    private static void WriteProgress(StreamWriter progress, string token, string message)
    {
        lock (progress)
            progress.Write($"\n{token}{message}\n");
    }

    // Ctrl-C in a terminal reaches the worker too; the run, which has the reason, ends it.
    private static void IgnoreSignal(PosixSignalContext context) => context.Cancel = true;

    // The run holds the other end of the standard input: when it closes, the worker is no longer needed.
    private static BlockingCollection<string> RequestsOfParent()
    {
        var requests = new BlockingCollection<string>();
        var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        new Thread(() =>
        {
            while (input.ReadLine() is { } line)
                requests.Add(line);
            RunProcesses.EndOwn();
            Environment.Exit(ParentIsGone);
        })
        {
            IsBackground = true,
            Name = "requests of the run",
        }.Start();
        return requests;
    }
}
