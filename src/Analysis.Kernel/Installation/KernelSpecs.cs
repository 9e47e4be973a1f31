using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Analysis.Notebooks.Workers;

namespace Analysis.Kernel.Installation;

/// <summary>The entries by which editors find this kernel, in the folder of the user.</summary>
public static partial class KernelSpecs
{
    [GeneratedRegex(@"\A[._-]*[A-Za-z0-9][A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KernelName { get; }

    /// <summary>The name of the kernel in notebooks and on command lines.</summary>
    public const string Name = "analysis-csharp";

    private const string File = "kernel.json";
    private const string Mark = "analysis";

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Installs the kernel, in the place of an older installation.</summary>
    /// <param name="program">The program to start; the connection file is named to it behind <c>--connection-file</c>.</param>
    /// <param name="environment">The variables that the program has beside those of the editor.</param>
    /// <param name="name">The name; another one than <see cref="Name"/> lets notebooks of that kernel run here.</param>
    /// <returns>The folder of the installation.</returns>
    /// <exception cref="ArgumentException">The name is not valid for a kernel, or another kernel has it.</exception>
    public static string Install(WorkerCommand program, IReadOnlyDictionary<string, string> environment, string name = Name)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(environment);
        var folder = FolderOf(name);
        if (Directory.Exists(folder) && !IsOurs(folder))
            throw new ArgumentException(
                $"{folder} holds another kernel of the name {name}; remove it with 'jupyter kernelspec remove {name}' or choose "
                    + $"another name."
            );
        Directory.CreateDirectory(folder);
        foreach (var logo in Logos)
            WriteLogo(Path.Combine(folder, logo), logo);
        var spec = Spec(program, name);
        if (environment.Count > 0)
            spec["env"] = new JsonObject(environment.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
        System.IO.File.WriteAllText(Path.Combine(folder, File), spec.ToJsonString(Indented) + "\n");
        return folder;
    }

    /// <summary>Removes an installation.</summary>
    /// <returns>The folder that was removed.</returns>
    /// <exception cref="ArgumentException">There is none of this name, or another kernel has it.</exception>
    public static string Uninstall(string name = Name)
    {
        var folder = FolderOf(name);
        if (!Directory.Exists(folder))
            throw new ArgumentException($"{name} is not installed: there is no {folder}.");
        if (!IsOurs(folder))
            throw new ArgumentException($"{folder} holds another kernel and is left as it is.");
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>The installations of this kernel, by name.</summary>
    public static IReadOnlyList<InstalledKernel> List() =>
        !Directory.Exists(JupyterFolders.Kernels)
            ? []
            : [.. Directory.GetDirectories(JupyterFolders.Kernels).Where(IsOurs).Order(StringComparer.Ordinal).Select(Read)];

    private static string FolderOf(string name) =>
        KernelName.IsMatch(name)
            ? Path.Combine(JupyterFolders.Kernels, name)
            : throw new ArgumentException(
                $"{name} is not a name for a kernel: Jupyter takes letters, digits, points, hyphens and underscores."
            );

    private static JsonObject Spec(WorkerCommand program, string name) =>
        new()
        {
            ["argv"] = new JsonArray([
                .. program
                    .Arguments.Prepend(program.Program)
                    .Append("--connection-file")
                    .Append("{connection_file}")
                    .Select(word => JsonValue.Create(word)),
            ]),
            ["display_name"] = name == Name ? "C# (Analysis)" : $"C# (Analysis, as {name})",
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = true },
        };

    private static bool IsOurs(string folder) => Parse(folder)?["metadata"] is JsonObject metadata && metadata.ContainsKey(Mark);

    private static InstalledKernel Read(string folder)
    {
        var command = (Parse(folder)?["argv"] as JsonArray ?? []).Select(word => word?.ToString() ?? "").ToList();
        var files = command.Where(Path.IsPathRooted).ToList();
        return new(Path.GetFileName(folder), folder, string.Join(' ', command), files.FirstOrDefault(file => !System.IO.File.Exists(file)));
    }

    private static JsonObject? Parse(string folder)
    {
        try
        {
            return JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(folder, File))) as JsonObject;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            return null;
        }
    }

    private static void WriteLogo(string path, string name)
    {
        using var from = typeof(KernelSpecs).Assembly.GetManifestResourceStream(name)!;
        using var to = System.IO.File.Create(path);
        from.CopyTo(to);
    }
}

/// <summary>An installation of the kernel.</summary>
/// <param name="Name">The name in notebooks.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Command">What an editor starts.</param>
/// <param name="MissingFile">The file of the command that is not there, such as a build that was deleted; null when all are.</param>
public sealed record InstalledKernel(string Name, string Folder, string Command, string? MissingFile);

/// <summary>Where Jupyter looks for kernels of this user.</summary>
internal static class JupyterFolders
{
    /// <summary>
    /// The folder <c>kernels</c> below <c>JUPYTER_DATA_DIR</c> or, without it, below the user's own data folder of Jupyter.
    /// </summary>
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
