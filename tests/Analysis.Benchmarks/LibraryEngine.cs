using Analysis.Procurement;
using Analysis.Tables;
using static Analysis.Benchmarks.Deliveries;

namespace Analysis.Benchmarks;

/// <summary>The indicators as a notebook calls them.</summary>
public sealed class LibraryEngine(Transfers table) : IEngine
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> SupplierShare() =>
        Analysis
            .Procurement.SupplierShare.OfAll(table, Buyers, Later)
            .Observations.ToDictionary(o => o.Counterpart!.Id, o => o.Value.Fraction);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Concentration() =>
        new Dictionary<string, double>
        {
            ["index"] = Analysis.Procurement.Concentration.HerfindahlHirschman(table, Buyers, Later).Only.Value.Value,
        };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Decomposition() =>
        ShareChangeDecomposition
            .Of(table, Buyers, Later, Country.UnitedStates)
            .Observations.ToDictionary(o => $"{o.Subject.Id} {o.Counterpart!.Id}", o => o.Value.Points);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> LeaveOneOut() =>
        Analysis
            .Procurement.LeaveOneOut.ByRecipient(table, Buyers, Later, Country.UnitedStates)
            .Observations.ToDictionary(o => o.Subject.Id, o => o.Value.Points);
}
