using System.Collections.Immutable;
using Analysis.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Analysis.Notebooks.Assistance;

/// <summary>The cells that ran as projects of Roslyn's editor services, each seeing those before it.</summary>
internal sealed class SubmissionWorkspace(SubmissionChain chain) : IDisposable
{
    private static readonly Lazy<MefHostServices> Services = new(() =>
        MefHostServices.Create(
            MefHostServices
                .DefaultAssemblies.Concat([
                    typeof(Microsoft.CodeAnalysis.Completion.CompletionService).Assembly,
                    System.Reflection.Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features"),
                ])
                .Distinct()
        )
    );

    private readonly AdhocWorkspace _workspace = new(Services.Value);
    private ProjectId? _last;
    private int _known;
    private (Document Document, ImmutableArray<string> Libraries)? _next;

    /// <summary>A cell that would run next, as a document.</summary>
    internal Document Document(string code)
    {
        for (; _known < chain.Ran.Count; _known++)
        {
            var (ran, id) = Add(chain.Ran[_known].Source.Code, chain.Ran[_known].Libraries);
            _workspace.TryApplyChanges(ran);
            (_last, _next) = (id.ProjectId, null);
        }

        // Between two cells only the text changes: what was bound to the libraries stays bound.
        var libraries = chain.Libraries;
        if (_next?.Libraries != libraries)
        {
            var (solution, id) = Add("", libraries);
            _next = (solution.GetDocument(id)!, libraries);
        }

        var document = _next.Value.Document.WithText(SourceText.From(code));
        _next = (document, libraries);
        return document;
    }

    public void Dispose() => _workspace.Dispose();

    private (Solution Solution, DocumentId Document) Add(string code, ImmutableArray<string> libraries)
    {
        var name = FormattableString.Invariant($"Cell{_known}");
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: Options(),
            parseOptions: ScriptText.ParseOptions,
            isSubmission: true,
            projectReferences: _last is null ? [] : [new ProjectReference(_last)],
            metadataReferences: libraries.Select(chain.Resolver.ReferenceTo)
        );
        var document = DocumentId.CreateNewId(project.Id);
        var solution = _workspace
            .CurrentSolution.AddProject(project)
            .AddDocument(
                DocumentInfo.Create(
                    document,
                    name,
                    sourceCodeKind: SourceCodeKind.Script,
                    loader: TextLoader.From(TextAndVersion.Create(SourceText.From(code), VersionStamp.Default))
                )
            );
        return (solution, document);
    }

    private CSharpCompilationOptions Options() =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            usings: SubmissionChain.Imports,
            sourceReferenceResolver: chain.Compiler.Sources,
            metadataReferenceResolver: chain.Resolver
        );
}
