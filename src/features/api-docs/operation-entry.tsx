/** One operation on the page: who may, its parameters, its body and its answer. */
import type { Locale } from "#domain/base/locale.ts";
import { wordsFor } from "#ui/words/words-for.ts";
import { isOfLinks, refusalsOf, schemaOf, whoMay } from "./openapi-document.ts";
import type { Operation, Parameter } from "./operation.ts";
import { apiWords } from "./words.ts";

interface Props {
  readonly operation: Operation;
  readonly locale: Locale;
}

export function OperationEntry({ operation, locale }: Props) {
  const t = wordsFor(locale, apiWords);
  const { id, method, path, summary, says, parameters = [], body, answer } = operation;
  return (
    <article id={id} className="scroll-mt-4 border-t border-line px-5 py-4 max-sm:px-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <code className="font-mono text-body font-semibold break-all">
          <span className="text-accent">{method.toUpperCase()}</span> {path}
        </code>
        <span className="text-body font-medium">{summary}</span>
      </h3>
      <p className="pt-1 text-meta text-ink-3">{access(operation, locale)}</p>
      {says !== undefined && <p className="max-w-[76ch] pt-1 text-body text-ink-2">{says}</p>}
      {parameters.length > 0 && <Parameters list={parameters} locale={locale} />}
      {body !== undefined && (
        <Sample title={t("body")} of={id} example={body.example} schema={schemaOf(body.schema)} locale={locale} />
      )}
      {answer.schema === undefined ? (
        <p className="pt-2 text-meta text-ink-3">
          {t("answer")} {answer.status}: {t("empty")}
        </p>
      ) : (
        <Sample
          title={`${t("answer")} ${answer.status}`}
          of={id}
          example={answer.example}
          schema={schemaOf(answer.schema)}
          locale={locale}
        />
      )}
      <p className="pt-2 text-meta text-ink-3">{t("refusals", { codes: refusalsOf(operation).join(" · ") })}</p>
    </article>
  );
}

function access(operation: Operation, locale: Locale): string {
  const t = wordsFor(locale, apiWords);
  if (operation.needs === "write-key") return t("writeKey");
  if (isOfLinks(operation.needs)) return t("shareLink");
  const { roles, scopes } = whoMay(operation);
  const held = t("scopes", { scopes: scopes.length > 0 ? scopes.join(" / ") : t("bootstrap") });
  return roles.length > 0 ? `${held} · ${t("roles", { roles: roles.join(", ") })}` : held;
}

function Parameters({ list, locale }: { readonly list: readonly Parameter[]; readonly locale: Locale }) {
  const t = wordsFor(locale, apiWords);
  return (
    <dl
      aria-label={t("parameters")}
      className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 pt-3 max-sm:grid-cols-1"
    >
      {list.map(({ name, schema, says, required = false }) => (
        <div key={name} className="contents">
          <dt className="font-mono text-meta text-ink">
            {name}
            {required && <span className="pl-2 font-sans text-ink-3">{t("required")}</span>}
          </dt>
          <dd className="text-meta text-ink-2">
            {says} <span className="text-ink-3">{choices(schemaOf(schema))}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `hour | day | week`, where only some values are allowed. */
function choices({ enum: allowed }: Readonly<Record<string, unknown>>): string {
  return Array.isArray(allowed) ? allowed.map(String).join(" | ") : "";
}

interface SampleProps {
  readonly title: string;
  /** The operation, so that every part of the page has a name of its own. */
  readonly of: string;
  readonly example: unknown;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
}

function Sample({ title, of, example, schema, locale }: SampleProps) {
  const t = wordsFor(locale, apiWords);
  const text = typeof example === "string" ? example : JSON.stringify(example, null, 2);
  return (
    <div className="pt-3">
      <h4 className="text-meta font-medium text-ink-2">{title}</h4>
      {example !== undefined && <Code label={`${of}: ${title}, ${t("example")}`}>{text}</Code>}
      <details className="pt-1">
        <summary className="cursor-pointer text-meta text-ink-3">{t("schema")}</summary>
        <Code label={`${of}: ${title}, ${t("schema")}`}>{JSON.stringify(schema, null, 2)}</Code>
      </details>
    </div>
  );
}

/** Wide lines scroll within; so it can be reached by keyboard. */
function Code({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      aria-label={label}
      className="mt-1 max-h-96 overflow-auto rounded-ctl border border-line bg-sunken"
    >
      <pre className="p-3 font-mono text-meta text-ink">{children}</pre>
    </section>
  );
}
