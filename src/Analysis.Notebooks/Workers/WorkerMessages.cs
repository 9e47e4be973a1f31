using System.Text.Json;
using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Documents;
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

    /// <summary>The notebook to run.</summary>
    public required string Document { get; init; }

    /// <summary>Where the outputs go, a line for each cell that has run (<see cref="ExecutedCell"/>).</summary>
    public required string Outputs { get; init; }

    /// <summary>Where the report goes.</summary>
    public required string Report { get; init; }

    /// <summary>The settings of the run.</summary>
    public required RunSettings Settings { get; init; }

    /// <summary>
    /// The values by name, as text, of each cell that does nothing but give parameters literal values, by the id of the cell.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> InjectedValues { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The folder of compiled cells; null for none.</summary>
    public string? CellCacheFolder { get; init; }

    /// <summary>How many bytes a cell may show.</summary>
    public long MostOutputBytes { get; init; } = long.MaxValue;

    /// <summary>A word that marks lines of progress among everything else that a process may write.</summary>
    public required string Token { get; init; }
}

/// <summary>How a run ended that came to its end.</summary>
/// <param name="Error">Why a cell failed; null when none did.</param>
/// <param name="Looked">The paths at which the run looked.</param>
/// <param name="CompiledCells">How many cells were compiled.</param>
internal sealed record WorkerReport(CellError? Error, IReadOnlyList<FileRead> Looked, int CompiledCells)
{
    /// <summary>The reason why the process must not run another notebook; null when it may.</summary>
    public string? Leftover { get; init; }
}

/// <summary>A cell that ran, as its line in the file of outputs.</summary>
/// <param name="Index">The 0-based place of the cell in the notebook.</param>
/// <param name="ExecutionCount">Its place in the order of execution.</param>
/// <param name="Outputs">What it showed, in the form of nbformat.</param>
internal sealed record ExecutedCell(int Index, int? ExecutionCount, JsonArray Outputs)
{
    /// <summary>The line.</summary>
    internal string ToLine() =>
        new JsonObject
        {
            ["index"] = Index,
            ["execution_count"] = ExecutionCount,
            ["outputs"] = Outputs.DeepClone(),
        }.ToJsonString();

    /// <summary>Puts the outputs of a file into a notebook. A last line that a killed process left incomplete is skipped.</summary>
    internal static void Apply(string file, NotebookDocument notebook)
    {
        if (!File.Exists(file))
            return;
        var cells = notebook.Cells;
        foreach (var line in File.ReadLines(file).Select(TryParse).OfType<JsonObject>())
        {
            var cell = cells[(int)line["index"]!].Json;
            cell["execution_count"] = line["execution_count"]?.DeepClone();
            cell["outputs"] = line["outputs"]!.DeepClone();
        }
    }

    private static JsonNode? TryParse(string line)
    {
        try
        {
            return JsonNode.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

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
