using Analysis.Data.Manifests;

namespace Analysis.Data.Checks;

/// <summary>Checks that every file of a data root belongs to a dataset and is described.</summary>
internal static class FileLayoutRule
{
    public static IEnumerable<Problem> OfRoot(string root)
    {
        if (!Directory.Exists(root))
            return
            [
                DataProblems.FolderMissing.At(root, null, null, $"does not exist; name the data folder, or set {DataRoot.Variable} to it."),
            ];
        if (DatasetFolders.In(root).Count == 0)
            return
            [
                DataProblems.NoDataset.At(root, null, null, $"holds no dataset; a dataset is a folder with a {DatasetFolders.Manifest}."),
            ];
        return
        [
            .. UndescribedFiles(root, root),
            .. DatasetFolders
                .Children(root)
                .Concat(PendingChange.Children(Path.Combine(root, DatasetFolders.Local)))
                .Where(folder => !PendingChange.Exists(Path.Combine(folder, DatasetFolders.Manifest)))
                .Select(folder =>
                    DataProblems.ManifestMissing.At(
                        DatasetFolders.DisplayPath(root, folder),
                        null,
                        null,
                        $"has no {DatasetFolders.Manifest}; write one, or remove the folder."
                    )
                ),
        ];
    }

    public static IEnumerable<Problem> OfDataset(string root, DataPackage package)
    {
        var folder = Path.GetDirectoryName(package.ManifestPath)!;
        var known = package.Resources.Select(resource => resource.Path).Append(package.ManifestPath).ToHashSet();
        // The folder of a dataset that a pending change adds.
        if (!Directory.Exists(folder))
            return [];
        return UndescribedFiles(root, folder, known)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Order(StringComparer.Ordinal)
                    .Select(child =>
                        DataProblems.NestedFolder.At(
                            DatasetFolders.DisplayPath(root, child),
                            null,
                            null,
                            "is a folder inside a dataset; put its tables beside the manifest."
                        )
                    )
            );
    }

    private static IEnumerable<Problem> UndescribedFiles(string root, string folder, HashSet<string>? known = null) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file =>
                known?.Contains(file) != true
                && PendingChange.Exists(file)
                && Path.GetFileName(file) is var name
                && name != "README.md"
                && name[0] != '.'
            )
            .Order(StringComparer.Ordinal)
            .Select(file =>
                DataProblems.FileNotDescribed.At(
                    DatasetFolders.DisplayPath(root, file),
                    null,
                    null,
                    "is described by no manifest; describe it as a resource, or remove it."
                )
            );
}
