using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using Analysis.Hosting;
using Analysis.Kernel.Protocol;
using Analysis.Notebooks.Sessions;

namespace Analysis.Kernel;

/// <summary>A kernel as a process: it serves one editor and ends with it.</summary>
public static class KernelProgram
{
    private const int LeastThreads = 16;

    /// <summary>Runs until the editor requests a shutdown or has ended, and ends the process.</summary>
    /// <param name="connectionFile">The path of the connection file, which the editor wrote.</param>
    /// <exception cref="ArgumentException">The connection file is missing or requires what this kernel does not support.</exception>
    public static void Run(string connectionFile)
    {
        var file = ConnectionFile.Read(connectionFile);
        var log = new KernelLog();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        EnterRun();
        ExceptionHandling.SetUnhandledExceptionHandler(LogStrayException);
        // A cell that occupies the few threads with which the pool starts must not make the kernel wait for more.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        using (var kernel = new JupyterKernel(file, log, StartSessionAsync))
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interrupt(signal, kernel));
            ParentWatch.Begin(kernel.Stop);
            kernel.Run();
        }

        // A cell that still runs, or a thread that it started, must not keep the process alive.
        Environment.Exit(0);
    }

    // An editor starts a kernel in the folder of the notebook.
    private static async Task<CSharpSession> StartSessionAsync()
    {
        var session = new CSharpSession("notebook", Environment.CurrentDirectory);
        await session.WarmUpAsync();
        return session;
    }

    // An exception on a thread that a cell started would end the process, and with it every variable. One that stopped at a
    // check for an interrupt has said all.
    private static bool LogStrayException(Exception exception)
    {
        if (exception is not OperationCanceledException)
            Console.Error.WriteLine($"An exception on a thread that a cell started. The session continues.\n{exception}");
        return true;
    }

    // A user who explores sets nothing: the default settings.
    private static void EnterRun() =>
        new RunContext
        {
            Notebook = Path.GetFileNameWithoutExtension(Environment.GetEnvironmentVariable("JPY_SESSION_NAME") ?? "notebook"),
        }.Enter();

    // Ctrl-C in a terminal that runs a console of Jupyter reaches the kernel too.
    private static void Interrupt(PosixSignalContext signal, JupyterKernel kernel)
    {
        signal.Cancel = true;
        kernel.Interrupt();
    }
}

/// <summary>
/// The messages of a kernel besides its outputs. They are written to the standard error as it was before cells ran; editors write them to
/// their log.
/// </summary>
internal sealed class KernelLog
{
    private readonly TextWriter _writer = TextWriter.Synchronized(
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true }
    );

    internal void Write(string sentence) => _writer.WriteLine($"[analysis kernel] {sentence}");
}

/// <summary>Editors that crash send no shutdown; a kernel without a client must end by itself.</summary>
internal static class ParentWatch
{
    /// <summary>The variable in which Jupyter passes the number of the process that started the kernel.</summary>
    private const string Variable = "JPY_PARENT_PID";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Calls back when the process that started this one has ended; never when it is unknown.</summary>
    internal static void Begin(Action whenGone)
    {
        // On Windows Jupyter puts a handle there, which read as a number of a process would be that of a stranger.
        if (
            !OperatingSystem.IsWindows()
            && int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var id)
            && id > 1
            && IsAlive(id)
        )
            new Thread(() => Watch(id, whenGone)) { IsBackground = true, Name = "watch the editor" }.Start();
    }

    private static void Watch(int id, Action whenGone)
    {
        while (IsAlive(id))
            Thread.Sleep(Interval);
        whenGone();
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !IsZombie(id);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    // Ended, but not yet reaped by its parent process: Linux still lists it.
    private static bool IsZombie(int id)
    {
        var status = $"/proc/{id}/stat";
        if (!File.Exists(status))
            return false;
        var text = File.ReadAllText(status);
        return text[(text.LastIndexOf(')') + 1)..].TrimStart().StartsWith('Z');
    }
}
