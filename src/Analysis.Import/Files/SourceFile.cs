using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analysis.Data;
using Analysis.Data.Tables;

namespace Analysis.Import.Files;

/// <summary>A file given by the user, whole in memory: the largest download of a publisher is far below the limit.</summary>
internal sealed class SourceFile
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 64 << 20;

    private readonly Lazy<string> _text;

    private SourceFile(string name, byte[] bytes)
    {
        (Name, Bytes) = (name, bytes);
        Hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        _text = new(() => TextDecoding.Decode(bytes, name));
    }

    /// <summary>The file as problems name it.</summary>
    public string Name { get; }

    public byte[] Bytes { get; }

    public string Hash { get; }

    /// <summary>Whether it is a zip, as workbooks are.</summary>
    public bool IsZip => Bytes.AsSpan().StartsWith("PK\x3\x4"u8) || Bytes.AsSpan().StartsWith("PK\x5\x6"u8);

    /// <summary>Whether it is packed by gzip.</summary>
    public bool IsGzip => Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Whether it is a file of an office program in the form used before 2007, which workbooks with a password have too.</summary>
    public bool IsCompound => Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Whether it is a workbook that needs a password.</summary>
    public bool IsProtected => IsCompound && Bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    /// <summary>Whether it is JSON or text.</summary>
    public bool IsText => !IsZip && !IsGzip && !IsCompound;

    /// <summary>The content as text.</summary>
    /// <exception cref="DataException">It has another type.</exception>
    public string Text => _text.Value;

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataException">It does not exist, can't be read, is empty or too large.</exception>
    public static SourceFile Open(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (Directory.Exists(path))
                throw Refused(path, "is a folder; name the file.");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > MostBytes)
                throw Refused(name, TooLarge(file.Length));
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Of(name, bytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused(path, "does not exist; name the downloaded file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, $"can't be read ({e.Message}).");
        }
    }

    /// <summary>A file that is in memory already, such as the response of a server.</summary>
    /// <exception cref="DataException">It is empty or too large.</exception>
    public static SourceFile Of(string name, byte[] bytes) =>
        bytes.Length switch
        {
            0 => throw Refused(name, "is empty; download it again."),
            > MostBytes => throw Refused(name, TooLarge(bytes.Length)),
            _ => new(name, bytes),
        };

    /// <summary>The exception for a file of which nothing can be read.</summary>
    public DataException Refused(string message) => Refused(Name, message);

    /// <summary>The same, with the row that shows it.</summary>
    public DataException Refused(int row, string message) => new([new(Name, row, null, message)]);

    private static string TooLarge(long size) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"has {size:N0} bytes and at most {MostBytes:N0} are read: no publisher's table is that large; name the downloaded file itself."
        );

    private static DataException Refused(string file, string message) => new([new(file, null, null, message)]);
}
