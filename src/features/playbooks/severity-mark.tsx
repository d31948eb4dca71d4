/** The glyph of a severity, with its word for those who do not see it. */
"use client";
import type { PlaybookSeverity } from "#domain/playbooks/playbook.ts";
import { SeverityGlyph } from "#ui/icons/severity-glyph.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { playbookWords } from "./words.ts";

export function SeverityMark({ severity }: { readonly severity: PlaybookSeverity }) {
  const t = useWords(playbookWords);
  return <SeverityGlyph severity={severity === "yellow" ? "amber" : severity} label={t(severity)} />;
}

export const severityOf = (text: string): PlaybookSeverity => (text === "yellow" || text === "blue" ? text : "red");
