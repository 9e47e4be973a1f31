using System.Text;
using Analysis.Storage;

namespace Analysis.Notebooks.Running;

/// <summary>The folder that takes the executed notebooks.</summary>
internal static class OutFolder
{
    internal const string FindingsFile = "findings.json";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Refuses a folder in which a source would be overwritten or nothing can be written.</summary>
    internal static void Check(string folder, IReadOnlyList<string> notebooks)
    {
        OutputPathCheck.RefuseLink(folder);
        foreach (var notebook in notebooks)
            if (RealPath.Of(Path.Combine(folder, Path.GetFileName(notebook))) == RealPath.Of(notebook))
                throw new ArgumentException(
                    $"{folder}: the executed {Path.GetFileName(notebook)} would overwrite its source; choose another folder."
                );
        if (
            notebooks
                .Select(notebook => Path.GetFileName(notebook))
                .Append(FindingsFile)
                .FirstOrDefault(name => Directory.Exists(Path.Combine(folder, name))) is
            { } taken
        )
            throw new ArgumentException(
                $"{folder}: {taken} is a folder there, and the run writes a file of this name; remove it or choose another folder."
            );
        try
        {
            WritableFolder.Try(folder);
            // The lock of the folder is beside it.
            WritableFolder.Try(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"{folder}: the folder cannot be written, or that above it cannot ({error.Message.TrimEnd('.')}); choose "
                    + $"another or change its permissions.",
                error
            );
        }
    }

    /// <summary>Completes what a run that was killed had decided to write, and clears what it had not.</summary>
    /// <exception cref="FolderInUseException">Another run writes there, and does not come to an end.</exception>
    internal static void Settle(string folder)
    {
        if (!FolderTransaction.IsUnfinished(folder))
            return;
        using var taken = FolderLock.TakeBeside(folder, Patience);
        FolderTransaction.Recover(folder, taken);
    }

    /// <summary>
    /// Writes what a run gave, all of it or nothing. The findings of an earlier run go when this one has none to put in their place.
    /// </summary>
    /// <exception cref="FolderInUseException">Another run writes there, and does not come to an end.</exception>
    internal static RunResult Write(string folder, RunResult result, SharedOutput? shared)
    {
        var files = result.Notebooks.ToDictionary(
            notebook => Path.GetFileName(notebook.Notebook),
            notebook => Encoding.UTF8.GetBytes(shared is null ? notebook.Executed.ToText() : shared.AddTo(notebook.Executed.ToText()))
        );
        if (result.Succeeded)
            files[FindingsFile] = Encoding.UTF8.GetBytes(result.FindingsText());
        using (var taken = FolderLock.TakeBeside(folder, Patience))
            FolderTransaction.Apply(folder, taken, files, result.Succeeded ? [] : [FindingsFile]);
        return result with
        {
            Notebooks =
            [
                .. result.Notebooks.Select(notebook =>
                    notebook with
                    {
                        ExecutedPath = Path.Combine(folder, Path.GetFileName(notebook.Notebook)),
                    }
                ),
            ],
            FindingsPath = result.Succeeded ? Path.Combine(folder, FindingsFile) : null,
        };
    }
}

/// <summary>The folder that a run wrote.</summary>
public static class RunFolder
{
    /// <summary>Completes what a run that was killed had decided to write there, and clears what it had not.</summary>
    /// <exception cref="IOException">Another run is writing there all the while.</exception>
    public static void Recover(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        OutFolder.Settle(folder);
    }

    /// <summary>Refuses a folder that can't receive the results of a run, before the work. It changes nothing.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">It is a link or a file, or can't be written.</exception>
    public static void Check(string folder) => OutFolder.Check(folder, []);

    /// <summary>Writes a file beside those of a run, in one step.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">What it holds.</param>
    public static void Write(string folder, string name, string text) => AtomicFile.Write(Path.Combine(folder, name), text);
}
