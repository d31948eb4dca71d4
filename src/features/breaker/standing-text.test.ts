/** "Paused" is written only of what was read back from the platform, whatever the breaker believes. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { locales } from "#domain/base/locale.ts";
import { actionKinds } from "#domain/breaker/ad-action.ts";
import { breakerStates } from "#domain/breaker/breaker-state.ts";
import { guardReasons } from "#domain/breaker/guards.ts";
import type { ShownAction } from "#server/breaker/queries.ts";
import { formatFor } from "#ui/format/format-for.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { guardText } from "./guard-text.ts";
import { actionText, standingText } from "./standing-text.ts";
import { breakerWords } from "./words.ts";
import { guardWords } from "./words-guards.ts";

const action = (kind: ShownAction["kind"], status: ShownAction["status"]): ShownAction => ({
  ...{ id: 1, channel: "douyin", kind, status, reasons: [], prior: null, alertId: null, ruleId: null },
  ...{
    requestedKind: "rule",
    requestedBy: "rule",
    said: null,
    approvedBy: null,
    attempts: 1,
    error: null,
    undoes: null,
  },
  desired: { status: "paused", dailyBudget: kind === "cap" ? 500 : null },
  ...{ createdAt: "2026-11-26T10:00:00Z", expiresAt: null, verifiedAt: null, mayApprove: false },
});

/** What a reader takes for "it is paused". */
const claims = /paused by us|a person paused|已由系统暂停|由系统暂停|有人在平台上暂停/;

const anyAction = fc.option(
  fc
    .tuple(fc.constantFrom(...actionKinds), fc.constantFrom("proposed" as const, "pending" as const))
    .map(([kind, status]) => action(kind, status)),
);

it.each(locales)("in %s, no state says so by itself", (locale) => {
  const t = wordsFor(locale, breakerWords);
  fc.assert(
    fc.property(
      fc.constantFrom(...breakerStates),
      fc.constantFrom("running" as const, "unknown" as const),
      anyAction,
      fc.option(fc.constantFrom(...actionKinds).map((kind) => action(kind, "failed"))),
      (state, platform, open, lastFailed) => {
        expect(standingText({ state, platform, readAt: null, action: open, lastFailed }, t)).not.toMatch(claims);
      },
    ),
  );
});

it("says it of what was read back", () => {
  const t = wordsFor("en", breakerWords);
  const read = { platform: "paused", readAt: "2026-11-26T10:00:00Z", action: null, lastFailed: null } as const;
  expect(standingText({ ...read, state: "open" }, t)).toBe("paused by us, read back from the platform");
  expect(standingText({ ...read, state: "forced" }, t)).toMatch(/^a person paused it/);
});

it("says that a channel runs only where the platform said so", () => {
  const t = wordsFor("en", breakerWords);
  const closed = { state: "closed", platform: "running", action: null, lastFailed: null } as const;
  expect(standingText({ ...closed, readAt: null }, t)).toBe("we have not touched it");
  expect(standingText({ ...closed, readAt: "2026-11-26T10:00:00Z" }, t)).toBe("runs, as the platform said");
});

it("names an action with its amount, in both languages", () => {
  const said = locales.map((locale) =>
    actionText(
      action("cap", "pending"),
      locale === "en" ? "Douyin" : "抖音",
      wordsFor(locale, breakerWords),
      formatFor({ locale, timezone: "Asia/Shanghai", currency: "CNY" }),
    ),
  );
  expect(said).toEqual(["Limit the budget of Douyin to ¥500.00 a day", "将 抖音 日预算限为 ¥500.00"]);
});

it("has words for every guard, and says a person's own reason as it is", () => {
  const t = wordsFor("zh-CN", guardWords);
  for (const reason of guardReasons) expect(guardText([reason], t)).not.toBe(reason);
  expect(guardText(["双十一后再说", "killed"], t)).toBe("双十一后再说 · 总开关已停");
});
