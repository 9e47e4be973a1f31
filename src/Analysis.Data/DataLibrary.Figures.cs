using System.Diagnostics.CodeAnalysis;
using Analysis.Data.Manifests;
using Analysis.Data.Tables;

namespace Analysis.Data;

public sealed partial class DataLibrary
{
    private const string UnitColumn = "unit";

    /// <summary>Every number of an edition of a dataset as it is in the tables, to compare one edition with another.</summary>
    /// <exception cref="ArgumentException">There is no such dataset or edition; the message gives the closest match or the known
    /// names.</exception>
    /// <exception cref="DataException">A table has problems.</exception>
    public IReadOnlyList<SourceValue> Figures([StringSyntax(IdentifierKind.Dataset)] string dataset, string edition)
    {
        var taken = Known(dataset, edition);
        return [.. Dataset(dataset).Resources.Where(resource => resource.Edition == taken).SelectMany(Figures)];
    }

    private IReadOnlyList<SourceValue> Figures(DataResource resource) =>
        _tables.Get<IReadOnlyList<SourceValue>>([resource], tables => [.. tables[0].Rows.SelectMany(row => Figures(resource, row))]);

    private static IEnumerable<SourceValue> Figures(DataResource resource, RawRow row)
    {
        List<(DataField Field, string Text)> cells = [.. resource.Fields.Zip(row.Cells)];
        var key = cells
            .Where(cell => resource.PrimaryKey.Contains(cell.Field.Name) && cell.Field.Name != UnitColumn)
            .Select(cell => (cell.Field.Name, cell.Text))
            .ToList();
        var unit = cells.FirstOrDefault(cell => cell.Field.Name == UnitColumn).Text ?? "";
        return from cell in cells
            where cell.Field.Type is FieldType.Number or FieldType.WholeNumber && !resource.PrimaryKey.Contains(cell.Field.Name)
            where CellReader.TryNumber(cell.Text, out _)
            select new SourceValue(
                resource.Name.Replace($"-{resource.Edition}", "", StringComparison.Ordinal),
                key,
                cell.Field.Name,
                cell.Field.Unit ?? unit,
                CellReader.TryNumber(cell.Text, out var value) ? value : 0
            );
    }
}

/// <summary>One number of a table as it is in the file, with the cells that identify it.</summary>
/// <param name="Table">The id of the table without its edition: <c>nato-defence-expenditure</c>.</param>
/// <param name="Key">What names the row: the cells of its primary key by column, except the unit.</param>
/// <param name="Column">The column of the number.</param>
/// <param name="Unit">Its unit as the table has it; empty where the table gives none.</param>
/// <param name="Value">The number, percentages in per cent.</param>
public sealed record SourceValue(string Table, IReadOnlyList<(string Column, string Text)> Key, string Column, string Unit, decimal Value)
{
    /// <summary>The cells of the key, in the order of the columns.</summary>
    public string Name => string.Join(' ', Key.Select(cell => cell.Text));
}
