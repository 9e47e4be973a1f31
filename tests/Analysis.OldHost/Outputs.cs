using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.OldHost;

/// <summary>What a cell showed.</summary>
/// <param name="Cell">The id of the cell.</param>
/// <param name="Data">The text of every media type that the formatters prefer for the value.</param>
internal sealed record CellOutput(string Cell, IReadOnlyDictionary<string, string> Data);

/// <summary>Simulates what that kernel lets every cell call.</summary>
public sealed class Outputs
{
    private readonly List<CellOutput> _shown = [];

    internal string Cell { get; set; } = "";

#pragma warning disable IDE1006, CA1822 // The names are those of the kernel, and a script reaches members of its host object.
    /// <summary>Shows a value.</summary>
    public void display(object value) =>
        _shown.Add(
            new(
                Cell,
                Formatter
                    .GetPreferredMimeTypesFor(value.GetType())
                    .Distinct()
                    .ToDictionary(mimeType => mimeType, mimeType => value.ToDisplayString(mimeType))
            )
        );

    /// <summary>Marks a text as HTML.</summary>
    public IHtmlContent HTML(string text) => new HtmlString(text);
#pragma warning restore IDE1006, CA1822

    internal Shown End(string? error) => new(error, _shown);
}
