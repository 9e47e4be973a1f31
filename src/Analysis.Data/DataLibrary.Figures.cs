using Analysis.Data.Tables;

namespace Analysis.Data;

public sealed partial class DataLibrary
{
    private const string UnitColumn = "unit";

    /// <summary>Every number of an edition of a dataset as it is in the tables, to compare one edition with another.</summary>
    /// <exception cref="ArgumentException">There is no such dataset or edition; the message gives the closest match or the known names.</exception>
    /// <exception cref="DataException">A table has problems.</exception>
    public IReadOnlyList<SourceFigure> Figures(string dataset, string edition)
    {
        var taken = Known(dataset, edition);
        return [.. Dataset(dataset).Resources.Where(resource => resource.Edition == taken).SelectMany(Figures)];
    }

    private IReadOnlyList<SourceFigure> Figures(DataResource resource) =>
        _tables.Get<IReadOnlyList<SourceFigure>>([resource], tables => [.. tables[0].Rows.SelectMany(row => Figures(resource, row))]);

    private static IEnumerable<SourceFigure> Figures(DataResource resource, TableRow row)
    {
        List<(DataField Field, string Text)> cells = [.. resource.Fields.Zip(row.Cells)];
        var key = cells.Where(cell => resource.PrimaryKey.Contains(cell.Field.Name) && cell.Field.Name != UnitColumn).Select(cell => (cell.Field.Name, cell.Text)).ToList();
        var unit = cells.FirstOrDefault(cell => cell.Field.Name == UnitColumn).Text ?? "";
        return from cell in cells
               where cell.Field.Type is FieldType.Number or FieldType.WholeNumber && !resource.PrimaryKey.Contains(cell.Field.Name)
               where Cell.TryNumber(cell.Text, out _)
               select new SourceFigure(
                   resource.Name.Replace($"-{resource.Edition}", "", StringComparison.Ordinal), key, cell.Field.Name, cell.Field.Unit ?? unit,
                   Cell.TryNumber(cell.Text, out var value) ? value : 0);
    }
}
