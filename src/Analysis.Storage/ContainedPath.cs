using System.Buffers;

namespace Analysis.Storage;

/// <summary>Paths that stay inside a folder, whatever a file or an argument says.</summary>
public static class ContainedPath
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create("/\\:*?\"<>|");

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>Is a text usable as the name of one file or folder on every system: no separator, no <c>..</c>, no name of a device?</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= 200 } && name is not ("." or "..")
        && !name.AsSpan().ContainsAny(Reserved) && !name.Any(char.IsControl)
        && name[^1] is not (' ' or '.') && !Devices.Contains(name.Split('.')[0]);

    /// <summary>The full path of a file below a folder.</summary>
    /// <param name="folder">The folder, which may itself be reached through a link.</param>
    /// <param name="relative">The path below it, with slashes.</param>
    /// <exception cref="StorageException">The path leaves the folder, by its text or through a link.</exception>
    public static string Of(string folder, string relative)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(relative);
        var names = relative.Split('/');
        if (!names.All(IsName))
            throw new StorageException(relative, $"is no path below {folder}: it may not hold '..', an empty name, a drive or a sign that file systems reserve. Nothing was changed.");
        var at = Path.GetFullPath(folder);
        foreach (var name in names)
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at) is { LinkTarget: { } target })
                throw new StorageException(at, $"is a link to {target} and would lead out of {folder}; remove the link and try again. Nothing was changed.");
        }
        return at;
    }
}
