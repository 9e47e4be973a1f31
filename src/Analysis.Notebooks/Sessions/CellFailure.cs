using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Analysis.Notebooks.Documents;
using Microsoft.CodeAnalysis;

namespace Analysis.Notebooks.Sessions;

/// <summary>Turns what went wrong in a cell into a <see cref="CellError"/> with the line of the cell.</summary>
internal sealed class CellFailure(string notebook, NotebookCell cell)
{
    private const string Interruption = "The cell was interrupted. The session continues with what the cell had done until then.";

    // Frames of the code that runs scripts and awaits tasks are of no use to an author.
    private static readonly string[] Machinery =
    [
        "Microsoft.CodeAnalysis.",
        "System.Runtime.CompilerServices.",
        "System.Runtime.ExceptionServices.",
        "System.Threading.",
        "Analysis.Notebooks.",
    ];

    /// <summary>The name that Roslyn has for a cell; it is in the debug information of its code.</summary>
    internal static string FileNameOf(NotebookCell cell) =>
        cell.Id.Length == 0
            ? FormattableString.Invariant($"cell [{cell.Number}]")
            : FormattableString.Invariant($"cell {cell.Number} ({cell.Id})");

    internal CellError OfInterrupt() => At(0, "Interrupted", Interruption, Interruption);

    internal CellError OfMessage(int line, string message) => At(line, "CompileError", message, message);

    internal CellError OfDiagnostics(IReadOnlyList<CompileError> errors)
    {
        var first = errors.FirstOrDefault(IsInCell) ?? errors[0];
        var place = first.Diagnostic.Location.GetLineSpan();
        var details = string.Join('\n', errors.Select(Describe));
        var error = At(place.StartLinePosition.Line + 1, "CompileError", Describe(first), details);
        return IsInCell(first)
            ? error with
            {
                Column = place.StartLinePosition.Character + 1,
            }
            : error with
            {
                Line = null,
                SourceLine = "",
            };
    }

    /// <summary>Whether an exception means that the cell was interrupted, and nothing else.</summary>
    internal static bool IsInterrupt(Exception exception) =>
        exception is AggregateException all
            ? all.Flatten().InnerExceptions.All(IsInterrupt)
            : Unwrapped(exception) is OperationCanceledException;

    internal CellError OfException(Exception exception)
    {
        var cause = Unwrapped(exception);
        var line = new[] { cause, exception }.Select(LineOf).FirstOrDefault(found => found > 0);
        return At(line, cause.GetType().FullName!, cause.Message, Describe(exception));
    }

    private CellError At(int line, string kind, string message, string details)
    {
        var lines = cell.Source.Split('\n');
        var known = line > 0 && line <= lines.Length;
        return new CellError
        {
            Notebook = notebook,
            Cell = cell.Number,
            CellId = cell.Id,
            Line = known ? line : null,
            SourceLine = known ? lines[line - 1].TrimEnd('\r') : "",
            Kind = kind,
            Message = message,
            Details = details,
        };
    }

    // Roslyn puts the folder of the notebook before the name of the cell; messages must not depend on it.
    private bool IsCell(string? file) => Path.GetFileName(file) == FileNameOf(cell);

    private bool IsInCell(CompileError error) => IsCell(error.Diagnostic.Location.GetLineSpan().Path);

    private string Describe(CompileError error) =>
        error.MissingUsings is [_, ..] missing
            ? $"{Describe(error.Diagnostic)}; add '{string.Join("' or '", missing)}'."
            : Describe(error.Diagnostic);

    private string Describe(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var file = IsCell(place.Path) || !error.Location.IsInSource ? "" : Path.GetFileName(place.Path) + ", ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)} ({file}line {place.StartLinePosition.Line + 1}, "
                + $"column {place.StartLinePosition.Character + 1})"
        );
    }

    // These three only wrap what happened.
    private static Exception Unwrapped(Exception exception) =>
        exception switch
        {
            AggregateException { InnerExceptions: [var only] } => Unwrapped(only),
            TargetInvocationException { InnerException: { } inner } => Unwrapped(inner),
            TypeInitializationException { InnerException: { } inner } => Unwrapped(inner),
            _ => exception,
        };

    private int LineOf(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: true)
            .GetFrames()
            .Where(frame => IsCell(frame.GetFileName()))
            .Select(frame => frame.GetFileLineNumber())
            .FirstOrDefault();

    private static string Describe(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames().Select(Describe).OfType<string>();
        var own = string.Join('\n', frames.Prepend($"{exception.GetType().FullName}: {exception.Message}"));
        return exception.InnerException is { } inner ? own + "\ncaused by " + Describe(inner) : own;
    }

    private static string? Describe(StackFrame frame)
    {
        var method = frame.GetMethod();
        var type = method?.DeclaringType?.FullName ?? "";
        if (method is null || Machinery.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)))
            return null;
        var file = Path.GetFileName(frame.GetFileName());
        var place = file is null ? "" : FormattableString.Invariant($" in {file}, line {frame.GetFileLineNumber()}");
        return type.StartsWith("Submission#", StringComparison.Ordinal)
            ? (place.Length == 0 ? null : "   at" + place[3..])
            : $"   at {type}.{method.Name}{place}";
    }
}

/// <summary>Why a cell failed, with its place.</summary>
public sealed record CellError
{
    /// <summary>The notebook, as the caller named it.</summary>
    public required string Notebook { get; init; }

    /// <summary>The 1-based number among all cells of the source notebook; 0 when the failure is in no cell.</summary>
    public required int Cell { get; init; }

    /// <summary>The id of the cell; empty when the failure is in no cell.</summary>
    public required string CellId { get; init; }

    /// <summary>The 1-based line within the cell, where known.</summary>
    public int? Line { get; init; }

    /// <summary>The 1-based column within that line; known for compile errors only.</summary>
    public int? Column { get; init; }

    /// <summary>The text of that line; empty where the line is not known.</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>The kind of error: <c>CompileError</c> or the type of the exception.</summary>
    public required string Kind { get; init; }

    /// <summary>The problem, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The whole text: every compile error, or the exception with its stack, without frames of the script host.</summary>
    public required string Details { get; init; }

    /// <summary>The place and the message in one sentence.</summary>
    public override string ToString() => FormattableString.Invariant($"{Notebook}{CellPlace}{LinePlace}: {Message}{SourcePlace}");

    private string CellPlace => Cell == 0 ? "" : FormattableString.Invariant($", cell {Cell} ({CellId})");

    private string LinePlace => Line is null ? "" : FormattableString.Invariant($", line {Line}");

    private string SourcePlace => SourceLine.Length == 0 ? "" : $" (in: {SourceLine.Trim()})";
}
