/** Looks for wording that advertising must not use, or must be able to prove. */
import { z } from "zod";
import { type WordingRule, wordingRules } from "./wording-rules.ts";

export const Finding = z.object({
  /** Of the rule. */
  rule: z.string(),
  weight: z.enum(["forbidden", "proof"]),
  phrase: z.string(),
  /** The phrase with what stands around it. */
  around: z.string(),
});
export type Finding = z.output<typeof Finding>;

const rules = new Map(wordingRules.map((rule) => [rule.id, rule]));

/** null for a rule that this War Room does not know any more. */
export const wordingRule = (id: string): WordingRule | null => rules.get(id) ?? null;

const mostFindings = 100;
const besides = 14;

/**
 * What was found, in the order of the text; a phrase that lies within another's is told once. Full-width letters, invisible
 * characters and spaces between Chinese characters hide nothing.
 */
export function checkWording(text: string): Finding[] {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})/gu, "");
  const hits = wordingRules.flatMap((rule) =>
    [...plain.matchAll(rule.pattern)].map((match) => ({ rule, at: match.index, end: match.index + match[0].length })),
  );
  hits.sort((a, b) => a.at - b.at || b.end - a.end);
  const told = hits.filter(({ at, end }, i) => !hits.slice(0, i).some((other) => other.at <= at && other.end >= end));
  return told.slice(0, mostFindings).map(({ rule, at, end }) => ({
    rule: rule.id,
    weight: rule.weight,
    phrase: plain.slice(at, end).trim(),
    around: excerpt(plain, at, end),
  }));
}

function excerpt(text: string, at: number, end: number): string {
  const [from, to] = [Math.max(0, at - besides), Math.min(text.length, end + besides)];
  const inside = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${inside}${to < text.length ? "…" : ""}`;
}
