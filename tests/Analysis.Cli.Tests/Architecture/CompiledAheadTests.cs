using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Analysis.Cli.Tests.Architecture;

/// <summary>
/// The libraries beside the program are those that the build compiled ahead, as far as it did, and without them the program has the
/// libraries as they were built. See <c>src/Analysis.Cli/Ahead</c>.
/// </summary>
public class CompiledAheadTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "ahead");

    [Theory]
    [InlineData("Analysis")]
    [InlineData("Analysis.Notebooks")]
    public void The_program_has_the_compiled_copy_of_a_library_of_ours(string project)
    {
        var built = Path.Combine(Repository.Root, "src", project, "bin", Repository.Configuration, "net10.0", project + ".dll");
        var hash = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(built)));
        var compiled = Compiled(Repository.Configuration, project, hash);
        var used = Path.Combine(AppContext.BaseDirectory, project + ".dll");
        Assert.Equal(File.ReadAllBytes(compiled), File.ReadAllBytes(used));
        Assert.True(HasMachineCode(used), $"{used} holds no code that was compiled ahead.");
        Assert.False(HasMachineCode(built), $"{built} is the library as it was built.");
        // What is cached by the id of the module stays valid.
        Assert.Equal(ModuleVersion(built), ModuleVersion(used));
    }

    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("Microsoft.CodeAnalysis.CSharp")]
    public void The_program_has_the_compiled_copy_of_the_compiler(string library)
    {
        var compiled = Compiled("packages", library, "*");
        var used = Path.Combine(AppContext.BaseDirectory, library + ".dll");
        Assert.Equal(File.ReadAllBytes(compiled), File.ReadAllBytes(used));
        Assert.True(HasMachineCode(used), $"{used} holds no code that was compiled ahead.");
    }

    [Fact]
    public void The_notebooks_of_another_kernel_get_the_libraries_as_they_were_built() =>
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository.Root, "artifacts", "notebook"), "Analysis*.dll"),
            library => Assert.False(HasMachineCode(library), library)
        );

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void Without_compiling_ahead_the_program_gets_the_libraries_as_they_were_built(string compileAhead)
    {
        var copied = DotNet.Run(
            Repository.Root,
            "msbuild",
            "src/Analysis.Cli",
            "-t:ResolveReferences;UseAheadLibraries",
            "-getItem:ReferenceCopyLocalPaths",
            "-p:BuildProjectReferences=false",
            $"-p:Configuration={Repository.Configuration}",
            $"-p:CompileAhead={compileAhead}"
        );
        Assert.Equal(0, copied.ExitCode);
        Assert.Contains("Microsoft.CodeAnalysis.CSharp.dll", copied.Output, StringComparison.Ordinal);
        if (compileAhead == "false")
            Assert.DoesNotContain("artifacts/ahead", copied.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain("warning", copied.Output + copied.Error, StringComparison.OrdinalIgnoreCase);
    }

    // Where the compiler could not be had there is no copy, and that is no failure.
    private static string Compiled(string kind, string library, string hash)
    {
        string[] copies = Directory.Exists(Folder)
            ?
            [
                .. Directory
                    .GetDirectories(Folder)
                    .Select(version => Path.Combine(version, kind, library))
                    .Where(Directory.Exists)
                    .SelectMany(copies => Directory.GetDirectories(copies, hash))
                    .Select(copies => Path.Combine(copies, library + ".dll"))
                    .Where(File.Exists),
            ]
            : [];
        OutsideProgram.Require(copies.Length > 0, $"No build compiled {library} ahead: the compiler, a package of NuGet, was not found");
        return Assert.Single(copies);
    }

    private static bool HasMachineCode(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static Guid ModuleVersion(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
