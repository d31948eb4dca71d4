/** Material that was handed in: what waits for a decision first. */
"use client";
import { useState } from "react";
import type { Submission } from "#domain/governance/submission.ts";
import { classNames } from "#ui/class-names.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useGovernance } from "./governance-context.tsx";
import { MaterialDialog } from "./material-dialog.tsx";
import { RulingDialog } from "./ruling-dialog.tsx";
import { governanceWords } from "./words.ts";

/** `submission`: null hands something new in. */
interface Doing {
  readonly what: "write" | "look";
  readonly submission: Submission | null;
}

export function MaterialPart({ submissions }: { readonly submissions: readonly Submission[] }) {
  const t = useWords(governanceWords);
  const { mayWrite } = useGovernance();
  const [doing, setDoing] = useState<Doing | null>(null);
  const pending = submissions.filter(({ state }) => state === "pending").length;
  const begin = mayWrite && (
    <Button onClick={() => setDoing({ what: "write", submission: null })}>{t("submitNew")}</Button>
  );
  const leave = () => setDoing(null);
  return (
    <Section title={t("material")} meta={t("materialMeta", { pending })} tools={submissions.length > 0 && begin}>
      {submissions.length === 0 && <EmptyState action={begin}>{t("noMaterial")}</EmptyState>}
      <ul aria-label={t("material")} className="border-t border-line">
        {submissions.map((submission) => (
          <MaterialRow
            key={submission.id}
            submission={submission}
            onOpen={() => setDoing({ what: "look", submission })}
          />
        ))}
      </ul>
      {doing?.what === "write" && <MaterialDialog submission={doing.submission} onClose={leave} />}
      {doing?.what === "look" && doing.submission !== null && (
        <RulingDialog
          submission={doing.submission}
          onClose={leave}
          onAgain={() => setDoing({ what: "write", submission: doing.submission })}
        />
      )}
    </Section>
  );
}

interface RowProps {
  readonly submission: Submission;
  readonly onOpen: () => void;
}

const stateLook = {
  pending: "bg-sunken text-ink",
  approved: "bg-accent-weak text-accent-2",
  rejected: "bg-worse-weak text-worse",
} as const;

function MaterialRow({ submission, onOpen }: RowProps) {
  const t = useWords(governanceWords);
  const format = useFormat();
  const { channels } = useGovernance();
  const channelName = useChannelNames(channels);
  const { title, kind, channel, author, updatedAt, state, findings } = submission;
  const about = [t(kind), channel === null ? null : channelName(channel), author, format.dayHour(updatedAt)];
  const count = findings?.length ?? 0;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-5 py-2 last:border-b-0 max-sm:px-4">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <button
          type="button"
          onClick={onOpen}
          aria-label={t("openMaterial", { title })}
          className="min-h-6 text-left font-medium hover:underline"
        >
          {title}
        </button>
        <p className="text-meta text-ink-3">{about.filter(Boolean).join(" · ")}</p>
      </div>
      <span className={classNames("text-meta", count > 0 ? "text-worse" : "text-ink-3")}>
        {findings === null ? t("unread") : count === 0 ? t("clean") : t("found", { count })}
      </span>
      <span className={classNames("rounded-ctl px-1.5 text-meta", stateLook[state])}>{t(state)}</span>
    </li>
  );
}
