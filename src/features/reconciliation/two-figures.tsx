/** The two figures large, each with what it counts, and the gap between them with its share. */
"use client";
import type { ReactNode } from "react";
import { definitionSentence } from "#domain/reconciliation/definition-sentence.ts";
import { disputeCode } from "#domain/reconciliation/dispute.ts";
import type { ReconcileAnswer, ReconcileSide } from "#domain/reconciliation/reconcile-question.ts";
import { useFormat } from "#ui/format/use-format.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { OpenDispute } from "./open-dispute.tsx";
import { useReconcile } from "./reconcile-context.tsx";
import { disputeAbout, useDisputes } from "./use-disputes.ts";
import { useGapText } from "./use-gap-text.ts";
import { reconcileWords } from "./words.ts";

interface Props {
  readonly answer: ReconcileAnswer;
  readonly sides: { readonly a: string; readonly b: string };
}

export function TwoFigures({ answer, sides }: Props) {
  const t = useWords(reconcileWords);
  const format = useFormat();
  const text = useGapText(answer.unit);
  const { gap, share, disputed } = answer;
  const disputes = useDisputes();
  const dispute = disputeAbout(disputes.data?.disputes ?? [], sides);
  const limit = share === null ? t("noShare") : t(disputed ? "over" : "within");
  const said =
    disputed && dispute !== null
      ? t("disputeOf", { code: disputeCode(dispute.id), day: format.day(dispute.openedAt) })
      : limit;
  const open = disputed && disputes.isSuccess && dispute === null ? <OpenDispute sides={sides} /> : null;
  return (
    <section aria-label={t("theGap")} className="grid grid-cols-3 border-b border-line bg-surface max-lg:grid-cols-1">
      <Side side={answer.a} text={text.figure} />
      <Side side={answer.b} text={text.figure} />
      <Tile term={t("theGap")} note={said} deed={open}>
        {gap === null ? "—" : text.size(gap)}
        {share !== null && (
          <span className={`ml-2 text-[18px] font-medium tracking-normal ${disputed ? "text-worse" : "text-ink-3"}`}>
            {format.rate(share)}
          </span>
        )}
      </Tile>
    </section>
  );
}

function Side({ side, text }: { readonly side: ReconcileSide; readonly text: (value: number | null) => string }) {
  const t = useWords(reconcileWords);
  const { locale } = useLocaleSettings();
  const { definitions } = useReconcile();
  const { measure, axes, definition, from, counted } = side;
  const owner = definitions.find(({ id }) => id === definition?.id)?.owner;
  const kinds = { rows: "ownDefinition", reported: "reported", figure: "pastedFigure" } as const;
  const said = axes === null ? t(kinds[from]) : definitionSentence({ measure, axes }, locale);
  const version = definition === null ? "" : ` v${definition.version}`;
  return (
    <Tile
      term={t("says", { name: `${side.name || t("anonymous")}${version}` })}
      note={
        <>
          {said}
          {from !== "rows" && axes !== null && ` · ${t(kinds[from])}`}
          {counted !== null && t("countedAs", { value: text(counted) })}
          {owner && ` · ${t("owner", { name: owner.name })}`}
        </>
      }
    >
      {text(side.value)}
    </Tile>
  );
}

interface TileProps {
  readonly term: string;
  readonly note: ReactNode;
  readonly deed?: ReactNode;
  readonly children: ReactNode;
}

function Tile({ term, note, deed, children }: TileProps) {
  return (
    <div className="min-w-0 border-r border-line px-5 py-4 last:border-r-0 max-lg:border-r-0 max-lg:border-b max-lg:last:border-b-0 max-sm:px-4">
      <p className="text-meta text-ink-2">{term}</p>
      <p data-figure className="text-[40px] leading-[46px] font-semibold tracking-tight max-sm:text-[32px]">
        {children}
      </p>
      <p className="text-meta text-pretty text-ink-2">{note}</p>
      {deed}
    </div>
  );
}
