"""Messages that are none, strangers, and kernels and editors that die."""
import os
import signal
import subprocess
import sys
import time

from jupyter_client.session import Session

from editor import LIMIT, Kernel, alone, scenario


@scenario
def malformed_messages_are_dropped_and_logged(kernel):
    session, socket = kernel.client.session, kernel.client.shell_channel.socket
    socket.send_multipart([b"no delimiter"])
    socket.send_multipart([b"<IDS|MSG>", b"short"])
    for parts in ([b"{", b"{}", b"{}", b"{}"], [b"[]", b"{}", b"{}", b"{}"], [b"{}", b"{}", b"{}", b"{}"], [b'{"msg_type":1}', b"{}", b"{}", b"{\"a\":1,\"a\":2}"]):
        socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
    request = kernel.ask_raw("execute_request", {"nothing": 1})
    assert kernel.reply_to(request)["content"]["status"] == "error"
    kernel.ask_raw("unheard_of_request", {})
    assert kernel.run("2 + 2").result() == "4"
    log = open(os.environ["KERNEL_LOG"]).read()
    for words in ("no delimiter", "not JSON", "no msg_type", "unheard_of_request"):
        assert words in log, (words, log)


@scenario
def a_wrong_signature_is_dropped_and_logged(kernel):
    stranger = Session(key=b"another key")
    kernel.client.shell_channel.socket.send_multipart(
        stranger.serialize(stranger.msg("execute_request", {"code": "var stolen = 1;", "silent": False})))
    kernel.client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"", *stranger.serialize(stranger.msg("execute_request", {"code": "var stolen = 1;"}))[2:]])
    assert kernel.run("stolen").reply["status"] == "error"
    assert "its signature is wrong" in open(os.environ["KERNEL_LOG"]).read()


@alone
def a_restart_forgets_and_a_shutdown_is_answered():
    kernel = Kernel()
    try:
        kernel.run("var x = 5;")
        kernel.client.stop_channels()
        kernel.manager.restart_kernel()
        kernel.connect()
        assert "CS0103" in kernel.run("x").reply["evalue"]
        assert kernel.run("1").reply["execution_count"] == 2
        request = kernel.client.shutdown()
        reply = kernel.client.get_control_msg(timeout=LIMIT)
        assert reply["parent_header"]["msg_id"] == request and reply["content"] == {"status": "ok", "restart": False}, reply
        ended(kernel)
    finally:
        kernel.stop()


def ended(kernel):
    for _ in range(100):
        if not kernel.manager.is_alive():
            return
        time.sleep(0.1)
    raise AssertionError("the kernel lives on")


@alone
def a_kernel_that_was_killed_comes_back_and_one_that_is_busy_shuts_down():
    kernel = Kernel()
    try:
        kernel.run("var x = 5;")
        os.kill(kernel.manager.provisioner.pid, signal.SIGKILL)
        ended(kernel)
        kernel.client.stop_channels()
        kernel.manager.restart_kernel(now=True)
        kernel.connect()
        assert kernel.run("var x = 6; x").result() == "6"
        kernel.client.execute("new System.Threading.Thread(() => System.Threading.Thread.Sleep(600_000)).Start(); Console.WriteLine(\"busy\"); System.Threading.Thread.Sleep(600_000);")
        while kernel.client.get_iopub_msg(timeout=LIMIT)["content"].get("text") != "busy\n":
            pass
        # Editors of older versions of the protocol ask for the end on the shell.
        request = kernel.ask_raw("shutdown_request", {"restart": True})
        assert kernel.reply_to(request)["content"] == {"status": "ok", "restart": True}
        ended(kernel)
    finally:
        kernel.stop()


@alone
def a_kernel_whose_editor_died_ends():
    start = "import time, editor; kernel = editor.Kernel(); print(kernel.manager.provisioner.pid, flush=True); time.sleep(600)"
    editor = subprocess.Popen([sys.executable, "-c", start], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.path.dirname(os.path.abspath(__file__))})
    pid = int(editor.stdout.readline())
    editor.kill()
    editor.wait()
    for _ in range(100):
        if not os.path.exists(f"/proc/{pid}") or " Z " in open(f"/proc/{pid}/stat").read():
            return
        time.sleep(0.1)
    os.kill(pid, signal.SIGKILL)
    raise AssertionError("the kernel lives on")
