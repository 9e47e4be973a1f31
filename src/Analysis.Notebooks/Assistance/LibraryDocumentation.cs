using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Analysis.Notebooks.Assistance;

/// <summary>The XML documentation of a library, read on demand. That of .NET itself comes with the SDK.</summary>
internal sealed class LibraryDocumentation(string library) : DocumentationProvider
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> FrameworkFiles = new(FindFrameworkFiles);
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly Lazy<Dictionary<string, string>> _members = new(() => Read(library));

    protected override string GetDocumentationForSymbol(
        string documentationMemberID,
        CultureInfo preferredCulture,
        CancellationToken cancellationToken = default
    ) => _members.Value.GetValueOrDefault(documentationMemberID) ?? "";

    public override bool Equals(object? obj) => obj is LibraryDocumentation other && other.Library == Library;

    public override int GetHashCode() => Library.GetHashCode(StringComparison.Ordinal);

    private string Library { get; } = library;

    private static Dictionary<string, string> Read(string library)
    {
        var beside = Path.ChangeExtension(library, ".xml");
        var file = File.Exists(beside) ? beside : FrameworkFiles.Value.GetValueOrDefault(Path.GetFileNameWithoutExtension(library));
        try
        {
            return file is null ? Nothing : Members(file);
        }
        catch (Exception error) when (error is XmlException or IOException)
        {
            // Documentation that cannot be read is ignored.
            return Nothing;
        }
    }

    private static Dictionary<string, string> Members(string file)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Name == "member" && reader.GetAttribute("name") is { } name)
                members[name] = reader.ReadOuterXml();
            else
                reader.Read();
        }

        return members;
    }

    // The types of System.Runtime and others live in System.Private.CoreLib, which has no file of its own.
    private static Dictionary<string, string> FindFrameworkFiles()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var major = FormattableString.Invariant($"{Environment.Version.Major}.");
        var newest = Directory.Exists(packs)
            ? Directory
                .GetDirectories(packs)
                .Where(folder => Path.GetFileName(folder).StartsWith(major, StringComparison.Ordinal))
                .OrderBy(File.GetCreationTimeUtc)
                .LastOrDefault()
            : null;
        if (newest is null)
            return [];
        var files = Directory
            .GetFiles(newest, "*.xml", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
        if (files.TryGetValue("System.Runtime", out var runtimeFile))
            files["System.Private.CoreLib"] = runtimeFile;
        return files;
    }
}
