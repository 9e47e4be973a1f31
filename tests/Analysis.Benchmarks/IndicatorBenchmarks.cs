using BenchmarkDotNet.Attributes;
using static Analysis.Benchmarks.Deliveries;

namespace Analysis.Benchmarks;

/// <summary>Each question to the library and, right after it, to DuckDB: what else the machine does disturbs both alike.</summary>
[MemoryDiagnoser]
public class IndicatorBenchmarks
{
    private LibraryEngine _library = null!;
    private DuckDbEngine _duckDb = null!;

    /// <summary>The table.</summary>
    [Params(ShippedTable, OneMillion, TenMillion, TenMillionInOrder)]
    public string Table { get; set; } = ShippedTable;

    /// <summary>Loads the table, which is not measured.</summary>
    [GlobalSetup]
    public void Load() => (_library, _duckDb) = (new(Of(Table)), new(Of(Table)));

    /// <summary>The share of every supplier.</summary>
    [Benchmark]
    public int SupplierShare() => _library.SupplierShare().Count;

    /// <summary>The share of every supplier, in SQL.</summary>
    [Benchmark]
    public int SupplierShareInSql() => _duckDb.SupplierShare().Count;

    /// <summary>The Herfindahl–Hirschman index.</summary>
    [Benchmark]
    public int Concentration() => _library.Concentration().Count;

    /// <summary>The Herfindahl–Hirschman index, in SQL.</summary>
    [Benchmark]
    public int ConcentrationInSql() => _duckDb.Concentration().Count;

    /// <summary>The effects within and between members.</summary>
    [Benchmark]
    public int Decomposition() => _library.Decomposition().Count;

    /// <summary>The effects within and between members, in SQL.</summary>
    [Benchmark]
    public int DecompositionInSql() => _duckDb.Decomposition().Count;

    /// <summary>The shift without each member.</summary>
    [Benchmark]
    public int LeaveOneOut() => _library.LeaveOneOut().Count;

    /// <summary>The shift without each member, in SQL.</summary>
    [Benchmark]
    public int LeaveOneOutInSql() => _duckDb.LeaveOneOut().Count;

    /// <summary>Gives up DuckDB's table.</summary>
    [GlobalCleanup]
    public void Unload() => _duckDb.Dispose();
}
