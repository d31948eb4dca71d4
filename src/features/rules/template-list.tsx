/** Rules to start from: what each is for, and the way into its form. */
"use client";
import { ruleTemplates } from "#domain/rules/templates.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { SeverityMark } from "#ui/icons/severity-mark.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useRuleSetting } from "./rule-setting.tsx";
import { ruleWords } from "./words.ts";

/** `used`: templates that a rule of the workspace came from already; they come last. */
export function TemplateList({ used }: { readonly used: ReadonlySet<string> }) {
  const t = useWords(ruleWords);
  const { locale } = useLocaleSettings();
  const { workspace } = useRuleSetting();
  const sorted = [...ruleTemplates].sort((a, b) => Number(used.has(a.id)) - Number(used.has(b.id)));
  const blank = (
    <ButtonLink size="small" href={`/w/${workspace}/rules/new`}>
      {t("ownRule")}
    </ButtonLink>
  );
  return (
    <Section title={t("templates")} meta={t("templatesMeta")} tools={blank}>
      <ul className="grid grid-cols-2 gap-x-8 px-5 pb-3 max-lg:grid-cols-1 max-sm:px-4">
        {sorted.map(({ id, names, purpose, definition }) => (
          <li key={id} className="flex items-start gap-3 border-t border-line py-2.5">
            <span className="pt-0.5">
              <SeverityMark severity={definition.severity} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="font-medium">{names[locale]}</p>
              <p className="text-pretty text-meta text-ink-2">{purpose[locale]}</p>
            </div>
            <ButtonLink size="small" href={`/w/${workspace}/rules/new?template=${id}`}>
              {t("use")}
              <span className="sr-only">: {names[locale]}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
