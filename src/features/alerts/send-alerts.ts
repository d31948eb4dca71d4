/** Deeds on alerts and silences, each by its door. */
"use client";
import type { Matcher, MuteWindow } from "#domain/rules/rule-inputs.ts";
import { sendChange } from "#ui/report/send-change.ts";

export const sendOwning = (workspace: string, id: number): Promise<unknown> =>
  sendChange(workspace, "POST", `alerts/${id}/own`, { own: true });

/** null takes back what was said. */
export const sendJudgement = (workspace: string, id: number, falseAlarm: boolean | null): Promise<unknown> =>
  sendChange(workspace, "POST", `alerts/${id}/judge`, { falseAlarm });

export const sendComment = (workspace: string, id: number, text: string): Promise<unknown> =>
  sendChange(workspace, "POST", `alerts/${id}/comment`, { text });

export interface NewSilence {
  readonly matcher: Matcher;
  readonly reason: string;
  readonly endsAt: string;
  /** Only in these hours of the week. */
  readonly weekly?: readonly MuteWindow[];
}

export const sendSilence = (workspace: string, silence: NewSilence): Promise<unknown> =>
  sendChange(workspace, "POST", "silences", silence);

export const sendEndOfSilence = (workspace: string, id: number): Promise<unknown> =>
  sendChange(workspace, "DELETE", `silences/${id}`);
