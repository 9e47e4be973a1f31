using System.Collections.Immutable;
using Analysis.Data;
using Analysis.Hosting;
using Analysis.Indicators.Catalogue;

namespace Analysis.Interactive.Sessions;

/// <summary>What arguments of each kind take with the data in use, for an editor to complete.</summary>
internal sealed class LibraryValues(DataLibrary library)
{
    private const int WindowLength = 5;

    /// <summary>The values of a kind, in the order in which they are offered; none of a kind that is not of this library.</summary>
    /// <remarks>A table or manifest with problems gives none: the cell that reads it reports them.</remarks>
    public IReadOnlyList<KnownValue> Of(string kind)
    {
        try
        {
            return Known(kind);
        }
        catch (DataException)
        {
            return [];
        }
    }

    private ImmutableArray<KnownValue> Known(string kind) =>
        kind switch
        {
            IdentifierKind.Subject => [.. Groups, .. Countries],
            IdentifierKind.Subjects => [.. Groups, .. Members, .. Countries],
            IdentifierKind.Country => Countries,
            IdentifierKind.Group => Groups,
            IdentifierKind.Dataset => [.. library.Datasets.Select(dataset => new KnownValue(dataset.Name, dataset.Title))],
            IdentifierKind.Indicator => Indicators,
            IdentifierKind.Windows => [new("all of 5 years"), new("all years"), .. Windows],
            _ => [],
        };

    private static ImmutableArray<KnownValue> Countries { get; } =
    [.. Country.All.Select(country => new KnownValue(country.Code, country.Name))];

    private static ImmutableArray<KnownValue> Indicators { get; } =
    [.. IndicatorCatalogue.Declarations.Select(declaration => new KnownValue(declaration.Id, declaration.Title))];

    private ImmutableArray<KnownValue> Groups =>
        [.. library.Groups.SelectMany(group => new[] { group, group.ByYear() }).Select(group => new KnownValue(group.Id, group.Name))];

    private IEnumerable<KnownValue> Members =>
        Groups.Select(group => new KnownValue($"members of {group.Text}", $"each member of {group.Name}"));

    // The manifest gives the years: reading the table would count it among the sources of the notebook.
    private IEnumerable<KnownValue> Windows
    {
        get
        {
            var edition = library.Edition("sipri-arms-transfers");
            var covered = library.Dataset("sipri-arms-transfers").Resources.First(resource => resource.Edition == edition).Coverage.Years;
            if (covered is not { } years)
                yield break;
            for (var to = years.To; to - WindowLength + 1 >= years.From; to -= WindowLength)
                yield return new(new Period(to - WindowLength + 1, to).ToString());
        }
    }
}
