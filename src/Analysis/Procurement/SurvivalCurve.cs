namespace Analysis.Procurement;

/// <summary>Which part of a cohort is still in service at an age: a Weibull curve by its mean and shape.</summary>
/// <remarks>
/// S(age) = exp(−(age ÷ scale)^shape), scale = mean ÷ Γ(1 + 1 ÷ shape), one of the retirement functions of OECD, Measuring Capital (2009).
/// At shape 4 the standard deviation is 28 % of the mean.
/// </remarks>
internal sealed class SurvivalCurve(double meanLife, double shape)
{
    private readonly double _scale = meanLife / GammaFunction.Of(1 + 1 / shape);

    /// <summary>The part of a new cohort that is in service at the age.</summary>
    public double At(double age) => Math.Exp(-Math.Pow(age / _scale, shape));

    /// <summary>The part of a cohort that started at one age which is in service at a later one.</summary>
    public double From(double startAge, double age) => Math.Exp(Math.Pow(startAge / _scale, shape) - Math.Pow(age / _scale, shape));
}
