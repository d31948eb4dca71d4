/** The weeks with what they rest on. */
import { notFound } from "next/navigation";
import { components } from "#domain/health/definition.ts";
import { Week } from "#domain/health/week-range.ts";
import { HealthPage } from "#features/health/health-page.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getAutomation, getHealth, listWeeks } from "#server/health/queries.ts";

interface Props {
  readonly workspace: string;
  readonly week: string | string[] | undefined;
  readonly component: string | string[] | undefined;
}

export async function HealthScreen({ workspace, week: given, component }: Props) {
  const [listed, { channels }] = await Promise.all([ask(listWeeks, workspace, {}), ask(listChannels, workspace, {})]);
  const week = given === undefined ? listed.running : Week.safeParse(given).data;
  if (week === undefined || week > listed.running) notFound();
  const asked = components.find((id) => id === component);
  const [{ answer, meta }, automation] = await Promise.all([
    ask(getHealth, workspace, { week, component: asked }),
    ask(getAutomation, workspace, { week }),
  ]);
  const facts = { workspace, channels, ...listed, automation: automation.answer.weeks };
  return <HealthPage {...facts} health={answer} meta={meta} />;
}
