namespace Analysis.Programs;

/// <summary>What a test does where a program that is no part of the project is not installed.</summary>
internal static class OutsideProgram
{
    /// <summary>Skips the test with the reason; with CI=true, where every program is installed, the test fails instead.</summary>
    /// <param name="isThere">Whether the program was found.</param>
    /// <param name="reason">What is missing, and how it is installed.</param>
    internal static void Require(bool isThere, string reason)
    {
        if (isThere)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{reason}. With CI=true this test must not be skipped.");
        Assert.Skip(reason);
    }
}
