namespace Analysis.Hosting;

/// <summary>A text that an argument takes, for an editor to complete.</summary>
/// <param name="Text">The text as it is written in a cell.</param>
/// <param name="Name">What it is in words, such as the name of a country; empty where the text says it.</param>
public sealed record KnownValue(string Text, string Name = "");
