using System.Diagnostics;

namespace Analysis.Programs;

/// <summary>Waits for what another process does, as long as it takes and no longer than a limit.</summary>
internal static class Wait
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a condition holds; the test fails where it does not hold after two minutes.</summary>
    /// <param name="condition">The condition, asked again and again.</param>
    /// <param name="awaited">What is awaited, for the message of the failure.</param>
    internal static async Task UntilAsync(Func<bool> condition, string awaited)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Limit, $"Waited {Limit.TotalSeconds} s in vain until {awaited}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
