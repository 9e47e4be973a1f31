using System.Text.RegularExpressions;

namespace Analysis;

/// <summary>A number of a result with all that it rests on: id, title, unit, period, indicator, sources and status.</summary>
/// <remarks>
/// A sentence, a title or a table takes it as it is. Numbers calculate (<c>now - before</c>, <c>part / whole</c>), and what comes out has
/// an id, a unit and the sources of all inputs again, so that no number loses its origin.
/// </remarks>
public partial class ResultValue
{
    [GeneratedRegex(@"\A(?<before>(\D*\s)?)0(\.(?<decimals>0{1,6}))?(?<after>(×|\s\D+)?)\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Format { get; }

    private readonly Lazy<Finding> _finding;

    // The id may depend on the defaults of a table: it is made when it is needed.
    internal ResultValue(Func<Finding> finding, IQuantity quantity) => (_finding, Quantity) = (new(finding), quantity);

    /// <summary>The number as a finding.</summary>
    public Finding Finding => _finding.Value;

    /// <summary>The number with what it measures.</summary>
    public IQuantity Quantity { get; }

    /// <summary>The bare number in <see cref="Unit"/>; shares are fractions.</summary>
    public double Number => Quantity.Number;

    /// <summary>The unit, price basis included.</summary>
    public Unit Unit => Finding.Unit;

    /// <summary>The year or window.</summary>
    public Period Period => Finding.Period;

    /// <summary>How firm it is.</summary>
    public ObservationStatus Status => Finding.Status;

    /// <summary>Its size as text, without a sign, for prose whose words show whether it rose or fell.</summary>
    public ResultValue Size => new(() => Finding.WithText(Finding.Text.TrimStart('+', '\u2212')), Quantity);

    /// <summary>The same number under an id of its own, and with a title of its own.</summary>
    /// <param name="id">Stable words, in lower case with hyphens.</param>
    /// <param name="title">The meaning of the number; left out, it stays as it is.</param>
    /// <exception cref="ArgumentException">The id is not in lower case with hyphens.</exception>
    public ResultValue As(string id, string? title = null) => new(Named(id, title), Quantity);

    /// <summary>The same number as text with so many decimals: <c>0</c>, <c>0.0</c>, <c>0.00</c>; with words before or after it where a
    /// reader needs them: <c>US$ 0</c>, <c>0.0×</c>.</summary>
    /// <exception cref="ArgumentException">The format is not a zero with up to six decimals, with words and a space or × at most, or the
    /// quantity has one form only.</exception>
    public ResultValue In(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var match = Format.Match(format);
        if (!match.Success)
            throw new ArgumentException($"'{format}' is no format of a number; write 0, 0.0 or 0.00 for the decimals.");
        var text = match.Groups["before"].Value + Quantity.ToString(match.Groups["decimals"].Length) + match.Groups["after"].Value;
        return new(() => Finding.WithText(text), Quantity);
    }

    /// <summary>The number as a sentence shows it.</summary>
    public sealed override string ToString() => Finding.Text;

    /// <summary>The finding, where one is taken.</summary>
    public static implicit operator Finding(ResultValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Finding;
    }

    // A wrong id is an error where it is written.
    private protected Func<Finding> Named(string id, string? title) =>
        FindingId.IsValid(id)
            ? () => Finding.Named(id, title ?? Finding.Title)
            : throw new ArgumentException($"'{id}' is not an id of a finding; use lower-case words joined by hyphens.");
}

/// <summary>An observation with the result that it is of.</summary>
/// <typeparam name="T">The quantity.</typeparam>
public sealed class ResultValue<T> : ResultValue
    where T : struct, IQuantity
{
    internal ResultValue(Func<Finding> finding, Observation<T> observation)
        : base(finding, observation.Value) => Observation = observation;

    /// <summary>The observation without its result.</summary>
    public Observation<T> Observation { get; }

    /// <summary>The value.</summary>
    public T Value => Observation.Value;

    /// <summary>The year or window.</summary>
    public new Period Period => Observation.Period;

    /// <summary>How firm it is.</summary>
    public new ObservationStatus Status => Observation.Status;

    /// <summary>The country or group; in arms transfers the recipient.</summary>
    public Subject Subject => Observation.Subject;

    /// <summary>The other side where there is one; in arms transfers the supplier.</summary>
    public Subject? Counterpart => Observation.Counterpart;

    /// <inheritdoc cref="ResultValue.As"/>
    public new ResultValue<T> As(string id, string? title = null) => new(Named(id, title), Observation);

    /// <summary>The observation, where one is taken.</summary>
    public static implicit operator Observation<T>(ResultValue<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Observation;
    }
}
