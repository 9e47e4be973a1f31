using BenchmarkDotNet.Attributes;
using static Analysis.Benchmarks.Deliveries;

namespace Analysis.Benchmarks;

/// <summary>Each question to Deedle.</summary>
public class DeedleBenchmarks
{
    private DeedleEngine _deedle = null!;

    /// <summary>The table.</summary>
    [Params(ShippedTable, OneMillion, TenMillion)]
    public string Table { get; set; } = ShippedTable;

    /// <summary>Loads the table, which is not measured.</summary>
    [GlobalSetup]
    public void Load() => _deedle = new(Of(Table));

    /// <summary>The share of every supplier.</summary>
    [Benchmark]
    public int SupplierShare() => _deedle.SupplierShare().Count;

    /// <summary>The Herfindahl–Hirschman index.</summary>
    [Benchmark]
    public int Concentration() => _deedle.Concentration().Count;

    /// <summary>The effects within and between members.</summary>
    [Benchmark]
    public int Decomposition() => _deedle.Decomposition().Count;

    /// <summary>The shift without each member.</summary>
    [Benchmark]
    public int LeaveOneOut() => _deedle.LeaveOneOut().Count;
}
