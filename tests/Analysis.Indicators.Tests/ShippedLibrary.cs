using System.Collections.Concurrent;
using Analysis.Data;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Tests;

/// <summary>The data that the repository ships, read through the catalogue as a user does.</summary>
internal static class ShippedLibrary
{
    private static readonly ConcurrentDictionary<string, DataLibrary> Opened = new();

    public static string Root { get; } = FindRoot();

    /// <summary>The library in its newest editions, or with one named as <c>dataset=edition</c>.</summary>
    public static DataLibrary Library(string? edition = null) =>
        Opened.GetOrAdd(edition ?? "", chosen => DataLibrary.Open(Root, chosen.Length == 0 ? null : Pairs([chosen])));

    /// <summary>An indicator with parameters written as <c>name=value</c>.</summary>
    public static IndicatorRun Run(string id, string? edition, params string[] sets) =>
        IndicatorCatalogue.Get(id).Run(Library(edition), Pairs(sets));

    /// <summary>The one number of a call, unrounded.</summary>
    public static double Number(string id, string? edition, params string[] sets) =>
        Assert.Single(Run(id, edition, sets).Result.Numbers).Value.Value;

    /// <summary>Every number of a call by subject and year.</summary>
    public static Dictionary<(string Subject, int Year), double> Numbers(string id, string? edition, params string[] sets) =>
        Run(id, edition, sets).Result.Numbers.ToDictionary(o => (o.Subject.Id, o.Period.To), o => o.Value.Value);

    /// <summary>The message of the error that a call must end in.</summary>
    public static string ErrorOf(string id, params string[] sets) => Assert.Throws<ArgumentException>(() => Run(id, null, sets)).Message;

    private static Dictionary<string, string> Pairs(IEnumerable<string> texts) =>
        texts.Select(text => text.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    // Not DataRoot.Find: that reads ANALYSIS_DATA, and these tests are about the content of the repository.
    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
                return Path.Combine(folder.FullName, "data");
        throw new InvalidOperationException(
            $"There is no Analysis.sln above {AppContext.BaseDirectory}; run the tests from a build inside the repository."
        );
    }
}
