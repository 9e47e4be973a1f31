using System.Globalization;
using Analysis.Hosting;
using Microsoft.CodeAnalysis.CSharp;

namespace Analysis.Notebooks.Parameters;

/// <summary>Reads values from outside as the type of a parameter, and writes them as C#.</summary>
internal static class ParameterText
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The value as an object of the parameter's C# type; null when the text is not of that type.</summary>
    internal static object? Parse(string csharpType, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        return csharpType switch
        {
            "string" => text,
            "int" => int.TryParse(text, Whole, culture, out var number) ? number : null,
            "long" => long.TryParse(text, Whole, culture, out var number) ? number : null,
            "double" => double.TryParse(text, Decimal, culture, out var number) && double.IsFinite(number) ? number : null,
            "decimal" => decimal.TryParse(text, Decimal, culture, out var number) ? number : null,
            "bool" => text switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>The value as <see cref="Parse"/> reads it.</summary>
    internal static string Text(object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            _ => ((IConvertible)value).ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>The value as a literal of C#.</summary>
    internal static string Literal(object value) =>
        value switch
        {
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            decimal => Text(value) + "m",
            long => Text(value) + "L",
            double => Text(value) + "d",
            _ => Text(value),
        };

    internal static ParameterType TypeOf(string csharpType) =>
        csharpType switch
        {
            "string" => ParameterType.Text,
            "bool" => ParameterType.TrueOrFalse,
            "int" or "long" => ParameterType.WholeNumber,
            _ => ParameterType.DecimalNumber,
        };

    internal static string Name(ParameterType type) =>
        type switch
        {
            ParameterType.Text => "text",
            ParameterType.WholeNumber => "a whole number, such as 2014",
            ParameterType.DecimalNumber => "a number, such as 0.02",
            _ => "true or false",
        };
}
