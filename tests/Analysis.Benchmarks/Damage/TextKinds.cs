using System.IO.Compression;
using System.Text;
using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>Damage to the bytes of a text: cut, spoiled, in another encoding, with other delimiters.</summary>
internal static class TextKinds
{
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(850)!;
    private static readonly Encoding Mac = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static IReadOnlyList<DamageKind> All { get; } =
    [
        Cut("cut-anywhere", (text, random) => Inside(text, random.Next(text.Length / 10, text.Length - 2))),
        Cut("cut-in-last-cell", (text, _) => Inside(text, text.TrimEnd('\n', '\r', ';', ',', '"').Length - 1)),
        Cut("cut-in-header", (text, random) => Inside(text, random.Next(5, 200))),
        CutAtLine("cut-line-end", file => file.HasKnownEnd, 0),
        CutAtLine("cut-line-end-open", file => !file.HasKnownEnd, 0),
        CutAtLine("cut-before-line-end", _ => true, 1),
        Of(
            "html-in-middle",
            (text, random) =>
                text.Insert(
                    Inside(text, random.Next(text.Length / 3, text.Length - 2)),
                    "<html><body>503 Service Unavailable</body></html>"
                )
        ),
        Of("html-line", (text, random) => text.Insert(Line(text, random), "<html><body>503</body></html>\n")),
        Of("html-whole", (_, _) => "<!DOCTYPE html>\n<html><body>Please log in</body></html>\n"),
        Of("nul", (text, random) => text.Insert(random.Next(text.Length / 4, text.Length), "\0")),
        Of("nul-block", (text, random) => text.Insert(Line(text, random), new string('\0', 512))),
        Of("blank-lines", (text, random) => text.Insert(Line(text, random), "\n\n\n")),
        Of("whitespace-line", (text, random) => text.Insert(Line(text, random), "   \n")),
        Of("quote-open", (text, random) => OpenQuote(text, random)),
        Of(
            "quote-open-behind-delimiter",
            (text, random) => text.IndexOf(',', Line(text, random)) is var at and > 0 ? text.Insert(at + 1, "\"") : text
        ),
        Of("quote-unbalanced", (text, random) => text.IndexOf(',', Line(text, random)) is var at and > 0 ? text.Insert(at, "\"") : text),
        DamageKind.OfText("quote-two-rows-in-one", QuoteTwoRows),
        Of("crlf", (text, _) => text.ReplaceLineEndings("\r\n")),
        Of("cr", (text, _) => text.ReplaceLineEndings("\r")),
        Of("lf", (text, _) => text.ReplaceLineEndings("\n")),
        Of(
            "line-ends-mixed",
            (text, random) =>
                text.ReplaceLineEndings("\n") is var plain
                    ? plain[..(plain.Length / 2)] + plain[(plain.Length / 2)..].ReplaceLineEndings("\r\n")
                    : text
        ),
        Of("no-last-line-end", (text, _) => text.TrimEnd('\r', '\n')),
        Of("line-separator", (text, random) => text.Insert(Line(text, random), "\u2028")),
        Of("tail-garbage", (text, random) => text + "\u0001\u0002garbage\u0003"),
        Of("form-feed", (text, random) => text.Insert(Line(text, random), "\f")),
        Of("tail-control-z", (text, _) => text + "\u001a"),
        Of("zero-width", (text, random) => text.Insert(Line(text, random), "\u200b")),
        Delimiter("delimiter-semicolon", ';'),
        Delimiter("delimiter-tab", '\t'),
        Delimiter("delimiter-pipe", '|'),
        DamageKind.OfText("delimiter-one-line", OneLine),
        DamageKind.OfText("semicolon-decimal-comma", SemicolonDecimalComma),
        Encoded("enc-cp850", Dos),
        Encoded("enc-mac", Mac),
        Encoded("enc-latin1", Windows),
        Encoded("enc-utf16", Encoding.Unicode),
        Encoded("enc-utf16-be", Encoding.BigEndianUnicode),
        Encoded("enc-utf16-nobom", new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        Encoded("enc-utf8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        Encoded("bom", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        Encoded("enc-utf32", Encoding.UTF32),
        Encoded("enc-ascii", Encoding.ASCII),
        Of("bom-twice", (text, _) => "\ufeff\ufeff" + text),
        Of("bom-in-middle", (text, random) => text.Insert(Line(text, random), "\ufeff")),
        Of("mojibake", (text, _) => Windows.GetString(Encoding.UTF8.GetBytes(text)) is var twice && twice != text ? twice : text),
        Bytes(
            "byte-high",
            (bytes, random) =>
            {
                var at = random.Next(bytes.Length / 4, bytes.Length);
                bytes[at] = 0x9d;
                return bytes;
            }
        ),
        Bytes("empty", (_, _) => []),
        Bytes("gzip", (bytes, _) => Gzip(bytes)),
        Bytes("gzip-cut", (bytes, _) => Gzip(bytes)[..^20]),
        Bytes("xls-signature", (bytes, _) => [0xD0, 0xCF, 0x11, 0xE0, .. bytes]),
        Bytes("pk-signature", (bytes, _) => [0x50, 0x4B, 3, 4, .. bytes]),
        Bytes("twice", (bytes, _) => [.. bytes, .. bytes]),
        Of("excel-sep-line", (text, _) => "sep=,\n" + text),
        Of("curly-quotes", (text, _) => text.Contains('"', StringComparison.Ordinal) ? text.Replace('"', '\u201d') : text),
        Of("single-quotes", (text, _) => text.Contains('"', StringComparison.Ordinal) ? text.Replace('"', '\'') : text),
        Of("quotes-gone", (text, _) => text.Replace("\"", "", StringComparison.Ordinal)),
        DamageKind.OfText("all-quoted", AllQuoted),
        Of("lower-case", (text, _) => text.ToLowerInvariant()),
        Of("markdown-table", (text, _) => "| " + text.Replace("\n", " |\n| ", StringComparison.Ordinal)),
    ];

    private static DamageKind Of(string name, Func<string, Random, string> change) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                var text = file.Text();
                var changed = change(text, random);
                return changed == text
                    ? null
                    : new(
                        [.. file.Encoding.GetPreamble(), .. file.Encoding.GetBytes(changed)],
                        $"{text.Length:N0} to {changed.Length:N0} characters"
                    );
            }
        );

    private static DamageKind Cut(string name, Func<string, Random, int> at) => Of(name, (text, random) => text[..at(text, random)]);

    private static DamageKind CutAtLine(string name, Func<DelimitedFile, bool> befalls, int before) =>
        DamageKind.OfText(
            name,
            (file, random) =>
            {
                if (!befalls(file) || file.Rows.Count < 4)
                    return null;
                var (text, end) = (file.Text(), "");
                // In the last tenth, where no guard against excerpts helps.
                var rows = Math.Max(
                    1,
                    Math.Min(file.Rows.Count - 1, random.Next(file.Rows.Count - Math.Max(2, file.Rows.Count / 10), file.Rows.Count - 1))
                );
                var lines = file.Lines().Take(file.Preamble.Count + 1 + rows).ToList();
                end = string.Join(file.LineEnd, lines) + (before > 0 ? "" : file.LineEnd);
                return new([.. file.Encoding.GetPreamble(), .. file.Encoding.GetBytes(end)], $"after {rows} of {file.Rows.Count} rows");
            }
        );

    private static DamageKind Encoded(string name, Encoding encoding) =>
        DamageKind.OfText(
            name,
            (file, _) =>
            {
                var before = file.Bytes();
                file.Encoding = encoding;
                var after = file.Bytes();
                return before.AsSpan().SequenceEqual(after) ? null : new(after, name);
            }
        );

    private static DamageKind Bytes(string name, Func<byte[], Random, byte[]> change) =>
        DamageKind.OfText(name, (file, random) => new(change(file.Bytes(), random), name));

    private static DamageKind Delimiter(string name, char delimiter) =>
        DamageKind.OfText(
            name,
            (file, _) =>
            {
                file.Delimiter = delimiter;
                return new(file.Bytes(), name);
            }
        );

    private static Damaged? OneLine(DelimitedFile file, Random random)
    {
        var at = random.Next(file.Body);
        file.Rows[at] = [string.Join(';', file.Rows[at])];
        return new(file.Bytes(), $"row {at + file.Preamble.Count + 2}");
    }

    // As a spreadsheet in Germany saves it.
    private static Damaged? SemicolonDecimalComma(DelimitedFile file, Random random)
    {
        foreach (var row in file.Rows)
            for (var i = 0; i < row.Count; i++)
                if (CellKinds.Number(row[i]) is not null)
                    row[i] = row[i].Replace('.', ',');
        file.Delimiter = ';';
        return new(file.Bytes(), "all rows");
    }

    private static Damaged? AllQuoted(DelimitedFile file, Random random)
    {
        if (file.Quoting == Quoting.All)
            return null;
        var lines = file.Preamble.Append(Quoted(file.Header)).Concat(file.Rows.Select(Quoted));
        return new(
            [
                .. file.Encoding.GetPreamble(),
                .. file.Encoding.GetBytes(string.Concat(lines.Select(line => line + file.LineEnd)) + file.End),
            ],
            "all cells"
        );

        static string Quoted(IReadOnlyList<string> cells) =>
            string.Join(',', cells.Select(cell => $"\"{cell.Trim('"').Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }

    private static Damaged? QuoteTwoRows(DelimitedFile file, Random random)
    {
        if (file.Body < 3)
            return null;
        var (at, column) = (random.Next(file.Body - 1), file.Header.Count - 1);
        var joined = $"\"{file.Rows[at][column].Trim('"')}\n{string.Join(',', file.Rows[at + 1].Select(cell => cell.Trim('"')))}\"";
        file.Rows[at][column] = joined;
        file.Rows.RemoveAt(at + 1);
        return new(file.Bytes(), $"rows {at + file.Preamble.Count + 2} and {at + file.Preamble.Count + 3}");
    }

    private static string OpenQuote(string text, Random random)
    {
        var at = Line(text, random);
        return text[at] == '"' ? text.Remove(text.IndexOf('"', at + 1), 1) : text.Insert(at, "\"");
    }

    // The begin of a line behind the first third.
    private static int Line(string text, Random random) =>
        text.IndexOf('\n', random.Next(text.Length / 3, Math.Max(text.Length / 3 + 1, text.Length - text.Length / 10))) is var at and >= 0
        && at + 1 < text.Length
            ? at + 1
            : text.LastIndexOf('\n', text.Length - 3) + 1;

    // A place inside a cell, never at a line's end.
    private static int Inside(string text, int from)
    {
        for (var at = Math.Min(from, text.Length - 1); at > 2; at--)
            if (char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]))
                return at;
        return 2;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
