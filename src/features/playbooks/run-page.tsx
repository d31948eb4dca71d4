/** A playbook while it is carried out: its steps with their clocks, owners and deeds. */
"use client";
import { useState } from "react";
import type { DataExport } from "#domain/playbooks/data-export.ts";
import type { PlaybookRun } from "#domain/playbooks/run.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { RunStepRow } from "./run-step-row.tsx";
import { SeverityMark, severityOf } from "./severity-mark.tsx";
import { useMinuteClock } from "./use-minute-clock.ts";
import { type RunDeeds, useRun } from "./use-run.ts";
import { useTold } from "./use-told.ts";
import { playbookWords } from "./words.ts";

export interface RunOwner {
  readonly id: number;
  readonly name: string;
}

export interface RunRights {
  readonly mayRun: boolean;
  readonly mayExport: boolean;
  readonly mayOpenPersonal: boolean;
}

interface Props extends RunRights {
  readonly workspace: string;
  readonly run: PlaybookRun;
  readonly owners: readonly RunOwner[];
  readonly exports: readonly DataExport[];
  /** The server's instant, ISO. */
  readonly asOf: string;
}

export function RunPage({ workspace, run: saved, owners, exports, asOf, ...rights }: Props) {
  const t = useWords(playbookWords);
  const format = useFormat();
  const told = useTold();
  const now = useMinuteClock(asOf);
  const deeds = useRun(workspace, saved);
  const { run } = deeds;
  const closed = run.steps.filter(({ state }) => state !== "open").length;
  const meta = `${t("startedBy", { name: run.startedBy, at: format.dayHour(run.startedAt) })} · ${t("stepsClosed", { done: String(closed), all: String(run.steps.length) })}`;
  return (
    <Section
      title={
        <span className="flex items-center gap-2">
          <SeverityMark severity={severityOf(run.severity)} />
          {told(run.name)}
        </span>
      }
      meta={run.endedAt === null ? meta : `${meta} · ${t("ended", { at: format.dayHour(run.endedAt) })}`}
      tools={<RunTools workspace={workspace} deeds={deeds} mayRun={rights.mayRun} />}
    >
      <progress
        value={closed}
        max={run.steps.length}
        aria-label={t("stepsClosed", { done: String(closed), all: String(run.steps.length) })}
        className="block h-1 w-full appearance-none [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <ol>
        {run.steps.map((step, i) => (
          <RunStepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a run's steps keep their places
            key={i}
            workspace={workspace}
            step={step}
            number={i + 1}
            now={now}
            deeds={deeds}
            owners={owners}
            exported={exports.find(({ id }) => id === step.exportId) ?? null}
            rights={rights}
          />
        ))}
      </ol>
    </Section>
  );
}

interface ToolsProps {
  readonly workspace: string;
  readonly deeds: RunDeeds;
  readonly mayRun: boolean;
}

function RunTools({ workspace, deeds, mayRun }: ToolsProps) {
  const t = useWords(playbookWords);
  const told = useTold();
  const [asking, setAsking] = useState(false);
  const { run, end } = deeds;
  const footer = (
    <>
      <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
      <Button
        weight="danger"
        onClick={() => {
          setAsking(false);
          void end();
        }}
      >
        {t("endRun")}
      </Button>
    </>
  );
  return (
    <span className="flex flex-wrap gap-2">
      {run.alertId !== null && (
        <ButtonLink href={`/w/${workspace}/alerts/${run.alertId}`}>
          {t("openAlert", { id: String(run.alertId) })}
        </ButtonLink>
      )}
      <ButtonLink href={`/w/${workspace}/playbooks`}>{t("all")}</ButtonLink>
      {mayRun && run.endedAt === null && (
        <Dialog
          title={t("endTitle", { name: told(run.name) })}
          trigger={<Button>{t("endRun")}</Button>}
          open={asking}
          onOpenChange={setAsking}
          footer={footer}
        >
          <p className="text-pretty text-ink-2">{t("endText")}</p>
        </Dialog>
      )}
    </span>
  );
}
