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

    // An editor that sends SIGTERM waits no longer than a second; what it did not read by then is lost.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(0.7);

    /// <summary>Runs until the editor requests a shutdown, sends SIGTERM or has ended, and ends the process.</summary>
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
            using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Terminate(signal, kernel));
            ParentWatch.Begin(() => End(kernel));
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

    // VS Code ends a kernel by this signal alone.
    private static void Terminate(PosixSignalContext signal, JupyterKernel kernel)
    {
        signal.Cancel = true;
        End(kernel);
    }

    // The sockets wait for an editor that still reads; one that does not must not keep the process alive.
    private static void End(JupyterKernel kernel)
    {
        new Thread(ExitLate) { IsBackground = true, Name = "end" }.Start();
        kernel.Stop();
    }

    private static void ExitLate()
    {
        Thread.Sleep(LongestEnd);
        Environment.Exit(0);
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

    /// <summary>
    /// Calls back when the editor has ended: the process that Jupyter names or, where it names none, the parent process at this moment.
    /// Never when neither is known.
    /// </summary>
    internal static void Begin(Action whenGone)
    {
        if (Named() is { } id)
            Watch(() => IsAlive(id), whenGone);
        // A parent of 1 at the start: a program that started the kernel for an editor and ended. Nothing is known of the editor.
        else if (OperatingSystem.IsLinux() && Parent() is > 1 and var parent)
            Watch(() => Parent() == parent, whenGone);
    }

    // On Windows Jupyter puts a handle there, which read as a number of a process would be that of a stranger.
    private static int? Named() =>
        !OperatingSystem.IsWindows()
        && int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var id)
        && id > 1
        && IsAlive(id)
            ? id
            : null;

    private static void Watch(Func<bool> isAlive, Action whenGone) =>
        new Thread(() =>
        {
            while (isAlive())
                Thread.Sleep(Interval);
            whenGone();
        })
        {
            IsBackground = true,
            Name = "watch the editor",
        }.Start();

    // When a parent ends, Linux gives its children another one.
    private static int Parent() => int.Parse(Status("self")!.Split(' ')[1], CultureInfo.InvariantCulture);

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
    private static bool IsZombie(int id) => Status(id.ToString(CultureInfo.InvariantCulture)) is ['Z', ..];

    // What Linux lists behind the name of a process: its state, its parent process and more; null where there is no such list.
    private static string? Status(string process)
    {
        var path = $"/proc/{process}/stat";
        if (!File.Exists(path))
            return null;
        var text = File.ReadAllText(path);
        return text[(text.LastIndexOf(')') + 1)..].TrimStart();
    }
}
