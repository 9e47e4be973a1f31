using System.Collections.Immutable;
using Analysis.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Analysis.Notebooks.Assistance;

/// <summary>The cells that ran as projects of Roslyn's editor services, each seeing those before it.</summary>
internal sealed class SubmissionWorkspace(ScriptChain scripts) : IDisposable
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
    private (Document Document, int References)? _next;

    /// <summary>A cell that would run next, as a document.</summary>
    internal Document Document(string code)
    {
        for (; _known < scripts.Ran.Count; _known++)
        {
            var (ran, id) = Add(scripts.Ran[_known].Code, scripts.Ran[_known].References);
            _workspace.TryApplyChanges(ran);
            (_last, _next) = (id.ProjectId, null);
        }

        // Between two cells only the text changes: what was bound to the libraries stays bound.
        var references = scripts.Options.MetadataReferences;
        if (_next?.References != references.Length)
        {
            var (solution, id) = Add("", references);
            _next = (solution.GetDocument(id)!, references.Length);
        }

        var document = _next.Value.Document.WithText(SourceText.From(code));
        _next = (document, references.Length);
        return document;
    }

    public void Dispose() => _workspace.Dispose();

    private (Solution Solution, DocumentId Document) Add(string code, ImmutableArray<MetadataReference> references)
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
            metadataReferences: references
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
            usings: scripts.Options.Imports,
            sourceReferenceResolver: scripts.Options.SourceResolver,
            metadataReferenceResolver: scripts.Options.MetadataResolver
        );
}
