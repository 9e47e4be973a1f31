using Analysis.Data;

namespace Analysis.Import.Tests;

/// <summary>Files that are refused unless the user accepts their differences.</summary>
internal static class Consent
{
    /// <summary>What refuses a file unless the user accepts it; the file is refused without consent and read with it.</summary>
    public static IReadOnlyList<Problem> Differences(string root, string path)
    {
        var refused = Assert.ThrowsAny<DataException>(() => DataImport.Read(root, [path], new() { Today = new(2026, 11, 25) })).Problems;
        var accepted = DataImport
            .Read(root, [path], new() { Today = new(2026, 11, 25), AcceptDifferences = true })
            .Reports.Single()
            .AcceptedDifferences;
        Assert.Equal(refused, accepted);
        return accepted;
    }
}
