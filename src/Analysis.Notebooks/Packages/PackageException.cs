namespace Analysis.Notebooks;

/// <summary>A package that cannot be had; the message names it.</summary>
internal sealed class PackageException(string message) : Exception(message);
