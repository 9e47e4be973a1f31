using System.Collections.Concurrent;
using System.Diagnostics;
using Analysis.Data;
using Analysis.Import;
using Analysis.Import.Files;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damages files in publishers' shapes and sorts what the import makes of them.</summary>
internal sealed class DamageRun : IDisposable
{
    private const int Workers = 2;
    private const int Batch = 200;
    private const int RoundsOfOneKind = 20;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(30);

    private readonly DamageOptions _options;
    private readonly DamageRoot _root;
    private readonly ConcurrentDictionary<string, (PublisherFile File, PublisherFile? Beside, ImportedTables Tables)> _whole = new(
        StringComparer.Ordinal
    );

    private DamageRun(DamageOptions options, string data) => (_options, _root) = (options, new(data, options.Seed));

    /// <summary>Runs and prints; 1 where a case fails, 2 where a word of the command line is not known.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        try
        {
            using var run = new DamageRun(DamageOptions.Parse(args), DataRoot.Find(AppContext.BaseDirectory));
            return run.Run();
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    public void Dispose() => _root.Dispose();

    private int Run()
    {
        var watch = Stopwatch.StartNew();
        var layouts = PublisherLayouts.All.Where(layout => _options.Layout is null || layout.Id == _options.Layout).ToList();
        foreach (var layout in layouts)
            _whole[layout.Id] = Whole(layout);
        var results = Results(layouts);
        if (_options.Keep is { } folder)
            File.WriteAllLines(
                Path.Combine(Directory.CreateDirectory(folder).FullName, "cases.txt"),
                results
                    .Where(result => result.Fails)
                    .OrderBy(result => result.Layout, StringComparer.Ordinal)
                    .ThenBy(result => result.Kind, StringComparer.Ordinal)
                    .Select(ResultTables.Sentence)
            );
        ResultTables.Print(
            [
                .. results
                    .OrderBy(result => result.Layout, StringComparer.Ordinal)
                    .ThenBy(result => result.Kind, StringComparer.Ordinal)
                    .ThenBy(result => result.Seed),
            ],
            watch.Elapsed
        );
        return results.Any(result => result.Fails) ? 1 : 0;
    }

    // Rounds over all pairs of layout and kind, in an order that is drawn, so that a short run meets all layouts. A pair that has no place
    // for the damage is left out of the count, and of the rounds after it.
    private List<CaseResult> Results(List<PublisherLayout> layouts)
    {
        var pairs = layouts
            .SelectMany(layout =>
                DamageKinds
                    .All.Where(kind => _options.Kind is null || kind.Name == _options.Kind)
                    .Select(kind => (Layout: layout, Kind: kind))
            )
            .ToArray();
        new Random(_options.Seed).Shuffle(pairs);
        var (results, round) = (new List<CaseResult>(), _options.Seed * 1000);
        while (
            pairs.Length > 0 && results.Count < _options.Cases && (_options.Kind is null || round < _options.Seed * 1000 + RoundsOfOneKind)
        )
        {
            var befallen = new List<(PublisherLayout, DamageKind)>();
            for (var at = 0; at < pairs.Length && results.Count < _options.Cases; at += Batch)
            {
                var batch = pairs.Skip(at).Take(Math.Min(Batch, _options.Cases - results.Count)).ToArray();
                at -= Batch - batch.Length;
                var tried = new CaseResult?[batch.Length];
                Parallel.ForEach(
                    Partitioner.Create(Enumerable.Range(0, batch.Length), EnumerablePartitionerOptions.NoBuffering),
                    new() { MaxDegreeOfParallelism = Workers },
                    i => tried[i] = Try(batch[i].Layout, batch[i].Kind, round, ByClock)
                );
                results.AddRange(tried.OfType<CaseResult>());
                befallen.AddRange(batch.Where((_, i) => tried[i] is not null));
            }
            (pairs, round) = ([.. befallen], round + 1);
        }
        // On a machine that does other work too a case may take long by the clock: it is slow if it takes as long of the processor again,
        // alone.
        for (var again = 0; again < 2; again++)
        for (var i = 0; i < results.Count; i++)
            if (results[i] is { Outcome: Outcome.Slow } slow && slow.Took < Hangs)
                results[i] = Try(
                    layouts.Single(layout => layout.Id == slow.Layout),
                    DamageKinds.All.Single(kind => kind.Name == slow.Kind),
                    slow.Seed,
                    OfProcessor
                )!;
        return results.Count > 0 ? results : throw new ArgumentException("No kind of this name befalls a layout of that name.");
    }

    private Damaged? Damage(PublisherLayout layout, DamageKind kind, int seed) =>
        kind.Apply(_whole[layout.Id].File.Copy(), new(Mix(layout.Id, kind.Name, seed)));

    private (PublisherFile, PublisherFile?, ImportedTables) Whole(PublisherLayout layout)
    {
        var (file, beside) = (layout.Make(_root.Folder, _options.Seed), layout.Beside?.Invoke());
        try
        {
            var import = Import(file.Name, file.Bytes(), beside);
            return (file, beside, new(import));
        }
        catch (DataException e)
        {
            throw new InvalidOperationException($"The undamaged file of {layout.Id} is refused: {e.Message}", e);
        }
    }

    private DataImport Import(string name, byte[] bytes, PublisherFile? beside) =>
        DataImport.Read(
            _root.Folder,
            [
                () => SourceFile.Of(name, bytes),
                .. beside is null ? (Func<SourceFile>[])[] : [() => SourceFile.Of(beside.Name, beside.Bytes())],
            ],
            new() { Today = new(2026, 11, 25) }
        );

    private static TimeSpan ByClock() => Stopwatch.GetElapsedTime(0);

    private static TimeSpan OfProcessor() => Environment.CpuUsage.TotalTime;

    private CaseResult? Try(PublisherLayout layout, DamageKind kind, int seed, Func<TimeSpan> time)
    {
        var (file, beside, before) = _whole[layout.Id];
        if (Damage(layout, kind, seed) is not { } damaged)
            return null;
        var began = time();
        // A thread that reads can't be stopped: one that hangs is left behind until the run ends.
        var judged = Task.Factory.StartNew(
            () => Judge(layout.Id, kind.Name, damaged, before, () => Import(file.Name, damaged.Bytes, beside), file.Name),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        var (outcome, says, hasPlace) = judged.Wait(Hangs)
            ? judged.Result
            : (Outcome.Slow, $"still reads after {Hangs.TotalSeconds:0} seconds", false);
        var took = time() - began;
        var result = new CaseResult(
            layout.Id,
            kind.Name,
            seed,
            damaged.Where,
            took > TooLong && outcome is not (Outcome.Wrong or Outcome.Crashed) ? Outcome.Slow : outcome,
            says,
            hasPlace,
            took
        );
        if (_options.Keep is { } folder)
            Keep(
                result,
                Path.Combine(Directory.CreateDirectory(folder).FullName, $"{layout.Id}.{kind.Name}.{seed}{Path.GetExtension(file.Name)}"),
                damaged.Bytes
            );
        return result;
    }

    // A case that was slow once and not again does not fail.
    private static void Keep(CaseResult result, string path, byte[] bytes)
    {
        if (result.Fails)
            File.WriteAllBytes(path, bytes);
        else
            File.Delete(path);
    }

    private static (Outcome, string, bool) Judge(
        string layout,
        string kind,
        Damaged damaged,
        ImportedTables before,
        Func<DataImport> import,
        string name
    )
    {
        try
        {
            var after = new ImportedTables(import());
            if (before.AreSame(after))
                return (Outcome.Identical, "", false);
            var outcome =
                Rules.Allow(kind, layout, before, after, damaged.Where) ? Outcome.Rule
                : Rules.IsUndetectable(kind, layout) ? Outcome.Undetectable
                : Outcome.Wrong;
            return (outcome, before.First(after), false);
        }
        catch (DataException e)
        {
            var problem = e.Problems[0];
            return problem.File.Contains(name, StringComparison.Ordinal)
                ? (Outcome.Refused, problem.ToString(), problem.Row is not null || problem.Column is not null)
                : (Outcome.Crashed, $"the refusal names no file: {problem}", false);
        }
        catch (Exception e)
        {
            return (Outcome.Crashed, $"{e.GetType().Name}: {e.Message.Split('\n')[0]} {e.StackTrace?.Split('\n')[0].Trim()}", false);
        }
    }

    // The same for every run and process, which string hashes are not.
    private static int Mix(string layout, string kind, int seed)
    {
        var hash = 2166136261u;
        foreach (var sign in $"{layout}/{kind}/{seed}")
            hash = unchecked((hash ^ sign) * 16777619);
        return (int)(hash & int.MaxValue);
    }
}
