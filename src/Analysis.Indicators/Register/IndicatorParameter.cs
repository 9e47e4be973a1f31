using Analysis.Data;

namespace Analysis.Indicators;

/// <summary>A parameter of an indicator: what it is called, what it means, and what it is when nobody says.</summary>
/// <param name="Name">The name in <c>--set NAME=VALUE</c>.</param>
/// <param name="Meaning">What it means and what it takes, for the help text.</param>
/// <param name="Default">Its value when left out, which may depend on the editions in use (the newest window).</param>
public sealed record IndicatorParameter(string Name, string Meaning, Func<DataLibrary, string> Default);
