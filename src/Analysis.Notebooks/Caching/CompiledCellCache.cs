using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Analysis.Notebooks.Sessions;
using Analysis.Notebooks.Workers;
using Analysis.Storage;

namespace Analysis.Notebooks.Caching;

/// <summary>
/// A folder of compiled cells: one file a cell, named by the texts of the cells up to it, the compiler and the libraries. New data or
/// parameters compile nothing. The folder is a convenience: what cannot be read or written is compiled, and it can be deleted at will.
/// </summary>
internal sealed class CompiledCellCache(string folder)
{
    /// <summary>How many bytes all compiled cells may take.</summary>
    internal const long MostBytes = 64 * 1024 * 1024;

    /// <summary>How long a cell stays that no run uses.</summary>
    internal static readonly TimeSpan LongestUnused = TimeSpan.FromDays(30);

    private const string Extension = ".cell";
    private static readonly TimeSpan UseRecorded = TimeSpan.FromDays(1);

    /// <summary>
    /// The key of a session that has run nothing: the compiler, this library and .NET, and the folder, to which the paths of scripts and
    /// the names of files in the code are relative.
    /// </summary>
    internal static string StartKey(string folder) => CellKey.Hash(Programs, folder);

    private static string Programs { get; } =
        CellKey.Hash(
            LibraryVersions.Of([typeof(CompiledCellCache).Assembly.Location, HostAssemblies.PathOf("Microsoft.CodeAnalysis.CSharp") ?? ""]),
            $"{RuntimeInformation.FrameworkDescription} {RuntimeInformation.RuntimeIdentifier}"
        );

    /// <summary>The compiled cell; null when there is none, or it is damaged, or a script that it loads has changed.</summary>
    internal CompiledCell? Find(CellKey key)
    {
        try
        {
            var file = PathOf(key);
            var cell = CompiledCellFile.Read(File.ReadAllBytes(file));
            if (cell is null || cell.Submission.LoadedFiles.Any(loaded => FileState.Of(loaded.Path) != loaded.Sha256))
                return null;
            RecordUse(file);
            return cell;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void RecordUse(string file)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > UseRecorded)
                File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written still serves.
        }
    }

    /// <summary>Stores a compiled cell. One that restores packages is not stored, because a package may change outside.</summary>
    internal void Store(CellKey key, CompiledCell cell)
    {
        if (cell.Submission.References.Any(found => found.Reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase)))
            return;
        try
        {
            AtomicFile.Write(PathOf(key), CompiledCellFile.Write(cell));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>Deletes the cells that no run used for long and, where there are too many, those used longest ago.</summary>
    internal void Prune()
    {
        try
        {
            var bytes = 0L;
            foreach (var file in new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc))
            {
                bytes += file.Length;
                if (bytes > MostBytes || DateTime.UtcNow - file.LastWriteTimeUtc > LongestUnused)
                    file.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException) { }
    }

    private string PathOf(CellKey key) => Path.Combine(folder, key.Text + Extension);
}

/// <summary>What a compiled cell is found by.</summary>
/// <param name="Before">The key of all that is before the cell.</param>
/// <param name="Code">Its code.</param>
/// <param name="FileName">Its name in stack traces.</param>
internal sealed record CellKey(string Before, string Code, string FileName)
{
    /// <summary>The key as text.</summary>
    internal string Text { get; } = Hash(Before, FileName, Code);

    /// <summary>The key of what follows the cell: it depends on the libraries and the loaded scripts too.</summary>
    internal string Continue(CompiledSubmission submission, string libraries) =>
        Hash([Text, libraries, .. submission.LoadedFiles.SelectMany(file => new[] { file.Path, file.Sha256 })]);

    internal static string Hash(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}

/// <summary>A compiled cell.</summary>
/// <param name="Submission">The cell.</param>
/// <param name="Libraries">The versions of the libraries that it was compiled with.</param>
internal sealed record CompiledCell(CompiledSubmission Submission, string Libraries);

/// <summary>The form of a file with a compiled cell: a hash of the rest, a description as JSON, the library, its symbols.</summary>
internal static class CompiledCellFile
{
    internal static byte[] Write(CompiledCell cell)
    {
        var submission = cell.Submission;
        var description = JsonSerializer.SerializeToUtf8Bytes(
            new Description(
                submission.TypeName,
                submission.MethodName,
                submission.GivesValue,
                cell.Libraries,
                submission.LoadedFiles,
                submission.References
            )
        );
        using var content = new MemoryStream();
        foreach (var part in new[] { description, submission.Library, submission.Symbols })
        {
            content.Write(BitConverter.GetBytes(part.Length));
            content.Write(part);
        }

        var bytes = content.ToArray();
        return [.. SHA256.HashData(bytes), .. bytes];
    }

    /// <summary>The cell; null when the bytes are not as they were written.</summary>
    internal static CompiledCell? Read(byte[] file)
    {
        if (
            file.Length < SHA256.HashSizeInBytes
            || !SHA256.HashData(file.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes))
        )
            return null;
        using var content = new BinaryReader(new MemoryStream(file, SHA256.HashSizeInBytes, file.Length - SHA256.HashSizeInBytes));
        byte[] Next() => content.ReadBytes(content.ReadInt32());
        if (JsonSerializer.Deserialize<Description>(Next()) is not { } known)
            return null;
        return new(
            new CompiledSubmission
            {
                TypeName = known.TypeName,
                MethodName = known.MethodName,
                GivesValue = known.GivesValue,
                LoadedFiles = known.LoadedFiles,
                References = known.References,
                Library = Next(),
                Symbols = Next(),
            },
            known.Libraries
        );
    }

    private sealed record Description(
        string TypeName,
        string MethodName,
        bool GivesValue,
        string Libraries,
        IReadOnlyList<FileRead> LoadedFiles,
        IReadOnlyList<ReferenceDirective> References
    );
}
