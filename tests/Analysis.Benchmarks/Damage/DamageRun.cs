using System.Collections.Concurrent;
using System.Diagnostics;
using Analysis.Data;
using Analysis.Data.Importing;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damages files in publishers' shapes and sorts what the import makes of them.</summary>
internal sealed class DamageRun : IDisposable
{
    private const int Workers = 2;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(120);

    private readonly DamageOptions _options;
    private readonly DamageRoot _root;
    private readonly ConcurrentDictionary<string, (PublisherFile File, PublisherFile? Beside, ImportedTables Tables)> _whole = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, (string Case, long Since)> _running = new();

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
        var cases = Cases(layouts).ToList();
        var results = new ConcurrentBag<CaseResult>();
        using var watchdog = new Timer(_ => StopWhatHangs(), null, Hangs, TimeSpan.FromSeconds(5));
        Parallel.ForEach(Partitioner.Create(cases, EnumerablePartitionerOptions.NoBuffering), new() { MaxDegreeOfParallelism = Workers }, one =>
        {
            if (Try(one.Layout, one.Kind, one.Seed) is { } result)
                results.Add(result);
        });
        ResultTables.Print([.. results.OrderBy(result => result.Layout, StringComparer.Ordinal).ThenBy(result => result.Kind, StringComparer.Ordinal).ThenBy(result => result.Seed)], watch.Elapsed);
        return results.Any(result => result.Fails) ? 1 : 0;
    }

    // Rounds over all pairs of layout and kind, in an order that is drawn, so that a short run meets all layouts.
    private IEnumerable<(PublisherLayout Layout, DamageKind Kind, int Seed)> Cases(List<PublisherLayout> layouts)
    {
        var pairs = layouts.SelectMany(layout => DamageKinds.All.Where(kind => _options.Kind is null || kind.Name == _options.Kind).Where(kind => Befalls(layout, kind)).Select(kind => (layout, kind))).ToArray();
        if (pairs.Length == 0)
            throw new ArgumentException("No kind of this name befalls a layout of that name.");
        new Random(_options.Seed).Shuffle(pairs);
        return Enumerable.Range(0, _options.Cases).Select(i => (pairs[i % pairs.Length].layout, pairs[i % pairs.Length].kind, _options.Seed * 1000 + i / pairs.Length)).Take(_options.Kind is null ? int.MaxValue : pairs.Length * 5);
    }

    private bool Befalls(PublisherLayout layout, DamageKind kind) => Enumerable.Range(0, 2).Any(i => Damage(layout, kind, _options.Seed * 1000 + i) is not null);

    private Damaged? Damage(PublisherLayout layout, DamageKind kind, int seed) => kind.Apply(_whole[layout.Id].File.Copy(), new(Mix(layout.Id, kind.Name, seed)));

    private (PublisherFile, PublisherFile?, ImportedTables) Whole(PublisherLayout layout)
    {
        var (file, beside) = (layout.Make(_root.Folder, _options.Seed), layout.Beside?.Invoke());
        try
        {
            var import = Import(file.Name, file.Bytes(), beside);
            // A check that the undamaged file does not pass would say nothing of a damaged one.
            return import.Reports.SelectMany(report => report.Checks).FirstOrDefault(check => check.Contains("APART", StringComparison.Ordinal)) is { } apart
                ? throw new InvalidOperationException($"The undamaged file of {layout.Id} differs from its own totals: {apart}")
                : (file, beside, new(import));
        }
        catch (DataException e)
        {
            throw new InvalidOperationException($"The undamaged file of {layout.Id} is refused: {e.Message}", e);
        }
    }

    private DataImport Import(string name, byte[] bytes, PublisherFile? beside) => DataImport.Read(
        _root.Folder, [() => SourceFile.Of(name, bytes), .. beside is null ? (Func<SourceFile>[])[] : [() => SourceFile.Of(beside.Name, beside.Bytes())]], new() { Today = new(2026, 11, 25) });

    private CaseResult? Try(PublisherLayout layout, DamageKind kind, int seed)
    {
        var (file, beside, before) = _whole[layout.Id];
        if (Damage(layout, kind, seed) is not { } damaged)
            return null;
        var (began, thread) = (Stopwatch.GetTimestamp(), Environment.CurrentManagedThreadId);
        _running[thread] = ($"{layout.Id} {kind.Name} {seed}: {damaged.Where}", began);
        var (outcome, says, hasPlace) = Judge(layout.Id, kind.Name, damaged, before, () => Import(file.Name, damaged.Bytes, beside), file.Name);
        _running.TryRemove(thread, out _);
        var took = Stopwatch.GetElapsedTime(began);
        var result = new CaseResult(layout.Id, kind.Name, seed, damaged.Where, took > TooLong && outcome is not (Outcome.Wrong or Outcome.Crashed) ? Outcome.Slow : outcome, says, hasPlace, took);
        if (result.Fails && _options.Keep is { } folder)
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{layout.Id}.{kind.Name}.{seed}{Path.GetExtension(file.Name)}"), damaged.Bytes);
        return result;
    }

    private static (Outcome, string, bool) Judge(string layout, string kind, Damaged damaged, ImportedTables before, Func<DataImport> import, string name)
    {
        try
        {
            var after = new ImportedTables(import());
            if (before.AreSame(after))
                return (Outcome.Identical, "", false);
            var outcome = Rules.Allow(kind, layout, before, after, damaged.Where) ? Outcome.Rule : Rules.IsUndetectable(kind, layout) ? Outcome.Undetectable : Outcome.Wrong;
            return (outcome, before.First(after), false);
        }
        catch (DataException e)
        {
            var problem = e.Problems[0];
            return problem.File.Contains(name, StringComparison.Ordinal) ? (Outcome.Refused, problem.ToString(), problem.Row is not null || problem.Column is not null) : (Outcome.Crashed, $"the refusal names no file: {problem}", false);
        }
        catch (Exception e)
        {
            return (Outcome.Crashed, $"{e.GetType().Name}: {e.Message.Split('\n')[0]} {e.StackTrace?.Split('\n')[0].Trim()}", false);
        }
    }

    // A thread that reads can't be stopped, so the run ends with the case that hangs.
    private void StopWhatHangs()
    {
        if (_running.Values.FirstOrDefault(one => Stopwatch.GetElapsedTime(one.Since) > Hangs) is not ({ } name, _))
            return;
        Console.Error.WriteLine($"Hangs for more than {Hangs.TotalSeconds:0} seconds: {name}");
        _root.Dispose();
        Environment.Exit(1);
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
