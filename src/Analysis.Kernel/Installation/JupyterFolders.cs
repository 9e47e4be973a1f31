namespace Analysis.Kernel;

/// <summary>Where Jupyter looks for kernels of this user.</summary>
internal static class JupyterFolders
{
    /// <summary>The folder <c>kernels</c> below <c>JUPYTER_DATA_DIR</c> or, without it, below the user's own data folder of Jupyter.</summary>
    internal static string Kernels => Path.Combine(Data, "kernels");

    private static string Data => Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } folder ? folder : UserData;

    private static string UserData
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsWindows())
                return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Jupyter");
            var xdg = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
            return Path.Combine(string.IsNullOrEmpty(xdg) ? Path.Combine(home, ".local", "share") : xdg, "jupyter");
        }
    }
}
