// A line to the site that a test can cut: what a phone loses in a lift. The browser's own "offline" does not reach its
// service workers, so the bytes are stopped as well.
import { createServer, connect } from "node:net";

// { url, cut(), mend(), stop() }
export async function startLine(siteUrl) {
  const { port, hostname } = new URL(siteUrl);
  const open = new Set();
  let whole = true;
  const server = createServer((incoming) => {
    if (!whole) return incoming.destroy();
    const outgoing = connect(Number(port), hostname);
    for (const [one, other] of [[incoming, outgoing], [outgoing, incoming]]) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut,
    mend: () => {
      whole = true;
    },
    stop: () => {
      cut();
      server.close();
    },
  };
}
