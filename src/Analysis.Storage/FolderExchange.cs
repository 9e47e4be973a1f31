using System.Runtime.InteropServices;
using System.Text;

namespace Analysis.Storage;

/// <summary>Two folders are exchanged in one step, where the system supports it: the folder exists at every moment.</summary>
internal static class FolderExchange
{
    private const int RelativeToCurrent = -100;
    private const uint Exchange = 2;

    /// <summary>False where the system or the file system has no such step; nothing has changed then.</summary>
    internal static bool TrySwap(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return Rename(RelativeToCurrent, Path(one), RelativeToCurrent, Path(other), Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static byte[] Path(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int oldFolder, byte[] oldPath, int newFolder, byte[] newPath, uint flags);
}
