/** Where requests may go, as a table; and what becomes of answers that never end, never come, or lead elsewhere. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isOutboundRefused, outAddress } from "./out-address.ts";
import { nothingAllowed, outboundAllow, reachOf } from "./outbound-allow.ts";
import { sendOut } from "./send-out.ts";

const allowing = (text: string) => outboundAllow(text) ?? nothingAllowed;
const loopback = allowing("127.0.0.1/32");
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serving(listener: RequestListener, host = "127.0.0.1"): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

describe("addresses that nobody may reach by typing them", () => {
  it.each([
    ["http://localhost/", ["127.0.0.1"]],
    ["http://localhost./", ["127.0.0.1"]],
    ["http://127.0.0.1/", []],
    ["http://127.1/", []],
    ["http://0x7f.1/", []],
    ["http://2130706433/", []],
    ["http://0177.0.0.1/", []],
    ["http://%6c%6f%63%61%6c%68%6f%73%74/", ["127.0.0.1"]],
    ["http://127.0.0.1.nip.io/", ["127.0.0.1"]],
    ["http://１２７.0.0.1/", []],
    ["http://0.0.0.0/", []],
    ["http://10.1.2.3/", []],
    ["http://172.16.0.1/", []],
    ["http://192.168.1.1/", []],
    ["http://100.64.0.1/", []],
    ["http://169.254.169.254/latest/meta-data/", []],
    ["http://metadata.google.internal/", ["169.254.169.254"]],
    ["http://100.100.100.200/", []],
    ["http://192.0.0.192/", []],
    ["http://198.18.0.1/", []],
    ["http://192.0.2.1/", []],
    ["http://224.0.0.1/", []],
    ["http://240.0.0.1/", []],
    ["http://255.255.255.255/", []],
    ["http://[::1]/", []],
    ["http://[::]/", []],
    ["http://[::ffff:127.0.0.1]/", []],
    ["http://[::ffff:7f00:1]/", []],
    ["http://[::ffff:0:127.0.0.1]/", []],
    ["http://[::127.0.0.1]/", []],
    ["http://[64:ff9b::7f00:1]/", []],
    ["http://[64:ff9b:1::7f00:1]/", []],
    ["http://[2002:7f00:1::]/", []],
    ["http://[2001:0:7f00:1::]/", []],
    ["http://[fc00::1]/", []],
    ["http://[fd00:ec2::254]/", []],
    ["http://[fe80::1]/", []],
    ["http://[fec0::1]/", []],
    ["http://[ff02::1]/", []],
    ["http://[2001:db8::1]/", []],
    ["http://[4000::1]/", []],
    ["http://half.example/", ["93.184.216.34", "10.0.0.1"]],
    ["http://six.example/", ["2606:2800:220:1::1", "::1"]],
    ["http://zone.example/", ["fe80::1%eth0"]],
    ["https://hooks.example:25/", ["93.184.216.34"]],
    ["https://hooks.example:5432/", ["93.184.216.34"]],
    ["https://hooks.example:8443/", ["93.184.216.34"]],
    ["https://user@hooks.example/", ["93.184.216.34"]],
    ["https://hooks.example:x@127.0.0.1/", []],
    ["https://:secret@hooks.example/", ["93.184.216.34"]],
    ["file:///etc/passwd", []],
    ["gopher://hooks.example/", ["93.184.216.34"]],
    ["ftp://hooks.example/", ["93.184.216.34"]],
    ["javascript:alert(1)", []],
    ["//hooks.example/", []],
    ["hooks.example", []],
    ["", []],
  ])("%s", async (url, addresses) => {
    const going = outAddress(url, nothingAllowed, async () => addresses);
    await expect(going).rejects.toSatisfy(isOutboundRefused);
  });
});

it.each([
  ["https://hooks.example/a?b=c", ["93.184.216.34"]],
  ["http://hooks.example/", ["93.184.216.34"]],
  ["https://hooks.example:443/", ["93.184.216.34"]],
  ["http://hooks.example:443/", ["93.184.216.34"]],
  ["https://six.example/", ["2606:2800:220:1:248:1893:25c8:1946"]],
  ["https://93.184.216.34/", []],
  ["https://[2606:2800:220:1:248:1893:25c8:1946]/", []],
])("%s may be reached", async (url, addresses) => {
  await expect(outAddress(url, nothingAllowed, async () => addresses)).resolves.toBeDefined();
});

it.each([
  ["10.0.0.0/8", "10.9.8.7", "x", "named"],
  ["10.0.0.0/8", "11.9.8.7", "x", "public"],
  ["10.0.0.0/8", "192.168.0.1", "x", "refused"],
  ["10.0.0.0/8", "::ffff:10.0.0.1", "x", "named"],
  ["127.0.0.1", "127.0.0.1", "x", "named"],
  ["127.0.0.1", "127.0.0.2", "x", "refused"],
  ["::1, fd00::/8", "fd12::1", "x", "named"],
  ["hooks.internal", "10.0.0.1", "hooks.internal", "named"],
  ["hooks.internal", "10.0.0.1", "other.internal", "refused"],
  ["Hooks.Internal", "10.0.0.1", "hooks.internal", "named"],
  ["", "10.0.0.1", "x", "refused"],
  ["", "no address", "x", "refused"],
])("with %s, %s of %s is %s … %s", (allow, address, host, reach) => {
  expect(reachOf(address, host, allowing(allow))).toBe(reach);
});

it.each(["10.0.0.0/33", "1.2.3", "a b", "https://hooks.example", "-", "host:80"])("does not take %s", (text) => {
  expect(outboundAllow(text)).toBeNull();
});

it("connects to the address that was judged, though the name means another by then", async () => {
  const hits: string[] = [];
  const port = await serving((request, response) => {
    hits.push(String(request.headers.host));
    response.end("ok");
  });
  let asked = 0;
  const resolve = async () => [["127.0.0.1"], ["127.0.0.2"]][asked++] ?? [];
  const answer = await sendOut({ url: `http://rebind.example:${port}/`, body: "{}" }, { allow: loopback, resolve });
  expect(answer).toMatchObject({ status: 200, text: "ok", cut: false });
  expect(asked).toBe(1);
  expect(hits).toEqual([`rebind.example:${port}`]);
});

it("follows no redirect", async () => {
  let inner = 0;
  const inside = await serving((_request, response) => {
    inner++;
    response.end("secret");
  });
  const port = await serving((_request, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${inside}/` }).end("go there");
  });
  const answer = await sendOut({ url: `http://127.0.0.1:${port}/`, body: "{}" }, { allow: loopback });
  expect(answer).toMatchObject({ status: 307, text: "go there" });
  expect(inner).toBe(0);
});

it("takes 64 KB of an answer that would be 1 GB", async () => {
  let sent = 0;
  let closed = false;
  const part = Buffer.alloc(64 * 1024, "x");
  const port = await serving((_request, response) => {
    response.writeHead(200, { "content-length": String(1024 ** 3) });
    response.on("close", () => {
      closed = true;
    });
    const more = () => {
      while (!closed && sent < 1024 ** 3) {
        sent += part.length;
        if (!response.write(part)) return void response.once("drain", more);
      }
    };
    more();
  });
  const answer = await sendOut({ url: `http://127.0.0.1:${port}/`, body: "{}" }, { allow: loopback });
  expect(answer).toMatchObject({ status: 200, cut: true });
  expect(answer.text.length).toBe(64 * 1024);
  await expect.poll(() => closed).toBe(true);
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});

it.each([
  ["never answers", () => undefined],
  ["drips", (_request, response) => void setInterval(() => response.write("."), 20).unref()],
] as [string, RequestListener][])("gives up on one that %s", async (_name, listener) => {
  const port = await serving(listener);
  const going = sendOut({ url: `http://127.0.0.1:${port}/`, body: "{}" }, { allow: loopback, timeoutMs: 200 });
  await expect(going).rejects.toThrow("No answer within 0.2 s");
});

it("gives up on a name that is never resolved", async () => {
  const resolve = () => new Promise<string[]>(() => undefined);
  const going = sendOut({ url: "https://slow.example/" }, { allow: loopback, timeoutMs: 100, resolve });
  await expect(going).rejects.toThrow("No answer within 0.1 s");
});

it("says what went wrong with a connection", async () => {
  const port = await serving((request) => request.socket.destroy());
  await expect(sendOut({ url: `http://127.0.0.1:${port}/` }, { allow: loopback })).rejects.toThrow();
});
