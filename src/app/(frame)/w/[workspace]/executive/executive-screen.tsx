/** The executive board with what every room brings to it. */
import { notFound } from "next/navigation";
import { Week } from "#domain/health/week-range.ts";
import { ExecutivePage } from "#features/health/executive-page.tsx";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { openBoard } from "#server/health/actions.ts";
import { getHealth, listDecisions, listWeeks } from "#server/health/queries.ts";
import { listDisputes } from "#server/reconciliation/queries.ts";
import { readExecutive } from "./read-executive.ts";

interface Props {
  readonly workspace: string;
  readonly week: string | string[] | undefined;
}

export async function ExecutiveScreen({ workspace, week: given }: Props) {
  const [caller, { running }, { channels }] = await Promise.all([
    ask(getCaller, workspace, {}),
    ask(listWeeks, workspace, {}),
    ask(listChannels, workspace, {}),
    // That somebody opened the board is noted.
    ask(openBoard, workspace, {}),
  ]);
  const week = given === undefined ? running : Week.safeParse(given).data;
  if (week === undefined || week > running) notFound();
  const { timezone } = caller.workspace;
  const [{ answer, meta }, { decisions }, { disputes }, figures] = await Promise.all([
    ask(getHealth, workspace, { week }),
    ask(listDecisions, workspace, { week }),
    ask(listDisputes, workspace, { status: "open", limit: 5 }),
    readExecutive({ workspace, week, timezone, nowMs: Date.now() }),
  ]);
  const facts = { workspace, running, channels, decisions, disputes, ...figures };
  return <ExecutivePage {...facts} health={answer} meta={meta} />;
}
