/** What happened to an alert is said line by line, and "done" only of what was read back. */
import { expect, it } from "vitest";
import { locales } from "#domain/base/locale.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { lastTaskOf, noteText } from "./note-text.ts";
import { noteWords } from "./words-notes.ts";

const note = (kind: string, body: Record<string, unknown> = {}) => ({
  ...{ id: "1", at: "2026-11-26T10:00:00Z", kind, body, actor: null },
});
const speech = (locale: "en" | "zh-CN") => ({
  ...{ t: wordsFor(locale, noteWords), locale, currency: "CNY" },
  numbers: "0.41% against 0.64%",
});

it.each([
  ["fired", {}, "Fired: 0.41% against 0.64%"],
  ["recovering", {}, "Back within the limit: recovering"],
  ["resolved", {}, "Resolved"],
  ["resolved", { reason: "off" }, "Closed: the rule was switched off"],
  ["owned", { own: true }, "Took it"],
  ["owned", { own: false }, "Gave it back"],
  ["judged", { falseAlarm: true }, "Judged it a false alarm"],
  ["judged", { falseAlarm: null }, "Took the judgement back"],
  ["commented", { text: "coupon <b>" }, "coupon <b>"],
  ["task", { taskId: 7 }, "Task T-7 filed"],
  ["action", { kind: "pause", outcome: "proposed" }, "Pause proposed: a second person decides"],
  ["action", { kind: "pause", outcome: "pending" }, "Pause under way, not confirmed yet"],
  ["action", { kind: "pause", outcome: "verified" }, "Pause done, read back from the platform"],
  ["action", { outcome: "human_paused" }, "A person changed the channel on the platform: we keep our hands off"],
  ["playbook", { runId: 1, playbook: "PR crisis" }, "Playbook “PR crisis” started"],
  ["novelty", {}, "novelty"],
])("%s %j", (kind, body, said) => {
  expect(noteText(note(kind, body), speech("en"))).toBe(said);
});

it("says every known kind in both languages", () => {
  for (const kind of ["fired", "repeated", "recovering", "refired", "scope_gone", "silenced", "inhibited", "storm"]) {
    const [english, chinese] = locales.map((locale) => noteText(note(kind), speech(locale)));
    expect(english).not.toBe(kind);
    expect(chinese).toMatch(/\p{Script=Han}/u);
  }
});

it("finds the task that was filed last", () => {
  expect(lastTaskOf([note("task", { taskId: 1 }), note("fired"), note("task", { taskId: 2 }), note("owned")])).toBe(2);
  expect(lastTaskOf([note("fired")])).toBeNull();
});
