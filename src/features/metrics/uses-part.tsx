/** Who uses a metric, each a link to where it is used. */
"use client";
import Link from "next/link";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import type { MetricUses } from "./uses-of.ts";
import { entryWords } from "./words-entry.ts";

interface Props {
  readonly workspace: string;
  readonly uses: MetricUses;
}

interface Group {
  readonly name: string;
  /** null: the reader may not open it. */
  readonly links: readonly { readonly name: string; readonly href: string | null }[];
}

export function UsesPart({ workspace, uses }: Props) {
  const t = useWords(entryWords);
  const at = `/w/${workspace}`;
  const groups: readonly Group[] = [
    {
      name: t("goals"),
      links: uses.goals.map(({ title, period }) => ({
        name: `${title} · ${period}`,
        href: `${at}/goals`,
      })),
    },
    { name: t("rules"), links: uses.rules.map(({ id, name }) => ({ name, href: `${at}/rules/${id}` })) },
    {
      name: t("views"),
      links: uses.views.map(({ name, page, query }) => ({ name, href: `${at}/${page}?${query}` })),
    },
    {
      name: t("digests"),
      links: uses.digests.periods.map((period) => ({
        name: t(`digest_${period}`),
        href: uses.digests.mayOpen ? `${at}/settings/digests` : null,
      })),
    },
    {
      name: t("definitions"),
      links: uses.definitions.map(({ id, name, measure }) => ({
        name,
        href: `${at}/reconcile?measure=${measure}&a=${id}`,
      })),
    },
  ];
  const used = groups.filter(({ links }) => links.length > 0);
  return (
    <Section title={t("usedBy")}>
      <div className="px-5 pb-4 max-sm:px-4">
        {used.length === 0 && <p className="text-pretty text-ink-3">{t("usedNowhere")}</p>}
        {used.map(({ name, links }) => (
          <div key={name} className="pb-2">
            <h3 className="text-meta text-ink-3">{name}</h3>
            <ul>
              {links.map((link) => (
                <li key={`${link.href} ${link.name}`} className="flex min-h-6 items-center">
                  {link.href === null ? (
                    <span className="truncate">{link.name}</span>
                  ) : (
                    <Link href={link.href} className="truncate text-accent hover:underline">
                      {link.name}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
