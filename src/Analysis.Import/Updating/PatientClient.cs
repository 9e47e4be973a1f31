using System.Net;
using Analysis.Import.Files;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Analysis.Import.Updating;

/// <summary>An HTTP client that repeats requests after temporary errors: no connection, no response in time, 408, 429, 5xx.</summary>
internal static class PatientClient
{
    public static HttpClient Create(UpdateLimits limits)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(Repeat(limits))
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = limits.Answer })
            .Build();
        var client = new HttpClient(new ResilienceHandler(pipeline)
        {
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, ConnectTimeout = limits.Answer },
        })
        {
            // The limits above hold in its place.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("analysis-data-update/1.0");
        return client;
    }

    private static HttpRetryStrategyOptions Repeat(UpdateLimits limits) => new()
    {
        MaxRetryAttempts = limits.Repeats,
        Delay = limits.Pause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        MaxDelay = limits.LongestPause,
        // A server that requests a wait of an hour is not waited for.
        ShouldHandle = attempt => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && !(Asked(attempt.Outcome.Result) > limits.LongestPause)),
        ShouldRetryAfterHeader = true,
    };

    private static TimeSpan? Asked(HttpResponseMessage? answer) => answer?.Headers.RetryAfter is { } after
        ? after.Delta ?? after.Date - DateTimeOffset.UtcNow
        : null;
}

/// <summary>The time limits of an update.</summary>
internal sealed record UpdateLimits
{
    public static UpdateLimits Usual { get; } = new();

    /// <summary>How long a server may take to start its response.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may then stay silent.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one file may take in all.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is repeated.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>How long to wait before the first repeat; it doubles from one to the next.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may request.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest file.</summary>
    public int MostBytes { get; init; } = SourceFile.MostBytes;
}
