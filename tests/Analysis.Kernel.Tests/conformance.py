"""Jupyter's own test of kernels (Debian: python3-jupyter-kernel-test), which holds every message to its schema."""
import unittest

import jupyter_kernel_test


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = "analysis-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world")'
    code_stderr = 'Console.Error.WriteLine("oops")'
    completion_samples = [{"text": "Console.WriteL", "matches": {"WriteLine"}}, {"text": "#!ti", "matches": {"#!time"}}]
    complete_code_samples = ["1 + 1", "var x = 5;", "for (;;) { break; }"]
    incomplete_code_samples = ["if (true) {", "var x =", "/* open"]
    invalid_code_samples = ["int 5 = x;"]
    code_generate_error = 'throw new Exception("wrong")'
    code_execute_result = [{"code": "1 + 2 + 3", "result": "6"}, {"code": '"a" + "b"', "result": "ab"}, {"code": "HTML(\"<b>x</b>\")", "mime": "text/html", "result": "<b>x</b>"}]
    code_display_data = [{"code": "display(1);", "mime": "text/plain"}, {"code": '"# x".DisplayAs("text/markdown");', "mime": "text/markdown"}]
    code_history_pattern = "1?+*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"


if __name__ == "__main__":
    unittest.main(verbosity=2)
