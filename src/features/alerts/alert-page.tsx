/** One alert: its evidence, what happened, where it comes from, and how far the answer is. */
"use client";
import type { Alert, AlertNote, EvidenceHour } from "#domain/rules/alert-answer.ts";
import type { RuleDefinition } from "#domain/rules/rule.ts";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { useRefresh } from "#ui/report/use-refresh.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AlertAside, type AsideFacts } from "./alert-aside.tsx";
import { AlertDeeds } from "./alert-deeds.tsx";
import { type AlertSetting, AlertSettingContext } from "./alert-setting.tsx";
import { AlertTags } from "./alert-tags.tsx";
import { chartNotes } from "./chart-notes.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { Timeline } from "./timeline.tsx";
import { useAlertText } from "./use-alert-text.ts";
import { alertWords } from "./words.ts";

export interface AlertPageProps extends AsideFacts {
  readonly setting: AlertSetting;
  readonly alert: Alert;
  readonly notes: readonly AlertNote[];
  readonly definition: RuleDefinition | null;
  readonly evidence: readonly EvidenceHour[];
}

const everyMs = 30_000;

export function AlertPage({ setting, ...rest }: AlertPageProps) {
  useRefresh(everyMs);
  return (
    <AlertSettingContext value={setting}>
      <AlertBody {...rest} />
    </AlertSettingContext>
  );
}

function AlertBody(props: Omit<AlertPageProps, "setting">) {
  const t = useWords(alertWords);
  const { alert, notes, definition, evidence } = props;
  const { head, numbers, object } = useAlertText()(alert);
  return (
    <>
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line bg-surface px-5 py-3 max-sm:px-4">
        <span className="pt-1">
          <SeverityMark severity={alert.severity} size={17} />
        </span>
        <div className="min-w-0 flex-1 basis-72">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <b className="text-page font-semibold">{head}</b>
            <AlertTags alert={alert} />
          </p>
          {numbers !== "" && <p className="text-pretty text-ink-2">{numbers}</p>}
        </div>
        <span className="flex flex-wrap gap-1.5">
          <AlertDeeds alert={alert} object={object} all />
        </span>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)_330px] max-lg:grid-cols-1">
        <div className="min-w-0 border-r border-line bg-surface max-lg:border-r-0">
          <EvidenceSection {...{ alert, object, definition, evidence }} notes={chartNotes(notes, t)} />
          {evidence.length === 0 && <p className="border-b border-line px-5 py-4 text-ink-3">{t("noEvidence")}</p>}
          <Timeline alertId={alert.id} notes={notes} numbers={numbers} />
        </div>
        <AlertAside {...props} />
      </div>
    </>
  );
}
