/** A platform's export, looked at before it is stored. */
"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ImportAnswer } from "#server/spend/queries.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { ImportChoicesForm } from "./import-choices.tsx";
import { ImportResult } from "./import-result.tsx";
import { type ImportChoices, sendImport } from "./send-import.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly channels: readonly { readonly key: string; readonly name: string }[];
}

const untold: ImportChoices = { preset: "auto", channel: "", currency: "", decimal: "", dateOrder: "" };

export function SpendImportForm({ workspace, channels }: Props) {
  const t = useWords(sourceWords);
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [choices, setChoices] = useState(untold);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(dryRun: boolean): Promise<void> {
    if (file === null) return;
    setBusy(true);
    setProblem(null);
    try {
      setAnswer(await sendImport(workspace, file, choices, dryRun));
      if (!dryRun) router.refresh();
    } catch (thrown) {
      setAnswer(null);
      setProblem(thrown instanceof Error ? thrown.message : t("failed"));
    }
    setBusy(false);
  }

  function change(next: () => void): void {
    next();
    setAnswer(null);
    setProblem(null);
  }

  const seen = answer?.dryRun === true && answer.inserted + answer.updated > 0;
  return (
    <Section title={t("import")} meta={t("importMeta")}>
      <div className="space-y-3 px-5 pb-3 max-sm:px-4">
        <ImportChoicesForm channels={channels} choices={choices} onChange={(next) => change(() => setChoices(next))} />
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
          <span className="mr-2 max-w-64 truncate text-meta text-ink-3">{file?.name ?? t("chosen")}</span>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.txt,.tsv,text/csv"
            aria-label={t("choose")}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              change(() => setFile(chosen ?? null));
            }}
          />
          <Button onClick={() => void send(true)} disabled={file === null} busy={busy}>
            {t(busy ? "checking" : "preview")}
          </Button>
          <Button weight="primary" onClick={() => void send(false)} disabled={!seen} busy={busy}>
            {t("store")}
          </Button>
        </div>
        {problem !== null && (
          <p role="alert" className="text-red">
            {t("failed")} {problem}
          </p>
        )}
      </div>
      {answer !== null && <ImportResult answer={answer} />}
    </Section>
  );
}
