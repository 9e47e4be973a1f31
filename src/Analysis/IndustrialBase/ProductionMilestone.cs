namespace Analysis.IndustrialBase;

/// <summary>A stage that the making of a US system in Europe reached.</summary>
/// <param name="System">The system: <c>Patriot GEM-T</c>.</param>
/// <param name="Host">The country where it is or shall be made.</param>
/// <param name="Stage">Announced, contracted or producing.</param>
/// <param name="Words">The stage as the page has it: <c>memorandum</c>, <c>under construction</c>.</param>
/// <param name="When">The date of the page: a year, a month or a day, as exactly as it is known.</param>
public sealed record ProductionMilestone(string System, Subject Host, Aggregate Stage, string Words, string When);
