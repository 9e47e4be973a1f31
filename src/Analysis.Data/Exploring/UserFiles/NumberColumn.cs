using System.Globalization;
using System.Numerics;

namespace Analysis.Data.Exploring.UserFiles;

/// <summary>Decides whether the filled cells of a column are numbers, and with which signs.</summary>
internal sealed class NumberColumn(string file, string column, char delimiter, UserFileOptions options, IReadOnlyList<UserFileCell> cells)
{
    private readonly List<NumberShape> _shapes = [.. cells.Select(cell => NumberShape.Of(cell.Text))];

    private bool IsDeclared => options.DecimalSign is not null || options.ThousandsSign is not null;

    // Where the user names only the sign for thousands, the decimal one is the other of the two.
    private char Decimal => options.DecimalSign ?? (options.ThousandsSign == '.' ? ',' : '.');

    /// <summary>What the user should know about the reading; null where nothing was decided.</summary>
    public string? Note { get; private set; }

    /// <summary>The numbers, or null for a column of text, and the problems.</summary>
    public (double[]? Values, IReadOnlyList<Problem> Problems) Read()
    {
        if (_shapes.All(shape => shape.Form == NumberPattern.Text))
            return (null, []);
        if (_shapes.Any(shape => shape.Form == NumberPattern.Text))
            return (null, Mixed());
        if (_shapes.Any(shape => shape.HasLeadingZero) && _shapes.All(shape => shape.Form == NumberPattern.Whole))
        {
            Note = $"{file}, column {column}: has numbers that begin with 0 and is read as text, because codes are written so.";
            return (null, []);
        }
        return IsDeclared ? Values(Decimal, options.ThousandsSign) : ByProof();
    }

    // Excel writes semicolons or tabs where the comma is decimal; there a point may be a sign for thousands.
    private (double[]?, IReadOnlyList<Problem>) ByProof()
    {
        bool Has(NumberPattern form) => _shapes.Any(shape => shape.Form == form);
        bool IsSure(NumberPattern form) => _shapes.Any(shape => shape.Form == form && shape.IsDecimal);
        if (
            !Has(NumberPattern.Comma)
            && !Has(NumberPattern.Groups)
            && (!Has(NumberPattern.Point) || delimiter == ',' || IsSure(NumberPattern.Point))
        )
            return Values('.', null);
        if (!Has(NumberPattern.Point) && !Has(NumberPattern.Groups) && IsSure(NumberPattern.Comma))
        {
            Note = $"{file}, column {column}: the comma is read as the decimal sign.";
            return Values(',', null);
        }
        return InDoubt();
    }

    private (double[]?, IReadOnlyList<Problem>) InDoubt()
    {
        var comma = _shapes.FindIndex(shape => shape.Form is NumberPattern.Comma or NumberPattern.Groups);
        var at = comma >= 0 ? comma : _shapes.FindIndex(shape => shape.Form == NumberPattern.Point);
        var what = $"'{MessageLimits.Shorten(cells[at].Text)}' may have a sign for thousands or a decimal sign";
        const string Remedy =
            "write it without signs for thousands and with a decimal point, or define the signs: "
            + "new() { ThousandsSign = ',' } reads 1,234.5 and new() { DecimalSign = ',', ThousandsSign = '.' } reads 1.234,5";
        if (delimiter == ',' && _shapes.All(shape => shape.Form is NumberPattern.Comma or NumberPattern.Groups))
        {
            Note =
                $"{file}, column {column}: is read as text and not as numbers: {what} (row {cells[at].Line}), "
                + $"and GetColumn<double> would take it for thousands. To have numbers, {Remedy}.";
            return (null, []);
        }
        return (null, [new(file, cells[at].Line, column, $"{what}; {Remedy}.")]);
    }

    private (double[]?, IReadOnlyList<Problem>) Values(char decimalSign, char? groupSign)
    {
        var (values, problems) = (new List<double>(), new List<Problem>());
        foreach (var (cell, shape) in cells.Zip(_shapes))
            if (shape.Invariant(decimalSign, groupSign) is not { } written)
                problems.Add(
                    Problem(cell, $"is not a number with {Signs(decimalSign, groupSign)}; correct it, or name the column in Text")
                );
            else if (PrecisionProblem(written, shape, out var value) is { } why)
                problems.Add(Problem(cell, why));
            else
                values.Add(value);
        return problems.Count > 0 ? (null, problems) : ([.. values], []);
    }

    private static string Signs(char decimalSign, char? groupSign) =>
        $"the decimal sign '{decimalSign}'" + (groupSign is { } group ? $" and '{group}' for thousands" : "");

    private static string? PrecisionProblem(string written, NumberShape shape, out double value)
    {
        value = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return "is too large for a number; correct it, or leave the cell empty";
        if (value == 0 && shape.Parts.Any(part => part.AsSpan().ContainsAnyExcept('0')))
            return "is too small for a number; correct it, or write 0";
        return
            BigInteger.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole != new BigInteger(value)
            ? "has more digits than a number can hold; name the column in Text if it holds codes, or write the number with fewer digits"
            : null;
    }

    // The fewer ones are those to look at.
    private IReadOnlyList<Problem> Mixed()
    {
        var text = cells.Zip(_shapes).Where(one => one.Second.Form == NumberPattern.Text).Select(one => one.First).ToList();
        if (text.Count * 2 <= cells.Count)
            return
            [
                .. text.Select(cell =>
                    Problem(
                        cell,
                        "is text in a column of numbers; write a number, leave the cell empty where the value is missing, "
                            + $"or name the column in Text (new() {{ Text = [\"{column}\"] }})"
                    )
                ),
            ];
        var number = cells.Zip(_shapes).First(one => one.Second.Form != NumberPattern.Text).First;
        return
        [
            Problem(
                number,
                $"is a number in a column of text; name the column in Text (new() {{ Text = [\"{column}\"] }}), or correct the cells"
            ),
        ];
    }

    private Problem Problem(UserFileCell cell, string what) =>
        new(file, cell.Line, column, $"'{MessageLimits.Shorten(cell.Text)}' {what}.");
}
