namespace Analysis.Procurement;

/// <summary>What a perpetual inventory has to assume, because no table contains it.</summary>
public sealed record InstalledBaseAssumptions
{
    /// <summary>The mean service lives.</summary>
    public ServiceLives Lives { get; init; } = ServiceLives.Usual;

    /// <summary>The shape of the Weibull curve: 4 spreads retirements by 28 % of the mean life, about as far as Winfrey's S-3 and S-2 curves do, of 24 and 31 %.</summary>
    public double Shape { get; init; } = 4;

    /// <summary>How old second-hand and modernised platforms are on arrival, as a part of the mean life of their kind.</summary>
    public double SecondHandAge { get; init; } = 0.5;

    /// <summary>How many first years of the table represent each year before it, in the bounds for the missing opening stock.</summary>
    public int OpeningYears { get; init; } = 10;

    /// <summary>The group that is one pool: what its members pass on second-hand among themselves leaves it and enters it at once.</summary>
    public required Subject Pool { get; init; }

    /// <summary>The curve of a kind of platform.</summary>
    internal SurvivalCurve Curve(Subject platform) => new(Lives.Of(platform), Shape);

    /// <summary>How the assumptions read, for a note under the numbers.</summary>
    internal string Note => FormattableString.Invariant(
        $"Service lives ({Lives.Words}) are assumptions, as are the Weibull curve of shape {Shape} and the age of used platforms on arrival, {SecondHandAge} of the life of their kind.");

    /// <exception cref="ArgumentException">A value makes no sense.</exception>
    internal InstalledBaseAssumptions Checked() => this switch
    {
        { Shape: not (>= 0.5 and <= 50) } => throw new ArgumentException($"The shape {Shape} is outside 0.5 to 50; 4 is usual."),
        { SecondHandAge: not (>= 0 and <= 2) } => throw new ArgumentException($"The age {SecondHandAge} of used platforms is a part of the service life, from 0 to 2; 0.5 is half of it."),
        { OpeningYears: < 1 } => throw new ArgumentException($"{OpeningYears} first years can't represent those before; give at least one."),
        _ => this,
    };
}
