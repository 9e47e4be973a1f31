namespace Analysis.Notebooks;

/// <summary>What may be inserted between two places of a cell.</summary>
/// <param name="Start">Where the text begins that a suggestion replaces.</param>
/// <param name="End">Where it ends: at the cursor.</param>
/// <param name="Items">The suggestions, the likeliest first.</param>
public sealed record Suggestions(int Start, int End, IReadOnlyList<Suggestion> Items);

/// <summary>One suggestion.</summary>
/// <param name="Text">The text to insert.</param>
/// <param name="Kind">What it is, such as <c>method</c> or <c>property</c>.</param>
public sealed record Suggestion(string Text, string Kind);
