using System.Collections.Concurrent;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace Analysis.Indicators.Catalogue;

/// <summary>The documentation of an indicator's method in the file beside the library. It is read on demand.</summary>
public sealed class IndicatorDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<DocumentationFile>> Files = new();

    private readonly DocumentationFile _file;
    private readonly XElement? _member;

    private IndicatorDocumentation(DocumentationFile file, MethodInfo method)
    {
        _file = file;
        _member = file.Method($"M:{method.DeclaringType!.FullName}.{method.Name}");
    }

    /// <summary>What it is.</summary>
    public string Summary => Text(_member?.Element("summary"));

    /// <summary>Formula, unit, shape, rule for missing data and source.</summary>
    public string Remarks => Text(_member?.Element("remarks"));

    /// <summary>Why there is no text; null where there is.</summary>
    public string? Problem => _file.Problem;

    /// <summary>What a parameter means and takes.</summary>
    /// <param name="name">The name of the parameter in C#.</param>
    public string Parameter(string name) =>
        Text(_member?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name));

    internal static IndicatorDocumentation Of(MethodInfo method) => new(FileOf(method.DeclaringType!.Assembly), method);

    private static DocumentationFile FileOf(Assembly assembly) =>
        Files.GetOrAdd(assembly, of => new(() => DocumentationFile.Read(Path.ChangeExtension(of.Location, ".xml")))).Value;

    private static string Text(XElement? element) =>
        element is null ? "" : string.Join(' ', Words(element).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(node =>
                    node switch
                    {
                        XText text => text.Value,
                        XElement { Name.LocalName: "inheritdoc" } inherited => Inherited(inherited),
                        XElement { IsEmpty: true } reference => Named(reference),
                        XElement inner => Words(inner),
                        _ => "",
                    }
                )
        );

    // <see cref="M:Analysis.Procurement.SupplierShare.Of(…)"/> reads as SupplierShare.Of.
    private static string Named(XElement reference)
    {
        var name = (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value ?? "";
        var parts = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split('.');
        return string.Join('.', name.StartsWith("T:", StringComparison.Ordinal) ? parts[^1..] : parts[Math.Max(0, parts.Length - 2)..]);
    }

    // A formula is documented once, where it is; the method of the indicator takes the text from there.
    private static string Inherited(XElement inherited)
    {
        var formula = FileOf(typeof(Indicator).Assembly).Member(inherited.Attribute("cref")?.Value ?? "");
        return formula?.Element("remarks") is { } remarks ? Words(remarks) : "";
    }
}

/// <summary>The members of one documentation file.</summary>
internal sealed class DocumentationFile
{
    private readonly Dictionary<string, XElement> _members;

    private DocumentationFile(Dictionary<string, XElement> members, string? problem) => (_members, Problem) = (members, problem);

    public string? Problem { get; }

    public XElement? Member(string id) => _members.GetValueOrDefault(id);

    /// <summary>The one method of a name, whatever it takes.</summary>
    public XElement? Method(string name) =>
        _members.FirstOrDefault(pair => pair.Key == name || pair.Key.StartsWith(name + "(", StringComparison.Ordinal)).Value;

    public static DocumentationFile Read(string path)
    {
        try
        {
            return new(XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or XmlException)
        {
            return new([], $"The documentation is missing: {problem.Message} Put {Path.GetFileName(path)} beside the library to read it.");
        }
    }
}
