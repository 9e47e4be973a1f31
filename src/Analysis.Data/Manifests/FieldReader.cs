using System.Text.Json;
using Analysis.Data.Checks;

namespace Analysis.Data.Manifests;

/// <summary>Reads the columns of a table (Frictionless Table Schema).</summary>
internal static class FieldReader
{
    internal static readonly Dictionary<string, FieldType> Types = new()
    {
        ["string"] = FieldType.Text,
        ["number"] = FieldType.Number,
        ["integer"] = FieldType.WholeNumber,
        ["year"] = FieldType.Year,
    };

    internal static readonly Dictionary<string, CodeList> Lists = new()
    {
        ["country"] = CodeList.Country,
        ["group"] = CodeList.Group,
        ["unit"] = CodeList.Unit,
    };

    private static readonly string[] Constraints = ["required", "unique", "enum", "pattern", "minimum", "maximum"];

    public static IReadOnlyList<DataField> Read(SchemaJson? schema, string place, ManifestProblems problems)
    {
        var fields = problems
            .List(schema?.Fields, place + ".fields", "a list of one object a column")
            .Select((field, i) => Field(field, $"{place}.fields[{i}]", problems))
            .ToList();
        foreach (var twice in fields.GroupBy(field => field.Name).Where(same => same.Count() > 1))
            problems.Add(DataProblems.DuplicateName, place + ".fields", $"the column '{twice.Key}' occurs twice; name every column once.");
        return fields;
    }

    public static IReadOnlyList<string> PrimaryKey(
        SchemaJson? schema,
        string place,
        IReadOnlyList<DataField> fields,
        ManifestProblems problems
    )
    {
        var key = problems.List(schema?.PrimaryKey, place, "the list of the columns that together name a row");
        var names = fields.Select(field => field.Name).ToList();
        foreach (var name in key.Where(name => !names.Contains(name)))
            problems.Add(
                DataProblems.ColumnUnknown,
                place,
                $"'{name}' is not a column of the table; did you mean {ClosestMatch.Find(name, names)}?"
            );
        return [.. key.Where(names.Contains)];
    }

    private static DataField Field(FieldJson json, string place, ManifestProblems problems)
    {
        var constraints = json.Constraints ?? [];
        foreach (var unknown in constraints.Keys.Except(Constraints))
            problems.Add(
                DataProblems.ConstraintInvalid,
                $"{place}.constraints.{unknown}",
                $"is not checked here; remove it or use one of {string.Join(", ", Constraints)}."
            );
        var field = new DataField
        {
            Name = problems.Text(json.Name, place + ".name", "the name in the header"),
            Type = problems.Word(json.Type, place + ".type", Types) ?? FieldType.Text,
            Description = problems.Text(json.Description, place + ".description", "what the column means, with unit and price basis"),
            Codes = json.Codes is null ? null : problems.Word(json.Codes, place + ".codes", Lists),
            OtherCodes = json.OtherCodes ?? [],
            Labels = json.Labels ?? [],
            Unit = json.Unit,
            Units = json.Units ?? [],
        };
        foreach (var unknown in field.Units.Where(unit => Unit.Parse(unit) is null))
            problems.Add(DataProblems.UnitUnknown, place + ".units", Unit.Unknown(unknown));
        if (field.Unit is not null && Unit.Parse(field.Unit) is null)
            problems.Add(DataProblems.UnitUnknown, place + ".unit", Unit.Unknown(field.Unit));
        return Constrained(field, constraints, place + ".constraints", problems);
    }

    private static DataField Constrained(
        DataField field,
        Dictionary<string, JsonElement> constraints,
        string place,
        ManifestProblems problems
    )
    {
        try
        {
            return field with
            {
                Required = constraints.TryGetValue("required", out var required) && required.GetBoolean(),
                Unique = constraints.TryGetValue("unique", out var unique) && unique.GetBoolean(),
                Enum = constraints.TryGetValue("enum", out var values)
                    ? [.. values.EnumerateArray().Select(value => value.GetString()!)]
                    : [],
                Pattern = constraints.TryGetValue("pattern", out var pattern) ? new(pattern.GetString()!) : null,
                Minimum = constraints.TryGetValue("minimum", out var minimum) ? minimum.GetDecimal() : null,
                Maximum = constraints.TryGetValue("maximum", out var maximum) ? maximum.GetDecimal() : null,
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException or NotSupportedException)
        {
            problems.Add(
                DataProblems.ConstraintInvalid,
                place,
                $"can't be read ({e.Message.TrimEnd('.')}); required and unique are true or false, enum a list of texts, "
                    + $"pattern a regular expression, minimum and maximum numbers."
            );
            return field;
        }
    }
}
