/** Data quality of the days that the address names. */
import { localDate } from "#domain/base/local-time.ts";
import { QualityPage } from "#features/quality/quality-page.tsx";
import { pageRows, qualityView } from "#features/quality/quality-view.ts";
import { listChannels } from "#server/catalogue/queries.ts";
import { ask } from "#server/gate/page.ts";
import { getCaller } from "#server/gate/queries.ts";
import { getConnectivity } from "#server/quality/queries.ts";

interface Props {
  readonly workspace: string;
  readonly given: Readonly<Record<string, string | string[] | undefined>>;
}

export async function QualityScreen({ workspace, given }: Props) {
  const [caller, { channels }] = await Promise.all([ask(getCaller, workspace, {}), ask(listChannels, workspace, {})]);
  const today = localDate(Date.now(), caller.workspace.timezone);
  const view = qualityView(given, today);
  const { from, to, part, offset } = view;
  const question = { from, to, ...(part === null ? {} : { part, offset, limit: pageRows }) };
  const report = await ask(getConnectivity, workspace, question);
  return <QualityPage workspace={workspace} view={view} today={today} report={report} channels={channels} />;
}
