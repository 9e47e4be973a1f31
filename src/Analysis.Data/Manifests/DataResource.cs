namespace Analysis.Data.Manifests;

/// <summary>One table of a dataset: one edition of it, as a rule.</summary>
public sealed record DataResource
{
    /// <summary>The id of the table.</summary>
    public required string Name { get; init; }

    /// <summary>The publisher's title.</summary>
    public required string Title { get; init; }

    /// <summary>The full path of the CSV file.</summary>
    public required string Path { get; init; }

    /// <summary>The edition, such as <c>2026</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>How many rows the file has, without its header.</summary>
    public required int Rows { get; init; }

    /// <summary>How many bytes the file has.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of the file: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The day or month of its publication.</summary>
    public required string PublishedOn { get; init; }

    /// <summary>The day of the copy that it was taken from; null where that is not known.</summary>
    public string? Retrieved { get; init; }

    /// <summary>The day it was assembled for this project.</summary>
    public required string Gathered { get; init; }

    /// <summary>Where the publisher has it.</summary>
    public required string Address { get; init; }

    /// <summary>How this copy was made.</summary>
    public required string Provenance { get; init; }

    /// <summary>The line to print, where it differs from that of the dataset.</summary>
    public string? Credit { get; init; }

    /// <summary>
    /// How far the publisher's terms let the table go, where that differs from the dataset: a table that the user imported beside an
    /// extract.
    /// </summary>
    public LicenceClass? LicenceClass { get; init; }

    /// <summary>Whether the user imported it. It is then in <c>data/local</c> and replaces what is shipped of the same edition.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The full path of the manifest that describes it.</summary>
    public string ManifestPath => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, DatasetFolders.Manifest);

    /// <summary>What the table covers.</summary>
    public required ResourceCoverage Coverage { get; init; }

    /// <summary>What to keep in mind when quoting.</summary>
    public required IReadOnlyList<string> Caveats { get; init; }

    /// <summary>Rows that look odd and are as published.</summary>
    public required IReadOnlyList<string> Outliers { get; init; }

    /// <summary>The outliers that are not to be compared with their neighbours: <c>"doubtful": true</c>.</summary>
    public IReadOnlyList<DoubtfulRow> Doubtful { get; init; } = [];

    /// <summary>The cells by which each outlier is found, by the name of the column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> OutlierRows { get; init; } = [];

    /// <summary>The columns in their order.</summary>
    public required IReadOnlyList<DataField> Fields { get; init; }

    /// <summary>The columns that together name a row.</summary>
    public required IReadOnlyList<string> PrimaryKey { get; init; }
}

/// <summary>What a table covers. What is absent inside is zero or unknown, as declared by the table; what is outside is a gap.</summary>
public sealed record ResourceCoverage
{
    /// <summary>The years; null where the table has none.</summary>
    public Period? Years { get; init; }

    /// <summary>The codes that a column may hold, by the name of the column; null means all.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>?> Codes { get; init; }

    /// <summary>Does an absent row inside the coverage mean zero? If not, nothing is known.</summary>
    public required bool AbsentIsZero { get; init; }
}
