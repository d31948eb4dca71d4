/** A playbook while it is carried out: who has taken which step, what is done, and which clock runs out next. */
import { z } from "zod";
import { Refusal } from "#domain/base/refusal.ts";
import { numbered, PlaybookStep } from "./playbook.ts";

export const stepStates = ["open", "done", "skipped"] as const;
export type StepState = (typeof stepStates)[number];

export const RunStep = PlaybookStep.extend({
  ownerId: z.int().nullable(),
  /** Epoch ms. */
  dueMs: z.number(),
  state: z.enum(stepStates),
  closedMs: z.number().nullable(),
  closedBy: z.string().nullable(),
  /** What came of it, in the words of whoever closed it. */
  result: z.string(),
  /** What its deed set going. */
  exportId: z.int().nullable(),
  /** When it was told that its time is over, epoch ms. */
  toldMs: z.number().nullable().default(null),
});
export type RunStep = z.output<typeof RunStep>;
export const RunSteps = z.array(RunStep);

export const RunInput = z.object({ playbookId: numbered, alertId: numbered.nullable().default(null) });
export const RunRef = z.object({ runId: numbered });
const step = z.coerce.number().int().min(1).max(30);

export const StepChange = z.object({
  runId: numbered,
  /** From 1. */
  step,
  state: z.enum(stepStates).optional(),
  /** null: nobody in particular. */
  ownerId: numbered.nullable().optional(),
  result: z.string().trim().max(500).optional(),
});
export type StepChange = z.output<typeof StepChange>;

export function startedSteps(steps: readonly PlaybookStep[], startMs: number): RunStep[] {
  return steps.map((one) => ({
    ...one,
    ...{ ownerId: null, dueMs: startMs + one.minutes * 60_000 },
    ...{ state: "open", closedMs: null, closedBy: null, result: "", exportId: null },
    toldMs: null,
  }));
}

/** Steps above it that it still waits for. */
export function waitsFor(steps: readonly RunStep[], index: number): readonly RunStep[] {
  return steps[index]?.waits === true ? steps.slice(0, index).filter(({ state }) => state === "open") : [];
}

/** Throws `unknown` for a step that is not there, `conflict` for one that is not yet its turn. */
export function changedSteps(steps: readonly RunStep[], change: StepChange, by: string, nowMs: number): RunStep[] {
  const index = change.step - 1;
  const before = steps[index];
  if (before === undefined) throw new Refusal("unknown", "The run has no such step.");
  const { state = before.state, ownerId = before.ownerId, result = before.result } = change;
  if (state !== "open" && before.state === "open" && waitsFor(steps, index).length > 0)
    throw new Refusal("conflict", "The steps above it come first.");
  const builtOn = steps.slice(index + 1).some((later) => later.waits && later.state === "done");
  if (state === "open" && before.state !== "open" && builtOn)
    throw new Refusal("conflict", "A step below it that waited for it is done already.");
  const moved = state !== before.state;
  const closed = moved ? { closedMs: state === "open" ? null : nowMs, closedBy: state === "open" ? null : by } : {};
  return steps.map((one, i) => (i === index ? { ...one, state, ownerId, result, ...closed } : one));
}

/** Places, from 0, of steps whose time is over, that could be done, and of which nobody has been told yet. */
export function overdueSteps(steps: readonly RunStep[], nowMs: number): number[] {
  return steps.flatMap(({ state, dueMs, toldMs }, i) =>
    state === "open" && toldMs === null && dueMs < nowMs && waitsFor(steps, i).length === 0 ? [i] : [],
  );
}

export const allClosed = (steps: readonly RunStep[]) => steps.every(({ state }) => state !== "open");

export const clockStates = ["running", "soon", "over", "kept", "missed", "skipped"] as const;
export type ClockState = (typeof clockStates)[number];

export interface StepClock {
  readonly state: ClockState;
  /** Until it is due; negative: over by. Of a closed step: to spare when it was closed. */
  readonly leftMs: number;
}

/** `soon`: less than a quarter of its time is left. */
export function stepClock({ state, dueMs, minutes, closedMs }: RunStep, nowMs: number): StepClock {
  const leftMs = dueMs - (closedMs ?? nowMs);
  if (state === "skipped") return { state, leftMs };
  if (state === "done") return { state: leftMs >= 0 ? "kept" : "missed", leftMs };
  if (leftMs < 0) return { state: "over", leftMs };
  return { state: leftMs < minutes * 15_000 ? "soon" : "running", leftMs };
}

/** As the doors answer it. */
export interface PlaybookRun {
  readonly id: number;
  readonly playbookId: number;
  readonly name: string;
  readonly severity: string;
  readonly alertId: number | null;
  readonly steps: readonly RunStep[];
  readonly startedBy: string;
  /** ISO instants. */
  readonly startedAt: string;
  readonly endedAt: string | null;
}
