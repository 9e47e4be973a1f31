using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Analysis.Interactive.Sessions;

namespace Analysis.Interactive;

/// <summary>Builds prose from an interpolated string and takes only what has a source: a bare number does not compile.</summary>
/// <remarks>
/// It may contain results, their numbers, findings, names, periods, assumptions and text. Text with a figure of its own (<c>58 %</c>,
/// <c>4.1</c>, <c>3 billion</c>)
/// is refused.
/// </remarks>
[InterpolatedStringHandler]
public sealed partial class Sentence
{
    [GeneratedRegex(
        @"(?<!\d)\d+([.,]\d+|[\s\u00a0]*(%|per cent|percent|million|billion|bn\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TypedFigure { get; }

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();
    private readonly List<Finding> _findings = [];

    /// <summary>Called by the compiler.</summary>
    public Sentence(int literalLength, int formattedCount)
    {
        _html.EnsureCapacity(literalLength + formattedCount * 80);
        _text.EnsureCapacity(literalLength + formattedCount * 10);
    }

    /// <summary>The words between the holes.</summary>
    /// <exception cref="ArgumentException">A figure is typed into them.</exception>
    public void AppendLiteral(string value) => AppendFormatted(value);

    /// <summary>Text, such as a list of names.</summary>
    /// <exception cref="ArgumentException">It carries a figure of its own.</exception>
    public void AppendFormatted(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (TypedFigure.Match(value) is { Success: true } typed)
            throw new ArgumentException(
                $"The figure '{typed.Value}' is typed into the prose; compute it and put it in as a Finding, or as an "
                    + $"Assumption where a parameter sets it."
            );
        _html.Append(WebUtility.HtmlEncode(value));
        _text.Append(value);
    }

    /// <summary>The one number of a result, recorded as a finding.</summary>
    /// <exception cref="ArgumentException">The result has no number, or several; the message gives the reason.</exception>
    public void AppendFormatted(Indicator value)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendFormatted(value.ToValue());
    }

    /// <summary>The one number of a result with so many decimals: <c>{share:0}</c>, <c>{share:0.00}</c>.</summary>
    /// <exception cref="ArgumentException">The result has no number, or several, or the format is not a zero with decimals.</exception>
    public void AppendFormatted(Indicator value, string format)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendFormatted(value.ToValue(), format);
    }

    /// <summary>A number of a result, recorded as a finding.</summary>
    public void AppendFormatted(ResultValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendFormatted(value.Finding);
    }

    /// <summary>A number of a result with so many decimals: <c>{share:0}</c>, <c>{share:0.00}</c>.</summary>
    /// <exception cref="ArgumentException">The format is not a zero with decimals, or the number has one form only.</exception>
    public void AppendFormatted(ResultValue value, string format)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendFormatted(value.In(format));
    }

    /// <summary>A computed number.</summary>
    /// <exception cref="ArgumentException">Another number of the sentence has the same id.</exception>
    public void AppendFormatted(Finding value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var finding = Session.Current.InRun(value);
        if (_findings.FirstOrDefault(other => other.Id == finding.Id && !IsSameNumber(other, finding)) is { } other)
            throw new ArgumentException(
                $"'{other.Text}' and '{finding.Text}' have the same id {finding.Id}; name one of them with .As(\"id\", \"title\")."
            );
        _findings.Add(finding);
        _html.Append(FindingLine.Number(finding));
        _text.Append(finding.Text);
    }

    /// <summary>The name of a country or group.</summary>
    public void AppendFormatted(Subject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var name = value.NameInProse;
        AppendFormatted(BeginsSentence ? char.ToUpperInvariant(name[0]) + name[1..] : name);
    }

    /// <summary>A year or window.</summary>
    public void AppendFormatted(Period value) => AppendFormatted(value.ToProse());

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentException">The number is not a year from 1900 to 2100; any other number needs a source.</exception>
    public void AppendFormatted(int value) => AppendFormatted(Period.Year(value));

    /// <summary>A number that a parameter sets.</summary>
    public void AppendFormatted(Assumption value)
    {
        _html.Append("<span class=\"assumption\">").Append(WebUtility.HtmlEncode(value.Text)).Append("</span>");
        _text.Append(value.Text);
    }

    /// <summary>Another sentence, with its numbers.</summary>
    /// <exception cref="ArgumentException">A number of it has the id of another one.</exception>
    public void AppendFormatted(Sentence value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value._findings.FirstOrDefault(one => _findings.Exists(other => other.Id == one.Id && !IsSameNumber(other, one))) is { } twice)
            throw new ArgumentException($"Two numbers have the id {twice.Id}; name one of them with .As(\"id\", \"title\").");
        _html.Append(value._html);
        _text.Append(value._text);
        _findings.AddRange(value._findings);
    }

    private static bool IsSameNumber(Finding one, Finding other) =>
        one.Value.Equals(other.Value) && one.Unit == other.Unit && one.Period == other.Period;

    private bool BeginsSentence => _text.Length == 0 || _text.ToString().TrimEnd() is [.., '.' or ':' or '?'];

    internal Paragraph ToParagraph(string cssClass) => new(cssClass, _html.ToString(), _text.ToString(), [.. _findings]);
}

/// <summary>A sentence or more with computed numbers, ready for a reader: as HTML, as plain text, and with its findings.</summary>
public sealed record Paragraph
{
    internal Paragraph(string cssClass, string content, string text, IReadOnlyList<Finding> findings) =>
        (Html, Content, Text, Findings) = ($"<p class=\"{cssClass}\">{content}</p>", content, text, findings);

    /// <summary>A <c>p</c> element; each number is a <c>data</c> element that names its finding.</summary>
    public string Html { get; }

    /// <summary>The HTML inside the element, for a caption, which holds no paragraph.</summary>
    internal string Content { get; }

    /// <summary>The same as plain text.</summary>
    public string Text { get; }

    /// <summary>The findings in their order in the text.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}

/// <summary>
/// A number that a parameter of the notebook sets, such as a guideline: it is shown in prose as an assumption, not as a finding.
/// </summary>
/// <param name="Text">The number as the sentence shows it.</param>
public readonly record struct Assumption(string Text);
