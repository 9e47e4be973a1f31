using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Analysis.Data.Checks;

namespace Analysis.Data.Manifests;

/// <summary>A manifest read, or everything that is wrong with it.</summary>
internal sealed record ManifestResult(DataPackage? Package, IReadOnlyList<Problem> Problems);

/// <summary>Reads manifests.</summary>
internal static class ManifestReader
{
    private static readonly Dictionary<string, LicenceClass> Classes = new()
    {
        ["open"] = LicenceClass.Open,
        ["extract"] = LicenceClass.Extract,
        ["cited"] = LicenceClass.Cited,
        ["derived-only"] = LicenceClass.DerivedOnly,
        ["bring-your-own"] = LicenceClass.BringYourOwn,
    };

    private static readonly Dictionary<string, UpdateKind> UpdateKinds = new()
    {
        ["by-hand"] = UpdateKind.ByHand,
        ["eurostat-jsonstat"] = UpdateKind.EurostatJsonStat,
        ["world-bank-json"] = UpdateKind.WorldBankJson,
        ["workbook"] = UpdateKind.Workbook,
    };

    private const int MostKnown = 500;

    // A process opens the same data many times: for each notebook, for each edition that is compared. The bytes decide, not the date.
    private static readonly ConcurrentDictionary<KnownManifest, ManifestResult> Known = new();

    /// <summary>Reads the manifest of a folder; a manifest with any problem gives no package.</summary>
    public static ManifestResult Read(string root, string folder, DataFiles files)
    {
        var path = Path.Combine(folder, DatasetFolders.Manifest);
        var shown = DatasetFolders.DisplayPath(root, path);
        FileReads.Report([path]);
        try
        {
            var bytes = files.Read(path);
            if (Known.Count > MostKnown)
                Known.Clear();
            return Known.GetOrAdd(
                new(root, folder, Convert.ToHexStringLower(SHA256.HashData(bytes))),
                _ =>
                    ManifestJson.Read(bytes) is { } json
                        ? Checked(json, root, folder, shown)
                        : Failed(DataProblems.ManifestNotJson, shown, null, "is null; write the manifest of the dataset.")
            );
        }
        catch (JsonException e)
        {
            return Failed(
                DataProblems.ManifestNotJson,
                shown,
                (int?)e.LineNumber + 1,
                $"is not the JSON of a manifest ({WithoutPlace(e.Message)}); correct it there."
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(DataProblems.FileUnreadable, shown, null, $"can't be read ({e.Message}); give the user permission to read it.");
        }
    }

    private static ManifestResult Failed(ProblemKind kind, string file, int? row, string message) =>
        new(null, [kind.At(file, row, null, message)]);

    // System.Text.Json ends its messages with a place counted from zero, which would contradict ours.
    private static string WithoutPlace(string message)
    {
        var place = message.IndexOf(" Path:", StringComparison.Ordinal);
        if (place < 0)
            place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.', ' ');
    }

    private static ManifestResult Checked(ManifestJson json, string root, string folder, string shown)
    {
        var problems = new ManifestProblems(shown);
        var package = new DataPackage
        {
            Name = Name(json.Name, folder, problems),
            Title = problems.Text(json.Title, "title", "what the dataset is"),
            Description = problems.Text(json.Description, "description", "what the dataset holds"),
            Publisher = problems.Text(json.Publisher, "publisher", "who publishes the figures"),
            LicenceClass = problems.Word(json.LicenceClass, "licenceClass", Classes) ?? LicenceClass.BringYourOwn,
            Credit = problems.Text(json.Credit, "credit", "the line to print under what is made of the figures"),
            Licences = Links(json.Licenses, "licenses", problems),
            Origins = Links(json.Sources, "sources", problems),
            Updates = json.Update is null
                ? []
                :
                [
                    .. problems
                        .List(json.Update, "update", "a list of objects with kind and address")
                        .Select((update, i) => Update(update, $"update[{i}]", problems)),
                ],
            Resources = Resources(json, folder, problems),
            ManifestPath = Path.Combine(folder, DatasetFolders.Manifest),
            IsLocal = DatasetFolders.IsLocal(root, folder),
        };
        return new(problems.Problems.Count == 0 ? package : null, problems.Problems);
    }

    private static string Name(string? name, string folder, ManifestProblems problems)
    {
        var expected = Path.GetFileName(folder);
        if (name != expected)
            problems.Add(DataProblems.NameDiffers, "name", $"'{name}' differs from the folder; write \"{expected}\".");
        return expected;
    }

    private static IReadOnlyList<DataLink> Links(List<LinkJson>? links, string place, ManifestProblems problems) =>
        [
            .. problems
                .List(links, place, "a list of objects with title and path")
                .Select(
                    (link, i) =>
                        new DataLink(
                            problems.Text(link.Title, $"{place}[{i}].title", "what it is"),
                            problems.Text(link.Path, $"{place}[{i}].path", "its address")
                        )
                ),
        ];

    private static UpdateSource Update(UpdateJson json, string place, ManifestProblems problems)
    {
        var kind = problems.Word(json.Kind, place + ".kind", UpdateKinds) ?? UpdateKind.Workbook;
        var address = problems.Text(json.Address, place + ".address", "where it is");
        if (
            address.Length > 0
            && !(
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            )
        )
            problems.Add(
                DataProblems.PropertyInvalid,
                place + ".address",
                $"'{address}' is not an address that begins with https; write one."
            );
        return new(kind, address, kind == UpdateKind.ByHand ? problems.Text(json.How, place + ".how", "what to do there") : json.How);
    }

    private static List<DataResource> Resources(ManifestJson json, string folder, ManifestProblems problems)
    {
        var resources = problems
            .List(json.Resources, "resources", "a list of one object a table")
            .Select((resource, i) => ResourceReader.Read(resource, $"resources[{i}]", folder, problems))
            .ToList();
        if (json.Resources is { Count: 0 })
            problems.Add(DataProblems.PropertyMissing, "resources", "is empty; describe at least one table.");
        foreach (var twice in resources.GroupBy(resource => resource.Name).Where(same => same.Count() > 1))
            problems.Add(DataProblems.DuplicateName, "resources", $"the name '{twice.Key}' occurs twice; give every table its own.");
        foreach (var twice in resources.GroupBy(resource => resource.Path).Where(same => same.Count() > 1))
            problems.Add(
                DataProblems.DuplicateName,
                "resources",
                $"the path '{Path.GetFileName(twice.Key)}' occurs twice; describe each file once."
            );
        return resources;
    }
}

/// <summary>Collects the problems of one manifest; a place in it is a path such as <c>resources[1].edition</c>.</summary>
internal sealed class ManifestProblems(string file)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(ProblemKind kind, string place, string message) => _problems.Add(kind.At(file, null, place, message));

    /// <summary>The text, or an empty one and a problem where it is missing.</summary>
    public string Text(string? value, string place, string what)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        Add(DataProblems.PropertyMissing, place, $"is missing; write {what}.");
        return "";
    }

    /// <summary>The list, or an empty one and a problem where it is missing.</summary>
    public IReadOnlyList<T> List<T>(List<T>? values, string place, string what)
        where T : class
    {
        if (values is null)
            Add(DataProblems.PropertyMissing, place, $"is missing; write {what}.");
        else if (values.Contains(null!))
            Add(DataProblems.PropertyInvalid, place, "holds a null; remove it.");
        return values is null ? [] : [.. values.Where(value => value is not null)];
    }

    /// <summary>The meaning of one of a few words, or a problem that names the closest match.</summary>
    public T? Word<T>(string? value, string place, IReadOnlyDictionary<string, T> known)
        where T : struct
    {
        if (value is not null && known.TryGetValue(value, out var meaning))
            return meaning;
        Add(
            value is null ? DataProblems.PropertyMissing : DataProblems.PropertyInvalid,
            place,
            value is null
                ? $"is missing; write one of {string.Join(", ", known.Keys)}."
                : $"'{value}' is not one of {string.Join(", ", known.Keys)}; did you mean {ClosestMatch.Find(value, known.Keys)}?"
        );
        return null;
    }
}

/// <summary>A manifest by its bytes and its place.</summary>
internal sealed record KnownManifest(string Root, string Folder, string Hash);
