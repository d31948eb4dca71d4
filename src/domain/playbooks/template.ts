/** A playbook in both languages, to be taken over as it is or changed. */
import type { Locale, Words } from "#domain/base/locale.ts";
import type { PlaybookInput, PlaybookSeverity, StepDeed, StepTeam } from "./playbook.ts";

export interface TemplateStep {
  readonly text: Words;
  readonly team: StepTeam;
  readonly minutes: number;
  readonly deed?: StepDeed;
  readonly waits?: true;
}

export interface PlaybookTemplate {
  readonly key: string;
  readonly severity: PlaybookSeverity;
  readonly name: Words;
  readonly purpose: Words;
  readonly steps: readonly TemplateStep[];
}

export const hour = 60;
export const day = 24 * hour;

export function playbookOf({ severity, name, purpose, steps }: PlaybookTemplate, locale: Locale): PlaybookInput {
  return {
    severity,
    name: name[locale],
    purpose: purpose[locale],
    steps: steps.map(({ text, team, minutes, deed = null, waits = false }) => ({
      ...{ text: text[locale], team, minutes, deed, waits },
    })),
  };
}
