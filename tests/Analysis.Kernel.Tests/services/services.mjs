// Drives the kernel through a Jupyter server with the client library that VS Code and JupyterLab share.
// node services.mjs URL TOKEN prints the name of each step that succeeded; the first failure ends it with exit code 1.
import assert from "node:assert/strict";
import services from "@jupyterlab/services";

const [baseUrl, token] = process.argv.slice(2);
const limit = 30_000;
// The library reports its connections on the standard output, which has the names of the steps.
console.debug = console.error;
const serverSettings = services.ServerConnection.makeSettings({ baseUrl, wsUrl: baseUrl.replace("http", "ws"), token });
const manager = new services.KernelManager({ serverSettings });
const processes = new Set();
let kernel;

// The library waits without an end for a kernel that does not answer.
async function within(milliseconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function until(what, condition) {
  const wait = async () => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await within(limit, what, wait());
}

// Starts a cell; "text" gathers what it prints and its result, "done" has its reply.
function begin(code) {
  const future = kernel.requestExecute({ code });
  const cell = { text: "", done: within(limit, code, future.done) };
  future.onIOPub = ({ header, content }) => {
    if (header.msg_type === "stream") cell.text += content.text;
    if (header.msg_type === "execute_result") cell.text += content.data["text/plain"];
  };
  return cell;
}

async function run(code) {
  const cell = begin(code);
  const { content } = await cell.done;
  return { ...content, text: cell.text.trim() };
}

async function processId() {
  const id = Number((await run("Environment.ProcessId")).text);
  processes.add(id);
  return id;
}

function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

const steps = {
  async start() {
    kernel = await within(limit, "start", manager.startNew({ name: "analysis-csharp" }));
    const info = await within(limit, "kernel info", kernel.info);
    assert.equal(info.language_info.name, "C#");
  },

  async execution() {
    const cell = await run('var kept = 11; Console.WriteLine("printed"); kept * 2');
    assert.equal(cell.status, "ok");
    assert.match(cell.text, /^printed\s+22$/);
    assert.equal((await run("missing")).status, "error");
  },

  async completion() {
    const code = "DateTime.Now.To";
    const { content } = await within(limit, "completion", kernel.requestComplete({ code, cursor_pos: code.length }));
    assert.ok(content.matches.includes("ToUniversalTime"), content.matches.join(" "));
    assert.equal(code.slice(content.cursor_start, content.cursor_end), "To");
  },

  async inspection() {
    const request = kernel.requestInspect({ code: "kept", cursor_pos: 2, detail_level: 0 });
    const { content } = await within(limit, "inspection", request);
    assert.ok(content.found);
    assert.match(content.data["text/plain"], /int kept/);
  },

  async interrupt() {
    const cell = begin('Console.WriteLine("begun"); while (true) { System.Threading.Thread.Sleep(50); }');
    await until("the loop has begun", () => cell.text.includes("begun"));
    await kernel.interrupt();
    const reply = await within(10_000, "interrupt", cell.done);
    assert.equal(reply.content.ename, "Interrupted");
    assert.equal((await run("kept")).text, "11");
  },

  async restart() {
    const before = await processId();
    await within(limit, "restart", kernel.restart());
    assert.match((await run("kept")).evalue, /kept/);
    assert.notEqual(await processId(), before);
  },

  // The server starts a kernel again that ended without being asked to, and the library connects to the new one.
  async kill() {
    const before = await processId();
    const seen = [];
    kernel.statusChanged.connect((_, status) => seen.push(status));
    process.kill(before, "SIGKILL");
    await until("the server starts the kernel again", () => seen.includes("autorestarting"));
    await until("the new kernel answers", () => seen.slice(seen.indexOf("autorestarting")).includes("idle"));
    assert.notEqual(await processId(), before);
    assert.equal((await run("6 * 7")).text, "42");
  },

  async shutdown() {
    await within(limit, "shutdown", kernel.shutdown());
    await until("every process of the kernel ends", () => ![...processes].some(isRunning));
    await manager.refreshRunning();
    assert.equal(manager.runningCount, 0);
  },
};

try {
  for (const [name, step] of Object.entries(steps)) {
    await step();
    console.log(name);
  }
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
