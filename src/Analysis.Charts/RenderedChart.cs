using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analysis.Charts;

/// <summary>
/// A chart ready for a page: the figure for plotly.js and all that surrounds it. It is serialised as JSON of the type
/// <see cref="MimeType"/>.
/// </summary>
public sealed record RenderedChart
{
    /// <summary>The media type under which notebooks hold a chart.</summary>
    public const string MimeType = "application/vnd.analysis.chart+json";

    /// <summary>Charts narrower than this many pixels take the narrow layout.</summary>
    public const int NarrowBelow = 520;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The id of the chart, unique on its page.</summary>
    [JsonPropertyOrder(0)]
    public required string Id { get; init; }

    /// <summary>The kind: <c>trend</c>, <c>ranked-bars</c> …</summary>
    [JsonPropertyOrder(1)]
    public required string Kind { get; init; }

    /// <summary>The finding.</summary>
    [JsonPropertyOrder(2)]
    public required string Title { get; init; }

    /// <summary>What is drawn, or the unit.</summary>
    [JsonPropertyOrder(3)]
    public required string Subtitle { get; init; }

    /// <summary>The unit as shown.</summary>
    [JsonPropertyOrder(4)]
    public required string Unit { get; init; }

    /// <summary>Unit, sources with edition, estimates, gaps.</summary>
    [JsonPropertyOrder(5)]
    public required string Caption { get; init; }

    /// <summary>What a reader must know before quoting, if anything.</summary>
    [JsonPropertyOrder(6)]
    public string? Note { get; init; }

    /// <summary>The chart in sentences.</summary>
    [JsonPropertyOrder(7)]
    public required string Alt { get; init; }

    /// <summary>The key over the plot, where the marks carry no names of their own.</summary>
    [JsonPropertyOrder(8)]
    public required IReadOnlyList<KeyEntry> Key { get; init; }

    /// <summary>Data, layout and config for plotly.js, in light colours.</summary>
    [JsonPropertyOrder(9)]
    public required JsonElement Figure { get; init; }

    /// <summary>
    /// What replaces parts of the figure below <see cref="NarrowBelow"/> pixels: <c>layout</c>, and <c>traces</c> one for one.
    /// </summary>
    [JsonPropertyOrder(10)]
    public required JsonElement Narrow { get; init; }

    /// <summary>The height of the plot in pixels.</summary>
    [JsonPropertyOrder(11)]
    public required PlotHeight Height { get; init; }

    /// <summary>The table behind the chart.</summary>
    [JsonPropertyOrder(12)]
    public required ChartTable Table { get; init; }

    /// <summary>Dataset, edition and credit line of each source.</summary>
    [JsonPropertyOrder(13)]
    public required IReadOnlyList<ChartSource> Sources { get; init; }

    /// <summary>The chart as JSON; the same chart gives the same characters.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="ArgumentException">The text is not a rendered chart.</exception>
    public static RenderedChart FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RenderedChart>(json, Json)
                ?? throw new ArgumentException("The chart is null; render it again.");
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"This is not a chart of the type {MimeType}: {e.Message} Render it again.", e);
        }
    }
}

/// <summary>A name and a mark of the key over a plot.</summary>
/// <param name="Label">The name.</param>
/// <param name="Role">The role in lower-case words joined by hyphens: it gives the colour.</param>
/// <param name="Shape"><c>square</c>, <c>hatch</c>, <c>dot</c>, <c>ring</c>, <c>diamond</c>, <c>line</c>, <c>dash</c> or
/// <c>band</c>.</param>
public sealed record KeyEntry(string Label, string Role, string Shape)
{
    /// <summary>The name of a role in scripts and styles: <c>united-states</c>.</summary>
    public static string NameOf(ChartRole role) => role is ChartRole.UnitedStates ? "united-states" : role.ToString().ToLowerInvariant();

    /// <summary>The name of a step of a shading in scripts and styles: <c>europe-2</c>.</summary>
    public static string NameOf(ChartRole role, int step) => $"{NameOf(role)}-{step}";
}

/// <summary>The height of a plot in pixels, on wide and on narrow pages.</summary>
/// <param name="Wide">From <see cref="RenderedChart.NarrowBelow"/> pixels of width on.</param>
/// <param name="Narrow">Below.</param>
public sealed record PlotHeight(int Wide, int Narrow);

/// <summary>Where the numbers of a chart come from.</summary>
/// <param name="Dataset">The id of the dataset.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Text">Publisher, title and edition.</param>
public sealed record ChartSource(string Dataset, string Edition, string Text);

/// <summary>The border of the rendering: specification in, picture description out.</summary>
/// <remarks>
/// It uses only types of the BCL and of this assembly, because a host that has already loaded an older FSharp.Core
/// loads the rendering into a load context of its own and talks to it through this interface.
/// </remarks>
public interface IChartRenderer
{
    /// <summary>Turns a specification into what a page draws.</summary>
    /// <exception cref="ArgumentException">The specification can't be drawn or quoted; see <see cref="ChartSpec.Validate"/>.</exception>
    RenderedChart Render(ChartSpec spec);

    /// <summary>What a page draws of a Plotly.NET chart that a user made or changed.</summary>
    /// <param name="plotlyChart">The Plotly.NET object.</param>
    /// <exception cref="ArgumentException">It is not a Plotly.NET chart.</exception>
    RenderedChart RenderChanged(object plotlyChart);

    /// <summary>plotly.js, to be written once beside the pages.</summary>
    string PlotlyScript { get; }

    /// <summary>The licence of plotly.js, to be kept with it.</summary>
    string PlotlyLicence { get; }

    /// <summary>The script that draws the charts of a page.</summary>
    string ChartsScript { get; }

    /// <summary>The style of the charts of a page.</summary>
    string ChartsStyle { get; }
}
