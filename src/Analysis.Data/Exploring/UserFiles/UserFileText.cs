using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using Analysis.Data.Tables;

namespace Analysis.Data.Exploring.UserFiles;

/// <summary>Opens a user's own file and decodes it.</summary>
internal static class UserFileText
{
    private const int MostBytes = 64 << 20;

    private static readonly (byte[] Start, string What)[] Others =
    [
        ("PK\x3\x4"u8.ToArray(), "is a workbook or a zip and not a CSV file; save the sheet as 'CSV UTF-8'"),
        ([0xD0, 0xCF, 0x11, 0xE0], "is a workbook of old Excel and not a CSV file; save the sheet as 'CSV UTF-8'"),
        ([0x1F, 0x8B], "is packed with gzip; unpack it first"),
        ("%PDF"u8.ToArray(), "is a PDF and not a CSV file; copy the table into a CSV file"),
        ("PAR1"u8.ToArray(), "is a Parquet file and not a CSV file; write it as CSV"),
    ];

    // All but tab, LF, vertical tab, form feed and CR.
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(1, 8).Concat(Enumerable.Range(14, 18)).Select(code => (char)code),
    ]);

    /// <summary>The text of the file without a byte order mark, and the SHA-256 of its bytes.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    /// <exception cref="DataException">It can't be read, is empty, too large or no text.</exception>
    public static (string Text, string Sha256) Read(string file, List<string> notes)
    {
        var bytes = Bytes(file);
        // A cached result of a notebook is stale when the file changes.
        FileReads.Report([Path.GetFullPath(file)]);
        if (bytes.Length == 0)
            throw Refused(file, "is empty; it needs a header and one row a country.");
        if (Others.FirstOrDefault(other => bytes.AsSpan().StartsWith(other.Start)).What is { } what)
            throw Refused(file, what + ".");
        var text = TextDecoding.Decode(bytes, file);
        if (IndexOfControl(text) is var control and >= 0)
            throw new DataException([
                new(
                    file,
                    1 + text.AsSpan(0, control).Count('\n'),
                    null,
                    "has characters that do not occur in text; the file is binary or damaged. Save the table as 'CSV UTF-8'."
                ),
            ]);
        if (text.TrimStart() is ['<', ..])
            throw Refused(file, "is a web page or XML and not a CSV file; save the table itself as CSV.");
        if (!HasMark(bytes) && !Utf8.IsValid(bytes))
            notes.Add(
                $"{file}: is not UTF-8 and was read as Windows-1252; look at the letters with accents, and save it as UTF-8 if "
                    + $"they are not right."
            );
        return (text, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static byte[] Bytes(string file)
    {
        if (Directory.Exists(file))
            throw new ArgumentException($"{file} is a folder; name the file in it.");
        if (!File.Exists(file))
            throw new ArgumentException($"There is no file {file}; relative paths begin at the folder {Environment.CurrentDirectory}.");
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Limited(stream, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(
                file,
                $"can't be read ({e.Message.TrimEnd('.')}); close it in other programs, or give yourself the right to read it."
            );
        }
    }

    // A device states no length, so that the length is counted while it is read.
    private static byte[] Limited(FileStream stream, string file)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is var count and > 0)
        {
            if (bytes.Length + count > MostBytes)
                throw Refused(
                    file,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"has more than {MostBytes:N0} bytes, and no more are read; keep the rows and columns that you need."
                    )
                );
            bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }

    private static int IndexOfControl(string text) => text.AsSpan().IndexOfAny(Controls);

    private static bool HasMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static DataException Refused(string file, string what) => new([new(file, null, null, what)]);
}

/// <summary>Keeps messages readable whatever a file holds.</summary>
internal static class MessageLimits
{
    private const int MostCharacters = 60;
    private const int MostProblems = 30;

    /// <summary>The beginning of a cell on one line.</summary>
    public static string Shorten(string cell)
    {
        var line = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostCharacters ? line : line[..MostCharacters] + "…";
    }

    /// <exception cref="DataException">There are problems; of very many the first are listed, and the rest is counted.</exception>
    public static void ThrowIfAny(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > MostProblems)
            throw new DataException([
                .. problems.Take(MostProblems),
                new(problems[0].File, null, null, $"has {problems.Count - MostProblems} more problems; correct these first."),
            ]);
        if (problems.Count > 0)
            throw new DataException(problems);
    }
}
