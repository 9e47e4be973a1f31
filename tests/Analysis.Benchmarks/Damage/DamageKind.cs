using Analysis.Publishers;

namespace Analysis.Benchmarks.Damage;

/// <summary>A damaged file.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Where">What was changed, for a reader of the case.</param>
internal sealed record Damaged(byte[] Bytes, string Where);

/// <summary>A kind of damage.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Apply">Damages a file at a place that is drawn; null where the kind can't befall it. The file may be changed.</param>
internal sealed record DamageKind(string Name, Func<PublisherFile, Random, Damaged?> Apply)
{
    /// <summary>A kind that befalls texts with a row a line, those in a zip too.</summary>
    public static DamageKind OfText(string name, Func<DelimitedFile, Random, Damaged?> apply) =>
        new(
            name,
            (file, random) =>
                file switch
                {
                    DelimitedFile text => apply(text, random),
                    WrappedFile wrapped => apply(wrapped.Content, random) is { } damaged
                        ? damaged with
                        {
                            Bytes = wrapped.Zip(damaged.Bytes),
                        }
                        : null,
                    _ => null,
                }
        );

    /// <summary>A kind that befalls workbooks.</summary>
    public static DamageKind OfBook(string name, Func<BookFile, Random, string?> apply) =>
        new(name, (file, random) => file is BookFile book && apply(book, random) is { } where ? new(book.Bytes(), where) : null);

    /// <summary>A kind of damage to JSON responses.</summary>
    public static DamageKind OfJson(string name, Func<System.Text.Json.Nodes.JsonNode, Random, string?> apply) =>
        new(name, (file, random) => file is JsonAnswer json && apply(json.Root, random) is { } where ? new(json.Bytes(), where) : null);
}

/// <summary>All kinds of damage.</summary>
internal static class DamageKinds
{
    public static IReadOnlyList<DamageKind> All { get; } =
    [
        .. CellKinds.All,
        .. HeaderKinds.All,
        .. RowKinds.All,
        .. TextKinds.All,
        .. PreambleKinds.All,
        .. JsonKinds.All,
        .. BookCellKinds.All,
        .. BookRowKinds.All,
        .. BookSheetKinds.All,
        .. PackageKinds.All,
    ];
}
