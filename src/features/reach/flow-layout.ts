/** Where the bars and ribbons of a flow lie, in units of its drawing. */
import type { FlowLink, FlowNode } from "#domain/reach/paths-question.ts";

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink extends FlowLink {
  readonly height: number;
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

export interface FlowSize {
  readonly width: number;
  readonly height: number;
  readonly bar: number;
  readonly gap: number;
}

/** Bars stand at their places from left to right, each as high as its count; what leaves a path leaves no ribbon. */
export function layoutFlow(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  { width, height, bar, gap }: FlowSize,
): { nodes: PlacedNode[]; links: PlacedLink[] } {
  const positions = [...new Set(nodes.map(({ position }) => position))].sort((a, b) => a - b);
  const columns = positions.map((position) => nodes.filter((node) => node.position === position));
  const scale = Math.min(
    ...columns.map((column) => {
      const sum = column.reduce((total, { count }) => total + count, 0);
      return sum === 0 ? Number.POSITIVE_INFINITY : (height - gap * (column.length - 1)) / sum;
    }),
  );
  const step = positions.length > 1 ? (width - bar) / (positions.length - 1) : 0;
  const placed = columns.flatMap((column, i) => {
    let y = 0;
    return column.map((node): PlacedNode => {
      const at = { ...node, x: i * step, y, height: node.count * scale };
      y += at.height + gap;
      return at;
    });
  });
  return { nodes: placed, links: layoutLinks(placed, links, bar, scale) };
}

function layoutLinks(
  nodes: readonly PlacedNode[],
  links: readonly FlowLink[],
  bar: number,
  scale: number,
): PlacedLink[] {
  const nodeAt = new Map(nodes.map((node) => [`${node.position} ${node.key}`, node]));
  const ends = links.flatMap((link) => {
    const from = nodeAt.get(`${link.position} ${link.from}`);
    const to = nodeAt.get(`${link.position + 1} ${link.to}`);
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  // Ribbons leave a bar in the order of the bars that they go to, so that they cross as little as they can.
  ends.sort((a, b) => a.from.x - b.from.x || a.from.y - b.from.y || a.to.y - b.to.y);
  const left = new Map<PlacedNode, number>();
  const leaving = ends.map(({ from, link }) => taken(left, from, link.count * scale));
  const order = ends.map((_, i) => i).sort((i, j) => (ends[i]?.from.y ?? 0) - (ends[j]?.from.y ?? 0));
  const right = new Map<PlacedNode, number>();
  const arriving: number[] = [];
  for (const i of order) {
    const end = ends[i];
    if (end !== undefined) arriving[i] = taken(right, end.to, end.link.count * scale);
  }
  return ends.map(({ link, from, to }, i) => ({
    ...link,
    height: link.count * scale,
    start: { x: from.x + bar, y: leaving[i] ?? 0 },
    end: { x: to.x, y: arriving[i] ?? 0 },
  }));
}

/** The next free place along a bar. */
function taken(used: Map<PlacedNode, number>, node: PlacedNode, height: number): number {
  const y = used.get(node) ?? node.y;
  used.set(node, y + height);
  return y;
}

/** A ribbon's outline. */
export function ribbon({ start, end, height }: PlacedLink): string {
  const middle = (start.x + end.x) / 2;
  const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return [
    `M${at(start.x, start.y)}`,
    `C${at(middle, start.y)} ${at(middle, end.y)} ${at(end.x, end.y)}`,
    `L${at(end.x, end.y + height)}`,
    `C${at(middle, end.y + height)} ${at(middle, start.y + height)} ${at(start.x, start.y + height)}Z`,
  ].join("");
}
