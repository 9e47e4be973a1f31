using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Analysis.Import.Tests.Updating;

/// <summary>A server on this machine that simulates a publisher's formats and errors; each path responds as the test defines.</summary>
internal sealed class PublisherServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, int, Task>> _answers = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();

    private PublisherServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<PublisherServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new PublisherServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>How often a path was requested.</summary>
    public int Asked(string path) => _asked.GetValueOrDefault(path);

    /// <summary>The response of a path, by the number of the request, the first being 1.</summary>
    public void On(string path, Func<HttpContext, int, Task> answer) => _answers[path] = answer;

    public void On(string path, string type, byte[] content) => On(path, (context, _) => SendAsync(context, type, content));

    public static Task SendAsync(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content, 0, content.Length);
    }

    public static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var number = _asked.AddOrUpdate(path, 1, (_, before) => before + 1);
        return _answers.TryGetValue(path, out var answer) ? answer(context, number) : StatusAsync(context, 404);
    }
}
