namespace Analysis.Charts.Rendering.Text;

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
            while (blocks.Count > 1 && blocks[^2].End(from, to) > blocks[^1].Start(from, to)) Merge(blocks);
        }
        var centres = new double[wanted.Count];
        foreach (var block in blocks)
        {
            var edge = block.Start(from, to);
            foreach (var label in block.Labels) (centres[label], edge) = (edge + heights[label] / 2, edge + heights[label]);
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
