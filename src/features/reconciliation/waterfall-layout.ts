/** Where the bars of a waterfall stand, as shares of its height: from one figure to the other, step by step. */
import type { ReconcileAnswer } from "#domain/reconciliation/reconcile-question.ts";

export interface WaterfallBar {
  readonly key: string;
  readonly kind: "total" | "definition" | "timing" | "residual";
  /** A total's figure, a step's part. */
  readonly amount: number;
  /** The running figure after it. */
  readonly after: number;
  /** Of the height, from the foot. */
  readonly foot: number;
  readonly head: number;
}

export interface Waterfall {
  readonly bars: readonly WaterfallBar[];
  /** The figure at the foot; 0 unless the bars would be too small to see. */
  readonly from: number;
}

type Gap = Pick<ReconcileAnswer, "steps" | "residual"> & { readonly a: number; readonly b: number };

/** Definition first, then timing, each from the largest; the residual is last. */
export function orderedSteps({ steps }: Pick<ReconcileAnswer, "steps">): ReconcileAnswer["steps"] {
  const rank = { definition: 0, timing: 1 } as const;
  return [...steps].sort((x, y) => rank[x.kind] - rank[y.kind] || Math.abs(y.delta) - Math.abs(x.delta));
}

/** From the largest, whatever its kind. */
export const largestSteps = ({ steps }: Pick<ReconcileAnswer, "steps">): ReconcileAnswer["steps"] =>
  [...steps].sort((x, y) => Math.abs(y.delta) - Math.abs(x.delta));

export function layoutWaterfall({ a, b, steps, residual }: Gap): Waterfall {
  const parts = [
    ...orderedSteps({ steps }).map(({ axis, kind, delta }) => ({ key: axis as string, kind, amount: delta })),
    ...(residual === null ? [] : [{ key: "residual", kind: "residual" as const, amount: residual }]),
  ];
  let after = a;
  const running = parts.map((part) => {
    const before = after;
    after += part.amount;
    return { ...part, before, after };
  });
  const reached = [a, b, ...running.map((part) => part.after)];
  const from = footOf(reached);
  const most = Math.max(...reached, from);
  const share = (figure: number) => (most === from ? 0 : (figure - from) / (most - from));
  const total = (key: string, figure: number): WaterfallBar => ({
    ...{ key, kind: "total", amount: figure, after: figure },
    ...{ foot: Math.min(share(figure), share(Math.max(0, from))), head: share(Math.max(figure, from)) },
  });
  return {
    from,
    bars: [
      total("a", a),
      ...running.map(({ key, kind, amount, before, after: then }) => ({
        ...{ key, kind, amount, after: then },
        foot: share(Math.min(before, then)),
        head: share(Math.max(before, then)),
      })),
      total("b", b),
    ],
  };
}

/** A round figure below all where they lie close together and far from 0. */
function footOf(reached: readonly number[]): number {
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  if (least <= 0) return Math.min(0, least);
  if (least < most / 2) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most - least))));
  return Math.max(0, Math.floor((least - (most - least) / 2) / step) * step);
}
