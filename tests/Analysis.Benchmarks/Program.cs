using System.Diagnostics;
using System.Globalization;
using Analysis.Benchmarks;
using Analysis.Tables;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

// 'damage' damages files in publishers' shapes and sorts what the import makes of them (Damage/README.md).
if (args is ["damage", .. var words])
    return Analysis.Benchmarks.Damage.DamageRun.Run(words);

// 'commands' measures whole commands with the program that was built in Release.
if (args is ["commands", var repository])
{
    ProgramBenchmarks.Run(
        Path.GetFullPath(repository),
        Path.Combine(Path.GetFullPath(repository), "src/Analysis.Cli/bin/Release/net10.0/Analysis.Cli.dll")
    );
    return 0;
}

// 'kernel' measures what an editor waits for and the memory of a session.
if (args is ["kernel", var root])
{
    KernelBenchmarks.Run(
        Path.GetFullPath(root),
        Path.Combine(Path.GetFullPath(root), "src/Analysis.Cli/bin/Release/net10.0/Analysis.Cli.dll")
    );
    return 0;
}

// 'check' holds the engines to one another and stops; without it they are measured as well.
foreach (var name in (string[])[Deliveries.ShippedTable, Deliveries.OneMillion, Deliveries.TenMillion, Deliveries.TenMillionInOrder])
    Console.WriteLine($"{name}: {EngineAgreement.Check(name)} numbers are the same.");
if (args is ["check"])
    return 0;

PrintCreation(10_000_000);

// In this process, so that a table of ten million rows is made once; the runs are few, because one run of all takes minutes already.
var quick = Job
    .Default.WithToolchain(InProcessNoEmitToolchain.Instance)
    .WithWarmupCount(3)
    .WithIterationCount(11)
    .WithIterationTime(TimeInterval.FromMilliseconds(250));
var slow = Job
    .Default.WithToolchain(InProcessNoEmitToolchain.Instance)
    .WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring)
    .WithWarmupCount(1)
    .WithIterationCount(3);
var reports = new[] { (typeof(IndicatorBenchmarks), quick), (typeof(DeedleBenchmarks), slow) }
    .SelectMany(run =>
        BenchmarkRunner
            .Run(run.Item1, ManualConfig.CreateMinimumViable().AddJob(run.Item2).WithOptions(ConfigOptions.DisableLogFile))
            .Reports
    )
    .ToList();
Console.WriteLine();
ResultTable.Print(reports);
return 0;

static void PrintCreation(int rows)
{
    var (before, watch) = (GC.GetTotalAllocatedBytes(true), Stopwatch.StartNew());
    var table = Deliveries.Create(Deliveries.Rows(rows));
    var (bytes, size) = (GC.GetTotalAllocatedBytes(true) - before, (double)Transfers.BytesARow * table.Count);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"A table of {rows:N0} rows holds {size / 1e6:N0} MB; made in {watch.Elapsed.TotalSeconds:0.0} s with "
                + $"{bytes / size:0.00} times that allocated, the drawing of the rows included."
        )
    );
}
