using Analysis.Data;
using Analysis.Import.Files;
using Analysis.Import.Kiel;
using Analysis.Import.Store;

namespace Analysis.Import;

/// <summary>Reads the files that publishers provide and makes tables of <c>data/local</c> from them.</summary>
/// <remarks>
/// A file is recognised by its content, whatever it is called. Nothing is written until <see cref="Write"/>, and nothing can be written
/// that <see cref="DataCheck"/> would refuse: the tables are read back by its rules first. Merging with what was imported before happens
/// under the lock of the folder.
/// </remarks>
public sealed class DataImport
{
    private readonly ImportContext _context;
    private readonly LocalStore _store;
    private readonly IReadOnlyList<(SourceFile Source, ImportedFile Content)> _files;
    private readonly string _planned;
    private ImportPlan _plan;

    private DataImport(ImportContext context, IReadOnlyList<(SourceFile, ImportedFile)> files)
    {
        (_context, _store, _files) = (context, new(context.Root), files);
        _planned = _store.State();
        _plan = ImportPlan.Make(context, _store, files);
    }

    /// <summary>What was found, file by file.</summary>
    public IReadOnlyList<ImportReport> Reports => _plan.Reports;

    /// <summary>The tables that writing would put in, with their files.</summary>
    internal IEnumerable<(ImportedTable Table, TableFile File)> Tables => _plan.Tables.Select(one => (one.Table, one.File));

    /// <summary>Would writing change anything? It would not where the same files were imported before.</summary>
    public bool ChangesAnything => _plan.Files.Count > 0;

    /// <summary>Reads files and reports what importing them would do; writes nothing.</summary>
    /// <param name="root">The data folder, such as <see cref="DataRoot.Find"/> gives it.</param>
    /// <param name="paths">The files.</param>
    /// <param name="options">The user's options.</param>
    /// <exception cref="ArgumentException">No file is named, or the edition has another form than a year with more behind a
    /// hyphen.</exception>
    /// <exception cref="DifferencesException">The files can be read, but differ from what the publisher prints beside the
    /// figures.</exception>
    /// <exception cref="DataException">A file is not recognised, damaged or wrong: all problems of all files, with row and
    /// column.</exception>
    public static DataImport Read(string root, IReadOnlyList<string> paths, ImportOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        if (paths.Count == 0)
            throw new ArgumentException("Name the files to import.");
        CheckOptions(options);
        return Read(root, [.. paths.Select<string, Func<SourceFile>>(path => () => SourceFile.Open(path))], options);
    }

    /// <summary>The same for files that are in memory.</summary>
    internal static DataImport Read(string root, IReadOnlyList<Func<SourceFile>> open, ImportOptions options)
    {
        var context = new ImportContext(Path.GetFullPath(root), options);
        var (problems, differences) = (new List<Problem>(), new List<Problem>());
        var sources = Each(open, one => one(), problems, differences);
        // Reports come in the order that the user gave; a file that describes others is read first.
        var contents = Each(
            [.. sources.OrderByDescending(KielTables.IsRelease)],
            source => (Source: source, Content: DownloadLayouts.Read(source, context)),
            problems,
            differences
        );
        var files = contents.OrderBy(file => sources.IndexOf(file.Source)).ToList();
        if (problems.Count > 0)
            throw new DataException([.. problems, .. differences]);
        return differences.Count > 0 ? throw new DifferencesException(differences) : new(context, files);
    }

    /// <summary>
    /// Writes the tables into <c>data/local</c>, all of them or none; what they are merged with is read under the same lock.
    /// </summary>
    /// <exception cref="DataException">Another process changes the folder all the time, it cannot be written, or what another import wrote
    /// meanwhile does not go together with this one.</exception>
    public void Write()
    {
        if (!ChangesAnything)
            return;
        _plan = _store.Locked(taken =>
        {
            // What another process imported meanwhile changes what is merged and replaced.
            var plan = _store.State() == _planned ? _plan : ImportPlan.Make(_context, _store, _files);
            _store.Put(plan.Files, taken);
            return plan;
        });
    }

    /// <summary>Takes an imported edition out of <c>data/local</c> again; a shipped one of the same name is used from then on.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="edition">The edition.</param>
    /// <exception cref="ArgumentException">No such edition was imported; what there is is named.</exception>
    /// <exception cref="DataException">Another process changes the folder all the time, or it cannot be written.</exception>
    public static void Remove(string root, string dataset, string edition)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        new LocalStore(Path.GetFullPath(root)).Remove(dataset, edition);
    }

    private static void CheckOptions(ImportOptions options)
    {
        if (options.Edition is { } edition && !EditionText.IsEdition(edition))
            throw new ArgumentException(
                $"--edition {edition}: write a year such as 2026, with more behind a hyphen where needed (2026-07)."
            );
        if (options.Edition is { } named && EditionText.Year(named) > options.Today.Year)
            throw new ArgumentException(
                $"--edition {named}: the edition is of a year that has not come (today is {DayText.Of(options.Today)})."
            );
        if (options.Dataset is { } dataset && !DownloadLayouts.Datasets.Contains(dataset, StringComparer.Ordinal))
            throw new ArgumentException(
                $"--dataset {dataset}: no importer gives it; did you mean {ClosestMatch.Find(dataset, DownloadLayouts.Datasets)}?"
            );
        if (options.MostUnclassified is < 0 or > 1)
            throw new ArgumentException("--most-unclassified: write a part between 0 and 1, such as 0.02 for two per cent.");
    }

    private static List<TOut> Each<TIn, TOut>(
        IReadOnlyList<TIn> all,
        Func<TIn, TOut> read,
        List<Problem> problems,
        List<Problem> differences
    )
    {
        var made = new List<TOut>();
        foreach (var one in all)
        {
            try
            {
                made.Add(read(one));
            }
            catch (DifferencesException e)
            {
                differences.AddRange(e.Problems);
            }
            catch (DataException e)
            {
                problems.AddRange(e.Problems);
            }
        }
        return made;
    }
}
