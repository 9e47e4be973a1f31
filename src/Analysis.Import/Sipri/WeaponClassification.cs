using Analysis.Data;
using Analysis.Data.Manifests;

namespace Analysis.Import.Sipri;

/// <summary>
/// This project's classification of the weapons in a register: kind of platform by description, family and origin of design by name.
/// </summary>
internal sealed class WeaponClassification
{
    /// <summary>The dataset with the descriptions, and the one with the systems.</summary>
    public const string Descriptions = "weapon-categories",
        Systems = "system-origins";

    private const string Words = "-words";

    /// <summary>SAM-3 is a name, though SAM is a kind of missile.</summary>
    private const int FewestWordsOfALabel = 2;

    private readonly WeaponDescriptions _descriptions;
    private readonly SystemNames _systems;
    private readonly HashSet<string> _withPlatforms;

    private WeaponClassification(WeaponDescriptions descriptions, SystemNames systems, HashSet<string> withPlatforms) =>
        (_descriptions, _systems, _withPlatforms) = (descriptions, systems, withPlatforms);

    /// <summary>The classification that a data root ships; null where it ships none.</summary>
    public static WeaponClassification? In(DataLibrary library)
    {
        if (
            Rows(library, Descriptions, "", "description", "category", "platform") is not { } kinds
            || Rows(library, Systems, "", "system", "kind", "family", "origin") is not { } systems
        )
            return null;
        var words = Rows(library, Descriptions, Words, "word", "meaning") ?? [];
        var abbreviations = words
            .Select(row => NameTokens.Of(row[0]))
            .Where(tokens => tokens.Count == 1)
            .Select(tokens => tokens[0])
            .ToHashSet(StringComparer.Ordinal);
        return new(
            new(kinds.Select(row => (row[0], new WeaponKind(row[1], row[2]))), words.Select(row => (row[0], row[1]))),
            new(systems.Select(row => (row[0], row[1], new SystemFamily(row[2], row[3]))), abbreviations),
            [.. kinds.Where(row => row[2].Length > 0).Select(row => row[1])]
        );
    }

    /// <summary>The kind of platform of a description; empty where it is not a platform, null where it is unknown.</summary>
    public string? Platform(string description) => _descriptions.Find(description).Platform;

    /// <summary>The category of a description; null where it is not known.</summary>
    public string? Category(string description) =>
        _descriptions.Find(description).Category is { } category && category != RegisterTerms.Unmapped ? category : null;

    /// <summary>Whether a category may contain platforms. Missiles and engines are not platforms, whatever their description.</summary>
    public bool MayBePlatform(string category) => category == RegisterTerms.Unmapped || _withPlatforms.Contains(category);

    /// <summary>The family that a system belongs to; null where none is known.</summary>
    public string? Family(Delivery delivery) => Family(delivery.Designation, delivery.Category);

    /// <inheritdoc cref="Family(Delivery)"/>
    public string? Family(string designation, string category) => _systems.Find(designation, category)?.Family;

    /// <summary>The code of the country that designed a system; null where it is not known.</summary>
    public string? Origin(Delivery delivery) => _systems.Find(delivery.Designation, delivery.Category)?.Origin;

    /// <summary>Whether a designation names a system, and not only a kind of equipment, such as <c>aircraft engine 4501-6000</c>.</summary>
    public bool NamesASystem(string designation)
    {
        if (!designation.Any(sign => char.IsUpper(sign) || char.IsDigit(sign)))
            return false;
        List<string> words = [.. NameTokens.Of(designation).Where(token => !NameTokens.IsNumber(token))];
        return words.Count < FewestWordsOfALabel || _descriptions.Find(NameTokens.Key(words)).Category is null;
    }

    /// <summary>The file that a table is in, as the user finds it in the data folder.</summary>
    public static string File(string dataset, DataLibrary library) =>
        Newest(library, dataset, "") is { } resource ? $"data/{dataset}/{Path.GetFileName(resource.Path)}" : $"data/{dataset}";

    private static List<string[]>? Rows(DataLibrary library, string dataset, string part, params string[] columns)
    {
        if (Newest(library, dataset, part) is not { } resource)
            return null;
        var places = columns.Select(column => resource.Fields.Select(field => field.Name).ToList().IndexOf(column)).ToArray();
        return [.. library.Cells(resource).Select(row => Array.ConvertAll(places, place => row[place]))];
    }

    private static DataResource? Newest(DataLibrary library, string dataset, string part) =>
        library
            .Datasets.FirstOrDefault(known => known.Name == dataset)
            ?.Resources.Where(resource => resource.Name.EndsWith(Words, StringComparison.Ordinal) == (part == Words))
            .MaxBy(resource => resource.Edition, StringComparer.Ordinal);
}
