/** How much of the memory goes to columns that were unpacked. */
import { expect, it } from "vitest";
import { unpackedCacheBytes } from "./engine-settings.ts";

it.each([
  [512, 64],
  [4096, 256],
  [24_576, 1024],
])("keeps unpacked columns of %i MiB of memory in %i MiB", (memory, kept) => {
  expect(unpackedCacheBytes(memory * 1_048_576)).toBe(kept * 1_048_576);
});
