using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analysis.Interactive.Sessions;

namespace Analysis.Interactive;

/// <summary>A column of a table in a notebook.</summary>
/// <param name="Header">The text in it.</param>
/// <param name="Unit">The unit of its numbers, shown in the header; empty for words.</param>
public sealed record SourcedColumn(string Header, string Unit = "")
{
    /// <summary>A column of words.</summary>
    public static implicit operator SourcedColumn(string header) => new(header);
}

/// <summary>A cell: words, a figure with its source, a link, a small line, or a gap with its reason.</summary>
public sealed partial record DataCell
{
    [GeneratedRegex(@"\A\d{4}-\d\d(\d\d|-\d\d)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date { get; }

    private DataCell(string content, string text, Finding? finding) => (Content, Text, Finding) = (content, text, finding);

    private string Content { get; }

    /// <summary>The attributes of the element, with a blank in front.</summary>
    private string Attributes { get; init; } = "";

    /// <summary>The cell as a <c>td</c> element.</summary>
    public string Html => $"<td{Attributes}>{Content}</td>";

    /// <summary>The cell at the head of a row: words are a header, a finding or a gap stays a cell.</summary>
    internal string HeadHtml => Finding is null && Attributes.Length == 0 ? $"<th scope=\"row\">{Content}</th>" : Html;

    /// <summary>The cell as plain text.</summary>
    public string Text { get; }

    /// <summary>The figure in it, if one is.</summary>
    public Finding? Finding { get; }

    /// <summary>Words, or a date such as <c>2025-10</c>, which stays on one line.</summary>
    public static implicit operator DataCell(string words) =>
        new(Encode(Date.IsMatch(words) ? words.Replace('-', '\u2011') : words), words, null);

    /// <summary>A computed number, which opens its source.</summary>
    public static implicit operator DataCell(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var named = Session.Current.InRun(finding);
        return new(FindingLine.Number(named), named.Text, named);
    }

    /// <summary>A number of a result, which opens its source.</summary>
    public static implicit operator DataCell(ResultValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Finding;
    }

    /// <summary>A missing value with its reason: on hover and in text under the table.</summary>
    public static DataCell Gap(string reason) =>
        new("–", "– (" + reason + ")", null) { Attributes = $" class=\"gap\" title=\"{Encode(reason)}\"" };

    /// <summary>Words that lead to a page or to a section of a page.</summary>
    /// <exception cref="ArgumentException">The address is neither http(s) nor a page or section of this site.</exception>
    public static DataCell Link(string words, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isOutside = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        var isPage =
            address.StartsWith('#')
            || address.Split('#')[0].EndsWith(".html", StringComparison.Ordinal) && !address.Contains(':', StringComparison.Ordinal);
        return isOutside || isPage
            ? new($"<a href=\"{Encode(address)}\">{Encode(words)}</a>", words, null)
            : throw new ArgumentException(
                $"'{address}' is neither an address that begins with http nor a page of this site, such as 02-suppliers.html#claims."
            );
    }

    /// <summary>A small line over the years, with its first and last value in words for who can't see it.</summary>
    public static DataCell Line(Sparkline line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(line.ToSvg(), line.Description, null);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>
/// A table for reading exact values: units in the header, numbers that open their source, gaps with their reason. The site makes it
/// sortable.
/// </summary>
/// <param name="Caption">What it shows, with the figures in it.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record SourcedTable(Paragraph Caption, IReadOnlyList<SourcedColumn> Columns, IReadOnlyList<IReadOnlyList<DataCell>> Rows)
{
    /// <summary>The figures of caption and cells in their order.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. Caption.Findings, .. Rows.SelectMany(row => row).Select(cell => cell.Finding).OfType<Finding>()];

    /// <summary>The table as HTML, usable without a script.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"data\"><caption>").Append(Caption.Content).Append("</caption><thead><tr>");
        foreach (var column in Columns)
            html.Append("<th scope=\"col\" data-unit=\"")
                .Append(WebUtility.HtmlEncode(column.Unit))
                .Append("\">")
                .Append(WebUtility.HtmlEncode(column.Header))
                .Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
            html.Append("<tr>").Append(row[0].HeadHtml).AppendJoin("", row.Skip(1).Select(cell => cell.Html)).Append("</tr>");
        return html.Append("</tbody></table>").ToString();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var lines = Rows.Select(row => string.Join('\t', row.Select(cell => cell.Text)));
        return string.Join(Environment.NewLine, [Caption.Text, string.Join('\t', Columns.Select(column => column.Header)), .. lines]);
    }
}
