"""An editor on Jupyter's own client: a kernel that it started, what came back for a cell, and the register of scenarios."""
import os
import signal
import subprocess

from jupyter_client import BlockingKernelClient, KernelManager
from jupyter_client.connect import write_connection_file
from jupyter_client.kernelspec import KernelSpecManager

LIMIT = 30
SCENARIOS = {}


def scenario(function):
    SCENARIOS[function.__name__] = function
    return function


def alone(function):
    """A scenario with a kernel of its own, or none."""
    function.alone = True
    return scenario(function)


def touch(name):
    return lambda: open(name, "w").close()


def is_running(pid):
    try:
        with open(f"/proc/{pid}/stat") as status:
            return status.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


class Cell:
    """What came back for one execute_request, in the order in which it came."""

    def __init__(self, messages, reply):
        self.messages, self.reply = messages, reply
        self.types = [message["msg_type"] for message in messages]

    def contents(self, kind):
        return [message["content"] for message in self.messages if message["msg_type"] == kind]

    def text(self, stream="stdout"):
        return "".join(content["text"] for content in self.contents("stream") if content["name"] == stream)

    def result(self):
        return self.contents("execute_result")[0]["data"]["text/plain"]


class Kernel:
    def __init__(self):
        self.manager = KernelManager(kernel_name="analysis-csharp")
        self.manager.start_kernel(cwd=os.getcwd(), stderr=open(os.environ["KERNEL_LOG"], "a"))
        self.connect()

    def connect(self):
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LIMIT)

    def outputs_of(self, request, when=None):
        messages, when = [], dict(when or {})
        while True:
            message = self.client.get_iopub_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") != request:
                continue
            messages.append(message)
            for words in [words for words in when if words in message["content"].get("text", "")]:
                when.pop(words)()
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages

    def reply_to(self, request):
        while True:
            reply = self.client.get_shell_msg(timeout=LIMIT)
            if reply["parent_header"].get("msg_id") == request:
                return reply

    def run(self, code, when=None, **options):
        """Runs a cell; when it has written some words, does what belongs to them."""
        request = self.client.execute(code, **options)
        messages = self.outputs_of(request, when)
        return Cell(messages, self.reply_to(request)["content"])

    def ask(self, method, *arguments, **options):
        reply = self.reply_to(getattr(self.client, method)(*arguments, **options))
        return reply["content"]

    def ask_raw(self, kind, content):
        message = self.client.session.msg(kind, content)
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


class Launched(Kernel):
    """A kernel as VS Code starts it: by the command in its kernel.json, without the variable in which Jupyter names the editor."""

    def __init__(self, launcher=(), is_awaited=True, **variables):
        self.file, _ = write_connection_file(key=b"key")
        command = [word.replace("{connection_file}", self.file) for word in KernelSpecManager().get_kernel_spec("analysis-csharp").argv]
        environment = {name: value for name, value in os.environ.items() if name != "JPY_PARENT_PID"}
        self.client = None
        self.launcher = subprocess.Popen([*launcher, *command], stdout=subprocess.PIPE, stderr=open(os.environ["KERNEL_LOG"], "a"), env={**environment, **variables})
        # A launcher writes the number of the process that it started.
        self.pid = int(self.launcher.stdout.readline()) if launcher else self.launcher.pid
        if is_awaited:
            self.connect()

    def connect(self):
        self.client = BlockingKernelClient(connection_file=self.file)
        self.client.load_connection_file()
        self.client.start_channels()
        try:
            self.client.wait_for_ready(timeout=LIMIT)
        except RuntimeError:
            # On a loaded machine the client takes a process that is still loading for a dead one.
            if not is_running(self.pid):
                raise
            self.client.stop_channels()
            self.connect()

    def begin(self, code, words):
        """Starts a cell and returns when it has written some words."""
        self.client.execute(code)
        while words not in self.client.get_iopub_msg(timeout=LIMIT)["content"].get("text", ""):
            pass

    def stop(self):
        if self.client:
            self.client.stop_channels()
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.launcher.wait()
        self.launcher.stdout.close()
        os.remove(self.file)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
