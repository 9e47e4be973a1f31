namespace Analysis.Procurement;

/// <summary>Euler's gamma function, which .NET lacks: it ties the scale of a Weibull distribution to its mean.</summary>
internal static class GammaFunction
{
    // Lanczos (1964) with g = 7 and nine terms; fifteen digits from ½ on.
    private static readonly double[] Terms =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Γ(x) for x of a half or more.</summary>
    public static double Of(double x)
    {
        var sum = Terms[0];
        for (var term = 1; term < Terms.Length; term++)
            sum += Terms[term] / (x - 1 + term);
        var t = x + 6.5;
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x - 0.5) * Math.Exp(-t) * sum;
    }
}
