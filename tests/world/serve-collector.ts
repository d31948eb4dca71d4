/** A real HTTP server around the collector, on loopback. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openCollector } from "#collector/collector.ts";
import type { Rate } from "#domain/gate/token-bucket.ts";
import type { Platform } from "#platform/slot.ts";

export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function serveCollector(platform: Platform, rate?: Rate): Promise<Served> {
  const collector = openCollector(platform, rate);
  const server = createServer((request, response) => {
    if (!collector.handle(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      await collector.drain();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
