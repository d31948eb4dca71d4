/** One step of a run: tick it off, skip it, say who does it and what came of it, and set its deed going. */
"use client";
import { useState } from "react";
import type { DataExport } from "#domain/playbooks/data-export.ts";
import { type RunStep, waitsFor } from "#domain/playbooks/run.ts";
import { classNames } from "#ui/class-names.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ExportPanel } from "./export-panel.tsx";
import type { RunOwner, RunRights } from "./run-page.tsx";
import { StepClock } from "./step-clock.tsx";
import type { RunDeeds } from "./use-run.ts";
import { useTold } from "./use-told.ts";
import { playbookWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly step: RunStep;
  /** From 1. */
  readonly number: number;
  readonly now: number;
  readonly deeds: RunDeeds;
  readonly owners: readonly RunOwner[];
  readonly exported: DataExport | null;
  readonly rights: RunRights;
}

export function RunStepRow({ workspace, step, number, now, deeds, owners, exported, rights }: Props) {
  const t = useWords(playbookWords);
  const told = useTold();
  const open = step.state === "open";
  const isOver = deeds.run.endedAt !== null;
  return (
    <li className={classNames("flex gap-3 border-t border-line px-5 py-3 max-sm:px-4", !open && "bg-bg")}>
      <StepMark step={step} number={number} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <p className={classNames("min-w-0 flex-1 basis-64 text-pretty", open ? "font-medium" : "text-ink-2")}>
            {told(step.text)}
          </p>
          <StepClock step={step} now={now} />
        </div>
        <p className="text-meta text-ink-3">
          {t(step.team)}
          {step.waits && ` · ${t("waitsShort")}`}
          <ClosedBy step={step} />
        </p>
        {step.deed === "export_data" && (
          <ExportPanel
            workspace={workspace}
            exported={exported}
            step={{ runId: deeds.run.id, step: number }}
            open={open && !isOver}
            rights={rights}
          />
        )}
        {step.deed === "pause_channel" && open && (
          <ButtonLink size="small" href={`/w/${workspace}/breaker`} className="self-start">
            {t("openBreaker")}
          </ButtonLink>
        )}
        {step.deed === "file_task" && open && (
          <ButtonLink size="small" href={`/w/${workspace}/tasks`} className="self-start">
            {t("openTasks")}
          </ButtonLink>
        )}
        {rights.mayRun && !isOver && <StepDeeds step={step} number={number} deeds={deeds} owners={owners} />}
      </div>
    </li>
  );
}

function StepMark({ step, number }: Pick<Props, "step" | "number">) {
  const done = step.state === "done";
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "grid size-5 flex-none place-items-center rounded-full border text-micro tabular-nums",
        done ? "border-accent bg-accent text-accent-ink" : "border-line-3 text-ink-3",
      )}
    >
      {done ? <Icon name="check" size={11} /> : step.state === "skipped" ? "–" : number}
    </span>
  );
}

function ClosedBy({ step }: Pick<Props, "step">) {
  const t = useWords(playbookWords);
  const format = useFormat();
  if (step.closedMs === null) return null;
  return (
    <>
      {" · "}
      {t("closedBy", { name: step.closedBy || "—", at: format.dayHour(new Date(step.closedMs)) })}
      {step.result !== "" && <span className="block text-ink-2">{step.result}</span>}
    </>
  );
}

const nobody = "0";

function StepDeeds({ step, number, deeds, owners }: Pick<Props, "step" | "number" | "deeds" | "owners">) {
  const t = useWords(playbookWords);
  const [result, setResult] = useState("");
  const { run, sending, change } = deeds;
  const busy = sending.has(number);
  if (step.state !== "open")
    return (
      <Button
        size="small"
        weight="ghost"
        busy={busy}
        className="self-start"
        onClick={() => void change({ step: number, state: "open" })}
      >
        {t("reopen")}
      </Button>
    );
  const [first] = waitsFor(run.steps, number - 1);
  if (first !== undefined)
    return <p className="text-meta text-ink-3">{t("waiting", { number: String(run.steps.indexOf(first) + 1) })}</p>;
  const close = (state: "done" | "skipped") => void change({ step: number, state, result: result.trim() });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        aria-label={t("owner", { number: String(number) })}
        choices={[
          { value: nobody, label: t("nobody") },
          ...owners.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={String(step.ownerId ?? nobody)}
        onValueChange={(id) => void change({ step: number, ownerId: id === nobody ? null : Number(id) })}
        className="max-w-44"
      />
      <TextInput
        aria-label={t("result")}
        placeholder={t("result")}
        value={result}
        onValueChange={setResult}
        maxLength={500}
        className="max-w-72 max-sm:max-w-none"
      />
      <Button weight="primary" busy={busy} onClick={() => close("done")}>
        {t("done")}
      </Button>
      <Button busy={busy} onClick={() => close("skipped")}>
        {t("skip")}
      </Button>
    </div>
  );
}
