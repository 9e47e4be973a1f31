using System.Net;
using System.Text;

namespace Analysis.Interactive;

/// <summary>The sources of a notebook, generated from the editions that it read.</summary>
/// <param name="Sources">The editions.</param>
public sealed record SourceNotes(IReadOnlyList<Source> Sources)
{
    internal string ToHtml()
    {
        var html = new StringBuilder("<section class=\"sources\"><dl>");
        foreach (var source in Sources)
        {
            html.Append("<dt>")
                .Append(Encode($"{source.Publisher}: {source.Title}"))
                .Append("</dt>")
                .Append("<dd><p>Edition <strong>")
                .Append(Encode(source.Edition))
                .Append("</strong> of <code>")
                .Append(Encode(source.Dataset))
                .Append("</code>. ")
                .Append(Encode(Terms(source.LicenceClass)))
                .Append(' ')
                .Append(Encode(source.Credit))
                .Append("</p>");
            if (source.Provenance.Length > 0)
                html.Append("<p>How this copy was made: ").Append(Encode(source.Provenance)).Append("</p>");
            if (source.Caveats.Count > 0)
                html.Append("<details><summary>What to know before quoting</summary><ul>")
                    .AppendJoin("", source.Caveats.Select(caveat => $"<li>{Encode(caveat)}</li>"))
                    .Append("</ul></details>");
            html.Append("</dd>");
        }
        return html.Append("</dl></section>").ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, Sources.Select(source => $"{source}. {source.Credit}"));

    private static string Terms(LicenceClass licence) =>
        licence switch
        {
            LicenceClass.Open => "Shipped whole with credit.",
            LicenceClass.Extract => "A small extract for non-commercial use.",
            LicenceClass.Cited => "Single figures, each cited with its publisher and a link.",
            LicenceClass.DerivedOnly => "Only totals computed by this project are shipped.",
            _ => "Imported by the user and not shipped.",
        };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
