using System.Text;
using Analysis.Data.Checks;
using Sylvan.Data.Csv;

namespace Analysis.Data.Tables;

/// <summary>Reads the bytes of a CSV file: UTF-8 without a byte order mark, LF, quotes by RFC 4180.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The records of the file, the header first.</summary>
    /// <exception cref="DataException">The file can't be cut into records, for all the reasons that were found.</exception>
    public static IReadOnlyList<RawRow> Read(byte[] bytes, string file)
    {
        List<Problem> problems = [];
        var records = Read(bytes, file, problems);
        return problems.Count == 0 ? records : throw new DataException(problems);
    }

    /// <summary>The records of the file, the header first; none where it can't be cut into records.</summary>
    public static IReadOnlyList<RawRow> Read(byte[] bytes, string file, List<Problem> problems)
    {
        if (Decode(bytes, file, problems) is not { } text || HasBrokenLines(text, file, problems))
            return [];
        try
        {
            return Records(text);
        }
        catch (CsvFormatException e)
        {
            problems.Add(
                DataProblems.QuoteInvalid.At(
                    file,
                    e.RowNumber,
                    null,
                    "has a quote that is not closed or is in a place where no quote is allowed; put the whole cell in quotes "
                        + "and double the quotes inside."
                )
            );
            return [];
        }
    }

    private static string? Decode(byte[] bytes, string file, List<Problem> problems)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            problems.Add(
                DataProblems.ByteOrderMark.At(file, 1, null, "begins with a byte order mark; save the file as UTF-8 without one.")
            );
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(
                DataProblems.NotUtf8.At(
                    file,
                    LineOfFirstBadByte(bytes),
                    null,
                    "is not UTF-8; save the file as UTF-8 (it may be Windows-1252 now)."
                )
            );
            return null;
        }
    }

    private static int LineOfFirstBadByte(byte[] bytes)
    {
        var line = 1;
        for (var start = 0; start < bytes.Length; line++)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            var length = (end < 0 ? bytes.Length : end) - start;
            if (!System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(start, length)))
                return line;
            start += length + 1;
        }
        return line;
    }

    private static bool HasBrokenLines(string text, string file, List<Problem> problems)
    {
        var before = problems.Count;
        var lines = text.Split('\n');
        if (Array.FindIndex(lines, line => line.Contains('\r', StringComparison.Ordinal)) is var returned and >= 0)
            problems.Add(DataProblems.LineEnds.At(file, returned + 1, null, "ends in CR LF; save the file with LF line ends."));
        if (text.Length == 0)
            problems.Add(DataProblems.EmptyFile.At(file, null, null, "is empty; put the header and the rows in it."));
        else if (lines[^1].Length > 0)
            problems.Add(DataProblems.NoLastLineEnd.At(file, lines.Length, null, "has no line end after the last row; add one."));
        foreach (var (_, number) in lines[..^1].Select((line, i) => (line, i + 1)).Where(pair => pair.line.Length == 0))
            problems.Add(DataProblems.EmptyLine.At(file, number, null, "is an empty line; remove it."));
        return problems.Count > before;
    }

    private static List<RawRow> Records(string text)
    {
        // '\0' for comments: a '#' at the start of a cell is data. No headers: the header is a record to compare.
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = ',',
            Comment = '\0',
            CsvStyle = CsvStyle.Standard,
            BufferSize = 1 << 16,
            MaxBufferSize = 1 << 24,
        };
        using var reader = CsvDataReader.Create(new StringReader(text), options);
        var (records, line) = (new List<RawRow>(), 1);
        while (reader.Read())
        {
            var cells = new string[reader.RowFieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            records.Add(new(line, cells));
            line += 1 + cells.Sum(cell => cell.Count(c => c == '\n'));
        }
        return records;
    }
}
