/** The library: what is under way, and for each severity what is ready. */
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { type Playbook, type PlaybookSeverity, playbookSeverities, readyLeast } from "#domain/playbooks/playbook.ts";
import type { PlaybookRun } from "#domain/playbooks/run.ts";
import { playbookTemplates } from "#domain/playbooks/templates.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { PlaybookRow } from "./playbook-row.tsx";
import { RunRows } from "./run-rows.tsx";
import { sendAdoption, sendStart } from "./send-playbooks.ts";
import { playbookWords } from "./words.ts";

export interface LibraryProps {
  readonly workspace: string;
  readonly playbooks: readonly Playbook[];
  readonly ready: Readonly<Record<PlaybookSeverity, number>>;
  readonly runs: readonly PlaybookRun[];
  readonly mayWrite: boolean;
  readonly mayRun: boolean;
  /** The alert that somebody looks for an answer to. */
  readonly alertId: number | null;
}

export function PlaybookLibrary({ workspace, playbooks, ready, runs, mayWrite, mayRun, alertId }: LibraryProps) {
  const t = useWords(playbookWords);
  const router = useRouter();
  const [starting, setStarting] = useState<number | null>(null);
  const start = async ({ id }: Playbook) => {
    setStarting(id);
    try {
      const run = await sendStart(workspace, id, alertId);
      router.push(`/w/${workspace}/playbooks/runs/${run.id}`);
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
      setStarting(null);
    }
  };
  const underway = runs.filter(({ endedAt }) => endedAt === null);
  const past = runs.filter(({ endedAt }) => endedAt !== null);
  return (
    <>
      {alertId !== null && (
        <p className="border-b border-line bg-sunken px-5 py-2.5 max-sm:px-4">
          {t("forAlert", { id: String(alertId) })}
        </p>
      )}
      <Section
        title={t("underway")}
        meta={t("underwayMeta", { count: underway.length })}
        tools={mayWrite && <LibraryTools workspace={workspace} playbooks={playbooks} />}
      >
        {underway.length === 0 ? (
          <p className="px-5 pb-3 text-ink-3 max-sm:px-4">{t("emptyRuns")}</p>
        ) : (
          <RunRows workspace={workspace} runs={underway} />
        )}
      </Section>
      {playbookSeverities.map((severity) => (
        <Section
          key={severity}
          title={t(severity)}
          meta={t(`${severity}Meta`)}
          tools={<Ready count={ready[severity]} />}
        >
          {ready[severity] === 0 && <EmptyState>{t(mayWrite ? "none" : "noneMay")}</EmptyState>}
          <ul>
            {playbooks
              .filter((one) => one.severity === severity)
              .map((playbook) => (
                <PlaybookRow
                  key={playbook.id}
                  workspace={workspace}
                  playbook={playbook}
                  mayWrite={mayWrite}
                  busy={starting === playbook.id}
                  startText={alertId === null ? t("start") : t("startFor", { id: String(alertId) })}
                  onStart={mayRun ? () => void start(playbook) : null}
                />
              ))}
          </ul>
        </Section>
      ))}
      {past.length > 0 && (
        <Section title={t("past")} meta={t("pastMeta")}>
          <RunRows workspace={workspace} runs={past} />
        </Section>
      )}
    </>
  );
}

/** Three at least; fewer are told as what is missing. */
function Ready({ count }: { readonly count: number }) {
  const t = useWords(playbookWords);
  return count >= readyLeast ? (
    <span className="rounded-ctl bg-accent-weak px-1.5 text-meta text-accent-2">
      {t("ready", { count: String(count) })}
    </span>
  ) : (
    <span className="rounded-ctl bg-worse-weak px-1.5 text-meta text-worse">
      {t("short", { count: String(count), least: String(readyLeast) })}
    </span>
  );
}

function LibraryTools({ workspace, playbooks }: Pick<LibraryProps, "workspace" | "playbooks">) {
  const t = useWords(playbookWords);
  const { locale } = useLocaleSettings();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const missing = playbookTemplates.filter(({ key }) => !playbooks.some(({ template }) => template === key)).length;
  const adopt = async () => {
    setBusy(true);
    try {
      toast(t("adopted", { count: (await sendAdoption(workspace, locale)).length }));
      router.refresh();
    } catch (thrown) {
      toast.error(t("failed"), { description: thrown instanceof Error ? thrown.message : "" });
    }
    setBusy(false);
  };
  return (
    <span className="flex flex-wrap gap-2">
      {missing > 0 && (
        <Button busy={busy} onClick={() => void adopt()}>
          {t("adopt", { count: missing })}
        </Button>
      )}
      <ButtonLink href={`/w/${workspace}/playbooks/new`}>{t("newPlaybook")}</ButtonLink>
    </span>
  );
}
