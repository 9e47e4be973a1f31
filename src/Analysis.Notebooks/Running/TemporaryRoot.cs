using Analysis.Storage;

namespace Analysis.Notebooks.Running;

/// <summary>The system's folder for temporary files.</summary>
internal static class TemporaryRoot
{
    private static string Variable => OperatingSystem.IsWindows() ? "TMP" : "TMPDIR";

    /// <summary>Its full path.</summary>
    /// <exception cref="IOException">It does not exist, is not a folder, or can't be written.</exception>
    internal static string Checked()
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.GetTempPath()));
        if (!Directory.Exists(folder))
            throw new IOException($"{folder}, the folder for temporary files, {(Path.Exists(folder) ? "is no folder" : "does not exist")}; create it, or set {Variable} to another.");
        try
        {
            WritableFolder.Try(folder);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{folder}, the folder for temporary files, cannot be written ({error.Message.TrimEnd('.')}); set {Variable} to another.", error);
        }
    }
}
