namespace Analysis.Cli.Tests.House;

/// <summary>A rule of the architecture, tested on everything that it covers.</summary>
internal static class Rule
{
    /// <summary>Fails when anything breaks the rule, and names all of it, a line each and uncut.</summary>
    internal static void Unbroken(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
