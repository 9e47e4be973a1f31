using System.ComponentModel;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Sessions;

/// <summary>
/// What the code of a cell calls, where <see cref="InterruptChecks"/> put it, so that a person can stop a loop. Static,
/// because a session has a process of its own. An interrupt stops what the cell and those before it started, however late
/// a thread comes to a check, and nothing of the cells that follow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellInterrupt
{
    // The number of the cell flows into every thread and task that it starts.
    private static readonly AsyncLocal<int> Cell = new();
    private static volatile int _stopped;
    private static int _begun;
    private static CancellationTokenSource _awaited = new();

    /// <summary>Ends the cell when a stop was requested.</summary>
    /// <exception cref="OperationCanceledException">A stop was requested.</exception>
    public static void Check()
    {
        // Reading the number costs more than a turn of a small loop, so it is read after the first interrupt only.
        if (_stopped > 0 && Cell.Value is > 0 and var cell && cell <= _stopped)
            throw new OperationCanceledException("The cell was interrupted.");
    }

    /// <summary>The task, which ends early when a stop is requested.</summary>
    public static Task Guard(Task task) => task.WaitAsync(_awaited.Token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task<T> Guard<T>(Task<T> task) => task.WaitAsync(_awaited.Token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task Guard(ValueTask task) => task.AsTask().WaitAsync(_awaited.Token);

    /// <inheritdoc cref="Guard(Task)"/>
    public static Task<T> Guard<T>(ValueTask<T> task) => task.AsTask().WaitAsync(_awaited.Token);

    /// <summary>Anything else that can be awaited, as it is.</summary>
    public static T Guard<T>(T awaitable) => awaitable;

    /// <summary>Ends what the session itself awaits for the cell.</summary>
    internal static CancellationToken Awaited => _awaited.Token;

    // What is awaited continues with code of the cell, so it is cancelled on another thread than the one that requests the stop.
    internal static CancellationTokenRegistration Begin(CancellationToken interrupt)
    {
        var awaited = new CancellationTokenSource();
        var cell = Interlocked.Increment(ref _begun);
        (_awaited, Cell.Value) = (awaited, cell);
        return interrupt.Register(() =>
        {
            _stopped = cell;
            _ = awaited.CancelAsync();
        });
    }
}

/// <summary>
/// Puts checks for an interrupt into the code of a cell: into every loop, every body of a function and behind every
/// label, and around what is awaited. All on the lines as they are, so that messages keep their line numbers.
/// </summary>
internal sealed class InterruptChecks : CSharpSyntaxWalker
{
    private static readonly string Type = "global::" + typeof(CellInterrupt).FullName;
    private static readonly string Check = $" {Type}.Check();";

    private readonly List<(int Position, string Text)> _insertions = [];

    /// <summary>The code with checks; code that cannot be parsed comes back as it is.</summary>
    internal static string In(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, ScriptText.ParseOptions);
        if (tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error))
            return code;
        var checks = new InterruptChecks();
        checks.Visit(tree.GetRoot());
        return checks.Insert(code);
    }

    public override void DefaultVisit(SyntaxNode node)
    {
        if (node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
            AddTo(node.ChildNodes().OfType<StatementSyntax>().Last());
        base.DefaultVisit(node);
    }

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        _insertions.Add((node.ColonToken.Span.End, Check));
        base.VisitLabeledStatement(node);
    }

    public override void VisitBlock(BlockSyntax node)
    {
        if (node.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)
            AddTo(node);
        base.VisitBlock(node);
    }

    public override void VisitAwaitExpression(AwaitExpressionSyntax node)
    {
        _insertions.Add((node.Expression.SpanStart, $"{Type}.Guard("));
        base.VisitAwaitExpression(node);
        _insertions.Add((node.Expression.Span.End, ")"));
    }

    private void AddTo(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            _insertions.Add((block.OpenBraceToken.Span.End, Check));
            return;
        }

        _insertions.Add((body.SpanStart, "{" + Check + " "));
        _insertions.Add((body.Span.End, " }"));
    }

    private string Insert(string code)
    {
        var text = new StringBuilder();
        var from = 0;
        // The order among insertions at one place is that in which they were found: outer ones open first.
        foreach (var (position, inserted) in _insertions.OrderBy(insertion => insertion.Position))
        {
            text.Append(code, from, position - from).Append(inserted);
            from = position;
        }

        return text.Append(code, from, code.Length - from).ToString();
    }
}
