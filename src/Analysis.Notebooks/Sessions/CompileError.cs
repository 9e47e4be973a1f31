using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analysis.Notebooks.Sessions;

/// <summary>An error of the compiler, with the compilation in which it was found.</summary>
internal sealed record CompileError(Diagnostic Diagnostic, Compilation Compilation)
{
    private const int MostUsings = 3;

    // A name, a type and a member that the compiler does not find.
    private const string UnknownName = "CS0103";
    private const string UnknownType = "CS0246";
    private const string UnknownMember = "CS1061";

    /// <summary>
    /// The using directives each of which would bring the name into scope that the compiler does not find, in the order of their
    /// namespaces; none where no library in scope has a public type or a fitting extension method of that name.
    /// </summary>
    public IReadOnlyList<string> MissingUsings =>
        Diagnostic.Id is UnknownName or UnknownType or UnknownMember && NameNode() is { } name
            ?
            [
                .. Namespaces(name)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Take(MostUsings)
                    .Select(found => $"using {found};"),
            ]
            : [];

    private SimpleNameSyntax? NameNode() =>
        Diagnostic.Location is { SourceTree: { } tree, SourceSpan: var span }
            ? tree.GetRoot().FindNode(span).DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault()
            : null;

    private IEnumerable<string> Namespaces(SimpleNameSyntax name)
    {
        var word = name.Identifier.ValueText;
        var spaces = Libraries.SelectMany(library => WithThoseBelow(library.GlobalNamespace)).Where(space => !space.IsGlobalNamespace);
        var found =
            Diagnostic.Id == UnknownMember
                ? spaces.Where(space => HasExtension(space, word, ReceiverOf(name)))
                : spaces.Where(space => space.GetTypeMembers(word).Any(IsPublic));
        return found.Select(space => space.ToDisplayString());
    }

    // What .NET has many of, such as Timer, would be the wrong advice; the names of this assembly are no author's.
    private IEnumerable<IAssemblySymbol> Libraries =>
        from reference in Compilation.References.OfType<PortableExecutableReference>()
        where reference.FilePath is { } path && !HostAssemblies.IsFramework(path) && path != typeof(CellFunctions).Assembly.Location
        let library = Compilation.GetAssemblyOrModuleSymbol(reference) as IAssemblySymbol
        where library is not null
        select library;

    private static IEnumerable<INamespaceSymbol> WithThoseBelow(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(WithThoseBelow).Prepend(space);

    private static bool HasExtension(INamespaceSymbol space, string name, ITypeSymbol? receiver) =>
        space
            .GetTypeMembers()
            .Where(type => type.MightContainExtensionMethods && IsPublic(type))
            .SelectMany(type => type.GetMembers(name).OfType<IMethodSymbol>())
            .Any(method =>
                method.IsExtensionMethod && IsPublic(method) && (receiver is null || method.ReduceExtensionMethod(receiver) is not null)
            );

    private ITypeSymbol? ReceiverOf(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access
            ? Compilation.GetSemanticModel(name.SyntaxTree).GetTypeInfo(access.Expression).Type
            : null;

    private static bool IsPublic(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public;
}
