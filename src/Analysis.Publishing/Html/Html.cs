namespace Analysis.Publishing;

/// <summary>
/// Markup that may be written to a page as it is. Everything else that a template prints is escaped, so there is one place
/// to look for what can reach a reader's browser: the callers that make a value of this type.
/// </summary>
/// <param name="Markup">The markup.</param>
internal sealed record Html(string Markup)
{
    internal static Html Empty { get; } = new("");

    internal bool IsEmpty => Markup.Length == 0;
}
