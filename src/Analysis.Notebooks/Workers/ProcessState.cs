using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Analysis.Hosting;
using Analysis.Notebooks.Sessions;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.Notebooks.Workers;

/// <summary>
/// What notebooks can change for their whole process. After each notebook it is put back, so that the next one finds the process as a new
/// one would be; where that is not possible, the process runs no other notebook. Static variables of libraries that are not part of this
/// project cannot be seen, unless they hold something of the cells.
/// </summary>
internal sealed partial class ProcessState
{
    private const int MostCollections = 6;
    private const long MostMemory = 400L * 1024 * 1024;

    private readonly string _folder = Environment.CurrentDirectory;
    private readonly Dictionary<string, string?> _variables = Variables();
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? _uiCulture = CultureInfo.DefaultThreadCurrentUICulture;
    private readonly (int Workers, int Ports) _fewest;
    private readonly (int Workers, int Ports) _most;

    private ProcessState()
    {
        ThreadPool.GetMinThreads(out _fewest.Workers, out _fewest.Ports);
        ThreadPool.GetMaxThreads(out _most.Workers, out _most.Ports);
    }

    /// <summary>The state that notebooks are to find.</summary>
    internal static ProcessState Capture() => new();

    /// <summary>Puts the state back after a notebook. Gives the reason why the process must not run another; null when it may.</summary>
    /// <param name="code">The code that ran.</param>
    /// <param name="cells">Whether something still uses it.</param>
    internal string? Restore(IEnumerable<string> code, WeakReference cells)
    {
        Environment.CurrentDirectory = _folder;
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (_culture, _uiCulture);
        Environment.ExitCode = 0;
        ThreadPool.SetMinThreads(_fewest.Workers, _fewest.Ports);
        ThreadPool.SetMaxThreads(_most.Workers, _most.Ports);
        RestoreVariables();
        new RunContext().Enter();
        Formatter.ResetToDefault();
        CellFunctions.Outputs = new CellOutputs();
        if (CallIn(code) is { } call)
            return $"a cell uses {call}, which may change the whole process";
        if (RunProcesses.HasChildren())
            return "a process that a cell started still runs";
        if (!IsGone(cells))
            return "something of the cells is still in use, such as a thread, a timer or an event";
        return Environment.WorkingSet > MostMemory ? "the process has become large" : null;
    }

    private static bool IsGone(WeakReference cells)
    {
        for (var collection = 0; cells.IsAlive && collection < MostCollections; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !cells.IsAlive;
    }

    private void RestoreVariables()
    {
        var now = Variables();
        foreach (var name in now.Keys.Union(_variables.Keys))
            if (_variables.GetValueOrDefault(name) is var before && now.GetValueOrDefault(name) != before)
                Environment.SetEnvironmentVariable(name, before);
    }

    private static Dictionary<string, string?> Variables() =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value, StringComparer.Ordinal);

    private static string? CallIn(IEnumerable<string> code) =>
        code.Select(text => ProcessWideCall().Match(text)).FirstOrDefault(found => found.Success)?.Value;

    // What changes a process without holding on to anything of the cells.
    [GeneratedRegex(
        @"\b(AppContext|AppDomain|AssemblyLoadContext|Assembly\s*\.\s*Load\w*|LoadFrom|LoadFile|NativeLibrary|DllImport|LibraryImport|"
            + @"BindingFlags|GCSettings|Marshal|Listeners|RegisterProvider|DefaultProxy|CacheSize)\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ProcessWideCall();
}
