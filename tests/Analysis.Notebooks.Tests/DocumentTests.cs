using Analysis.Notebooks.Documents;

namespace Analysis.Notebooks.Tests;

public sealed class DocumentTests : IDisposable
{
    // Written by hand in Jupyter's own form: one space, nothing but control characters escaped, a line feed at the end.
    // It holds what a careless reader loses: unknown fields, key order, both forms of source, raw cells, attachments,
    // the form of numbers, characters outside the basic plane, control characters.
    private const string Odd = """
        {
         "zebra": {
          "one": 1.0,
          "big": 1e5,
          "empty": {},
          "none": null
         },
         "cells": [
          {
           "source": "One string with \"quotes\", a \\ and a tab\t\u001b[31m",
           "cell_type": "markdown",
           "id": "prose",
           "attachments": {
            "image.png": {
             "image/png": "aGVsbG8="
            }
           },
           "metadata": {
            "unknown": [
             true,
             [],
             "Défense 😀 \u2028"
            ]
           }
          },
          {
           "cell_type": "raw",
           "id": "raw_1",
           "metadata": {
            "format": "text/restructuredtext"
           },
           "source": []
          },
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "code-1",
           "metadata": {
            "polyglot_notebook": {
             "kernelName": "csharp"
            }
           },
           "outputs": [
            {
             "data": {
              "application/json": {
               "b": 1,
               "a": 0.10
              },
              "text/plain": [
               "x\n",
               "y"
              ]
             },
             "execution_count": 7,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "var a = 1;\n",
            "a"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "polyglot_notebook": {
           "kernelInfo": {
            "defaultKernelName": "csharp"
           }
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private static readonly string OddText = Odd.Replace("\\u2028", "\u2028", StringComparison.Ordinal);

    private readonly Notebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public void An_unchanged_notebook_in_Jupyters_form_gives_the_same_bytes()
    {
        var path = _notebooks.AddText("odd.ipynb", OddText);
        var copy = Path.Combine(_notebooks.Folder, "copy.ipynb");
        NotebookDocument.Read(path).Write(copy);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(copy));
    }

    [Theory]
    [InlineData("    ", "\n")]
    [InlineData("  ", "")]
    public void Another_indent_and_a_missing_line_feed_survive_too(string indent, string end)
    {
        var text =
            $"{{\n{indent}\"cells\": [],\n{indent}\"metadata\": {{}},\n{indent}\"nbformat\": 4,\n{indent}\"nbformat_minor\": 5\n}}{end}";
        Assert.Equal(text, NotebookDocument.Parse(text, "a.ipynb").ToText());
    }

    [Fact]
    public void The_views_show_what_the_file_holds()
    {
        var document = NotebookDocument.Parse(OddText, "folder/odd.ipynb");
        Assert.Equal("odd", document.Name);
        Assert.Equal(["prose", "raw_1", "code-1"], document.Cells.Select(cell => cell.Id));
        Assert.Equal([NotebookCellType.Markdown, NotebookCellType.Raw, NotebookCellType.Code], document.Cells.Select(cell => cell.Type));
        Assert.Equal("var a = 1;\na", document.Cells[2].Source);
        var output = Assert.Single(document.Cells[2].Outputs);
        Assert.Equal("x\ny", output.TextOf("text/plain"));
        Assert.Equal("1", output.JsonOf("application/json")!["b"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{\n \"cells\": [\n  nonsense", "line 3", "not JSON")]
    [InlineData("[1, 2]", "a.ipynb: this is JSON but not a notebook", "object with cells")]
    [InlineData("{\"cells\": []}", "nbformat", "metadata must be an object")]
    [InlineData("{\"cells\": [], \"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}", "not JSON", "cells")]
    [InlineData("{\"worksheets\": [], \"metadata\": {}, \"nbformat\": 3, \"nbformat_minor\": 0}", "nbformat 3", "save it as nbformat 4")]
    [InlineData("{\"cells\": [\"\\ud800\"], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}", "a.ipynb", "surrogate")]
    public void A_file_that_is_not_a_notebook_is_refused_with_its_place(string text, string place, string reason)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(text, "a.ipynb"));
        Assert.Contains("a.ipynb", error.Message, StringComparison.Ordinal);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        var path = Path.Combine(_notebooks.Folder, "latin1.ipynb");
        File.WriteAllBytes(path, [(byte)'{', (byte)'"', 0xE9, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        var error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Read(path));
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_the_cells_are_reported_together()
    {
        const string Text = """
            {"cells": [
              {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "execution_count": null, "source": "1"},
              {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "execution_count": null, "source": "2"},
              {"cell_type": "markdown", "metadata": {}, "source": "no id"},
              {"cell_type": "heading", "id": "b", "metadata": {}, "source": 5},
              {"cell_type": "code", "id": "with space", "metadata": {"tags": "one"}, "outputs": {}, "source": "3"}
             ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            """;
        var problems = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(Text, "a.ipynb")).Problems;
        Assert.Equal([2, 3, 4, 4, 5, 5, 5], problems.Select(problem => problem.Cell));
        Assert.Contains("a.ipynb, cell 2 (a): the id is that of cell 1 too", problems[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("has no id", problems[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_an_older_minor_version_are_called_by_their_number_and_the_file_stays_as_it_is()
    {
        const string Text = """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "metadata": {},
               "source": "a"
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 2
            }

            """;
        var document = NotebookDocument.Parse(Text, "old.ipynb");
        Assert.Equal("cell-1", document.Cells[0].Id);
        Assert.Equal(Text, document.ToText());
    }

    [Fact]
    public void What_Jupyters_own_library_writes_comes_back_in_the_same_bytes()
    {
        Jupyter.SkipIfMissing();
        var path = Path.Combine(_notebooks.Folder, "jupyter.ipynb");
        Jupyter.Run(
            """
            import nbformat, sys
            from nbformat.v4.nbbase import new_notebook, new_markdown_cell, new_raw_cell, new_code_cell, new_output
            nb = new_notebook(cells=[
              new_markdown_cell('Défense 😀 \x1b[0m "q" \\ \u2028 \x7f', id='m'),
              new_raw_cell('raw\n\ntext\n', id='r'),
              new_code_cell('var x = 1;\nx', id='c', outputs=[
                new_output('stream', name='stdout', text='a\nb\n'),
                new_output('display_data', {'application/json': {'z': [1.5, {}, []], 'a': None}, 'text/html': '<b>\n</b>'})])],
              metadata={'kernelspec': {'name': '.net-csharp', 'display_name': '.NET (C#)', 'language': 'C#'}})
            nbformat.write(nb, sys.argv[1])
            """,
            path
        );
        Assert.Equal(File.ReadAllText(path), NotebookDocument.Read(path).ToText());
    }
}
