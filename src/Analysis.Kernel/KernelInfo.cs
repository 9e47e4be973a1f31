using System.Reflection;
using System.Text.Json.Nodes;

namespace Analysis.Kernel;

/// <summary>The description that the kernel gives of itself.</summary>
internal static class KernelInfo
{
    private static readonly string Version =
        typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    internal static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = WireFormat.ProtocolVersion,
        ["implementation"] = "analysis-csharp",
        ["implementation_version"] = Version,
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
            ["nbconvert_exporter"] = "script",
        },
        ["banner"] = $"Analysis {Version}: C# on .NET {Environment.Version}. Cells cannot ask for input.",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(),
    };
}
