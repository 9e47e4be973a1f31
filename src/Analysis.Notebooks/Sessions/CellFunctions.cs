using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Analysis.Notebooks.Sessions;

/// <summary>What every cell can call without a using, under the names of .NET Interactive.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "display and Display are the names of .NET Interactive.")]
[SuppressMessage("Style", "IDE1006", Justification = "display is the name of .NET Interactive.")]
public static class CellFunctions
{
    private static OutputSink _outputs = new CellOutputs();

    /// <summary>The outputs of the cell that runs. Static, because a session has a process of its own.</summary>
    internal static OutputSink Outputs
    {
        get => Volatile.Read(ref _outputs);
        set => Volatile.Write(ref _outputs, value);
    }

    /// <summary>Shows a value in every MIME type that its formatters prefer, or in those named.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(Outputs, MimeBundle.Of(value, mimeTypes), mimeTypes);

    /// <summary>Shows a value; the same as <see cref="display"/>.</summary>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows a text with the given MIME type.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        DisplayedValue.Show(Outputs, MimeBundle.OfText(mimeType, value), [mimeType]);

    /// <summary>Text that is HTML already and is shown as such.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}

/// <summary>A value that a cell has shown and may show again.</summary>
public sealed class DisplayedValue
{
    private readonly OutputSink _outputs;
    private readonly string _displayId;
    private readonly string[] _mimeTypes;

    private DisplayedValue(OutputSink outputs, string displayId, string[] mimeTypes) =>
        (_outputs, _displayId, _mimeTypes) = (outputs, displayId, mimeTypes);

    internal static DisplayedValue Show(OutputSink outputs, JsonObject data, string[] mimeTypes)
    {
        // An editor stores the ids of earlier sessions, so an id must never occur again; a notebook file contains none.
        var shown = new DisplayedValue(outputs, Guid.NewGuid().ToString("N"), mimeTypes);
        outputs.AddDisplay(shown._displayId, data);
        return shown;
    }

    /// <summary>Puts another value in the place of this one.</summary>
    public void Update(object? value) => _outputs.UpdateDisplay(_displayId, MimeBundle.Of(value, _mimeTypes));
}
