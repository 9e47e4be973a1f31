namespace Analysis.Procurement;

/// <summary>A number of orders in words that fit it.</summary>
internal static class CountText
{
    public static string Orders(int number) => number == 1 ? "1 order" : $"{number} orders";
}
