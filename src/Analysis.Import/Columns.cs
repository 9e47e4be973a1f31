using Analysis.Data.Manifests;

namespace Analysis.Import;

/// <summary>Makes the columns that the tables of several publishers share.</summary>
internal static class Columns
{
    /// <summary>A column of text.</summary>
    public static DataField Text(string name, string description) =>
        new()
        {
            Name = name,
            Type = FieldType.Text,
            Description = description,
        };

    /// <summary>A column of text that may hold these words only.</summary>
    public static DataField Words(string name, string description, params IReadOnlyList<string> words) =>
        Text(name, description) with
        {
            Enum = words,
        };

    /// <summary>A column of numbers.</summary>
    public static DataField Number(string name, string description) => Text(name, description) with { Type = FieldType.Number };

    /// <summary>A column of years that every row has.</summary>
    public static DataField Year(string name, string description) =>
        Text(name, description) with
        {
            Type = FieldType.Year,
            Required = true,
        };

    /// <summary>A column of units that every row has.</summary>
    public static DataField Unit(string description) => Text("unit", description) with { Codes = CodeList.Unit, Required = true };

    /// <summary>A column of countries that every row has, and of other parties with their names.</summary>
    public static DataField Party(string name, string description, IReadOnlyDictionary<string, string> others) =>
        Text(name, description) with
        {
            Codes = CodeList.Country,
            OtherCodes = [.. others.Keys],
            Labels = others,
            Required = true,
        };
}
