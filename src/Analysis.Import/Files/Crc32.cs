namespace Analysis.Import.Files;

/// <summary>The checksum of zip and gzip (CRC-32, ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Enumerable.Range(0, 8).Aggregate((uint)value, (sum, _) => (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1))];

    /// <summary>The checksum and the length of what a stream still holds.</summary>
    public static (uint Sum, long Length) Of(Stream content)
    {
        var (buffer, sum, length) = (new byte[1 << 16], uint.MaxValue, 0L);
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            length += read;
            foreach (var value in buffer.AsSpan(0, read))
                sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }
        return (~sum, length);
    }
}
