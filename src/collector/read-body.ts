/** The bytes of a request, within the limit, also after decompression. */
import type { IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";
import { CollectorAnswer, refusedBody } from "./collector-answer.ts";

/** Reads at most `limit` bytes; throws the answer for too much, a broken encoding or an encoding nobody speaks. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = (request.headers["content-encoding"] ?? "identity").toLowerCase();
  if (encoding !== "identity" && encoding !== "gzip") {
    throw new CollectorAnswer(415, "unsupported_encoding", "Content-Encoding must be gzip or absent.");
  }
  if (encoding === "identity" && Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // The usual case: as long as was told, which node keeps to.
    if (encoding === "identity" && request.headers["content-length"] !== undefined) return await wholeOf(request);
    const stream = encoding === "gzip" ? request.pipe(createGunzip()) : request;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } catch (thrown) {
    request.unpipe();
    if (thrown instanceof CollectorAnswer) throw thrown;
    const message = "The body is not whole gzip, or the connection broke.";
    if (request.complete) throw refusedBody("bad_encoding", message, Buffer.concat(chunks));
    throw new CollectorAnswer(400, "bad_encoding", message);
  }
  return Buffer.concat(chunks);
}

/** By its events: an iterator over the stream takes longer than the rest of a short request. */
function wholeOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (request.destroyed) return reject(new Error("The connection broke."));
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    );
    request.on("error", reject);
    // Every request closes in the end; an error that nobody hears would cost each of them its stack.
    request.on("close", () => {
      if (!request.complete) reject(new Error("The connection broke."));
    });
  });
}

function tooLarge(limit: number): CollectorAnswer {
  return new CollectorAnswer(413, "too_large", `The body is larger than ${limit} bytes.`);
}
