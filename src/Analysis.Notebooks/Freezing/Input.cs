namespace Analysis.Notebooks;

/// <summary>One input of a result; the result is fresh as long as all inputs are the same.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name: the id of a cell, the name of a parameter, the path of a file.</param>
/// <param name="Value">A parameter's value as text; of a file, a cell or a library the SHA-256 of its bytes.</param>
public sealed record Input(InputKind Kind, string Name, string Value);

/// <summary>The kinds of inputs of a result, in the order in which their changes are reported.</summary>
public enum InputKind
{
    /// <summary>A notebook as a whole, without its outputs.</summary>
    Notebook,

    /// <summary>A cell of the notebook.</summary>
    Cell,

    /// <summary>A value that the run set in place of a parameter's default.</summary>
    Set,

    /// <summary>A setting for the libraries, such as an edition.</summary>
    Setting,

    /// <summary>A library of this project, or the list of the packages under them.</summary>
    Library,

    /// <summary>What is around the run: .NET, the SDK of the build, the data folder.</summary>
    Surrounding,

    /// <summary>A file that was read, a folder that was listed, or a file that was looked for and was not there.</summary>
    File,
}
