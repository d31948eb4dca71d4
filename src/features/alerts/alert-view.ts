/** Which alerts are looked at: the address is the state. */
import { type Severity, severities } from "#domain/rules/rule.ts";

export const alertTabs = ["open", "firing", "recovering", "resolved", "all"] as const;
export type AlertTab = (typeof alertTabs)[number];

export interface AlertView {
  readonly tab: AlertTab;
  readonly severity: Severity | null;
  /** Of one rule alone. */
  readonly ruleId: number | null;
  /** Only those older than this one; null for the newest. */
  readonly before: number | null;
}

type Given = Readonly<Record<string, string | string[] | undefined>>;

const idOf = (given: string | string[] | undefined) =>
  typeof given === "string" && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;

export function alertViewOf(given: Given): AlertView {
  return {
    tab: alertTabs.find((tab) => tab === given.state) ?? "open",
    severity: severities.find((severity) => severity === given.severity) ?? null,
    ruleId: idOf(given.rule),
    before: idOf(given.before),
  };
}

export function alertSearch({ tab, severity, ruleId, before }: AlertView): string {
  const search = new URLSearchParams();
  if (tab !== "open") search.set("state", tab);
  if (severity !== null) search.set("severity", severity);
  if (ruleId !== null) search.set("rule", String(ruleId));
  if (before !== null) search.set("before", String(before));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** What the door is asked: what fires and what recovers are read together. */
export function alertQuestion({ tab, severity, ruleId, before }: AlertView) {
  const state = tab === "resolved" ? "closed" : tab === "all" ? "all" : "open";
  return {
    state,
    ...(severity === null ? {} : { severity }),
    ...(ruleId === null ? {} : { ruleId }),
    ...(before === null ? {} : { before }),
  } as const;
}

/** Whether an alert stands under a tab. */
export function isUnder(tab: AlertTab, state: string): boolean {
  if (tab === "firing" || tab === "recovering") return state === tab;
  return true;
}
