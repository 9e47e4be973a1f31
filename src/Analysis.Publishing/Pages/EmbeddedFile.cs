namespace Analysis.Publishing;

/// <summary>Templates and assets that the assembly carries.</summary>
internal static class EmbeddedFile
{
    internal static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}; build it again.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));
}
