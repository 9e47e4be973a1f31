namespace Analysis.Procurement;

/// <summary>Two windows that compare: of one length, the earlier one first.</summary>
internal static class WindowPair
{
    /// <summary>The earlier window: the one given, else the one just before.</summary>
    /// <exception cref="ArgumentException">The windows differ in length, or the earlier one does not end before the later one begins.</exception>
    public static Period Before(Period window, Period? earlier)
    {
        var before = earlier ?? window.Before;
        return before.Length == window.Length && before.To < window.From
            ? before
            : throw new ArgumentException($"{before} and {window} can't be compared; give two windows of one length, the earlier one first.");
    }
}
