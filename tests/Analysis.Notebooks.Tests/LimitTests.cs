using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>A cell that computes, allocates or prints for ever fails, and the notebooks behind it run.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly Notebooks _notebooks = new() { Workers = null };

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task A_cell_that_takes_too_long_fails()
    {
        var limits = new RunLimits { CellTime = TimeSpan.FromSeconds(8) };
        await MustFailAsync(
            limits,
            "CellTimeout",
            "the cell took longer than 8 s, so it was ended; correct the cell, or allow more with --cell-timeout 16.",
            "while (true) { }",
            "await Task.Delay(-1);"
        );
    }

    [Fact]
    public async Task A_cell_that_takes_too_much_memory_fails_also_when_a_process_that_it_started_does()
    {
        var limits = new RunLimits { MemoryBytes = 700 * RunLimits.Megabyte };
        await MustFailAsync(
            limits,
            "MemoryLimit",
            "the process that ran the notebook took more than 700 MB of memory, so it was ended; correct the cell, or allow more with "
                + "--max-memory 1400.",
            "var all = new List<byte[]>();\nwhile (true)\n{\n    all.Add(new byte[1 << 20]);\n    Array.Fill<byte>(all[^1], 1);\n}",
            "System.Diagnostics.Process.Start(\"tail\", \"/dev/zero\").WaitForExit();"
        );
    }

    [Fact]
    public async Task A_cell_that_shows_too_much_fails_whatever_it_catches_and_from_any_thread()
    {
        var limits = new RunLimits { OutputBytes = RunLimits.Megabyte };
        await MustFailAsync(
            limits,
            "OutputLimit",
            "the cell showed more than 1 MB, so it was ended; correct the cell, or allow more with --max-output 2.",
            "while (true)\n    Console.WriteLine(\"again\");",
            "while (true)\n    try { Console.Error.Write('x'); } catch { }",
            "while (true)\n    display(new { A = 1 });",
            "new System.Threading.Thread(() => { while (true) Console.WriteLine(1); }).Start();\nawait Task.Delay(-1);",
            "new string('x', 1_000_001)",
            "display(\"{\\\"a\\\":\\\"\" + new string('x', 1_000_001) + \"\\\"}\", \"application/json\");",
            "var shown = display(1);\nshown.Update(new string('x', 1_000_001));"
        );
    }

    [Fact]
    public async Task What_replaces_an_output_or_goes_past_the_console_does_not_add_up()
    {
        var path = _notebooks.Add(
            "a.ipynb",
            "var shown = display(\"\");\nfor (var i = 0; i < 100; i++)\n    shown.Update(new string('x', 100_000));",
            "var raw = Console.OpenStandardOutput();\nfor (var i = 0; i < 300; i++)\n    raw.Write(new byte[1_000_000]);",
            "Console.Write(new string('x', 990_000));\n1"
        );
        var result = await Notebooks.RunAsync(_notebooks.Request(path) with { Limits = new() { OutputBytes = RunLimits.Megabyte } });
        Assert.Equal("1", Notebooks.LastText(result));
    }

    [Fact]
    public async Task A_limit_that_allows_nothing_is_refused_before_anything_runs()
    {
        var path = _notebooks.Add("a.ipynb", "File.WriteAllText(\"ran\", \"\");");
        foreach (
            var (limits, option) in (IEnumerable<(RunLimits, string)>)
                [
                    (new() { CellTime = TimeSpan.Zero }, "--cell-timeout"),
                    (new() { CellTime = TimeSpan.FromSeconds(-1) }, "--cell-timeout"),
                    (new() { MemoryBytes = 0 }, "--max-memory"),
                    (new() { OutputBytes = long.MinValue }, "--max-output"),
                ]
        )
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() =>
                Notebooks.RunAsync(_notebooks.Request(path) with { Limits = limits })
            );
            Assert.Contains($"({option}) allows nothing to run; give a limit above 0.", error.Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(_notebooks.Folder, "ran")));
    }

    // Each cell is the second of a notebook of its own; between them and behind them are notebooks that end well.
    private async Task MustFailAsync(RunLimits limits, string kind, string message, params string[] cells)
    {
        var paths = cells.SelectMany(
            (cell, at) => (string[])[_notebooks.Add($"bad {at}.ipynb", "40 + 2", cell), _notebooks.Add($"good {at}.ipynb", "40 + 2", "1")]
        );
        var request = _notebooks.Request([.. paths]) with { OutFolder = null, CellCacheFolder = Path.Combine(_notebooks.Folder, "cells") };
        // The cells that must not meet a limit are compiled before, so that a busy machine does not make them slow.
        await Notebooks.RunAllAsync(request with { Notebooks = [_notebooks.Add("first.ipynb", "40 + 2", "1")] });
        var results = await Notebooks.RunAllAsync(request with { Limits = limits });
        Assert.All(
            results.Where(result => result.Name.StartsWith("good", StringComparison.Ordinal)),
            result => Assert.Equal("1", Notebooks.LastText(result))
        );
        foreach (var bad in results.Where(result => result.Name.StartsWith("bad", StringComparison.Ordinal)))
        {
            Assert.Equal((2, "c2", kind, message), (bad.Error!.Cell, bad.Error.CellId, bad.Error.Kind, bad.Error.Message));
            Assert.Equal("42", bad.Executed.Cells[0].Outputs[0].TextOf("text/plain"));
            Assert.Equal("error", Assert.Single(bad.Executed.Cells[1].Outputs).Type);
        }
    }
}
