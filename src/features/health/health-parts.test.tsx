/** The parts of weekly health say what they hold, in both languages: evidence, automation, components. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { automationWeek } from "#domain/health/automation.ts";
import { standardDefinition } from "#domain/health/definition.ts";
import type { EvidenceRow } from "#domain/health/evidence.ts";
import type { HealthAnswer } from "#domain/health/health-question.ts";
import { scoreOf } from "#domain/health/score.ts";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { AutomationTable } from "./automation-table.tsx";
import { ComponentTable } from "./component-table.tsx";
import { EvidenceTable } from "./evidence-table.tsx";

const late: EvidenceRow = {
  ...{ component: "response", part: "", ref: "task:12", title: "Form", numerator: 0, denominator: 1 },
  facts: { hours: 70, answered: true },
};
const response = { id: "response", numerator: 1, denominator: 2, value: 0.5 } as const;
const { score, components, move } = scoreOf([response], standardDefinition);
const health: HealthAnswer = {
  ...{ week: "2026-W47", from: "2026-11-15T16:00:00.000Z", to: "2026-11-22T16:00:00.000Z", state: "frozen" },
  ...{ asOf: "2026-11-24T16:00:00.000Z", frozenAt: "2026-11-24T16:04:00.000Z", throughId: "9", definitionVersion: 1 },
  ...{
    target: 80,
    score,
    components,
    move,
    trend: [],
    holds: [late],
    parts: [],
    responseHours: 70,
    responseUnanswered: 0,
  },
  evidence: { component: "response", total: 1, rows: [late] },
};
const facts = { setUpHours: [], responseHours: [2], unmet: 1, manual: 1, automatic: 3, campaigns: 0, plan: null };

const shown = (locale: "en" | "zh-CN") =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale} timezone="Asia/Shanghai" currency="CNY">
      <ComponentTable workspace="a" health={health} channels={[]} />
      <EvidenceTable workspace="a" health={health} channels={[]} />
      <AutomationTable weeks={[automationWeek("2026-W47", facts)]} address="/api/v1/reports/automation?week=2026-W47" />
    </LocaleProvider>,
  ).replaceAll(/<[^>]*>/g, " ");

it.each([
  [
    "en",
    ["1 past 48 h, the longest 70 h: Form", "answered after 70 h", "not measured", "1 by hand, 3 by rules", "25.0%"],
  ],
  ["zh-CN", ["1 项超过 48 小时，最长 70 小时：Form", "70 小时后完成", "未衡量", "人工 1 次，规则 3 次", "25.0%"]],
] as const)("in %s", (locale, texts) => {
  const text = shown(locale);
  for (const one of texts) expect(text).toContain(one);
  // What nothing tells is a dash, and what was not measured costs nothing.
  expect(text).toContain("—");
  expect(text).toContain("55.6");
});
