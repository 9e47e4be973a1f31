using System.Text.Json;
using Analysis.Notebooks.Parameters;
using Analysis.Storage;

namespace Analysis.Notebooks.Caching;

/// <summary>
/// The folder of cached results: <c>NAME/ID.body</c> the result, such as an executed notebook, <c>NAME/ID.inputs</c> its inputs. The
/// second is written last and names the hash of the first, so that a result is there as a whole or not at all.
/// </summary>
/// <param name="folder">The path of the folder.</param>
public sealed class CachedResultStore(string folder)
{
    /// <summary>How many results of one name are cached: a page a country, a grid of windows, a few states of its cells.</summary>
    internal const int MostOfOne = 128;

    /// <summary>How many bytes all cached results may take.</summary>
    internal const long MostBytes = 256 * 1024 * 1024;

    private const string InputsEnd = ".inputs";
    private const string BodyEnd = ".body";
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The cached results of a name, the newest first.</summary>
    /// <param name="name">The name of a notebook, or of what else is computed.</param>
    public IReadOnlyList<CachedResult> Of(string name)
    {
        var of = new DirectoryInfo(Path.Combine(folder, name));
        return of.Exists
            ?
            [
                .. of.EnumerateFiles("*" + InputsEnd)
                    .OrderByDescending(file => file.LastWriteTimeUtc)
                    .ThenBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => Read(file.FullName))
                    .OfType<CachedResult>(),
            ]
            : [];
    }

    /// <summary>
    /// Stores results, and deletes the oldest where there are too many. The cache is a convenience: what can't be written is not cached.
    /// </summary>
    /// <param name="results">The results.</param>
    public void Save(IReadOnlyList<NewResult> results)
    {
        if (results.Count == 0)
            return;
        try
        {
            using var turn = FolderLock.TakeBeside(folder, LockTimeout);
            foreach (var result in results)
                Write(result);
            Prune();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }

    private void Write(NewResult result)
    {
        var bodyState = FileState.OfText(result.Body);
        var text = $"{bodyState}\n{JsonSerializer.Serialize(result.Parameters)}\n{ResultInputText.Write(result.Inputs)}";
        var at = Path.Combine(folder, result.Name, FileState.OfText(text)[..16]);
        AtomicFile.Write(at + BodyEnd, result.Body);
        AtomicFile.Write(at + InputsEnd, text);
    }

    private static CachedResult? Read(string path)
    {
        try
        {
            return
                File.ReadAllText(path).Split('\n', 3) is [var body, var parameters, var inputs] && ResultInputText.Read(inputs) is { } read
                ? new(
                    read,
                    JsonSerializer.Deserialize<List<NotebookParameter>>(parameters) ?? [],
                    path[..^InputsEnd.Length] + BodyEnd,
                    body
                )
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    // Under the lock no one else writes here, so an incomplete result was left by a killed process.
    private void Prune()
    {
        var whole = new List<FileInfo>();
        foreach (var of in new DirectoryInfo(folder).GetDirectories())
        {
            var inputs = of.GetFiles("*" + InputsEnd).OrderByDescending(file => file.LastWriteTimeUtc).ToList();
            whole.AddRange(inputs.Take(MostOfOne));
            var names = inputs.Take(MostOfOne).Select(NameOf).ToHashSet(StringComparer.Ordinal);
            foreach (
                var other in of.GetFiles().Where(file => !names.Contains(NameOf(file)) || file.Extension is not (InputsEnd or BodyEnd))
            )
                other.Delete();
        }

        long bytes = 0;
        foreach (var inputs in whole.OrderByDescending(file => file.LastWriteTimeUtc))
        {
            var body = new FileInfo(inputs.FullName[..^InputsEnd.Length] + BodyEnd);
            bytes += inputs.Length + (body.Exists ? body.Length : 0);
            if (bytes <= MostBytes)
                continue;
            inputs.Delete();
            body.Delete();
        }
    }

    private static string NameOf(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);
}

/// <summary>A result on its way into the cache.</summary>
/// <param name="Name">The name of the notebook, or of what else is computed.</param>
/// <param name="Inputs">What the result was made of.</param>
/// <param name="Parameters">The parameters of the notebook; none where it is no notebook.</param>
/// <param name="Body">The executed notebook, or another text.</param>
public sealed record NewResult(string Name, IReadOnlyList<ResultInput> Inputs, IReadOnlyList<NotebookParameter> Parameters, string Body);

/// <summary>A cached result: its inputs, the parameters that its notebook declares, and where its body is.</summary>
/// <param name="Inputs">What the result was made of.</param>
/// <param name="Parameters">The parameters of the notebook, which a run can so check without reading the C# of its cells.</param>
/// <param name="BodyPath">The file of the result, such as the executed notebook.</param>
/// <param name="BodyState">The SHA-256 of that file.</param>
public sealed record CachedResult(
    IReadOnlyList<ResultInput> Inputs,
    IReadOnlyList<NotebookParameter> Parameters,
    string BodyPath,
    string BodyState
)
{
    /// <summary>The text of the result, such as the executed notebook; null when it is not what was stored.</summary>
    public string? Body()
    {
        try
        {
            var bytes = File.ReadAllBytes(BodyPath);
            return FileState.OfBytes(bytes) == BodyState ? System.Text.Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal IEnumerable<ResultInput> Of(ResultInputKind kind) => Inputs.Where(input => input.Kind == kind);
}
