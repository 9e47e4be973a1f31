namespace Analysis.Storage;

/// <summary>Paths that stay inside a folder, whatever a file or an argument contains.</summary>
public static class ContainedPath
{
    /// <summary>The full path of a file below a folder.</summary>
    /// <remarks>The file itself may be a link: writing and deleting replace a link and do not follow it.</remarks>
    /// <param name="folder">The folder, which may itself be reached through a link.</param>
    /// <param name="relative">The path below it, with slashes.</param>
    /// <exception cref="StorageException">The path leaves the folder, by its text or through a link.</exception>
    public static string Of(string folder, string relative)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(relative);
        var names = relative.Split('/');
        if (names.Select(FileName.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
            throw new StorageException(
                relative,
                $"leads out of the folder {folder}, or names no file on every system (a part of it {problem}). Nothing was changed."
            );
        var at = Path.GetFullPath(folder);
        foreach (var name in names[..^1])
            RealPath.RefuseLink(at = Path.Combine(at, name));
        return Path.Combine(at, names[^1]);
    }
}
