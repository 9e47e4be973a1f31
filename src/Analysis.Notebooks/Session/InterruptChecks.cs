using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks;

/// <summary>
/// Puts checks for an interrupt into the code of a cell: into every loop, every body of a function and behind every
/// label, and around what is awaited. All on the lines as they are, so that messages keep their line numbers.
/// </summary>
internal sealed class InterruptChecks : CSharpSyntaxWalker
{
    private const string Type = "global::Analysis.Notebooks.CellInterrupt";
    private const string Check = $" {Type}.Check();";

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
