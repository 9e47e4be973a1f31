using System.Net;
using Analysis.Import.Files;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Analysis.Import.Updating;

/// <summary>An HTTP client that repeats requests after temporary errors: no connection, no response in time, 408, 429, 5xx.</summary>
internal static class RetryingHttpClient
{
    public static HttpClient Create(UpdateLimits limits)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(RetryOptions(limits))
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = limits.ResponseTimeout })
            .Build();
        var client = new HttpClient(
            new ResilienceHandler(pipeline)
            {
                InnerHandler = new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    AutomaticDecompression = DecompressionMethods.None,
                    ConnectTimeout = limits.ResponseTimeout,
                },
            }
        )
        {
            // The limits above hold in its place.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("analysis-data-update/1.0");
        return client;
    }

    private static HttpRetryStrategyOptions RetryOptions(UpdateLimits limits) =>
        new()
        {
            MaxRetryAttempts = limits.Retries,
            Delay = limits.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            MaxDelay = limits.LongestRetryDelay,
            // A server that requests a wait of an hour is not waited for.
            ShouldHandle = attempt =>
                ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(attempt.Outcome)
                        && !(RequestedDelay(attempt.Outcome.Result) > limits.LongestRetryDelay)
                ),
            ShouldRetryAfterHeader = true,
        };

    private static TimeSpan? RequestedDelay(HttpResponseMessage? answer) =>
        answer?.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - DateTimeOffset.UtcNow : null;
}

/// <summary>The time limits of an update.</summary>
internal sealed record UpdateLimits
{
    public static UpdateLimits Default { get; } = new();

    /// <summary>How long a server may take to start its response.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may then stay silent.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one file may take in all.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is repeated.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>How long to wait before the first repeat; it doubles from one to the next.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may request.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest file.</summary>
    public int MostBytes { get; init; } = SourceFile.MostBytes;
}
