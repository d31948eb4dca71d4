/** What the data has to say about one item of the agenda. */
"use client";
import type { AgendaItem } from "#domain/alignment/agenda.ts";
import { ActionRows, DecisionRows, DisputeRows, TaskRows } from "./deed-rows.tsx";
import { SwingTable } from "./swing-table.tsx";
import { WordTable } from "./word-table.tsx";

export function ItemRows({ item }: { readonly item: AgendaItem }) {
  switch (item) {
    case "swings":
      return <SwingTable />;
    case "complaints":
      return <WordTable />;
    case "disputes":
      return <DisputeRows />;
    case "tasks":
      return <TaskRows />;
    case "breaker":
      return <ActionRows />;
    case "decisions":
      return <DecisionRows />;
  }
}
