namespace Analysis.Notebooks;

/// <summary>A file that a notebook read, as its libraries told, or a path at which they looked.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Sha256">
/// The SHA-256 of its bytes when it was first read, in lower-case hexadecimal digits; of other paths what <see cref="FileState"/> says.
/// </param>
public sealed record FileRead(string Path, string Sha256);
