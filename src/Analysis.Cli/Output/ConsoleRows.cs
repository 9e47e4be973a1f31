using Spectre.Console;

namespace Analysis.Cli.Output;

/// <summary>A table: drawn in a terminal, tab-separated lines where the output goes to a file or a program.</summary>
internal sealed class ConsoleRows(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        if (Console.IsOutputRedirected)
            PrintLines();
        else
            PrintDrawn();
    }

    private void PrintLines()
    {
        Console.WriteLine(string.Join('\t', heads));
        foreach (var row in _rows)
            Console.WriteLine(string.Join('\t', row));
    }

    private void PrintDrawn()
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads)
            table.AddColumn(Markup.Escape(head));
        foreach (var row in _rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Write(table);
    }
}
