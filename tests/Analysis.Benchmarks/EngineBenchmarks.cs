using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Analysis.Tables;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

namespace Analysis.Benchmarks;

/// <summary>Four indicators in the library, in DuckDB and in Deedle.</summary>
internal static class EngineBenchmarks
{
    /// <summary>Compares the numbers of the engines.</summary>
    internal static void Check()
    {
        foreach (
            var name in (string[])[Deliveries.ShippedTable, Deliveries.OneMillion, Deliveries.TenMillion, Deliveries.TenMillionInOrder]
        )
            Console.WriteLine($"{name}: {EngineAgreement.Check(name)} numbers are the same.");
    }

    /// <summary>Compares the engines, then measures them.</summary>
    internal static void Measure()
    {
        Check();
        PrintCreation(10_000_000);
        // In this process, so that a table of ten million rows is made once. The runs are few, because one run of all takes minutes
        // already.
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance);
        var quick = job.WithWarmupCount(3).WithIterationCount(11).WithIterationTime(TimeInterval.FromMilliseconds(250));
        var slow = job.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(3);
        List<BenchmarkReport> reports = [.. Reports(typeof(IndicatorBenchmarks), quick), .. Reports(typeof(DeedleBenchmarks), slow)];
        Console.WriteLine();
        ResultTable.Print(reports);
    }

    private static ImmutableArray<BenchmarkReport> Reports(Type benchmarks, Job job) =>
        BenchmarkRunner.Run(benchmarks, ManualConfig.CreateMinimumViable().AddJob(job).WithOptions(ConfigOptions.DisableLogFile)).Reports;

    private static void PrintCreation(int rows)
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
}
