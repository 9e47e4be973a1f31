namespace Analysis.Notebooks;

/// <summary>A file that a notebook read, as its libraries told.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Sha256">The SHA-256 of its bytes when it was first read, in lower-case hexadecimal digits.</param>
public sealed record FileRead(string Path, string Sha256);
