using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Analysis.OldHost;

/// <summary>Stands in for what that kernel lets every cell call.</summary>
public sealed class Outputs
{
    private const string Finding = "application/vnd.analysis.finding+json";

    private readonly List<string> _html = [];
    private readonly List<string> _findings = [];

#pragma warning disable IDE1006, CA1822 // The names are those of the kernel, and a script reaches members of its host object.
    /// <summary>Shows a value.</summary>
    public void display(object value)
    {
        _html.Add(value.ToDisplayString("text/html"));
        if (Formatter.GetPreferredMimeTypesFor(value.GetType()).Contains(Finding))
            _findings.Add(value.ToDisplayString(Finding));
    }

    /// <summary>Marks a text as HTML.</summary>
    public IHtmlContent HTML(string text) => new HtmlString(text);
#pragma warning restore IDE1006, CA1822

    internal Shown End(string? error) => new(error, _html, _findings);
}
