namespace Analysis.Hosting;

/// <summary>The value of a notebook's parameter with its type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Text">The value as <c>--set</c> takes it: text without quotes, numbers in the invariant culture, <c>true</c> or <c>false</c>.</param>
public sealed record ParameterValue(ParameterType Type, string Text)
{
    /// <summary>The value as <c>--set</c> takes it.</summary>
    public override string ToString() => Text;
}

/// <summary>What the value of a parameter may be.</summary>
public enum ParameterType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number, such as 2014 or -3.</summary>
    WholeNumber,

    /// <summary>A number with a decimal point, such as 0.02.</summary>
    DecimalNumber,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    TrueOrFalse,

    /// <summary>C# code that computes the value, in a cell that another program than this one injected.</summary>
    Expression,
}
