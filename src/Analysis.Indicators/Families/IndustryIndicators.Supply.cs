using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <content>Who supplies the materials that arms need.</content>
public sealed partial class IndustryIndicators
{
    private const string Supply = "supply-concentration";
    private const string Controls = "china-export-controls";

    /// <summary>Share of the largest supplier of a material.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration.Largest" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="materials">Materials such as germanium or titanium-metal, with commas, or 'all'.</param>
    /// <param name="definition">Eu-sourcing, world-production, usgs-world-output or us-imports.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("supply-concentration", "Share of the largest supplier of a material", unit: UnitWords.ShareOfSupply, datasets: [Supply])]
    public Indicator<Share> SupplyConcentration(
        [Default("all")] SubjectsArgument? materials = null,
        [Default("eu-sourcing")] WordArgument? definition = null
    ) =>
        WithArguments(
            Analysis.IndustrialBase.SupplyConcentration.Largest(
                Library.Cited(Supply),
                Choice(definition, SupplyDefinitions),
                MaterialsOf(materials)
            ),
            [materials, definition]
        );

    /// <summary>Concentration of suppliers of a material to the European Union.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration.HerfindahlHirschman" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="materials">Materials such as germanium or titanium-metal, with commas, or 'all'.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("supply-hhi", "Concentration of suppliers of a material to the European Union", unit: UnitWords.Index, datasets: [Supply])]
    public Indicator<Ratio> SupplyHhi([Default("all")] SubjectsArgument? materials = null) =>
        WithArguments(
            Analysis.IndustrialBase.SupplyConcentration.HerfindahlHirschman(Library.Cited(Supply), MaterialsOf(materials)),
            [materials]
        );

    /// <summary>Share of China in the supply of a material.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration.Of" path="/remarks/node()"/>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration" path="/remarks/node()"/>
    /// </remarks>
    /// <param name="materials">Materials such as germanium or titanium-metal, with commas, or 'all'.</param>
    /// <param name="definition">Eu-sourcing, world-production, usgs-world-output or us-imports.</param>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator("china-share", "Share of China in the supply of a material", unit: UnitWords.ShareOfSupply, datasets: [Supply, Controls])]
    public Indicator<Share> ChinaShare(
        [Default("all")] SubjectsArgument? materials = null,
        [Default("eu-sourcing")] WordArgument? definition = null
    ) =>
        WithArguments(
            Analysis.IndustrialBase.SupplyConcentration.Of(
                Library.Cited(Supply),
                Library.Cited(Controls),
                Choice(definition, SupplyDefinitions),
                Country.Parse("CHN"),
                MaterialsOf(materials)
            ),
            [materials, definition]
        );

    /// <summary>Net import reliance of the United States by material.</summary>
    /// <remarks>
    /// <inheritdoc cref="Analysis.IndustrialBase.SupplyConcentration.ImportReliance" path="/remarks/node()"/>
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is not what it takes; the message names it and what is right.</exception>
    /// <exception cref="DataException">A table that it reads has problems.</exception>
    [Indicator(
        "import-reliance",
        "Net import reliance of the United States by material",
        unit: UnitWords.ShareOfConsumption,
        datasets: [Supply]
    )]
    public Indicator<Share> ImportReliance() =>
        WithArguments(Analysis.IndustrialBase.SupplyConcentration.ImportReliance(Library.Cited(Supply)), []);

    private static Dictionary<string, string> SupplyDefinitions =>
        Analysis.IndustrialBase.SupplyConcentration.Definitions.ToDictionary(word => word);

    private IReadOnlyList<string>? MaterialsOf(SubjectsArgument? materials, [CallerMemberName] string method = "") =>
        Is(materials, All, nameof(materials), method)
            ? null
            : [.. Named(materials, MaterialNamed, nameof(materials), method).Select(material => material.Id)];

    private Aggregate MaterialNamed(string id)
    {
        var known = Analysis.IndustrialBase.SupplyConcentration.Materials(Library.Cited(Supply));
        return known.Contains(id)
            ? new(id, id)
            : throw new ArgumentException($"There is no material '{id}'; did you mean {ClosestMatch.Find(id, known)}?");
    }
}
