/** The text of an uploaded file, whichever of the usual encodings it came in. */
import "server-only";
import iconv from "iconv-lite";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** By byte-order mark, else by the zero bytes of UTF-16, else UTF-8 when valid, else GB18030 (Chinese ad consoles). */
export function sniffEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > head.length / 10) return odd >= even ? "utf-16le" : "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "gb18030";
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Without the byte-order mark. */
export function decodeText(bytes: Buffer): { text: string; encoding: Encoding } {
  const encoding = sniffEncoding(bytes);
  return { text: iconv.decode(bytes, encoding), encoding };
}
