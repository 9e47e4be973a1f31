using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Analysis.Kernel.Tests;

/// <summary>A feed of packages in a folder, so that a restore needs no network, and a cache of its own.</summary>
internal static class PackageFeed
{
    private const string Words = """
        namespace Local;

        public sealed class Words
        {
            public const string Hello = "Hello";

            public int ProcessId() => GetPid();

            [System.Runtime.InteropServices.DllImport("local_words", EntryPoint = "SystemNative_GetPid")]
            private static extern int GetPid();
        }
        """;

    private const string Greeting = """
        namespace Local;

        public static class Greeting
        {
            public static string Greet(this string name) => typeof(Words).Assembly.GetName().Name!.Length > 0 ? Words.Hello + ", " + name : "";
        }
        """;

    private const string Configuration = """
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources><clear /><add key="local" value="feed" /></packageSources>
        </configuration>
        """;

    private static readonly NuGetFramework Net = NuGetFramework.Parse("net10.0");

    internal static void Create(string folder)
    {
        var feed = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), Configuration);
        var words = Compile("Local.Words", Words);
        // .NET's own library of machine code under another name: a package with one needs no compiler of C.
        var native = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so");
        var machine = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        Pack(
            feed,
            "Local.Words",
            "1.2.0",
            null,
            ("lib/net10.0/Local.Words.dll", words),
            ($"runtimes/{machine}/native/liblocal_words.so", File.ReadAllBytes(native))
        );
        Pack(feed, "Local.Greeting", "1.0.0", "Local.Words", ("lib/net8.0/Local.Greeting.dll", Compile("Local.Greeting", Greeting, words)));
        Pack(feed, "Local.Hungry", "1.0.0", "Local.Missing", ("readme.txt", "-"u8.ToArray()));
        File.WriteAllText(Path.Combine(feed, "Local.Broken.1.0.0.nupkg"), "no package");
    }

    private static void Pack(string feed, string id, string version, string? needs, params (string Path, byte[] Content)[] files)
    {
        var package = new PackageBuilder
        {
            Id = id,
            Version = NuGetVersion.Parse(version),
            Description = "A package of the tests.",
        };
        package.Authors.Add("Tests");
        package.DependencyGroups.Add(
            new PackageDependencyGroup(Net, needs is null ? [] : [new PackageDependency(needs, VersionRange.Parse("1.2.0"))])
        );
        foreach (var (path, content) in files)
            package.Files.Add(new PhysicalPackageFile(new MemoryStream(content)) { TargetPath = path });
        using var file = File.Create(Path.Combine(feed, $"{id}.{version}.nupkg"));
        package.Save(file);
    }

    private static byte[] Compile(string name, string code, params byte[][] libraries)
    {
        var net = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, encoding: Encoding.UTF8)],
            [
                .. net.Select(path => MetadataReference.CreateFromFile(path)),
                .. libraries.Select(library => MetadataReference.CreateFromImage(library)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return stream.ToArray();
    }
}
