namespace Analysis.Charts.Tests;

/// <summary>How colours look to readers with a colour vision deficiency.</summary>
/// <remarks>
/// Matrices at full severity: Machado, Oliveira, Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
/// TVCG 15 (2009). Distance: CIE 1976, in CIELAB under D65.
/// </remarks>
internal static class ColourVision
{
    internal static readonly IReadOnlyList<(string Vision, double[][] Matrix)> All =
    [
        (
            "common",
            [
                [1, 0, 0],
                [0, 1, 0],
                [0, 0, 1],
            ]
        ),
        (
            "protanopic",
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        ),
        (
            "deuteranopic",
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        ),
        (
            "tritanopic",
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        ),
    ];

    internal static double Distance(string first, string second, double[][] matrix)
    {
        var (a, b) = (Lab(Seen(first, matrix)), Lab(Seen(second, matrix)));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Seen(string hex, double[][] matrix)
    {
        double[] light = [.. Enumerable.Range(0, 3).Select(i => Linear(Convert.ToInt32(hex.Substring(1 + 2 * i, 2), 16) / 255.0))];
        return [.. matrix.Select(row => Math.Clamp(row.Zip(light, (m, c) => m * c).Sum(), 0, 1))];
    }

    private static double Linear(double c) => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);

    private static double[] Lab(double[] rgb)
    {
        var x = Root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        var y = Root(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        var z = Root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16 / 116.0;
}
