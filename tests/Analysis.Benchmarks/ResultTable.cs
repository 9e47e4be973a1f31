using System.Globalization;
using Analysis.Tables;
using BenchmarkDotNet.Reports;

namespace Analysis.Benchmarks;

/// <summary>The medians as a table in Markdown, with the ratios to DuckDB.</summary>
public static class ResultTable
{
    private const string InSql = "InSql";

    /// <summary>Prints the rows: a table and a question each.</summary>
    public static void Print(IEnumerable<BenchmarkReport> reports)
    {
        Console.WriteLine(
            "| table | question | library | DuckDB | Deedle | library ÷ DuckDB | Deedle ÷ library | allocated by a call | of the table |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (
            var group in reports
                .Where(report => report.ResultStatistics is not null)
                .GroupBy(report => (Table: TableOf(report), Question: Method(report).Replace(InSql, "", StringComparison.Ordinal)))
        )
            Console.WriteLine(Row(group.Key.Table, group.Key.Question, [.. group]));
    }

    private static string Row(string table, string question, IReadOnlyList<BenchmarkReport> reports)
    {
        var library = reports.FirstOrDefault(report => IsOf<IndicatorBenchmarks>(report) && Method(report) == question);
        var (own, duckDb) = (Median(library), Median(reports.FirstOrDefault(report => Method(report) == question + InSql)));
        var deedle = Median(reports.FirstOrDefault(IsOf<DeedleBenchmarks>));
        var allocated = library?.GcStats.GetBytesAllocatedPerOperation(library.BenchmarkCase);
        var part = 100.0 * allocated / (Transfers.BytesARow * (double)Deliveries.Of(table).Count);
        return $"| {table} | {question} | {Time(own)} | {Time(duckDb)} | {Time(deedle)} | {Number(own / duckDb, "0.00")} | "
            + $"{Number(deedle / own, "N0")} | {Number(allocated / 1024.0, "N0")} KiB | {Number(part, "0.0")} % |";
    }

    private static string TableOf(BenchmarkReport report) => (string)report.BenchmarkCase.Parameters["Table"];

    private static string Method(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    private static bool IsOf<T>(BenchmarkReport report) => report.BenchmarkCase.Descriptor.Type == typeof(T);

    private static double? Median(BenchmarkReport? report) => report?.ResultStatistics!.Median / 1e6;

    private static string Time(double? milliseconds) =>
        milliseconds is null ? "–" : Number(milliseconds, milliseconds < 1 ? "0.000" : "N1") + " ms";

    private static string Number(double? number, string form) => number?.ToString(form, CultureInfo.InvariantCulture) ?? "–";
}
