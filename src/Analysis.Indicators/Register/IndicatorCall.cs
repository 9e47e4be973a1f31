using Analysis.Data;

namespace Analysis.Indicators;

/// <summary>The values of one call, read from text.</summary>
internal sealed class IndicatorCall(DataLibrary library, IReadOnlyDictionary<string, string> values)
{
    public DataLibrary Library => library;

    public string Text(string name) => values[name];

    public Period Period(string name) => Read(name, Analysis.Period.Parse);

    public Subject Subject(string name) => Read(name, id => SubjectNames.Find(library, id));

    public CountryGroup Group(string name) => Read(name, library.Group);

    /// <summary>A list with commas: each is a subject of its own.</summary>
    public IReadOnlyList<Subject> Subjects(string name) => Read(name, text =>
        (IReadOnlyList<Subject>)[.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => SubjectNames.Find(library, id))]);

    public bool IsLeftOut(string name) => values[name] == IndicatorRegister.All;

    /// <summary>One of some words.</summary>
    public T Choice<T>(string name, IReadOnlyDictionary<string, T> choices) => choices.TryGetValue(values[name], out var choice)
        ? choice
        : throw new ArgumentException($"--set {name}={values[name]}: it takes {string.Join(" or ", choices.Keys)}.");

    public Prices Prices(string name) => Choice(name, IndicatorRegister.PriceChoices);

    private T Read<T>(string name, Func<string, T> read)
    {
        try
        {
            return read(values[name]);
        }
        catch (ArgumentException problem)
        {
            throw new ArgumentException($"--set {name}={values[name]}: {problem.Message.Split(" (Parameter")[0]}", problem);
        }
    }
}
