namespace Analysis;

/// <summary>An argument that a result was computed with, and whether it is the default of the editions in use.</summary>
/// <param name="name">The name as the command line writes it: <c>own-target</c>.</param>
/// <param name="text">The value as text: <c>2021-2025</c>.</param>
/// <param name="defaultText">The text of the default; it may depend on a table, so it is read when it is needed.</param>
public sealed class ResultArgument(string name, string text, Func<string> defaultText)
{
    private readonly Lazy<string> _default = new(defaultText);

    /// <summary>The name as the command line writes it: <c>own-target</c>.</summary>
    public string Name => name;

    /// <summary>The value as text: <c>2021-2025</c>.</summary>
    public string Text => text;

    /// <summary>Whether the value is the one that is taken where the argument is left out.</summary>
    public bool IsDefault => Text == _default.Value;

    /// <summary>Whether each of its values makes rows of its own, so that the id of a number in one row leaves it out.</summary>
    public bool IsOfRows { get; init; }

    /// <summary>The arguments of several results in one: what differs is a list.</summary>
    internal static IReadOnlyList<ResultArgument> Joined(IReadOnlyList<IReadOnlyList<ResultArgument>> results)
    {
        ResultArgument Together(ResultArgument first) =>
            new(
                first.Name,
                string.Join(',', results.Select(arguments => arguments.Single(other => other.Name == first.Name).Text).Distinct()),
                () => first._default.Value
            )
            {
                IsOfRows = first.IsOfRows,
            };
        return results.Any(arguments => arguments.Count != results[0].Count) ? [] : [.. results[0].Select(Together)];
    }
}

/// <summary>The id of a number of a result: indicator, subject, counterpart and the arguments that differ from their defaults.</summary>
/// <remarks>
/// The newest window of an edition is a default, so that a new edition changes no id. A result that no declared indicator computed has no
/// defaults, and its ids name the period.
/// </remarks>
internal static class ResultId
{
    /// <summary>The argument whose value is a period of the observations themselves.</summary>
    private const string Window = "window";

    /// <summary>The id of one observation of a result.</summary>
    internal static string Of<T>(Indicator<T> result, Observation<T> picked)
        where T : struct, IQuantity
    {
        var named =
            result.Arguments.Count == 0
            || result.Observations.Any(o => o.Period != picked.Period)
            || !result.Arguments.Where(argument => argument.Name == Window).All(argument => argument.IsDefault);
        string?[] place = [picked.Subject.Id, picked.Counterpart?.Id, named ? picked.Period.ToString() : null];
        return Join([result.Id, .. place, .. Others(result, place).Where(part => !IsWindow(part) && !part.IsOfRows).Select(Words)]);
    }

    /// <summary>The id of a number that several observations of a result give: what is the same in all of them, then the words for it.</summary>
    internal static string Of<T>(Indicator<T> result, IReadOnlyList<Observation<T>> among, params string[] how)
        where T : struct, IQuantity
    {
        string?[] place = [Same(among.Select(o => o.Subject.Id)), Same(among.Select(o => o.Counterpart?.Id))];
        return Join([result.Id, .. place, .. Others(result, place).Select(Words), .. how]);
    }

    /// <summary>Ids of two numbers joined by a word; what the second repeats of the first is left out.</summary>
    internal static string Of(string left, string word, string right) => Join([left, word, Rest(left, right, "-")]);

    /// <summary>Where a second text differs from a first that begins alike, by parts; the whole of it where it does not differ.</summary>
    internal static string Rest(string left, string right, string separator)
    {
        string[] before = left.Split(separator),
            after = right.Split(separator);
        var shared = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join(separator, shared == after.Length ? after : after[shared..]);
    }

    /// <summary>Words in the form of an id: lower case, a hyphen for everything else.</summary>
    internal static string Slug(string text) =>
        string.Join(
            '-',
            string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static string? Same(IEnumerable<string?> ids) => ids.Distinct().ToList() is [var only] ? only : null;

    // A list of countries is not in the id of one of them: its own code is.
    private static IEnumerable<ResultArgument> Others(Indicator result, string?[] place) =>
        result.Arguments.Where(argument => !argument.IsDefault && !argument.Text.Split(',').Intersect(place).Any());

    private static bool IsWindow(ResultArgument argument) => argument.Name == Window;

    private static string Words(ResultArgument argument)
    {
        var text = argument.Text.StartsWith('-') ? "minus " + argument.Text : argument.Text;
        return IsWindow(argument) ? text : $"{argument.Name} {text}";
    }

    private static string Join(IEnumerable<string?> parts) => string.Join('-', parts.OfType<string>().Select(Slug));
}
