/** The HTTP API, described for people: contents, how to be let in, then every operation. */
import type { ReactNode } from "react";
import type { Locale } from "#domain/base/locale.ts";
import { Section } from "#ui/layout/section.tsx";
import { wordsFor } from "#ui/words/words-for.ts";
import { operations } from "./openapi-document.ts";
import { type Tag, tags } from "./operation.ts";
import { OperationEntry } from "./operation-entry.tsx";
import { apiWords } from "./words.ts";

interface Props {
  readonly locale: Locale;
  readonly mark: ReactNode;
}

export function DocsPage({ locale, mark }: Props) {
  const t = wordsFor(locale, apiWords);
  return (
    <div className="mx-auto flex max-w-[1200px] max-sm:block">
      <nav
        aria-label={t("contents")}
        className="sticky top-0 h-dvh w-64 flex-none overflow-y-auto border-r border-line px-4 py-5 max-sm:hidden"
      >
        {mark}
        {tags.map((tag) => (
          <Contents key={tag} tag={tag} title={t(tag)} />
        ))}
      </nav>
      <main className="min-w-0 flex-1">
        <header className="border-b border-line px-5 py-5 max-sm:px-4">
          <h1 className="text-title font-semibold">{t("title")}</h1>
          <p className="pt-1 text-body text-ink-2">{t("intro")}</p>
          <p className="pt-1 text-body">
            <a className="text-accent underline" href="/api/openapi.json">
              {t("machine")}
            </a>
          </p>
        </header>
        <Section title={t("auth")}>
          <ul className="list-disc pr-5 pb-4 pl-9 text-body text-ink-2">
            <li>{t("authBearer")}</li>
            <li>{t("authKey")}</li>
            <li>{t("authWorkspace")}</li>
          </ul>
        </Section>
        {tags.map((tag) => (
          <Section key={tag} title={t(tag)}>
            {operations
              .filter((operation) => operation.tag === tag)
              .map((operation) => (
                <OperationEntry key={operation.id} operation={operation} locale={locale} />
              ))}
          </Section>
        ))}
      </main>
    </div>
  );
}

function Contents({ tag, title }: { readonly tag: Tag; readonly title: string }) {
  return (
    <div className="pt-4">
      <p className="text-meta font-semibold text-ink-3">{title}</p>
      <ul>
        {operations
          .filter((operation) => operation.tag === tag)
          .map(({ id, method, path }) => (
            <li key={id}>
              <a href={`#${id}`} className="block truncate py-0.5 font-mono text-meta text-ink-2 hover:text-ink">
                <span className="text-ink-3">{method.toUpperCase()}</span> {path.replace("/api/v1", "")}
              </a>
            </li>
          ))}
      </ul>
    </div>
  );
}
