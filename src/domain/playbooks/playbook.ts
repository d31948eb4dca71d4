/** A playbook: what to do when it burns, thought of before; steps with who, by when, and what the step itself can do. */
import { z } from "zod";
import { IdInput, isStorableLine, noControls } from "#domain/base/inputs.ts";

export const playbookSeverities = ["red", "yellow", "blue"] as const;
export type PlaybookSeverity = (typeof playbookSeverities)[number];

export const stepTeams = ["promotion", "operations", "data", "lead"] as const;
export type StepTeam = (typeof stepTeams)[number];

/** What a step can set going by itself. */
export const stepDeeds = ["export_data", "pause_channel", "file_task"] as const;
export type StepDeed = (typeof stepDeeds)[number];

/** So many must be ready for each severity. */
export const readyLeast = 3;
export const mostPlaybooks = 100;
const longestMinutes = 60 * 24 * 90;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(most, `must have at most ${most} characters`)
    .refine(isStorableLine, noControls);

export const PlaybookStep = z.object({
  text: line(300),
  team: z.enum(stepTeams),
  /** To be done within so many minutes of the start. */
  minutes: z.int().min(1).max(longestMinutes),
  deed: z.enum(stepDeeds).nullable().default(null),
  /** Not before the steps above it are done. */
  waits: z.boolean().default(false),
});
export type PlaybookStep = z.output<typeof PlaybookStep>;

export const PlaybookInput = z.object({
  name: line(120),
  severity: z.enum(playbookSeverities),
  purpose: z.string().trim().max(500).refine(isStorableLine, noControls).default(""),
  steps: z.array(PlaybookStep).min(1, "needs at least one step").max(30),
});
export type PlaybookInput = z.output<typeof PlaybookInput>;

export const numbered = IdInput;
export const PlaybookRef = z.object({ playbookId: numbered });
export const PlaybookChange = PlaybookInput.extend({ playbookId: numbered });

/** As the doors answer it. */
export interface Playbook extends PlaybookInput {
  readonly id: number;
  /** The template that it came from. */
  readonly template: string | null;
  /** ISO instant. */
  readonly updatedAt: string;
  readonly runs: number;
}

/** How many are ready for each severity. */
export function readiness(playbooks: readonly Pick<Playbook, "severity">[]): Record<PlaybookSeverity, number> {
  const count = (severity: PlaybookSeverity) => playbooks.filter((one) => one.severity === severity).length;
  return { red: count("red"), yellow: count("yellow"), blue: count("blue") };
}
