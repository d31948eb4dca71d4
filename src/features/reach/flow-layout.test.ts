/** Bars and ribbons fill their drawing, and no ribbon leaves its bars. */
import { describe, expect, it } from "vitest";
import { layoutFlow, ribbon } from "./flow-layout.ts";

const nodes = [
  { position: 1, key: "a", count: 60 },
  { position: 1, key: "b", count: 40 },
  { position: 2, key: "a", count: 30 },
  { position: 2, key: "c", count: 50 },
];
const links = [
  { position: 1, from: "a", to: "a", count: 20 },
  { position: 1, from: "a", to: "c", count: 30 },
  { position: 1, from: "b", to: "c", count: 15 },
  { position: 2, from: "a", to: "z", count: 1 },
];
const size = { width: 500, height: 210, bar: 10, gap: 10 };

describe("layoutFlow", () => {
  const flow = layoutFlow(nodes, links, size);

  it("gives each bar its share of the height, from left to right", () => {
    expect(flow.nodes.map(({ x, y, height }) => [x, y, height])).toEqual([
      [0, 0, 120],
      [0, 130, 80],
      [490, 0, 60],
      [490, 70, 100],
    ]);
  });

  it("keeps each ribbon within its bars, one below the other, and drops what leads nowhere", () => {
    expect(flow.links.map(({ from, to, start, end, height }) => [from, to, start.y, end.y, height])).toEqual([
      ["a", "a", 0, 0, 40],
      ["a", "c", 40, 70, 60],
      ["b", "c", 130, 130, 30],
    ]);
    expect(flow.links.every(({ start, end }) => start.x === 10 && end.x === 490)).toBe(true);
    expect(ribbon({ ...links[0], start: { x: 0, y: 0 }, end: { x: 10, y: 5 }, height: 2 } as never)).toBe(
      "M0.0 0.0C5.0 0.0 5.0 5.0 10.0 5.0L10.0 7.0C5.0 7.0 5.0 2.0 0.0 2.0Z",
    );
  });

  it("draws nothing of nothing", () => {
    expect(layoutFlow([], [], size)).toEqual({ nodes: [], links: [] });
  });
});
