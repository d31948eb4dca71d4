/** The page of set-up: the form, then what it made, shown once. */
"use client";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { Button, ButtonLink } from "#ui/controls/button.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { EntryFrame } from "./entry-frame.tsx";
import type { Made } from "./send-set-up.ts";
import { SetUpForm } from "./set-up-form.tsx";
import { accessWords } from "./words.ts";

interface Props {
  readonly mark: ReactNode;
  readonly zones: readonly string[];
  readonly currencies: readonly string[];
}

export function SetUpPanel({ mark, zones, currencies }: Props) {
  const t = useWords(accessWords);
  const [made, setMade] = useState<Made | null>(null);
  if (made !== null) {
    return (
      <EntryFrame mark={mark} title={t("done", { name: made.workspace.name })} intro={t("doneIntro")}>
        <Secrets made={made} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame mark={mark} title={t("setUp")} intro={t("setUpIntro")}>
      <SetUpForm zones={zones} currencies={currencies} onMade={setMade} />
    </EntryFrame>
  );
}

function Secrets({ made }: { readonly made: Made }) {
  const t = useWords(accessWords);
  return (
    <div className="flex flex-col gap-5">
      <Copied title={t("writeKey")} meaning={t("writeKeyMeans")} text={made.writeKey} />
      <Copied title={t("apiToken")} meaning={t("apiTokenMeans")} text={made.apiToken} />
      <Copied title={t("tryIt")} text={curlOf(made.writeKey)} />
      <ButtonLink href="/sign-in" weight="primary" className="h-9">
        {t("toSignIn")}
      </ButtonLink>
    </div>
  );
}

interface CopiedProps {
  readonly title: string;
  readonly meaning?: string;
  readonly text: string;
}

function Copied({ title, meaning, text }: CopiedProps) {
  const t = useWords(accessWords);
  const copy = async () => {
    await navigator.clipboard?.writeText(text);
    toast(t("copied"));
  };
  return (
    <section>
      <header className="mb-1 flex items-baseline gap-2">
        <h2 className="font-medium">{title}</h2>
        <span className="flex-1 text-meta text-ink-3">{meaning}</span>
        <Button size="small" weight="ghost" onClick={() => void copy()} aria-label={`${t("copy")}: ${title}`}>
          {t("copy")}
        </Button>
      </header>
      <pre className="rounded-ctl border border-line bg-sunken px-3 py-2 font-mono text-meta break-all whitespace-pre-wrap select-all">
        {text}
      </pre>
    </section>
  );
}

function curlOf(writeKey: string): string {
  const body = '{"userId":"first-customer","event":"Signed Up"}';
  const lines = [
    `curl ${window.location.origin}/v1/track`,
    `-u ${writeKey}:`,
    "-H 'Content-Type: application/json'",
    `-d '${body}'`,
  ];
  return lines.join(" \\\n  ");
}
