using System.Globalization;
using Analysis.Data;

namespace Analysis.Indicators;

/// <summary>The values of one call, read from text.</summary>
internal sealed class IndicatorCall(DataLibrary library, IReadOnlyDictionary<string, string> values)
{
    public DataLibrary Library => library;

    public string Text(string name) => values[name];

    public Period Period(string name) => Read(name, Analysis.Period.Parse);

    public Subject Subject(string name) => Read(name, id => SubjectNames.Find(library, id));

    public Country Country(string name) => Read(name, id => SubjectNames.Find(library, id) as Country ?? throw new ArgumentException($"'{id}' is no single country; give one, such as USA."));

    public CountryGroup Group(string name) => Read(name, id => Analysis.Country.TryParse(id, out var country)
        ? throw new ArgumentException($"{country.Name} is a country; this takes a group, such as european-nato.")
        : library.Group(id));

    /// <summary>A plain number with a point: <c>0.015</c>.</summary>
    public double Number(string name) => Read(name, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        ? number
        : throw new ArgumentException($"'{text}' is not a number; write it with a point, such as 0.02."));

    /// <summary>A share of GDP as a fraction; one above 1 is per cent by mistake.</summary>
    public Share Share(string name) => Number(name) is var fraction and <= 1
        ? Analysis.Share.FromFraction(fraction)
        : throw new ArgumentException($"--set {name}={values[name]}: give the share as a fraction; 0.02 is 2 %.");

    /// <summary>A list with commas: each is a subject of its own.</summary>
    public IReadOnlyList<Subject> Subjects(string name) => Subjects(name, id => SubjectNames.Find(library, id));

    /// <summary>A list with commas of what a table calls its subjects.</summary>
    public IReadOnlyList<Subject> Subjects(string name, Func<string, Subject> find) => Read(name, text =>
    {
        var ids = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length == 0)
            throw new ArgumentException("it is empty; name at least one, or leave it out for the default.");
        // Who adds up the rows would count a subject twice.
        if (ids.CountBy(id => id).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
            throw new ArgumentException($"'{twice}' stands twice; name it once.");
        return (IReadOnlyList<Subject>)[.. ids.Select(find)];
    });

    /// <summary>One subject as a table calls it.</summary>
    public Subject Subject(string name, Func<string, Subject> find) => Read(name, find);

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
        catch (ArgumentException problem) when (problem.ParamName is null)
        {
            throw new ArgumentException($"--set {name}={values[name]}: {problem.Message}", problem);
        }
    }
}
