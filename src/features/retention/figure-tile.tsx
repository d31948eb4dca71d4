/** One key figure: its definition, its value, what it was before, and on how many people it rests. */
"use client";
import type { ReactNode } from "react";
import { definitionOf } from "#domain/retention/retention-dictionary.ts";
import { DeltaText } from "#ui/figures/delta-text.tsx";
import { Figure } from "#ui/figures/figure.tsx";
import { Definition } from "#ui/overlay/definition.tsx";

interface Props {
  /** Of the room's dictionary. */
  readonly id: string;
  /** Formatted. */
  readonly value: string;
  /** A fraction: of a count its relative change, of a rate the difference. */
  readonly delta: number | null;
  readonly kind: "percent" | "points";
  /** What it is compared with. */
  readonly against: string;
  readonly note: ReactNode;
}

export function FigureTile({ id, value, delta, kind, against, note }: Props) {
  return (
    <div className="min-w-0 bg-surface py-2.5 pr-4 pl-5 max-sm:pl-4">
      <div className="flex text-meta text-ink-2">
        <Definition metric={definitionOf(id)} />
      </div>
      <div className="mt-[3px] mb-[5px] flex h-[30px] items-end [&>span]:leading-none">
        <Figure text={value} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2 text-meta text-ink-3">
        {delta !== null && (
          <span className="flex items-center gap-2 whitespace-nowrap">
            <DeltaText value={delta} kind={kind} direction="up" />
            <span className="max-sm:hidden">{against}</span>
          </span>
        )}
        <span className="truncate">{note}</span>
      </div>
    </div>
  );
}

/** Tiles in one ruled row; two to a row on a phone. */
export function TileStrip({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fit,minmax(190px,1fr))] gap-px border-b border-line bg-line max-sm:grid-cols-2"
    >
      {children}
    </section>
  );
}
