using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Analysis.Data.Checks;
using Analysis.Data.Manifests;

namespace Analysis.Data.Tables;

/// <summary>Reads a table, checks it against its description and reports all its problems.</summary>
/// <param name="root">The data root.</param>
/// <param name="codes">The check of codes.</param>
/// <param name="files">The files.</param>
internal sealed class RawTableReader(string root, CodeCheck codes, DataFiles files)
{
    private const int LargestKnown = 1_000_000;

    // A process opens the same data many times: for each notebook, for each edition that is compared. The bytes decide, not the date;
    // a manifest of the same bytes gives the same resource.
    private static readonly ConditionalWeakTable<DataResource, KnownTable> Known = [];

    /// <summary>Reads the file of a resource.</summary>
    public RawTableResult Read(DataResource resource)
    {
        var file = DatasetFolders.DisplayPath(root, resource.Path);
        var problems = new List<Problem>();
        if (Bytes(resource, file, problems) is not { } bytes)
            return new(null, problems);
        var (hash, groups) = ("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), codes.GroupsFor(resource));
        if (Known.TryGetValue(resource, out var known) && known.Hash == hash && known.Groups.SequenceEqual(groups))
            return known.Result;
        var result = Check(resource, bytes, hash, file);
        if (bytes.Length <= LargestKnown)
            Known.AddOrUpdate(resource, new(hash, groups, result));
        return result;
    }

    private RawTableResult Check(DataResource resource, byte[] bytes, string hash, string file)
    {
        var problems = new List<Problem>();
        var records = CsvText.Read(bytes, file, problems);
        var table =
            records.Count > 0 && HasHeader(records[0], resource, file, problems)
                ? new RawTable(file, resource, [.. WholeRows(records, file, problems)])
                : null;
        if (table is not null)
        {
            CheckCells(table, problems);
            KeyCheck.Run(table, problems);
        }
        CheckFingerprint(resource, new(hash, bytes.LongLength, records.Count - 1), file, problems);
        return new(table, problems);
    }

    private byte[]? Bytes(DataResource resource, string file, List<Problem> problems)
    {
        FileReads.Report([resource.Path]);
        try
        {
            return files.Read(resource.Path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(
                DataProblems.FileMissing.At(
                    file,
                    null,
                    null,
                    "is missing and the manifest names it; put it back, or remove the resource from the manifest."
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                DataProblems.FileUnreadable.At(file, null, null, $"can't be read ({e.Message}); give the user permission to read it.")
            );
        }
        return null;
    }

    private static bool HasHeader(RawRow header, DataResource resource, string file, List<Problem> problems)
    {
        var expected = resource.Fields.Select(field => field.Name).ToArray();
        if (header.Cells.SequenceEqual(expected))
            return true;
        problems.Add(
            DataProblems.HeaderDiffers.At(
                file,
                1,
                null,
                $"the header is {string.Join(",", header.Cells)}; the manifest says {string.Join(",", expected)}."
            )
        );
        return false;
    }

    private static IEnumerable<RawRow> WholeRows(IReadOnlyList<RawRow> records, string file, List<Problem> problems)
    {
        var width = records[0].Cells.Length;
        foreach (var row in records.Skip(1))
        {
            if (row.Cells.Length == width)
                yield return row;
            else
                problems.Add(
                    DataProblems.CellCountDiffers.At(
                        file,
                        row.Line,
                        null,
                        $"has {row.Cells.Length} cells and the header has {width}; add or remove commas, or quote the cell with "
                            + $"a comma in it."
                    )
                );
        }
    }

    private void CheckCells(RawTable table, List<Problem> problems)
    {
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var field = table.Resource.Fields[i];
                if (
                    (CellReader.Validate(field, row.Cells[i]) ?? codes.Validate(field, row.Cells[i], table.Resource.Coverage))
                    is var (kind, message)
                )
                    problems.Add(table.Problem(kind, row, field.Name, message));
            }
        }
    }

    private static void CheckFingerprint(DataResource resource, Fingerprint found, string file, List<Problem> problems)
    {
        var (hash, bytes, rows) = found;
        var size = bytes.ToString(CultureInfo.InvariantCulture);
        if (hash != resource.Hash)
            problems.Add(
                DataProblems.ChecksumDiffers.At(
                    file,
                    null,
                    null,
                    $"is not the file that the manifest describes: its checksum is {hash} and its size {size} bytes, the "
                        + $"manifest says {resource.Hash} and {resource.Bytes}; restore the file, or enter an "
                        + $"intended change in the manifest."
                )
            );
        else if (bytes != resource.Bytes)
            problems.Add(
                DataProblems.SizeDiffers.At(
                    file,
                    null,
                    null,
                    $"has {size} bytes and the manifest says {resource.Bytes}; correct the manifest."
                )
            );
        if (rows >= 0 && rows != resource.Rows)
            problems.Add(
                DataProblems.RowCountDiffers.At(
                    file,
                    null,
                    null,
                    $"has {rows} rows and the manifest says {resource.Rows}; put the rows back, or correct the manifest."
                )
            );
    }

    // What a manifest says of a file; -1 rows where it has not even a header.
    private readonly record struct Fingerprint(string Hash, long Bytes, int Rows);

    private sealed record KnownTable(string Hash, IReadOnlyList<string> Groups, RawTableResult Result);
}
