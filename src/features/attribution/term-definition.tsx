/** The name of a figure or a model of attribution, with its definition behind it. */
"use client";
import type { ReactNode } from "react";
import type { Term } from "#domain/attribution/term.ts";
import { Definition } from "#ui/overlay/definition.tsx";

const timeBasis = { en: "When the conversion happened", "zh-CN": "按转化发生时间" } as const;

interface Props {
  readonly term: Term;
  /** The words to underline; the name unless said. */
  readonly children?: ReactNode;
}

export function TermDefinition({ term, children }: Props) {
  return <Definition metric={{ ...term, owner: "shared", timeBasis }}>{children}</Definition>;
}
