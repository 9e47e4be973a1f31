using System.Net;
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
