using System.Diagnostics;

namespace Analysis.Cli.Tests;

/// <summary>Folders that can't take results or temporary files: one sentence before the work begins, nothing half-made.</summary>
public sealed class PlaceTests : IDisposable
{
    private readonly TemporaryProject _project = new();

    public PlaceTests() => _project.Put("01-only.ipynb", NotebookText.Only("System.IO.File.WriteAllText(\"ran\", \"\");"));

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("run", "missing", "missing, the folder for temporary files, does not exist; create it, or set TMPDIR to another.")]
    [InlineData("publish", "missing", "missing, the folder for temporary files, does not exist; create it, or set TMPDIR to another.")]
    [InlineData(
        "run",
        "notebooks/01-only.ipynb",
        "01-only.ipynb, the folder for temporary files, is not a folder; create it, or set TMPDIR to another."
    )]
    public async Task A_folder_for_temporary_files_that_is_not_there_is_named(string command, string folder, string says)
    {
        var before = TemporaryProject.Snapshot(_project.Root);
        var ended = await CommandLine.RunAsync(_project.Root, new Dictionary<string, string> { ["TMPDIR"] = _project[folder] }, command);
        Assert.EndsWith(says + "\n", ended.MustFail(1).Error, StringComparison.Ordinal);
        Assert.Equal(_project[folder], Assert.Single(ended.ErrorLines).Split(',')[0]);
        Assert.Equal(("", ""), (ended.Out, string.Join(' ', TemporaryProject.Snapshot(_project.Root).Except(before))));
    }

    [Theory]
    [InlineData("run --out link", "link is a link to ")]
    [InlineData("publish --out link", "link is a link to ")]
    [InlineData("publish --out nothing", "nothing is a link to /nowhere-of-this-name, where there is nothing; remove the link")]
    [InlineData("publish --out nothing/below", "nothing is a link to /nowhere-of-this-name, where there is nothing")]
    [InlineData("diff --edition-a sipri-arms-transfers=2025 --format json --out nothing", "where there is nothing; remove the link")]
    [InlineData("diff --edition-a sipri-arms-transfers=2025 --format json --out data", "data is a folder; name a file with --out.")]
    [InlineData("diff --edition-a sipri-arms-transfers=2025 --format json --out no/file", "create it, or choose another file with --out.")]
    [InlineData("diff --edition-a sipri-arms-transfers=2025 --out file", "--out takes JSON or HTML; name one with --format.")]
    public async Task A_link_or_a_wrong_place_is_refused_before_anything_runs(string line, string says)
    {
        Directory.CreateSymbolicLink(_project["link"], _project["data"]);
        Directory.CreateSymbolicLink(_project["nothing"], "/nowhere-of-this-name");
        var ended = (await _project.RunAsync(line.Split(' '))).MustFail(2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        MustBeUntouched(ended);
    }

    [Theory]
    [InlineData("local")]
    [InlineData("local/sipri-arms-transfers")]
    public async Task Data_of_ones_own_behind_a_broken_link_are_not_left_out_without_a_message(string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_project["data", link])!);
        Directory.CreateSymbolicLink(_project["data", link], "/nowhere-of-this-name");
        var ended = (await _project.RunAsync("run")).MustFail(1);
        Assert.Contains("is a link to /nowhere-of-this-name, w", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        MustBeUntouched(ended);
    }

    // Permission bits mean nothing to root, so the file systems are real ones, mounted for one process only.
    [Theory]
    [InlineData(
        "mount -t tmpfs none site",
        "publish --out site",
        "site is a mount point, and the whole folder is replaced; choose a folder in it"
    )]
    [InlineData(
        "mkdir site/in && : > site/.analysis-site && mount -t tmpfs none site/in",
        "publish --out site",
        "site holds a mount point"
    )]
    [InlineData("mount --bind site site && mount -o remount,bind,ro site", "run --out site/out", "Read-only file system")]
    [InlineData("mount --bind site site && mount -o remount,bind,ro site", "publish --out site/new", "Read-only file system")]
    [InlineData(
        "mount --bind tmp tmp && mount -o remount,bind,ro tmp",
        "run --out out",
        "tmp, the folder for temporary files, cannot be written (Read-only file system"
    )]
    public async Task A_mounted_or_read_only_folder_is_refused_before_anything_runs(string mount, string line, string says)
    {
        var ended = (await MountedAsync(mount, line)).MustFail(line.Contains("--out out", StringComparison.Ordinal) ? 1 : 2);
        Assert.Contains(says, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        MustBeUntouched(ended);
    }

    [Fact]
    public async Task Data_that_can_not_be_written_can_be_read_and_a_mount_point_takes_a_run()
    {
        (
            await MountedAsync("mount --bind data data && mount -o remount,bind,ro data && mount -t tmpfs none site", "run --out site")
        ).MustSucceed();
        Assert.Empty(Directory.GetFileSystemEntries(_project.Temporary));
    }

    private async Task<CommandResult> MountedAsync(string mount, string line)
    {
        Directory.CreateDirectory(_project["site"]);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && await ShellAsync("mount -t tmpfs none /tmp") is { ExitCode: 0 },
            "This machine permits no private mounts (unshare -m)."
        );
        return await ShellAsync($"({mount}) && exec dotnet exec '{Path.Combine(AppContext.BaseDirectory, "Analysis.Cli.dll")}' {line}");
    }

    private async Task<CommandResult> ShellAsync(string script)
    {
        var start = new ProcessStartInfo("unshare", ["-m", "sh", "-c", script])
        {
            WorkingDirectory = _project.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = _project.Temporary;
        start.Environment.Remove("ANALYSIS_DATA");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private void MustBeUntouched(CommandResult ended)
    {
        Assert.Equal("", ended.Out);
        Assert.False(File.Exists(_project["notebooks", "ran"]));
        Assert.False(Directory.Exists(_project["artifacts"]));
        Assert.Empty(Directory.GetFileSystemEntries(_project.Temporary));
    }
}
