/** A definition while it is written. */
import { Axes, type Axis, type Measure, valueOn } from "#domain/reconciliation/definition.ts";
import type { StoredDefinition } from "#domain/reconciliation/stored-definition.ts";

export interface DefinitionDraft {
  readonly name: string;
  readonly note: string;
  readonly team: StoredDefinition["team"];
  readonly measure: Measure;
  readonly axes: Axes;
}

/** As it stands, or as the house counts. */
export function draftOf(definition: StoredDefinition | null, measure: Measure): DefinitionDraft {
  return {
    name: definition?.name ?? "",
    note: definition?.note ?? "",
    team: definition?.team ?? null,
    measure: definition?.measure ?? measure,
    axes: definition?.axes ?? Axes.parse({}),
  };
}

/** What is typed on an axis; what an axis cannot be is left as it was. */
export function draftOn(draft: DefinitionDraft, axis: Axis, value: string | number): DefinitionDraft {
  if (axis === "measure") {
    const measure = (["conversions", "people", "value"] as const).find((one) => one === value);
    return measure === undefined ? draft : { ...draft, measure };
  }
  const axes = Axes.safeParse({ ...draft.axes, [axis]: value });
  return axes.success ? { ...draft, axes: axes.data } : draft;
}

export const draftValue = (draft: DefinitionDraft, axis: Axis): string | number => valueOn(draft, axis);

/** The axes in the order that people think in; the last group is for those who know. */
export const axisGroups = {
  who: ["population", "identity", "channel", "model", "lookbackDays", "bots", "consent"],
  what: ["measure", "event", "count", "dedupe", "status"],
  when: ["dateBasis", "timezone", "maturityDays"],
  how: ["refunds", "tax", "shipping", "currency", "rateDate"],
} as const satisfies Readonly<Record<string, readonly Axis[]>>;
export type AxisGroup = keyof typeof axisGroups;
