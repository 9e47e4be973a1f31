using System.Diagnostics;
using Analysis.Notebooks.Running;

namespace Analysis.Notebooks.Tests;

/// <summary>What runs leave in the folder for temporary files: nothing, and nothing of ended ones.</summary>
public sealed class TemporaryFolderTests : IDisposable
{
    private readonly Notebooks _notebooks = new() { Workers = null };

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public void Files_of_an_ended_process_are_deleted_and_those_of_others_stay()
    {
        var root = _notebooks.Folder;
        var dead = Path.Combine(root, "analysis-run-00000000000a");
        Directory.CreateDirectory(Path.Combine(dead, "1"));
        // No process has this number: Linux gives none above 4,194,304.
        File.WriteAllLines(Path.Combine(dead, "owner"), ["2000000000 0", "dotnet-diagnostic-2000000000-1-socket", "../mine"]);
        File.WriteAllText(Path.Combine(root, "dotnet-diagnostic-2000000000-1-socket"), "");
        File.WriteAllText(Path.Combine(root, ".analysis-run-00000000000b.lock"), "");
        File.WriteAllText(Path.Combine(root, "dotnet-diagnostic-1-1-socket"), "");
        Directory.CreateDirectory(Path.Combine(root, "analysis-run-of-somebody"));
        var mine = Path.Combine(Path.GetDirectoryName(root)!, "mine");
        File.WriteAllText(mine, "");
        using (var made = OwnedFolder.Create(root))
        {
            Assert.True(File.Exists(mine), "A list in an abandoned folder must not name files elsewhere.");
            Assert.Equal(
                new[]
                {
                    "analysis-run-of-somebody",
                    "dotnet-diagnostic-1-1-socket",
                    Path.GetFileName(made.FullPath),
                    $".{Path.GetFileName(made.FullPath)}.lock",
                }.Order(),
                Directory.GetFileSystemEntries(root).Select(Path.GetFileName).Order()
            );
        }

        File.Delete(mine);
        Assert.Equal(
            ["analysis-run-of-somebody", "dotnet-diagnostic-1-1-socket"],
            Directory.GetFileSystemEntries(root).Select(Path.GetFileName).Order()
        );
    }

    // Without the lock of the system, as on some network file systems, the living owner still counts.
    [Fact]
    public void What_a_live_process_holds_stays()
    {
        var root = _notebooks.Folder;
        using var one = OwnedFolder.Create(root);
        using var two = OwnedFolder.Create(root);
        Assert.True(Directory.Exists(one.FullPath));
        var unlocked = Path.Combine(root, "analysis-run-00000000000c");
        Directory.CreateDirectory(unlocked);
        File.Copy(Path.Combine(one.FullPath, "owner"), Path.Combine(unlocked, "owner"));
        using var three = OwnedFolder.Create(root);
        Assert.True(Directory.Exists(unlocked));
        Assert.NotEqual(one.FullPath, two.FullPath);
    }

    [Fact]
    public void Processes_of_an_ended_run_are_ended()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The mark is looked for in /proc.");
        Directory.CreateDirectory(Path.Combine(_notebooks.Folder, "analysis-run-00000000000d"));
        using var left = Process.Start(
            new ProcessStartInfo("sleep", "600") { Environment = { ["ANALYSIS_RUN"] = "0000000000ff.1.1:00000000000d.1.2" } }
        )!;
        using var made = OwnedFolder.Create(_notebooks.Folder);
        Assert.True(left.WaitForExit(TimeSpan.FromSeconds(30)), "The process lives on.");
    }

    [Fact]
    public async Task Temporary_files_of_cells_are_deleted_with_the_run_and_are_where_others_cannot_read()
    {
        var path = _notebooks.Add("a.ipynb", "var file = Path.GetTempFileName();\nFile.WriteAllText(file, \"left\");\nfile");
        var shown = (await Notebooks.RunAsync(_notebooks.Request(path))).Executed.Cells[0].Outputs[0].TextOf("text/plain")!;
        Assert.Matches("/analysis-run-[0-9a-f]{12}/[0-9]+/1/tmp/", shown);
        Assert.False(Directory.Exists(Path.GetDirectoryName(shown)));
        using var held = TemporaryFolder.Begin();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(held.FullPath)!)
            );
    }
}
