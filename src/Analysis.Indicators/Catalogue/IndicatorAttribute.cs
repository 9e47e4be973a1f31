using System.Runtime.CompilerServices;

namespace Analysis.Indicators.Catalogue;

/// <summary>Declares a public method of a family as an indicator.</summary>
/// <remarks>Everything is an argument of the constructor: the runtime sets properties of attributes several times slower.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IndicatorAttribute : Attribute
{
    /// <summary>A declaration.</summary>
    /// <param name="id">The id: <c>supplier-share</c>.</param>
    /// <param name="title">What it is, in one line.</param>
    /// <param name="unit">The unit of the values; <c>(constant or current prices)</c> where the arguments choose the prices.</param>
    /// <param name="datasets">The ids of the datasets that every call reads; a test compares them with the sources of the results.</param>
    /// <param name="inOneEditionWith">Datasets that it does not read, but that are taken in one edition with those that it reads.</param>
    /// <param name="file">The file in which it is declared; the compiler adds it.</param>
    /// <param name="line">The line in which it is declared; the compiler adds it.</param>
    public IndicatorAttribute(
        string id,
        string title,
        string unit,
        string[] datasets,
        string[]? inOneEditionWith = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        (Id, Title, Unit, Datasets, InOneEditionWith) = (id, title, unit, datasets, inOneEditionWith ?? []);
        (File, Line) = (Path.GetFileNameWithoutExtension(file), line);
    }

    /// <summary>The id: <c>supplier-share</c>.</summary>
    public string Id { get; }

    /// <summary>What it is, in one line.</summary>
    public string Title { get; }

    /// <summary>The unit of the values.</summary>
    public string Unit { get; }

    /// <summary>The ids of the datasets that every call reads.</summary>
    public IReadOnlyList<string> Datasets { get; }

    /// <summary>Datasets that it does not read, but that are taken in one edition with those that it reads.</summary>
    public IReadOnlyList<string> InOneEditionWith { get; }

    // The catalogue has the order of the sources, whatever order the compiler is given the files in.
    internal string File { get; }

    internal int Line { get; }
}

/// <summary>
/// Names an earlier call that this indicator replaces: an id with a parameter that chose between units. The earlier call is
/// redirected, with a note.
/// </summary>
/// <param name="id">The earlier id.</param>
/// <param name="parameter">The parameter, as written after <c>--set</c>.</param>
/// <param name="values">The values of the parameter that this indicator replaces.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FormerIdAttribute(string id, string parameter, params string[] values) : Attribute
{
    /// <summary>The earlier id.</summary>
    public string Id => id;

    /// <summary>The parameter, as written after <c>--set</c>.</summary>
    public string Parameter => parameter;

    /// <summary>The values of the parameter that this indicator replaces.</summary>
    public IReadOnlyList<string> Values => values;
}

/// <summary>Declares what a parameter is when it is left out, as text.</summary>
/// <param name="text">The default as a user would write it.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DefaultAttribute(string text) : Attribute
{
    /// <summary>The default as a user would write it.</summary>
    public string Text => text;
}

/// <summary>Declares that a parameter is taken from the editions in use when it is left out, such as the newest window.</summary>
/// <param name="property">The property of the family that gives the argument.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DefaultFromAttribute(string property) : Attribute
{
    /// <summary>The property of the family that gives the argument.</summary>
    public string Property => property;
}
