namespace Analysis.Notebooks;

/// <summary>A file that a notebook read, as reported by its libraries, or a path that they examined.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Sha256">
/// The SHA-256 of its bytes when it was first read, in lower-case hexadecimal digits; of other paths the result of <see cref="FileState"/>.
/// </param>
public sealed record FileRead(string Path, string Sha256);
