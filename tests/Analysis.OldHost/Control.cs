using System.Reflection;
using System.Runtime.Loader;

namespace Analysis.OldHost;

/// <summary>Without a load context of its own Plotly.NET fails here: the test is only worth something while that is so.</summary>
internal static class Control
{
    internal static int Run(string folder)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            File.Exists(Path.Combine(folder, name.Name + ".dll")) && name.Name != "FSharp.Core" ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
        try
        {
            var chart = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(folder, "Plotly.NET.CSharp.dll")).GetType("Plotly.NET.CSharp.Chart", throwOnError: true)!;
            var point = chart.GetMethods(BindingFlags.Public | BindingFlags.Static).First(method => method.Name == "Point" && method.GetGenericArguments().Length == 3)
                .MakeGenericMethod(typeof(double), typeof(double), typeof(string));
            // The first two are the places; all others are left out.
            point.Invoke(null, [.. point.GetParameters().Select((parameter, i) => i < 2 ? new double[] { 1, 2 } : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)]);
            Console.WriteLine("Plotly.NET works.");
            return 0;
        }
        catch (Exception e) when (e is FileLoadException or FileNotFoundException or TypeLoadException or MissingMethodException or TypeInitializationException or TargetInvocationException or ReflectionTypeLoadException)
        {
            Console.WriteLine((e.InnerException ?? e).ToString());
            return 3;
        }
    }
}
