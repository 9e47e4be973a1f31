using System.Text;

namespace Analysis.Storage;

/// <summary>What a file or folder may be called, so that its name means one entry of its folder on every system.</summary>
public static class FileName
{
    /// <summary>The longest name in bytes of UTF-8. File systems take 255; the rest is for what is written beside a file.</summary>
    public const int MostBytes = 200;

    private static readonly HashSet<string> Devices = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            .. Enumerable
                .Range(0, 10)
                .SelectMany(n => (string[])[FormattableString.Invariant($"COM{n}"), FormattableString.Invariant($"LPT{n}")]),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Why a text is not such a name, without a subject: <c>ends in a dot or a blank</c>; null where it is one.</summary>
    /// <param name="name">The text.</param>
    public static string? Problem(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.All(letter => letter == '.'))
            return "is empty";
        if (name[^1] is '.' or ' ')
            return "ends in a dot or a blank";
        if (name.Any(letter => char.IsControl(letter) || letter is '\\' or '/' or ':' || Path.GetInvalidFileNameChars().Contains(letter)))
            return "holds a control character, a colon or a backslash";
        if (Device(name) is { } device)
            return $"is {device}, the name of a device on Windows";
        return Encoding.UTF8.GetByteCount(name) > MostBytes ? FormattableString.Invariant($"is longer than {MostBytes} bytes") : null;
    }

    /// <summary>The device that Windows takes a name for, whatever extension it has; null where it is none.</summary>
    /// <param name="name">The name.</param>
    public static string? Device(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var first = name.Split('.')[0].Trim();
        return Devices.Contains(first) ? first : null;
    }
}
