using System.Text.Json;
using Analysis.Hosting;
using Analysis.Notebooks.Running;
using Analysis.Notebooks.Sessions;
using Analysis.Storage;

namespace Analysis.Notebooks.Workers;

/// <summary>The work for a worker. The notebook is already checked and cleared, with its values injected.</summary>
internal sealed record WorkerRequest
{
    /// <summary>The notebook's name in messages.</summary>
    public required string Notebook { get; init; }

    /// <summary>The notebook's name without extension, for the libraries that cells use.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the source notebook: the current directory of the cells.</summary>
    public required string Folder { get; init; }

    /// <summary>The notebook to run; rewritten with outputs after each cell.</summary>
    public required string Document { get; init; }

    /// <summary>Where the report goes.</summary>
    public required string Report { get; init; }

    /// <summary>The settings of the run.</summary>
    public required RunSettings Settings { get; init; }

    /// <summary>A word that marks lines of progress among everything else that a process may write.</summary>
    public required string Token { get; init; }
}

/// <summary>How a run ended that came to its end.</summary>
internal sealed record WorkerReport(CellError? Error, IReadOnlyList<FileRead> Looked);

/// <summary>One line of progress.</summary>
internal sealed record WorkerStep(RunStep Step, int Cell, string CellId);

/// <summary>The form of all messages.</summary>
internal static class WorkerJson
{
    internal static void Write<T>(string path, T message) => AtomicFile.Write(path, JsonSerializer.Serialize(message));

    internal static T Read<T>(string path) => Parse<T>(File.ReadAllText(path));

    internal static T Parse<T>(string text) => JsonSerializer.Deserialize<T>(text)!;

    internal static string Line<T>(T message) => JsonSerializer.Serialize(message);
}
