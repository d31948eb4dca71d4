/** One playbook of the library: what it is for, how long it takes, and the button that starts it. */
"use client";
import Link from "next/link";
import type { Playbook } from "#domain/playbooks/playbook.ts";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { SeverityMark } from "./severity-mark.tsx";
import { useTold } from "./use-told.ts";
import { playbookWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly playbook: Playbook;
  readonly mayWrite: boolean;
  readonly busy: boolean;
  readonly startText: string;
  /** null for those who may not. */
  readonly onStart: (() => void) | null;
}

export function PlaybookRow({ workspace, playbook, mayWrite, busy, startText, onStart }: Props) {
  const t = useWords(playbookWords);
  const format = useFormat();
  const told = useTold();
  const { id, name, severity, purpose, steps } = playbook;
  const longest = Math.max(...steps.map(({ minutes }) => minutes)) * 60_000;
  const href = `/w/${workspace}/playbooks/${id}`;
  return (
    <li className="flex items-start gap-3 border-t border-line px-5 py-2.5 max-sm:flex-wrap max-sm:px-4">
      <span className="pt-0.5">
        <SeverityMark severity={severity} />
      </span>
      <div className="min-w-0 flex-1">
        <Link href={href} className="font-medium hover:underline">
          {told(name)}
        </Link>
        <p className="max-w-[80ch] text-pretty text-ink-2">{told(purpose)}</p>
        <p className="text-meta text-ink-3">
          {t("steps", { count: steps.length })} · {t("within", { span: format.span(longest) })}
          {steps.some(({ deed }) => deed !== null) &&
            ` · ${deedsOf(playbook)
              .map((deed) => t(deed))
              .join(", ")}`}
        </p>
      </div>
      <span className="flex gap-2 max-sm:w-full max-sm:pl-7">
        <ButtonLink weight="ghost" href={href}>
          {t(mayWrite ? "edit" : "show")}
        </ButtonLink>
        {onStart !== null && (
          <Button busy={busy} onClick={onStart} aria-label={`${startText}: ${told(name)}`}>
            {startText}
          </Button>
        )}
      </span>
    </li>
  );
}

const deedsOf = ({ steps }: Playbook) => [...new Set(steps.flatMap(({ deed }) => deed ?? []))];
