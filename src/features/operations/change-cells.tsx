/** What was changed on a page last, and what that was measured to do. */
"use client";
import Link from "next/link";
import type { Effect, EffectVerdict } from "#domain/tasks/effect.ts";
import { effectHeadline, effectSentence } from "#domain/tasks/effect-text.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { PageChange } from "./page-changes.ts";
import { operationsWords } from "./words.ts";

interface ChangeProps {
  readonly workspace: string;
  readonly change: PageChange | undefined;
}

export function ChangeCell({ workspace, change }: ChangeProps) {
  const t = useWords(operationsWords);
  const format = useFormat();
  if (change === undefined) return <span className="text-ink-3">{t("noChange")}</span>;
  const said = `${change.title}, ${format.day(change.at)}`;
  if (change.taskId === null) return <span title={said}>{said}</span>;
  return (
    <Link
      href={`/w/${workspace}/tasks/${change.taskId}`}
      title={said}
      className="underline-offset-2 hover:text-ink hover:underline"
    >
      {said}
    </Link>
  );
}

const inks: Readonly<Record<EffectVerdict, string>> = {
  helped: "text-accent",
  hurt: "font-medium text-worse",
  no_evidence: "text-ink-3",
  too_early: "text-ink-3",
};

/** `unknown`: what stands where nothing was measured. */
export function EffectCell({ effect, unknown }: { readonly effect: Effect | null; readonly unknown: string }) {
  const { locale, currency } = useLocaleSettings();
  if (effect === null) return <span className="text-ink-3">{unknown}</span>;
  return (
    <span className={inks[effect.verdict]} title={effectSentence(effect, { locale, currency })}>
      {effectHeadline(effect, { locale, currency })}
    </span>
  );
}
