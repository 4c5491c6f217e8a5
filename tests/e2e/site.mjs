// The built program as a ward runs it: a fresh SQLite file with the demo ward, served on a port of its own.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = process.env.GANDAN;
if (!program) throw new Error("GANDAN must name the built program");

// Accounts of the demo ward (data/demo/people.toml): the secretary, and the chair's office.
export const leader = "khai.nm";

// { url, signIns: [{account, password, name}], folder, stop() }
export async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), "gandan-e2e-"));
  const configuration = join(folder, "gandan.toml");
  writeFileSync(configuration, `[database]\nurl = "sqlite:${join(folder, "gandan.sqlite")}"\n[http]\nport = 0\n[files]\nfolder = "${join(folder, "files")}"\n`);
  const printed = execFileSync(program, ["demo", "--config", configuration], { encoding: "utf8" });
  const server = spawn(program, ["serve", "--config", configuration], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await firstLine(server, /http:\/\/\S+/);
  const stop = () =>
    new Promise((resolve) => {
      server.once("exit", () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      });
      server.kill("SIGTERM");
    });
  return { url, signIns: signInsOf(printed), folder, configuration, stop };
}

function firstLine(server, pattern) {
  return new Promise((resolve, reject) => {
    let output = "";
    server.stdout.on("data", (chunk) => {
      output += chunk;
      const found = pattern.exec(output);
      if (found) resolve(found[0]);
    });
    server.once("exit", (status) => reject(new Error(`the program ended with ${status} before it served`)));
  });
}

// "bi_thu  k3-password  Nguyễn Văn An, Bí thư" a line.
function signInsOf(text) {
  return text
    .split("\n")
    .map((line) => /^(\S+)\s{2,}(\S+)\s{2,}(.+)$/.exec(line.trim()))
    .filter(Boolean)
    .map(([, account, password, name]) => ({ account, password, name }));
}
