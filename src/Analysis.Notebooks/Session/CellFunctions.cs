using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace Analysis.Notebooks;

/// <summary>What every cell can call without a using, under the names of .NET Interactive.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "display and Display are the names of .NET Interactive.")]
[SuppressMessage("Style", "IDE1006", Justification = "display is the name of .NET Interactive.")]
public static class CellFunctions
{
    private static CellOutputs _outputs = new();

    /// <summary>The outputs of the cell that runs. Static, because a session has a process of its own.</summary>
    internal static CellOutputs Outputs
    {
        get => Volatile.Read(ref _outputs);
        set => Volatile.Write(ref _outputs, value);
    }

    /// <summary>Shows a value in every MIME type that its formatters prefer, or in those named.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var outputs = Outputs;
        return new DisplayedValue(outputs, outputs.AddDisplay(MimeBundle.Of(value, mimeTypes)), mimeTypes);
    }

    /// <summary>Shows a value; the same as <see cref="display"/>.</summary>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows a text as the MIME type says.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        var outputs = Outputs;
        return new DisplayedValue(outputs, outputs.AddDisplay(MimeBundle.OfText(mimeType, value)), [mimeType]);
    }

    /// <summary>Text that is HTML already and is shown as such.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);
}

/// <summary>A value that a cell has shown and may show anew.</summary>
public sealed class DisplayedValue
{
    private readonly CellOutputs _outputs;
    private readonly JsonObject _output;
    private readonly string[] _mimeTypes;

    internal DisplayedValue(CellOutputs outputs, JsonObject output, string[] mimeTypes) =>
        (_outputs, _output, _mimeTypes) = (outputs, output, mimeTypes);

    /// <summary>Puts another value in the place of this one.</summary>
    public void Update(object? value) => _outputs.Replace(_output, MimeBundle.Of(value, _mimeTypes));
}
