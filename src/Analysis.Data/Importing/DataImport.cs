using System.Text.RegularExpressions;

namespace Analysis.Data.Importing;

/// <summary>Takes the files that publishers hand out and makes tables of <c>data/local</c> of them.</summary>
/// <remarks>A file is recognised by its content, whatever it is called. Nothing is written until <see cref="Write"/>; with any problem nothing can be.</remarks>
public sealed partial class DataImport
{
    private readonly LocalStore _store;
    private readonly DateOnly _today;
    private readonly IReadOnlyList<(ImportedTable Table, TableFile File, ImportEffect Effect)> _tables;

    private DataImport(LocalStore store, DateOnly today, IReadOnlyList<(ImportedTable, TableFile, ImportEffect)> tables, IReadOnlyList<ImportReport> reports) =>
        (_store, _today, _tables, Reports) = (store, today, tables, reports);

    /// <summary>What was found, file by file.</summary>
    public IReadOnlyList<ImportReport> Reports { get; }

    /// <summary>The tables that writing would put in, with their files.</summary>
    internal IEnumerable<(ImportedTable Table, TableFile File)> Tables => _tables.Select(one => (one.Table, one.File));

    /// <summary>Would writing change anything? It would not where the same files were imported before.</summary>
    public bool ChangesAnything => _tables.Any(one => one.Effect != ImportEffect.None);

    /// <summary>Reads files and says what importing them would do; writes nothing.</summary>
    /// <param name="root">The data folder, such as <see cref="DataRoot.Find"/> gives it.</param>
    /// <param name="paths">The files.</param>
    /// <param name="options">What the user says beside the files.</param>
    /// <exception cref="ArgumentException">No file is named.</exception>
    /// <exception cref="DataException">A file is not recognised, damaged or wrong: all problems of all files, with row and column.</exception>
    public static DataImport Read(string root, IReadOnlyList<string> paths, ImportOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        if (paths.Count == 0)
            throw new ArgumentException("Name the files to import.", nameof(paths));
        if (options.Edition is { } edition && !EditionForm().IsMatch(edition))
            throw new ArgumentException($"--edition {edition}: write a year such as 2026, with more behind a hyphen where need be (2026-07).", nameof(options));
        return Read(root, [.. paths.Select<string, Func<SourceFile>>(path => () => SourceFile.Open(path))], options);
    }

    /// <summary>The same for files that are in memory.</summary>
    internal static DataImport Read(string root, IReadOnlyList<Func<SourceFile>> open, ImportOptions options)
    {
        var context = new ImportContext(Path.GetFullPath(root), options);
        var problems = new List<Problem>();
        var sources = Each(open, one => one(), problems);
        // Reports stand in the order that the user gave; what one file says about others is read first.
        var contents = Each([.. sources.OrderByDescending(KielTables.IsRelease)], source => (Source: source, Content: Layouts.Read(source, context)), problems);
        var files = contents.OrderBy(file => sources.IndexOf(file.Source)).ToList();
        if (problems.Count > 0)
            throw new DataException(problems);
        return Planned(context, files);
    }

    /// <summary>Writes the tables into <c>data/local</c>, all of them or none.</summary>
    /// <exception cref="DataException">Another process changes the folder all the time, or it can't be written.</exception>
    public void Write()
    {
        if (ChangesAnything)
            _store.Put([.. _tables.Where(one => one.Effect != ImportEffect.None).Select(one => (one.Table, one.File))], _today);
    }

    /// <summary>Takes an imported edition out of <c>data/local</c> again; a shipped one of the same name stands in its place from then on.</summary>
    /// <param name="root">The data folder.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="edition">The edition.</param>
    /// <exception cref="ArgumentException">No such edition was imported; what there is is named.</exception>
    /// <exception cref="DataException">Another process changes the folder all the time, or it can't be written.</exception>
    public static void Remove(string root, string dataset, string edition)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        new LocalStore(Path.GetFullPath(root)).Remove(dataset, edition);
    }

    [GeneratedRegex(@"\A[0-9]{4}([-.][0-9a-z]+)?\z")]
    private static partial Regex EditionForm();

    private static List<TOut> Each<TIn, TOut>(IReadOnlyList<TIn> all, Func<TIn, TOut> read, List<Problem> problems)
    {
        var made = new List<TOut>();
        foreach (var one in all)
        {
            try
            {
                made.Add(read(one));
            }
            catch (DataException e)
            {
                problems.AddRange(e.Problems);
            }
        }
        return made;
    }

    private static DataImport Planned(ImportContext context, List<(SourceFile Source, ImportedFile Content)> files)
    {
        var (store, today) = (new LocalStore(context.Root), context.Options.Today);
        var library = DataLibrary.Open(context.Root);
        var tables = TableMerging.Merge([.. files.SelectMany(file => file.Content.Tables.Select(table => table with { Files = [file.Source] }))], library)
            .Select(table => (Table: table, File: TableFile.Of(table)))
            .Select(one => (one.Table, one.File, Effect: store.Effect(one.Table, one.File, today)))
            .ToList();
        return new(store, today, tables, [.. files.Select(file => Report(file.Source, file.Content, tables, library))]);
    }

    private static ImportReport Report(SourceFile source, ImportedFile content, List<(ImportedTable Table, TableFile File, ImportEffect Effect)> tables, DataLibrary library) => new()
    {
        File = source.Name,
        RecognisedAs = content.RecognisedAs,
        Edition = content.Edition,
        Covers = content.Covers,
        Read = content.Tally.Read,
        Kept = content.Tally.Kept,
        Dropped = content.Tally.Dropped,
        Unmapped = content.Tally.Unmapped,
        Checks = content.Checks,
        Notes = content.Tally.Notes,
        NotMade = content.NotMade,
        Tables = [.. tables.Where(one => one.Table.Files.Contains(source)).Select(one => new TableReport(
            one.Table.Dataset.Name, one.Table.Edition, one.Table.Rows.Count, one.Effect,
            one.Effect == ImportEffect.None ? [] : EditionComparison.Of(one.Table, library)))],
    };
}
