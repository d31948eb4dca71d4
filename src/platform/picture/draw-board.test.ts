/** The picture of the board: a PNG of the size that it says, drawn from this machine alone, in the theme's colours. */
import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import type { DigestContent } from "#domain/notifications/digest-content.ts";
import { boardSize, latin } from "./board-element.ts";
import { drawBoard } from "./draw-board.ts";
import { heatColours, pictureColours } from "./picture-colours.ts";

const cells = Array.from({ length: 24 }, (_one, hour) => ({ index: 90 + hour, step: hour < 6 ? null : 1 }));
const content: DigestContent = {
  period: "daily",
  from: "2026-11-26",
  to: "2026-11-27",
  figures: [],
  movers: [],
  alerts: { fired: 0, red: 0, open: 0 },
  tasks: { over: 0, titles: [] },
  map: {
    metric: "conversion_rate",
    columns: cells.map((_one, hour) => String(hour)),
    rows: ["抖音 Douyin", "知乎", "Öffentlich & <b>"].map((name) => ({ key: "zhihu", name, index: 101, cells })),
  },
};

afterEach(() => vi.unstubAllGlobals());

it("is a PNG of its size, and asks nobody for a font", async () => {
  const real = globalThis.fetch;
  const asked: string[] = [];
  vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith("data:")) asked.push(address);
    return real(input, init);
  });
  const png = Buffer.from(await drawBoard(content));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(Object.values(boardSize(content)));
  expect(asked).toEqual([]);
}, 30_000);

it.each([
  ["抖音 Douyin", "Douyin"],
  ["知乎", ""],
  ["Öffentlich", "Öffentlich"],
  ["−5 ★", "5"],
])("labels %s as “%s”", (name, label) => expect(latin(name)).toBe(label));

it("has the theme's own colours", () => {
  const css = readFileSync("src/ui/theme/tokens.css", "utf8");
  const light = (token: string) => new RegExp(`--${token}: light-dark\\((#\\w+),`).exec(css)?.[1];
  for (const [step, look] of Object.entries(heatColours))
    expect(look, step).toEqual({ fill: light(`h-${step}`), ink: light(`ht-${step}`) });
  expect(pictureColours).toEqual({
    paper: light("surface"),
    ink: light("ink"),
    quiet: light("ink-3"),
    empty: light("bg"),
  });
});
