namespace Analysis.Benchmarks.Damage;

/// <summary>What became of a damaged file.</summary>
internal enum Outcome
{
    /// <summary>The tables are those of the undamaged file.</summary>
    Identical,

    /// <summary>The import named the file and what is not right.</summary>
    Refused,

    /// <summary>The tables differ as a rule that is written down allows.</summary>
    Rule,

    /// <summary>The damaged file is one that the publisher could have made.</summary>
    Undetectable,

    /// <summary>The tables differ.</summary>
    Wrong,

    /// <summary>Something else than a refusal was thrown, or the refusal names no file.</summary>
    Crashed,

    /// <summary>The right outcome, after more than two seconds.</summary>
    Slow,
}

/// <summary>A case: which damage befell which file, and what became of it.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Kind">The kind of damage.</param>
/// <param name="Seed">From which the place was drawn.</param>
/// <param name="Where">The place.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Says">The first difference, the first problem, or the exception.</param>
/// <param name="HasPlace">Whether a refusal names a row or a cell.</param>
/// <param name="Took">How long it took.</param>
internal sealed record CaseResult(
    string Layout,
    string Kind,
    int Seed,
    string Where,
    Outcome Outcome,
    string Says,
    bool HasPlace,
    TimeSpan Took
)
{
    /// <summary>Whether it is one of those that must not occur.</summary>
    public bool Fails => Outcome is Outcome.Wrong or Outcome.Crashed or Outcome.Slow;
}
