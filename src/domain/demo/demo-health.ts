/** What the demo's people did in the weeks before: who looked at the board, and what they asked of each other. */
import type { TaskKind, TaskTeam } from "#domain/tasks/task.ts";

export const pastWeeks = 13;
const hourMs = 3_600_000;

/** Days of the week, 0 = Monday, on which somebody of a role opened the board, so many weeks ago; 0 is the running week. */
export function boardDays(role: string, weeksAgo: number): readonly number[] {
  const days: Readonly<Record<string, number>> = {
    promotion: 5,
    operations: weeksAgo > 8 ? 2 : weeksAgo > 4 ? 3 : 5,
    manager: weeksAgo > 10 ? 3 : 5,
    executive: weeksAgo > 6 ? 1 : weeksAgo > 2 ? 3 : 4,
  };
  return [0, 1, 2, 3, 4].slice(0, days[role] ?? 0);
}

export interface PastTask {
  readonly title: string;
  readonly kind: TaskKind;
  readonly team: TaskTeam;
  readonly page: string | null;
  readonly creator: "promotion" | "operations" | "manager";
  /** Who moves it: the team that was asked, or the manager in its place. */
  readonly mover: "promotion" | "operations" | "manager";
  /** Hours after the week began. */
  readonly askedHour: number;
  /** Hours from there. */
  readonly startedAfter: number;
  readonly updatedAfter: number;
  readonly doneAfter: number;
}

const asked = [
  { title: "首屏文案与广告一致 · First screen says what the ad says", kind: "landing_page", to: "operations" },
  { title: "表单减项 · Fewer fields in the form", kind: "landing_page", to: "operations" },
  { title: "素材换开头 · Another opening for the creative", kind: "creative", to: "promotion" },
  { title: "结算页埋点补齐 · Events of the checkout completed", kind: "tracking", to: "operations" },
] as const;
const pages = ["/lp/membership", "/lp/moments-gift", "/lp/factory-live", "/lp/dermatologist-qa"] as const;
const factors = [0.7, 1, 0.8, 1.35] as const;
const hours = [10, 38, 59, 88] as const;

/** Four requests a week; answers became faster, and the teams themselves gave more of them. */
export function pastTasks(weeksAgo: number): PastTask[] {
  const usual = 26 + 2.6 * weeksAgo;
  return asked.map(({ title, kind, to }, i) => {
    const updatedAfter = Math.round(usual * (factors[i] ?? 1));
    const away = (i === 3 && weeksAgo > 6) || (i === 1 && weeksAgo > 9);
    return {
      ...{ title, kind, team: to, page: kind === "creative" ? null : (pages[(i + weeksAgo) % pages.length] ?? null) },
      creator: i === 1 ? "manager" : to === "operations" ? "promotion" : "operations",
      mover: away ? "manager" : to,
      ...{ askedHour: hours[i] ?? 10, startedAfter: Math.round(updatedAfter / 4), updatedAfter },
      doneAfter: updatedAfter + 20,
    };
  });
}

/** When something happened, epoch ms. */
export const momentOf = (weekMs: number, hour: number): number => weekMs + hour * hourMs;
