using Analysis.Charts;
using Analysis.Publishing.Cells;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analysis.Publishing.Markup;

/// <summary>The content of a notebook's page as a document, so that its elements can be worked on rather than its text.</summary>
internal sealed record Article
{
    /// <summary>The main result with its numbers marked; empty where the notebook has none.</summary>
    public required SafeHtml Answer { get; init; }

    /// <summary>The main result for the card on the index, without links.</summary>
    public required SafeHtml QuietAnswer { get; init; }

    /// <summary>The main result as text, or the question where there is none.</summary>
    public required string Description { get; init; }

    public required SafeHtml Question { get; init; }

    public required SafeHtml Body { get; init; }

    public required IReadOnlyList<TocEntry> Toc { get; init; }

    /// <summary>The figures that the text quotes, in its order.</summary>
    public required IReadOnlyList<Finding> Quoted { get; init; }

    // What the frame of a page uses itself, and names that its scripts look up: a browser gives an element of such an id instead.
    private static readonly string[] FrameIds =
    [
        "content",
        "menu",
        "computed-with",
        "cite",
        "top",
        "foot-data",
        "foot-cite",
        "AnalysisCharts",
        "Plotly",
        "PlotlyConfig",
        "MathJax",
        "define",
        "exports",
        "global",
        "module",
        "process",
        "require",
        "self",
    ];

    /// <exception cref="PublishException">A number has no source.</exception>
    internal static Article Build(NotebookParts parts, IReadOnlyDictionary<string, Finding> findings, ArticlePlace place)
    {
        var (root, answer, question, body) = Parse(parts);
        var quiet = Headline.Move(body, answer);
        TableMarkup.Apply(root);
        var quoted = FindingMarks.Apply(root, findings, place.Notebook);
        YearRanges.KeepTogether(root);
        Links.Apply(root, place);
        var toc = Headings.Apply(root, [.. FrameIds, .. quoted.Select(finding => $"about-{finding.Id}")]);
        return new()
        {
            Answer = new(answer.InnerHtml),
            QuietAnswer = quiet,
            Description = Short((answer.FirstElementChild ?? question).TextContent),
            Question = new(question.InnerHtml),
            Body = ChartMarkup.WithData(body.InnerHtml, parts.Charts),
            Toc = toc,
            Quoted = quoted,
        };
    }

    private static (IElement Root, IElement Answer, IElement Question, IElement Body) Parse(NotebookParts parts)
    {
        var document = new HtmlParser().ParseDocument(
            $"<!doctype html><body><div></div><div>{parts.Question.Markup}</div><div>{parts.Body.Markup}</div></body>"
        );
        var root = document.Body!;
        return (root, root.Children[0], root.Children[1], root.Children[2]);
    }

    private static string Short(string text)
    {
        const int most = 300;
        return TitleShortener.Shorten(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);
    }
}

/// <summary>The place of an article: its page, and those that it may link to.</summary>
internal sealed record ArticlePlace(string Notebook, PageLinks Links);
