/** How bad an alert is: its glyph, said aloud; a quiet ring for what is only worth knowing. */
"use client";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { SeverityGlyph } from "./severity-glyph.tsx";

export type AlertSeverity = "red" | "yellow" | "blue" | "info";

const shapes = { red: "red", yellow: "amber", blue: "blue" } as const;

interface Props {
  readonly severity: AlertSeverity;
  readonly size?: number;
}

export function SeverityMark({ severity, size = 15 }: Props) {
  const t = useWords(uiWords);
  const label = t(`severity_${severity}`);
  if (severity !== "info") return <SeverityGlyph severity={shapes[severity]} label={label} size={size} />;
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} role="img" aria-label={label} className="flex-none">
      <circle cx={8} cy={8} r={6.5} fill="none" stroke="var(--ink-3)" strokeWidth={1.5} />
      <path d="M8 7v4.500M8 4.200v1.600" fill="none" stroke="var(--ink-3)" strokeWidth={1.5} />
    </svg>
  );
}
