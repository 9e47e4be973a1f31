using Analysis.Hosting;
using Analysis.Notebooks.Sessions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Analysis.Notebooks.Assistance;

/// <summary>
/// Helps to write a cell: what may be inserted at a place, what a name there means. It includes what earlier cells declared. Its
/// first request takes longer: the services of Roslyn are loaded on demand, and a run never needs them.
/// </summary>
public sealed class CodeAssistant : IDisposable
{
    private const int Most = 1000;
    private const string WarmUp = "Console.Write";

    // Every value has them, so that they are no reason to have written the dot.
    private static readonly string[] OfObject =
    [
        nameof(Equals),
        nameof(GetHashCode),
        nameof(GetType),
        nameof(ReferenceEquals),
        nameof(ToString),
    ];

    private readonly Lazy<SubmissionWorkspace> _workspace;

    internal CodeAssistant(SubmissionChain chain) => _workspace = new(() => new SubmissionWorkspace(chain));

    /// <summary>
    /// Loads the services of Roslyn, which the first request would wait for. Cells of a session may run at the same time.
    /// </summary>
    /// <param name="folder">The folder of the notebook.</param>
    public static async Task WarmUpAsync(string folder)
    {
        using var assistant = new CodeAssistant(new(new(folder, SessionLifetime.OfProcess, CellCacheFolder: null)));
        await assistant.SuggestAsync(WarmUp, WarmUp.Length);
        await assistant.ExplainAsync(WarmUp, WarmUp.Length);
    }

    /// <summary>What may be inserted at the cursor.</summary>
    /// <param name="source">The cell as far as it is written.</param>
    /// <param name="position">The place of the cursor: the number of UTF-16 characters before it.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<Suggestions> SuggestAsync(string source, int position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, source.Length);
        var cell = CodeInCell.Of(source, position);
        if (cell.KindAtCursor is null)
            return Magics(cell.MagicAtCursor, position);
        if (!cell.IsInCode)
            return new(position, position, []);
        var document = _workspace.Value.Document(cell.Code);
        if (await TextArgument.OfAsync(document, position, cancellation) is { } argument)
            return Of(argument, position);
        var list = await CompletionService.GetService(document)!.GetCompletionsAsync(document, position, cancellationToken: cancellation);
        return list.ItemsList.Count == 0 ? new(position, position, []) : Of(list, cell.Code, position);
    }

    /// <summary>The signature and the documentation of what is at the cursor, or of the call around it; null when there is none.</summary>
    /// <inheritdoc cref="SuggestAsync"/>
    public async Task<Explanation?> ExplainAsync(string source, int position, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, source.Length);
        var cell = CodeInCell.Of(source, position);
        return cell.IsInCode ? await Explanations.OfAsync(_workspace.Value.Document(cell.Code), position, cancellation) : null;
    }

    /// <summary>Whether a cell can run as it is written.</summary>
    public static Completeness CompletenessOf(string source) => CellForm.Of(source);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_workspace.IsValueCreated)
            _workspace.Value.Dispose();
    }

    private static Suggestions Magics(string written, int position) =>
        new(
            position - written.Length,
            position,
            [
                .. CellSegments
                    .Known.Split(", ")
                    .Where(magic => magic.StartsWith(written, StringComparison.OrdinalIgnoreCase))
                    .Select(magic => new Suggestion(magic, "magic")),
            ]
        );

    // Who knows a country by its name finds its code.
    private static Suggestions Of(TextArgument argument, int position)
    {
        bool Begins(string text) => text.StartsWith(argument.Written, StringComparison.OrdinalIgnoreCase);
        var items =
            from value in RunContext.Current.KnownValues(argument.Kind)
            where Begins(value.Text) || Begins(value.Name)
            orderby Begins(value.Text) descending
            select new Suggestion(value.Text, value.Name.Length > 0 ? value.Name : argument.Kind);
        return new(argument.Start, position, [.. items.DistinctBy(item => item.Text).Take(Most)]);
    }

    private static Suggestions Of(CompletionList list, string code, int position)
    {
        var start = Math.Min(list.Span.Start, position);
        var written = code[start..position];
        var items =
            from item in list.ItemsList
            where item.FilterText.StartsWith(written, StringComparison.OrdinalIgnoreCase) && IsPlain(item)
            orderby item.FilterText.StartsWith(written, StringComparison.Ordinal) descending, IsOfObject(item), item.SortText
            select new Suggestion(TextOf(item), (item.Tags.FirstOrDefault() ?? "text").ToLowerInvariant());
        return new(start, position, [.. items.DistinctBy(item => item.Text).Take(Most)]);
    }

    // An editor of cells can't apply a suggestion that changes other places of the text or contains a snippet.
    private static bool IsPlain(CompletionItem item) =>
        !item.IsComplexTextEdit && !item.Tags.Contains("Snippet") && item.InlineDescription.Length == 0;

    private static bool IsOfObject(CompletionItem item) =>
        item.Tags.Contains(WellKnownTags.Method) && OfObject.Contains(item.FilterText, StringComparer.Ordinal);

    private static string TextOf(CompletionItem item) =>
        item.Properties.TryGetValue("InsertionText", out var text) ? text : item.DisplayText;
}

/// <summary>What may be inserted between two places of a cell.</summary>
/// <param name="Start">Where the text begins that a suggestion replaces.</param>
/// <param name="End">Where it ends: at the cursor.</param>
/// <param name="Items">The suggestions, the likeliest first.</param>
public sealed record Suggestions(int Start, int End, IReadOnlyList<Suggestion> Items);

/// <summary>One suggestion.</summary>
/// <param name="Text">The text to insert.</param>
/// <param name="Kind">What it is, such as <c>method</c> or <c>property</c>, or the name of what a text identifies.</param>
public sealed record Suggestion(string Text, string Kind);
