namespace Analysis.Interactive;

/// <summary>Words on the left and numbers on the right of the cells of a table, in every client.</summary>
/// <remarks>VS Code and JupyterLab align all cells to the right. A page of the site leaves this out and has a style of its own.</remarks>
internal static class TableStyle
{
    private const string Table = "<table class=\"data\"";

    private const string Rules =
        "<style>table.data th,table.data td{text-align:left}table.data td:has(data),table.data th[data-unit]:not([data-unit=\"\"])"
        + "{text-align:right}</style>";

    /// <summary>The markup with the rules in front, where it holds a table.</summary>
    public static string With(string html) => html.Contains(Table, StringComparison.Ordinal) ? Rules + html : html;
}
