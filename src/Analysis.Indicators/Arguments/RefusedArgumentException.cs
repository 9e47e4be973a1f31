namespace Analysis.Indicators.Arguments;

/// <summary>A parameter of an indicator does not take a value. The message is worded as the argument of a call in C#.</summary>
public sealed class RefusedArgumentException : ArgumentException
{
    internal RefusedArgumentException(string parameter, string text, ArgumentException problem)
        : base($"{parameter}: \"{text}\": {ReasonOf(problem)}", problem) =>
        (Parameter, Text, Reason) = (parameter, text, ReasonOf(problem));

    /// <summary>The parameter as C# names it: <c>spendingYear</c>.</summary>
    public string Parameter { get; }

    /// <summary>The value as text.</summary>
    public string Text { get; }

    /// <summary>Why it is not taken, with the closest match or the form of what is.</summary>
    public string Reason { get; }

    /// <summary>The same refusal where the value came as an option: <c>--set spending-year=2021-2025: …</c></summary>
    internal ArgumentException OfOption() => new($"--set {Hyphens.Of(Parameter)}={Text}: {Reason}", this);

    // .NET adds the parameter of the method that refused it.
    private static string ReasonOf(ArgumentException problem) => problem.Message.Split(" (Parameter")[0];
}
