using System.Net;

namespace Analysis.Charts.Rendering.Text;

/// <summary>A label broken into lines that fit a width.</summary>
/// <param name="Lines">The lines, plain text.</param>
/// <param name="Size">The font size in pixels.</param>
internal sealed record LabelLines(IReadOnlyList<string> Lines, double Size)
{
    private const double LineHeight = 1.3;

    /// <summary>The width of the widest line in pixels.</summary>
    internal double Width => TextWidth.Widest(Lines, Size);

    /// <summary>The height of all lines in pixels.</summary>
    internal double Height => Lines.Count * Size * LineHeight;

    /// <summary>The label as plotly.js reads it: escaped, lines apart.</summary>
    internal string Markup => string.Join("<br>", Lines.Select(Escape));

    /// <summary>Breaks at spaces so that no line is wider than allowed; a word that is wider is cut with an ellipsis.</summary>
    internal static LabelLines Wrap(string text, double size, double most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var joined = lines.Count == 0 ? word : $"{lines[^1]} {word}";
            if (lines.Count > 0 && TextWidth.Of(joined, size) <= most)
                lines[^1] = joined;
            else
                lines.Add(Cut(word, size, most));
        }
        return new(lines, size);
    }

    /// <summary>No more lines than allowed; the last one ends with an ellipsis where some are left out.</summary>
    internal LabelLines AtMost(int lines) =>
        Lines.Count <= lines ? this : this with { Lines = [.. Lines.Take(lines - 1), Lines[lines - 1].TrimEnd('…') + "…"] };

    /// <summary>One line, cut with an ellipsis where it is too wide.</summary>
    internal static string Cut(string text, double size, double most)
    {
        if (TextWidth.Of(text, size) <= most)
            return text;
        var length = TextWidth.Fitting(text, size, most - TextWidth.Of("…", size));
        if (length > 1 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..Math.Max(1, length)].TrimEnd() + "…";
    }

    /// <summary>Plotly.js reads a little HTML in labels: what comes from data must not be read as such.</summary>
    internal static string Escape(string text) =>
        WebUtility.HtmlEncode(DirectionMarks.Without(text)).Replace("&#39;", "'", StringComparison.Ordinal);
}

/// <summary>Moves labels apart along one axis, as little as possible, so that none overlaps another.</summary>
internal static class LabelSpread
{
    /// <summary>The centres of the labels, in the order given.</summary>
    /// <param name="wanted">Where each label would like its centre, in pixels.</param>
    /// <param name="heights">The height of each label in pixels, with the air around it.</param>
    /// <param name="from">The least edge that a label may reach.</param>
    /// <param name="to">The largest edge that a label may reach, if there is space for all.</param>
    internal static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double from, double to)
    {
        // Neighbours that collide become one block around the mean of their preferred places; blocks merge until none collide.
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var blocks = new List<Block>();
        foreach (var label in order)
        {
            blocks.Add(new([label], wanted[label], heights[label]));
            while (blocks.Count > 1 && blocks[^2].End(from, to) > blocks[^1].Start(from, to))
                Merge(blocks);
        }
        var centres = new double[wanted.Count];
        foreach (var block in blocks)
        {
            var edge = block.Start(from, to);
            foreach (var label in block.Labels)
                (centres[label], edge) = (edge + heights[label] / 2, edge + heights[label]);
        }
        return centres;

        void Merge(List<Block> all)
        {
            int[] labels = [.. all[^2].Labels, .. all[^1].Labels];
            all.RemoveAt(all.Count - 1);
            all[^1] = new(labels, labels.Average(label => wanted[label]), labels.Sum(label => heights[label]));
        }
    }

    private sealed record Block(int[] Labels, double Centre, double Height)
    {
        internal double Start(double from, double to) => Math.Max(from, Math.Min(to - Height, Centre - Height / 2));

        internal double End(double from, double to) => Start(from, to) + Height;
    }
}

/// <summary>The text shown beside the pointer.</summary>
internal static class HoverText
{
    /// <summary>The name in bold, then the place and the value with its status.</summary>
    internal static string Of(string name, string place, ChartValue value, ValueFormat format)
    {
        var status = value switch
        {
            { IsFirm: true } => "",
            { Status: ObservationStatus.Provisional } => " (provisional)",
            _ => " (estimate)",
        };
        var said = value.Number is { } number ? format.Text(number) + status : $"no data: {value.Reason}";
        return $"<b>{LabelLines.Escape(name)}</b><br>{LabelLines.Escape(place.Length == 0 ? said : $"{place}: {said}")}";
    }
}
