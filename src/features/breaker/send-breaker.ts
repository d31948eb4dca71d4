/** Deeds on breakers, each by its door. */
"use client";
import type { PolicyInput } from "#domain/breaker/breaker-input.ts";
import { sendChange } from "#ui/report/send-change.ts";

export type Deed = "approve" | "refuse" | "pause" | "resume" | "lock" | "unlock" | "undo";

export const sendDeed = (workspace: string, channel: string, deed: Deed, body: object): Promise<unknown> =>
  sendChange(workspace, "POST", `breaker/${encodeURIComponent(channel)}/${deed}`, body);

export const sendPolicy = (workspace: string, policy: PolicyInput): Promise<unknown> =>
  sendChange(workspace, "PUT", "breaker/policy", policy);

export const sendKill = (workspace: string, killed: boolean): Promise<unknown> =>
  sendChange(workspace, "PUT", "breaker/kill-switch", { killed });
