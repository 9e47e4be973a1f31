namespace Analysis.Interactive;

/// <summary>Words that follow the number, so that a sentence stays true when the data change.</summary>
public static class Wording
{
    /// <summary><c>rose</c>, <c>fell</c>, or <c>stayed about the same</c> where the change is smaller than a threshold.</summary>
    /// <param name="change">After less before.</param>
    /// <param name="threshold">A change below this size is not mentioned.</param>
    public static string RoseOrFell(double change, double threshold = 0) =>
        Math.Abs(change) <= threshold ? "stayed about the same"
        : change > 0 ? "rose"
        : "fell";

    /// <summary><c>added</c> or <c>took away</c>: what a part of a change did; the size is shown beside it without a sign.</summary>
    public static string AddedOrTook(double part) => part < 0 ? "took away" : "added";

    /// <summary><c>narrowed</c>, <c>widened</c> or <c>stayed</c>: what became of the distance from zero.</summary>
    public static string NarrowedOrWidened(double before, double after) =>
        (Math.Abs(after) - Math.Abs(before)) switch
        {
            < 0 => "narrowed",
            > 0 => "widened",
            _ => "stayed",
        };

    /// <summary><c>more than half</c>, <c>about half</c> (within two points) or <c>less than half</c>.</summary>
    public static string AgainstHalf(Share share) =>
        share.Fraction switch
        {
            > 0.52 => "more than half",
            < 0.48 => "less than half",
            _ => "about half",
        };

    /// <summary>The name of a category or definition within a sentence, with a small initial: <c>without the F-35</c>.</summary>
    public static string WithSmallInitial(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A list for prose: <c>Estonia, Latvia and Lithuania</c>; <c>none</c> for an empty one.</summary>
    public static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length switch
        {
            0 => "none",
            1 => all[0],
            _ => string.Join(", ", all[..^1]) + " and " + all[^1],
        };
    }
}
