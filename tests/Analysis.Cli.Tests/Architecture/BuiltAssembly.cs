using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>What the metadata of a built assembly names: the references that its code truly uses, and its own types.</summary>
internal sealed record BuiltAssembly(
    IReadOnlyList<string> References,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> PublicTypes,
    IReadOnlyList<string> TypesUsed
)
{
    private static readonly string BaseClassLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Reads one of the assemblies beside this test, without loading it.</summary>
    internal static BuiltAssembly Read(string name)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).ToList();
        return new(
            [
                .. metadata
                    .AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                    .Where(IsNoBaseClass),
            ],
            [.. types.Select(type => Name(metadata, type.Namespace, type.Name))],
            [.. types.Where(IsPublic).Select(type => Name(metadata, type.Namespace, type.Name))],
            [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => Name(metadata, type.Namespace, type.Name))]
        );
    }

    private static bool IsNoBaseClass(string assembly) => !File.Exists(Path.Combine(BaseClassLibrary, $"{assembly}.dll"));

    private static bool IsPublic(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic;

    private static string Name(MetadataReader metadata, StringHandle space, StringHandle name) =>
        $"{metadata.GetString(space)}.{metadata.GetString(name)}";
}
