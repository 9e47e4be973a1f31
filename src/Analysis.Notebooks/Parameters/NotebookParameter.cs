using Analysis.Hosting;

namespace Analysis.Notebooks.Parameters;

/// <summary>A parameter of a notebook: one declaration in the cell tagged <c>parameters</c>.</summary>
public sealed record NotebookParameter
{
    /// <summary>The name of the variable.</summary>
    public required string Name { get; init; }

    /// <summary>The type, which a value from outside must have.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>The value in the notebook, written as a value from outside is: text without quotes, a point for decimals.</summary>
    public required string Default { get; init; }

    /// <summary>The comment behind the declaration; empty when there is none.</summary>
    public required string Comment { get; init; }

    /// <summary>
    /// The C# type that holds the value: <c>string</c>, <c>int</c>, <c>long</c>, <c>double</c>, <c>decimal</c> or <c>bool</c>.
    /// </summary>
    public required string CSharpType { get; init; }
}
