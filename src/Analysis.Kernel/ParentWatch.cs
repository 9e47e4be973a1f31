using System.Diagnostics;
using System.Globalization;

namespace Analysis.Kernel;

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
        if (!OperatingSystem.IsWindows() && int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var id) && id > 1 && IsAlive(id))
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
