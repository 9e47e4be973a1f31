using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>One process runs notebook after notebook: each finds it as if it were new, or gets a new one.</summary>
public sealed class WarmWorkerTests : IDisposable
{
    private const string ProcessId = "Environment.ProcessId.ToString()";

    // All that a notebook may see of the one before it.
    private const string Look = """
        var seen = new List<string>
        {
            1.5.ToString() + System.Globalization.CultureInfo.CurrentUICulture.NumberFormat.NumberDecimalSeparator,
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture?.NumberFormat.NumberDecimalSeparator + " "
                + System.Globalization.CultureInfo.DefaultThreadCurrentUICulture?.NumberFormat.NumberDecimalSeparator,
            1.5.ToString() + await Task.Run(() => 1.5.ToString()),
            Environment.CurrentDirectory,
            Environment.GetEnvironmentVariable("PATH") + Environment.GetEnvironmentVariable("LEFT_BEHIND") + Environment.GetEnvironmentVariable("HOME"),
            Console.Out.GetType().Name + Console.Error.GetType().Name + Console.In.GetType().Name,
            $"exit code {Environment.ExitCode}",
            string.Join(" ", Directory.GetFileSystemEntries(Path.GetTempPath())),
            $"{Formatter.ListExpansionLimit} {Formatter.DefaultMimeType}",
            3.ToDisplayString() + new int[30].ToDisplayString("text/plain") + TimeSpan.Zero.ToDisplayString(),
        };
        System.Threading.ThreadPool.GetMinThreads(out var least, out var leastPorts);
        System.Threading.ThreadPool.GetMaxThreads(out var most, out var mostPorts);
        seen.Add($"{least} {leastPorts} {most} {mostPorts}");
        string.Join("\n", seen)
        """;

    private static readonly string[] Change =
    [
        """
            using System.Globalization;
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = commas;
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = commas;
            Directory.SetCurrentDirectory("/");
            Environment.SetEnvironmentVariable("PATH", "/nowhere");
            Environment.SetEnvironmentVariable("LEFT_BEHIND", "1");
            Environment.SetEnvironmentVariable("HOME", null);
            Environment.ExitCode = 9;
            System.Threading.ThreadPool.SetMinThreads(7, 7);
            System.Threading.ThreadPool.SetMaxThreads(77, 77);
            File.WriteAllText(Path.Combine(Path.GetTempPath(), "left.txt"), "left");
            """,
        """
            Formatter.ListExpansionLimit = 2;
            Formatter.DefaultMimeType = "text/plain";
            Formatter.Register<int>((value, writer) => writer.Write("an int"), "text/plain");
            Formatter.Register<TimeSpan>(value => "a time", "text/html");
            Formatter.SetPreferredMimeTypesFor(typeof(int), "text/plain");
            """,
        "Console.SetOut(TextWriter.Null);\nConsole.SetError(TextWriter.Null);\nConsole.SetIn(new StringReader(\"input\"));",
        ProcessId,
    ];

    // What cannot be put back, so that the next notebook gets a new process. The last cell gives the id of the process.
    private static readonly (string Name, string Cell)[] Leaving =
    [
        ("thread", "new System.Threading.Thread(() => System.Threading.Thread.Sleep(600000)) { IsBackground = true }.Start();"),
        ("task", "var task = Task.Run(async () => { while (true) await Task.Delay(50); });"),
        (
            "timer",
            "static class Kept { public static System.Threading.Timer Timer; }\nvar t = new System.Timers.Timer(50);\nt.Elapsed += (_, _) => { };\nt.Start();"
        ),
        ("process", "System.Diagnostics.Process.Start(\"sleep\", \"600\");"),
        ("switch", "AppContext.SetSwitch(\"Left.Behind\", true);"),
        ("script", "#load \"switch.csx\""),
        ("event", "AppDomain.CurrentDomain.ProcessExit += (_, _) => { };"),
        ("event of the console", "Console.CancelKeyPress += (_, _) => { };"),
        ("library", "var library = System.Reflection.Assembly.LoadFrom(\"Counter.dll\");"),
    ];

    private readonly Notebooks _notebooks = new() { Workers = null };

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task A_notebook_finds_nothing_of_the_one_before_it_in_the_same_process()
    {
        string[] paths =
        [
            _notebooks.Add("1-before.ipynb", Look, ProcessId),
            _notebooks.Add("2-change.ipynb", Change),
            _notebooks.Add("3-after.ipynb", Look, ProcessId),
        ];
        var results = await RunAsync(paths);
        Assert.Equal(FirstText(results[0]), FirstText(results[2]));
        Assert.All(results, result => Assert.Null(result.WorkerLeftover));
        Assert.Single(results.Select(Notebooks.LastText).Distinct());
    }

    [Fact]
    public async Task A_library_that_cells_load_by_its_path_starts_anew_with_each_notebook()
    {
        AddCounter();
        string[] cells = ["#r \"Counter.dll\"\nCounting.Counter.Next()", "Counting.Counter.Next()", ProcessId];
        var results = await RunAsync([_notebooks.Add("a.ipynb", cells), _notebooks.Add("b.ipynb", cells)]);
        Assert.All(results, result => Assert.Equal(("1", "2"), (FirstText(result), TextOf(result, 1))));
        Assert.Single(results.Select(Notebooks.LastText).Distinct());
    }

    [Fact]
    public async Task After_what_cannot_be_put_back_the_next_notebook_gets_a_new_process()
    {
        AddCounter();
        _notebooks.AddText("switch.csx", "AppContext.SetSwitch(\"Left.Behind\", true);");
        var leaving = Leaving.Select(one => _notebooks.Add($"{one.Name}.ipynb", one.Cell, ProcessId));
        string[] clean = [_notebooks.Add("clean.ipynb", ProcessId), _notebooks.Add("clean again.ipynb", ProcessId)];
        var results = await RunAsync([.. leaving, .. clean]);
        var left = results.Where(result => result.WorkerLeftover is not null).Select(result => result.Name);
        Assert.Equal(Leaving.Select(one => one.Name), left);
        var ids = results.Select(Notebooks.LastText).ToList();
        Assert.Equal(Leaving.Length + 1, ids.Distinct().Count());
        Assert.Equal(ids[^2], ids[^1]);
    }

    [Fact]
    public async Task Results_do_not_depend_on_the_order_of_notebooks()
    {
        AddCounter();
        string[] paths =
        [
            _notebooks.Add("look.ipynb", Look),
            _notebooks.Add("change.ipynb", Change[..^1]),
            _notebooks.Add("counter.ipynb", "#r \"Counter.dll\"\nCounting.Counter.Next()"),
            _notebooks.Add("counter again.ipynb", "#r \"Counter.dll\"\nCounting.Counter.Next()"),
            _notebooks.Add("records.ipynb", "record R(int N);", "new R(1)", "new[] { new { A = 1.5, B = new R(2) } }"),
            _notebooks.Add("the same name.ipynb", "record R(string Text, double Part);", "new R(\"a\", 0.5)"),
            _notebooks.Add("fails.ipynb", "throw new InvalidOperationException(\"always\");"),
            _notebooks.Add("thread.ipynb", Leaving[0].Cell, "1"),
            _notebooks.Add("parameters.ipynb", "parameters:var year = 2020;", "year"),
        ];
        var expected = TextsByName(await RunAsync(paths));
        for (var seed = 1; seed <= 2; seed++)
        {
            string[] shuffled = [.. paths];
            new Random(seed).Shuffle(shuffled);
            Assert.NotEqual(paths, shuffled);
            Assert.Equal(expected, TextsByName(await RunAsync(shuffled)));
        }
    }

    [Fact]
    public async Task What_ends_a_process_ends_one_notebook_and_the_others_run()
    {
        (string Name, string Cell, string Kind)[] ending =
        [
            ("exit", "Environment.Exit(0);", "WorkerStopped"),
            ("crash", "Environment.FailFast(\"gone\");", "WorkerStopped"),
            ("stack", "int F(int n) => F(n + 1) + 1;\nF(0)", "WorkerStopped"),
            (
                "late",
                "new System.Threading.Thread(() => throw new Exception(\"late\")).Start();\nSystem.Threading.Thread.Sleep(60000);",
                "WorkerStopped"
            ),
            // Rows of 1 kB each, 2 TB in all.
            (
                "memory",
                "[System.Runtime.CompilerServices.InlineArray(64)]\nstruct Row { decimal first; }\nvar rows = new Row[2_000_000_000];",
                "System.OutOfMemoryException"
            ),
        ];
        var paths = ending.SelectMany(one =>
            (string[])[_notebooks.Add($"{one.Name}.ipynb", "1", one.Cell), _notebooks.Add($"after {one.Name}.ipynb", "2")]
        );
        var results = await RunAsync([.. paths]);
        Assert.Equal(
            ending.Select(one => (one.Name, one.Kind)),
            results.Where(result => !result.Succeeded).Select(result => (result.Name, result.Error!.Kind))
        );
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(2, result.Error!.Cell));
        Assert.All(results.Where(result => result.Succeeded), result => Assert.Equal("2", Notebooks.LastText(result)));
    }

    [Fact]
    public async Task A_worker_that_ended_while_it_was_free_costs_no_notebook()
    {
        // The shell ends its parent a second later; nothing of the cell is left, not even a child.
        var killer =
            "System.Diagnostics.Process.Start(\"sh\", $\"-c \\\"(sleep 2; kill -9 {Environment.ProcessId}) > /dev/null 2>&1 &\\\"\").WaitForExit();";
        var results = await RunAsync([
            _notebooks.Add("kills.ipynb", killer, "1"),
            _notebooks.Add("waits.ipynb", "await Task.Delay(3000);\n2"),
        ]);
        Assert.Equal(["1", "2"], results.Select(Notebooks.LastText));
        Assert.NotNull(results[0].WorkerLeftover);
    }

    private void AddCounter() =>
        TestLibrary.Compile(
            _notebooks,
            "Counter.dll",
            "namespace Counting { public static class Counter { private static int _count; public static int Next() => ++_count; } }"
        );

    private static string FirstText(NotebookResult result) => TextOf(result, 0);

    private static string TextOf(NotebookResult result, int cell)
    {
        Assert.True(result.Succeeded, $"{result.Name}: {result.Error}");
        return result.Executed.Cells[cell].Outputs[0].TextOf("text/plain")!;
    }

    private static SortedDictionary<string, string> TextsByName(IEnumerable<NotebookResult> results) =>
        new(results.ToDictionary(result => result.Name, result => result.Executed.ToText()), StringComparer.Ordinal);

    private Task<IReadOnlyList<NotebookResult>> RunAsync(string[] paths) =>
        Notebooks.RunAllAsync(
            _notebooks.Request(paths) with
            {
                OutFolder = null,
                CellCacheFolder = Path.Combine(_notebooks.Folder, "cells"),
                Workers = 1,
            }
        );
}
