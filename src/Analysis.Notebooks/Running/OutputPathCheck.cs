using Analysis.Storage;

namespace Analysis.Notebooks.Running;

/// <summary>Checks before the work whether results can be written to a given place.</summary>
public static class OutputPathCheck
{
    /// <summary>
    /// Refuses a link: what is written must be at the place of its name, and a folder that is replaced as a whole would take the
    /// place of the link. Links above it are followed.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <exception cref="ArgumentException">It is a link.</exception>
    public static void RefuseLink(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("The name of the place for the results is empty; name a folder with --out.");
        if (RealPath.TargetOf(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is not { } target)
            return;
        throw new ArgumentException(
            RealPath.LeadsNowhere(target)
                ? $"{path} is a link to {target.FullName}, where there is nothing; remove the link, or choose another place with --out."
                : $"{path} is a link to {target.FullName}; name that place itself with --out, or remove the link."
        );
    }

    /// <summary>Refuses a folder that can't be replaced as a whole, because a file system is mounted on it or in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">It is a mount point, or holds one.</exception>
    public static void RefuseMountPoint(string folder)
    {
        var real = RealPath.Of(folder);
        var below = real.EndsWith(Path.DirectorySeparatorChar) ? real : real + Path.DirectorySeparatorChar;
        var mounted = DriveInfo
            .GetDrives()
            .Select(drive => Path.TrimEndingDirectorySeparator(drive.RootDirectory.FullName))
            .FirstOrDefault(mount => mount == real || mount.StartsWith(below, StringComparison.Ordinal));
        if (mounted is not null)
            throw new ArgumentException(
                mounted == real
                    ? $"{folder} is a mount point, and the whole folder is replaced; choose a folder in it, such as --out "
                        + $"{Path.Combine(folder, "site")}."
                    : $"{folder} holds a mount point, {mounted}, and the whole folder is replaced; choose another with --out."
            );
    }

    /// <summary>Refuses a file that can't be written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">It is a link or a folder, or the folder that holds it is not there or can't be
    /// written.</exception>
    public static void CheckFile(string path)
    {
        RefuseLink(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || Directory.Exists(path))
            throw new ArgumentException($"{path} is a folder; name a file with --out.");
        if (!Directory.Exists(folder))
            throw new ArgumentException($"{path}: there is no folder {folder}; create it, or choose another file with --out.");
        try
        {
            WritableFolder.Try(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"{path}: the file cannot be written ({error.Message.TrimEnd('.')}); choose another with --out.",
                error
            );
        }
    }
}
