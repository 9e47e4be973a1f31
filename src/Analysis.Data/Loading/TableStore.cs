using System.Collections.Concurrent;
using Analysis.Data.Checks;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data.Loading;

/// <summary>Reads tables when they are first used and caches the result.</summary>
internal sealed class TableStore(string root, DataFiles files)
{
    private readonly RawTableReader _reader = new(root, new(new(() => GroupIds.In(root))), files);
    private readonly ConcurrentDictionary<(Type, string), Lazy<LoadedItem<object>>> _cache = new();

    /// <summary>What a reading makes of the tables of resources, made once.</summary>
    /// <exception cref="DataException">A table has problems.</exception>
    public T Get<T>(IReadOnlyList<DataResource> resources, Func<IReadOnlyList<RawTable>, T> make)
        where T : class
    {
        string[] files =
        [
            .. resources.Select(resource => resource.ManifestPath).Distinct(),
            .. resources.Select(resource => resource.Path),
        ];
        // Before they are read: what the host notes must not be newer than what is read.
        FileReads.Report(files);
        var loaded = _cache.GetOrAdd((typeof(T), string.Join('\n', files)), _ => new(() => new(Make(resources, make), files))).Value;
        return (T)loaded.Use();
    }

    private T Make<T>(IReadOnlyList<DataResource> resources, Func<IReadOnlyList<RawTable>, T> make)
        where T : class
    {
        List<RawTableResult> readings = [.. resources.Select(_reader.Read)];
        Problem[] problems = [.. readings.SelectMany(reading => reading.Problems)];
        if (problems.Length > 0)
            throw new DataException(problems);
        List<RawTable> tables = [.. readings.Select(reading => reading.Table!)];
        try
        {
            return make(tables);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            throw new DataException([
                DataProblems.NotReadable.At(tables[0].File, null, null, $"does not fit what the library reads: {e.Message}"),
            ]);
        }
    }
}

/// <summary>Something loaded, with the files it came from.</summary>
internal sealed record LoadedItem<T>(T Value, IReadOnlyList<string> Files)
{
    /// <summary>
    /// The value. The host is informed of the files at every use, because the file a value came from may have been read in an earlier run.
    /// </summary>
    public T Use()
    {
        FileReads.Report(Files);
        return Value;
    }
}
