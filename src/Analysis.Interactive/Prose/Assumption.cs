namespace Analysis.Interactive;

/// <summary>A number that a parameter of the notebook sets, such as a guideline: it is shown in prose as an assumption, not as a finding.</summary>
/// <param name="Text">The number as the sentence shows it.</param>
public readonly record struct Assumption(string Text);
