using System.Runtime.CompilerServices;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Catalogue;

namespace Analysis.Indicators.Families;

/// <summary>What the families of indicators share: the data that they are bound to, and how a method reads its arguments.</summary>
/// <remarks>
/// A method reads each of its parameters once, with <c>Value(parameter)</c>. The compiler adds the name of the parameter and of the method,
/// so that a parameter that was left out takes the default that it declares, and an error names the parameter.
/// </remarks>
public abstract class IndicatorFamily
{
    /// <summary>The word for every supplier, country or group of a table.</summary>
    private protected const string All = "all";

    private protected IndicatorFamily(DataLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        Library = library;
    }

    /// <summary>The tables, in the editions chosen.</summary>
    private protected DataLibrary Library { get; }

    internal static IndicatorFamily Create(Type family, DataLibrary library) => (IndicatorFamily)Activator.CreateInstance(family, library)!;

    /// <summary>A result with the arguments of the call, in the order of the method: ids of its numbers are made of them.</summary>
    private protected TResult WithArguments<TResult>(TResult result, IndicatorArgument?[] given, [CallerMemberName] string method = "")
        where TResult : Indicator
    {
        ResultArgument Argument(IndicatorParameter parameter, IndicatorArgument? argument)
        {
            string Default() => parameter.Default(this).Text;
            return new(parameter.Name, argument?.Text ?? Default(), Default) { IsOfRows = parameter.IsOfRows };
        }
        var parameters = IndicatorCatalogue.Of(GetType(), method).Parameters;
        return given.Length == parameters.Count
            ? result with
            {
                Arguments = [.. parameters.Zip(given, Argument)],
            }
            : throw new InvalidOperationException($"{method} has {parameters.Count} parameters; pass all of them in their order.");
    }

    /// <summary>The value of an argument, or its default.</summary>
    private protected T Value<T>(
        IndicatorArgument<T>? given,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    ) => Read(Taken(given, name, method), name, argument => argument.Value(Library));

    /// <summary>What a method makes of an argument or its default; what is refused is an error of that argument.</summary>
    private protected TResult Value<T, TResult>(
        IndicatorArgument<T>? given,
        Func<T, TResult> make,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    ) => Read(Taken(given, name, method), name, argument => make(argument.Value(Library)));

    /// <summary>Subjects as a table calls them.</summary>
    private protected IReadOnlyList<Subject> Named(
        SubjectsArgument? given,
        Func<string, Subject> find,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    ) => Read(Taken(given, name, method), name, argument => argument.Value(find));

    /// <summary>One subject as a table calls it.</summary>
    private protected Subject Named(
        SubjectArgument? given,
        Func<string, Subject> find,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    ) => Read(Taken(given, name, method), name, argument => find(argument.Text));

    /// <summary>One of several values by their words.</summary>
    private protected T Choice<T>(
        IndicatorArgument<string>? given,
        IReadOnlyDictionary<string, T> choices,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    ) =>
        Value(
            given,
            word =>
                choices.TryGetValue(word, out var choice)
                    ? choice
                    : throw new ArgumentException($"it takes {string.Join(" or ", choices.Keys)}."),
            name,
            method
        );

    /// <summary>A value of an enumeration.</summary>
    private protected T Choice<T>(
        ChoiceArgument<T>? given,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    )
        where T : struct, Enum => Choice(given, Enum.GetValues<T>().ToDictionary(value => Hyphens.Of(value.ToString())), name, method);

    /// <summary>The prices at which money is compared.</summary>
    private protected Prices AtPrices(ChoiceArgument<Prices>? prices, [CallerMemberName] string method = "") =>
        Choice(
            prices,
            new Dictionary<string, Prices> { ["constant"] = Prices.Constant, ["current"] = Prices.Current },
            nameof(prices),
            method
        );

    /// <summary>Is the argument, or its default, a certain word?</summary>
    private protected bool Is(
        IndicatorArgument? given,
        string word,
        [CallerArgumentExpression(nameof(given))] string name = "",
        [CallerMemberName] string method = ""
    ) => Taken(given, name, method).Text == word;

    private TArgument Taken<TArgument>(TArgument? given, string name, string method)
        where TArgument : IndicatorArgument =>
        given ?? (TArgument)IndicatorCatalogue.Of(GetType(), method).Parameter(Hyphens.Of(name)).Default(this);

    private static T Read<TArgument, T>(TArgument argument, string name, Func<TArgument, T> read)
        where TArgument : IndicatorArgument
    {
        try
        {
            return read(argument);
        }
        catch (ArgumentException problem)
        {
            throw new RefusedArgumentException(name, argument.Text, problem);
        }
    }
}
