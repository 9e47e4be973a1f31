using System.Text.Json.Nodes;
using Analysis.Hosting;
using Analysis.Notebooks.Caching;
using Analysis.Notebooks.Documents;
using Analysis.Notebooks.Parameters;
using Analysis.Notebooks.Sessions;
using Analysis.Notebooks.Workers;

namespace Analysis.Notebooks.Running;

/// <summary>A notebook that is ready to run: read, checked, its outputs cleared and its values injected.</summary>
internal sealed record PlannedNotebook(
    NotebookDocument Document,
    string Folder,
    IReadOnlyList<NotebookParameter> Parameters,
    IReadOnlyDictionary<string, ParameterValue> Overrides
)
{
    /// <summary>The name of the run: of its variant, else of the notebook.</summary>
    internal required string Name { get; init; }

    /// <summary>The notebook without its outputs and without the values of this run.</summary>
    internal required NotebookDocument Cleared { get; init; }

    /// <summary>The values, as text, of each cell that does nothing but give parameters literal values, by the id of the cell.</summary>
    internal required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> InjectedValues { get; init; }

    /// <summary>What the notebook itself does with values, for the reader of its numbers, one sentence each.</summary>
    internal required IReadOnlyList<string> Remarks { get; init; }
}

/// <summary>Checks all of a request before anything runs.</summary>
internal static class RunPlan
{
    private const string NoFolder = "Runs with a name of their own are not written to a folder; run the notebook with one value instead.";

    /// <summary>Gives the notebooks ready to run.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cache">The cached results; null for none.</param>
    /// <param name="workers">The processes that start already while notebooks are checked that must run; null for none.</param>
    /// <exception cref="ArgumentException">The request names what does not exist or a value that does not fit.</exception>
    /// <exception cref="NotebookFormatException">A notebook cannot be run; all problems of all notebooks.</exception>
    internal static IReadOnlyList<PlannedNotebook> Of(RunRequest request, ResultCache? cache, NotebookWorkers? workers)
    {
        string[] paths = [.. request.Notebooks, .. request.Variants.Select(variant => variant.Notebook).Except(request.Notebooks)];
        CheckPaths(request, paths);
        if (request.IgnoreCache || cache is null)
            workers?.Prepare(request.Notebooks.Count + request.Variants.Count);
        var notebooks = Read(paths, cache, workers);
        var byPath = notebooks.ToDictionary(one => one.Notebook.Path, StringComparer.Ordinal);
        var wrong = ParameterInjection.Problems(request.Parameters, notebooks).Concat(VariantProblems(request, byPath)).ToList();
        if (wrong.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, wrong));
        if (request.OutFolder is { } folder)
            OutFolder.Check(folder, request.Variants.Count == 0 ? request.Notebooks : throw new ArgumentException(NoFolder));
        return
        [
            .. request.Notebooks.Select(path => byPath[path]).Select(one => Prepare(one.Notebook, one.Parameters, request.Parameters)),
            .. request.Variants.Select(variant => Prepare(variant, byPath[variant.Notebook], request.Parameters)),
        ];
    }

    private static IEnumerable<string> VariantProblems(
        RunRequest request,
        Dictionary<string, (NotebookDocument Notebook, IReadOnlyList<NotebookParameter> Parameters)> notebooks
    ) => request.Variants.SelectMany(variant => ParameterInjection.Problems(variant.Parameters, [notebooks[variant.Notebook]])).Distinct();

    private static PlannedNotebook Prepare(
        NotebookVariant variant,
        (NotebookDocument Notebook, IReadOnlyList<NotebookParameter> Parameters) notebook,
        IReadOnlyDictionary<string, string> sets
    )
    {
        var values = sets.Where(set => !variant.Parameters.ContainsKey(set.Key)).Concat(variant.Parameters).ToDictionary();
        return Prepare(notebook.Notebook, notebook.Parameters, values) with { Name = variant.Name };
    }

    private static void CheckPaths(RunRequest request, string[] paths)
    {
        if (paths.Length == 0)
            throw new ArgumentException("There is no notebook to run; name one.");
        if (request.Workers < 1)
            throw new ArgumentException(FormattableString.Invariant($"{request.Workers} workers cannot run anything; give at least 1."));
        request.Limits.Check();
        var missing = paths.Where(path => !File.Exists(path)).Select(Missing).ToList();
        if (missing.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, missing));
        var names = paths.Select(NotebookFileName.Problem).OfType<string>().ToList();
        if (names.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, names));
        var twice = paths.GroupBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"{string.Join(" and ", twice)} have the same file name; run them one after the other.");
    }

    private static string Missing(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var there = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ipynb").Select(file => Path.GetFileName(file)) : [];
        var closest = ClosestMatch.Find(Path.GetFileName(path), there);
        return closest is null
            ? $"{path}: there is no such notebook, and no other notebook in that folder; check the path."
            : $"{path}: there is no such notebook; did you mean {Path.Combine(Path.GetDirectoryName(path)!, closest)}?";
    }

    private static List<(NotebookDocument Notebook, IReadOnlyList<NotebookParameter> Parameters)> Read(
        IReadOnlyList<string> paths,
        ResultCache? cache,
        NotebookWorkers? workers
    )
    {
        var problems = new List<NotebookProblem>();
        var notebooks = new List<(NotebookDocument, IReadOnlyList<NotebookParameter>)>();
        var changed = 0;
        foreach (var path in paths)
        {
            try
            {
                var notebook = NotebookDocument.Read(path);
                var parameters = cache?.ParametersOf(Cleared(notebook));
                if (parameters is null)
                    workers?.Prepare(++changed);
                notebooks.Add((notebook, parameters ?? Check(notebook, problems)));
            }
            catch (NotebookFormatException error)
            {
                problems.AddRange(error.Problems);
            }
        }

        return problems.Count == 0 ? notebooks : throw new NotebookFormatException(problems);
    }

    private static IReadOnlyList<NotebookParameter> Check(NotebookDocument notebook, List<NotebookProblem> problems)
    {
        problems.AddRange(CellCheck.ProblemsOf(notebook));
        return ParametersCell.Read(notebook, problems);
    }

    private static PlannedNotebook Prepare(
        NotebookDocument source,
        IReadOnlyList<NotebookParameter> parameters,
        IReadOnlyDictionary<string, string> sets
    )
    {
        var cleared = Cleared(source);
        var document = cleared.Copy();
        var injected = InjectedParameters.Read(cleared);
        var replaced = ParameterInjection.ReplacedNames(sets, injected, parameters);
        var overrides = ParameterInjection.ChangedValues(sets, injected, parameters, NotebookPages.Of(source)?.Parameter);
        var values = parameters
            .Where(one => replaced.Contains(one.Name) && overrides.ContainsKey(one.Name))
            .Select(one => KeyValuePair.Create(one.Name, ParameterText.Parse(one.CSharpType, sets[one.Name])!));
        ParameterInjection.Inject(document, replaced, new OrderedDictionary<string, object>(values));
        return new(document, Path.GetDirectoryName(Path.GetFullPath(source.Path))!, parameters, overrides)
        {
            Name = source.Name,
            Cleared = cleared,
            InjectedValues = ParameterInjection.LiteralValues(document, parameters),
            Remarks = [.. RunRemarks.OfValues(cleared, replaced, sets)],
        };
    }

    // Outputs and times of an earlier run are not part of what runs. Values that papermill or a run set there are.
    private static NotebookDocument Cleared(NotebookDocument source)
    {
        var cleared = source.Copy();
        GiveIds(cleared);
        foreach (var cell in cleared.Cells)
            Clear(cell.Json);
        return cleared;
    }

    // Cells have ids from nbformat 4.5 on: an executed notebook names its cells, so it is of 4.5 at least.
    private static void GiveIds(NotebookDocument document)
    {
        if ((int)document.Json["nbformat_minor"]! >= 5)
            return;
        document.Json["nbformat_minor"] = 5;
        foreach (var cell in document.Cells)
            cell.Json["id"] = cell.Id;
    }

    // Editors keep the times of the last run here; an executed notebook has none.
    private static void Clear(JsonObject cell)
    {
        var metadata = cell["metadata"]!.AsObject();
        metadata.Remove("execution");
        metadata.Remove("ExecuteTime");
        if (cell["cell_type"]!.GetValue<string>() != "code")
            return;
        cell["execution_count"] = null;
        cell["outputs"] = new JsonArray();
    }
}

/// <summary>Reports what tags of cells changed in a run, so that a changed number does not surprise its reader.</summary>
internal static class RunRemarks
{
    /// <summary>The values that the notebook carries, and those of them that the run replaced.</summary>
    internal static IEnumerable<string> OfValues(
        NotebookDocument notebook,
        IReadOnlySet<string> replaced,
        IReadOnlyDictionary<string, string> sets
    )
    {
        foreach (var cell in InjectedCell.In(notebook))
        {
            var values = new OrderedDictionary<string, string>();
            foreach (var (name, text) in cell.Values)
                values[name] = text;
            var place = $"{ParameterInjection.PlaceOf(notebook, cell.Cell)}, tagged {NotebookCell.InjectedTag},";
            var kept = values.Where(value => !replaced.Contains(value.Key)).Select(value => $"{value.Key} = {value.Value}").ToList();
            if (kept.Count > 0)
                yield return $"{place} sets {string.Join(", ", kept)}.";
            else if (values.Count == 0)
                yield return $"{place} runs as it is.";
            foreach (var (name, text) in values.Where(value => replaced.Contains(value.Key)))
                yield return $"{place} sets {name} = {text}, which {name}={sets[name]} of this run replaces.";
        }
    }

    /// <summary>The cells that were skipped, and those that were allowed to fail and did.</summary>
    internal static IEnumerable<string> OfCells(NotebookDocument executed)
    {
        foreach (var cell in executed.Cells.Where(cell => cell.Type == NotebookCellType.Code))
        {
            var place = ParameterInjection.PlaceOf(executed, cell);
            if (cell.IsSkipped)
                yield return $"{place} was not executed, because it is tagged {NotebookCell.SkipTag}.";
            else if (cell.MayFail && cell.Outputs.FirstOrDefault(output => output.Type == "error") is { } error)
                yield return $"{place} failed, as its tag {NotebookCell.RaisesTag} allows, and the run continued: {FirstLine(error)}";
        }
    }

    private static string FirstLine(NotebookOutput error) => MultilineText.Join(error.Json["evalue"]).Split('\n')[0].TrimEnd();
}
