using System.Text.Json.Serialization;

namespace Analysis.Hosting;

/// <summary>The settings that a runner passes to the libraries that cells use. The defaults are those for exploring in an editor.</summary>
public sealed record RunSettings
{
    /// <summary>The edition of each dataset that is not to be the newest.</summary>
    public IReadOnlyDictionary<string, string> Editions { get; init; } = new Dictionary<string, string>();

    /// <summary>The parameters whose values differ from the defaults of the notebook.</summary>
    public IReadOnlyDictionary<string, ParameterValue> Parameters { get; init; } = new Dictionary<string, ParameterValue>();

    /// <summary>Who provides the scripts that draw charts.</summary>
    public ChartScripts ChartScripts { get; init; } = ChartScripts.InOutput;

    /// <summary>Whether data that the user imported are read.</summary>
    public LocalData LocalData { get; init; } = LocalData.Used;

    /// <summary>
    /// The settings that every notebook of a run shares, by name: what a cached result must agree with, in words for messages.
    /// Parameters are not among them, because each notebook has its own.
    /// </summary>
    [JsonIgnore]
    public IEnumerable<KeyValuePair<string, string>> Shared =>
        [
            .. Editions.Select(edition => KeyValuePair.Create($"edition:{edition.Key}", edition.Value)),
            KeyValuePair.Create("charts", ChartScripts == ChartScripts.AddedByHost ? "added-by-host" : "in-output"),
            KeyValuePair.Create("local", LocalData == LocalData.Used ? "used" : "left-out"),
        ];
}

/// <summary>Who provides the scripts that draw charts.</summary>
public enum ChartScripts
{
    /// <summary>The first chart of a notebook carries them in its output.</summary>
    InOutput,

    /// <summary>
    /// The host adds them where it shows the outputs: once a site, or in each executed notebook that it writes. The output of the first
    /// chart begins with a mark in their place.
    /// </summary>
    AddedByHost,
}

/// <summary>Whether data that the user imported are read.</summary>
public enum LocalData
{
    /// <summary>The data that the user imported are read beside the shipped ones.</summary>
    Used,

    /// <summary>Only shipped data are read: what the user imported is not to be published.</summary>
    LeftOut,
}
