using System.Text;

namespace Analysis.Indicators.Arguments;

/// <summary>Names of C# as a user writes them: <c>OrderYears</c> and <c>orderYears</c> are <c>order-years</c>.</summary>
internal static class Hyphens
{
    public static string Of(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
            words.Append(words.Length > 0 && char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }
}
