using System.Diagnostics.CodeAnalysis;

namespace Analysis;

/// <summary>
/// What the text of an argument identifies. A parameter names it with <see cref="StringSyntaxAttribute"/>, so that an editor can complete
/// the text with the values in use.
/// </summary>
public static class IdentifierKind
{
    /// <summary>Countries and groups: <c>"POL"</c>, <c>"european-nato"</c>.</summary>
    public const string Subject = "subject";

    /// <summary>Several of them with commas, or <c>"members of european-nato"</c>.</summary>
    public const string Subjects = "subjects";

    /// <summary>Countries by code: <c>"POL"</c>.</summary>
    public const string Country = "country";

    /// <summary>Groups of countries: <c>"european-nato"</c>.</summary>
    public const string Group = "group";

    /// <summary>Datasets by name: <c>"sipri-arms-transfers"</c>.</summary>
    public const string Dataset = "dataset";

    /// <summary>Indicators by id: <c>"supplier-share"</c>.</summary>
    public const string Indicator = "indicator";

    /// <summary>Windows of deliveries: <c>"2021-2025"</c>, <c>"all of 5 years"</c>.</summary>
    public const string Windows = "windows";
}
