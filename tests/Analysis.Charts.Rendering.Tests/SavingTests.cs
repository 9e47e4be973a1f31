using System.Text;

namespace Analysis.Charts.Rendering.Tests;

public sealed class SavingTests(ChromiumBrowser browser)
{
    [Fact]
    public async Task The_csv_is_rfc_4180_with_unit_status_and_source_and_without_a_byte_order_mark()
    {
        var bytes = await Saved(Gallery.Bars, "csv", "burden-by-country.csv");

        Assert.NotEqual(0xEF, bytes[0]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Equal("Country,\"Value (% of GDP, 2021 prices)\",Value: status,Source", lines[0]);
        Assert.Equal("Poland,4.25,actual,\"NATO, Defence Expenditure of NATO Countries (2014–2026), edition 2026\"", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("Spain,2,estimate,", StringComparison.Ordinal));
        Assert.StartsWith("Iceland,,no data: has no armed forces,", lines[13], StringComparison.Ordinal);
        Assert.Equal("", lines[14]);
        Assert.Equal(15, lines.Length);
    }

    [Fact]
    public async Task The_svg_holds_title_caption_and_alt_text_and_the_drawing()
    {
        var svg = Encoding.UTF8.GetString(await Saved(Gallery.Dots, "svg", "us-share-before-after.svg"));

        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", svg, StringComparison.Ordinal);
        var document = System.Xml.Linq.XDocument.Parse(svg);
        Assert.Contains("Most European allies lean on US arms more than five years ago", document.Root!.Value, StringComparison.Ordinal);
        Assert.Contains("Source: SIPRI, Arms Transfers Database, edition 2026", document.Root.Value, StringComparison.Ordinal);
        Assert.Contains("Slovakia", document.Root.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_png_is_a_picture_of_twice_960_pixels_width()
    {
        var png = await Saved(Gallery.Trend, "png", "defence-burden.png");

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        // Bytes 16 to 19 of a PNG are its width, the most significant first.
        Assert.Equal(1920, (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19]);
        Assert.True(png.Length > 20_000, "The picture is empty.");
    }

    private async Task<byte[]> Saved(ChartSpec chart, string kind, string name)
    {
        using var page = new GalleryPage([chart]);
        await using var context = await browser.OpenAsync();
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Address);
        var download = await tab.RunAndWaitForDownloadAsync(() => tab.ClickAsync($"[data-save={kind}]"));
        Assert.Equal(name, download.SuggestedFilename);
        using var copy = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync())
            await stream.CopyToAsync(copy);
        if (Environment.GetEnvironmentVariable("ANALYSIS_SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "saved-" + name), copy.ToArray());
        return copy.ToArray();
    }
}
