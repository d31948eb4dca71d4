/** What the check by rule found: the words, why, and by which law. */
"use client";
import { type Finding, wordingRule } from "#domain/governance/check-wording.ts";
import { classNames } from "#ui/class-names.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { governanceWords } from "./words.ts";

/** null: there was no text to check. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] | null }) {
  const t = useWords(governanceWords);
  const { locale } = useLocaleSettings();
  // The same words can stand in a text twice.
  const keys = (findings ?? []).map(({ rule, around }, place) => `${place} ${rule} ${around}`);
  if (findings === null || findings.length === 0)
    return <p className="text-ink-2">{t(findings === null ? "unread" : "clean")}</p>;
  return (
    <>
      <ul aria-label={t("step1")}>
        {findings.map(({ rule, weight, phrase, around }, i) => {
          const known = wordingRule(rule);
          return (
            <li key={keys[i]} className="border-b border-line py-1.5 last:border-b-0">
              <span
                className={classNames(
                  "mr-2 rounded-ctl px-1.5 text-meta",
                  weight === "forbidden" ? "bg-worse-weak text-worse" : "bg-sunken text-ink-2",
                )}
              >
                {t(weight)}
              </span>
              <strong className="font-medium">{phrase}</strong> <span className="text-ink-3">{around}</span>
              <span className="block text-meta text-ink-2">
                {known === null ? t("unknownRule") : `${known.reason[locale]} · ${known.source[locale]}`}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="pt-1 text-meta text-ink-3">{t("notLegal")}</p>
    </>
  );
}
