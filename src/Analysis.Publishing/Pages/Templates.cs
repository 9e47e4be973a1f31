using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Analysis.Charts;
using Analysis.Publishing.Markup;
using Fluid;
using Fluid.Values;

namespace Analysis.Publishing.Pages;

/// <summary>
/// The Liquid templates of the assembly. They escape whatever they print but values of type <see cref="SafeHtml"/>,
/// and a name that the model lacks is an error rather than an empty space on the page. Nothing that they print turns the
/// direction of text; a title goes through the filter <c>titled</c>, or <c>cut</c> in an attribute.
/// </summary>
internal static class Templates
{
    private static readonly FluidParser Parser = new();
    private static readonly ConcurrentDictionary<string, IFluidTemplate> Parsed = new(StringComparer.Ordinal);
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly TemplateOptions Options = CreateOptions();

    internal static async Task<SafeHtml> RenderAsync(string name, object model)
    {
        var template = Parsed.GetOrAdd(name, Parse);
        return new(await template.RenderAsync(new TemplateContext(model, Options), Encoder));
    }

    private static IFluidTemplate Parse(string name) =>
        Parser.TryParse(EmbeddedFile.Text($"templates/{name}.liquid"), out var template, out var error)
            ? template
            : throw new InvalidOperationException($"The template {name} is not Liquid: {error}");

    private static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions
        {
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.CamelCase },
            CultureInfo = CultureInfo.InvariantCulture,
            StrictVariables = true,
            StrictFilters = true,
        };
        options.ValueConverters.Add(value =>
            value switch
            {
                SafeHtml html => new StringValue(html.Markup, encode: false),
                string text => new StringValue(DirectionMarks.Without(text)),
                _ => null,
            }
        );
        options.Filters.AddFilter(
            "titled",
            (input, _, _) => new StringValue(TitleMarkup.Markup(input.ToStringValue()).Markup, encode: false)
        );
        options.Filters.AddFilter("cut", (input, _, _) => new StringValue(TitleMarkup.Text(input.ToStringValue())));
        return options;
    }
}

/// <summary>Templates and assets that the assembly carries.</summary>
internal static class EmbeddedFile
{
    internal static byte[] Bytes(string name)
    {
        using var stream =
            typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}; build it again.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));
}
