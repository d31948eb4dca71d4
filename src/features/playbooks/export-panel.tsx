/** The deed of a step that exports all data: ask for it, see how far it is, download it. */
"use client";
import { useState } from "react";
import { type DataExport, type ExportFormat, exportFormats, isUnfinished } from "#domain/playbooks/data-export.ts";
import { Button, buttonLook } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Segmented } from "#ui/controls/segmented.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { RunRights } from "./run-page.tsx";
import { fileAddress } from "./send-playbooks.ts";
import { useExport } from "./use-export.ts";
import { playbookWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly exported: DataExport | null;
  readonly step: { readonly runId: number; readonly step: number };
  /** Whether the step can still set one going. */
  readonly open: boolean;
  readonly rights: RunRights;
}

export function ExportPanel({ workspace, exported, step, open, rights }: Props) {
  const t = useWords(playbookWords);
  const { shown, busy, request, cancel } = useExport(workspace, exported);
  const [format, setFormat] = useState<ExportFormat>("ndjson");
  const [personal, setPersonal] = useState(false);
  const running = shown !== null && isUnfinished(shown);
  return (
    <div className="flex flex-col gap-2 rounded-ctl border border-line bg-surface px-3 py-2.5">
      {shown !== null && <ExportState shown={shown} />}
      {shown?.state === "done" && rights.mayExport && (!shown.personal || rights.mayOpenPersonal) && (
        <a
          href={fileAddress(workspace, shown.id)}
          download
          className={`${buttonLook({ weight: "primary" })} self-start`}
        >
          <Icon name="download" />
          {t("download")}
        </a>
      )}
      {running && rights.mayExport && (
        <Button size="small" busy={busy} className="self-start" onClick={() => void cancel(shown.id)}>
          {t("cancelExport")}
        </Button>
      )}
      {open && !running && rights.mayExport && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Segmented
            label={t("format")}
            choices={exportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
            value={format}
            onValueChange={setFormat}
          />
          {rights.mayOpenPersonal && (
            <Checkbox checked={personal} onCheckedChange={setPersonal}>
              {t("personal")}
            </Checkbox>
          )}
          <Button busy={busy} onClick={() => void request({ format, personal, for: step })}>
            {t("exportNow")}
          </Button>
          {!personal && <span className="text-meta text-ink-3">{t("personalNote")}</span>}
        </div>
      )}
      {!rights.mayExport && <p className="text-meta text-ink-3">{t("mayNotExport")}</p>}
    </div>
  );
}

function ExportState({ shown }: { readonly shown: DataExport }) {
  const t = useWords(playbookWords);
  const format = useFormat();
  const written = format.count(shown.written);
  const size = (shown.bytes / 1_000_000).toFixed(1);
  const texts = {
    queued: () => t("exportQueued"),
    running: () => t("exportRunning", { written, total: format.count(shown.total) }),
    done: () =>
      t("exportDone", { written, size, at: shown.expiresAt === null ? "—" : format.dayHour(shown.expiresAt) }),
    cancelled: () => t("exportCancelled"),
    failed: () => t("exportFailed", { error: shown.error ?? "—" }),
    expired: () => t("exportExpired", { written }),
  };
  return (
    <>
      {isUnfinished(shown) && (
        <progress
          aria-label={t("progress")}
          {...(shown.total > 0 ? { value: shown.written, max: shown.total } : {})}
          className="block h-1.5 w-full appearance-none overflow-hidden rounded-full [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        />
      )}
      <p role="status" className="text-meta text-ink-2 tabular-nums">
        {texts[shown.state]()}
        {shown.personal && ` · ${t("exportPersonal")}`}
      </p>
    </>
  );
}
