/** What every part of the page of a meeting knows. */
"use client";
import { createContext, useContext } from "react";
import type { Meeting } from "#domain/alignment/agenda.ts";

export interface MeetingPerson {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

export interface MeetingState {
  readonly workspace: string;
  readonly meeting: Meeting;
  readonly people: readonly MeetingPerson[];
  /** False for those who may not, and once the meeting is closed. */
  readonly mayWrite: boolean;
  /** Of channels; pages are called by their path. */
  readonly channelName: (key: string) => string;
}

export const MeetingContext = createContext<MeetingState | null>(null);

export function useMeeting(): MeetingState {
  const state = useContext(MeetingContext);
  if (state === null) throw new Error("A part of a meeting stands outside its page.");
  return state;
}
