using System.Reflection;
using Analysis.Data;
using Analysis.Indicators.Arguments;
using Analysis.Indicators.Families;

namespace Analysis.Indicators.Catalogue;

/// <summary>A parameter of an indicator: its name, its meaning, and its value when it is left out.</summary>
public sealed class IndicatorParameter
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly ParameterInfo _parameter;

    internal IndicatorParameter(ParameterInfo parameter)
    {
        _parameter = parameter;
        Name = Hyphens.Of(parameter.Name!);
    }

    /// <summary>The name in <c>--set NAME=VALUE</c>: that of the method's parameter with hyphens.</summary>
    public string Name { get; }

    /// <summary>Whether it takes several countries or groups, each a row of its own.</summary>
    internal bool IsOfRows => _parameter.ParameterType == typeof(SubjectsArgument);

    /// <summary>What it means and what it takes, from the documentation of the method; empty where the documentation file is
    /// missing.</summary>
    public string Meaning => IndicatorDocumentation.Of((MethodInfo)_parameter.Member).Parameter(_parameter.Name!);

    /// <summary>Its value when it is left out, which may depend on the editions in use (the newest window).</summary>
    /// <exception cref="DataException">A table that it depends on does not match its manifest.</exception>
    public string Default(DataLibrary library) => Default(IndicatorFamily.Create(_parameter.Member.DeclaringType!, library)).Text;

    /// <summary>The argument that is used by default.</summary>
    internal IndicatorArgument Default(IndicatorFamily family)
    {
        if (_parameter.GetCustomAttribute<DefaultAttribute>() is { } written)
            return Read(written.Text);
        var property =
            _parameter.GetCustomAttribute<DefaultFromAttribute>()?.Property
            ?? throw new InvalidOperationException(
                $"{_parameter.Member.Name}: {_parameter.Name} declares no default; add [Default] or [DefaultFrom]."
            );
        return (IndicatorArgument)
            _parameter
                .Member.DeclaringType!.GetProperty(property, Own)!
                .GetValue(family, BindingFlags.DoNotWrapExceptions, null, null, null)!;
    }

    /// <summary>The argument of a text, by the conversion that its type has from text.</summary>
    internal IndicatorArgument Read(string text) =>
        (IndicatorArgument)_parameter.ParameterType.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, [text])!;
}
