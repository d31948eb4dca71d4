/** The event that a site sends when somebody meets an arm, ready to be copied. */
"use client";
import { toast } from "sonner";
import { exposureEvent } from "#domain/catalogue/event-name.ts";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { Button } from "#ui/controls/button.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { experimentWords } from "./words.ts";

export function SnippetPart({ experiment: { key, name, arms } }: { readonly experiment: Experiment }) {
  const t = useWords(experimentWords);
  const arm = arms[1];
  const properties = {
    experiment_id: key,
    experiment_name: name,
    variation_id: arm?.key ?? "",
    variation_name: arm?.name ?? "",
  };
  const text = `analytics.track(${JSON.stringify(exposureEvent)}, ${JSON.stringify(properties, null, 2)});`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t("copied"));
    } catch {
      toast(t("notCopied"));
    }
  };
  const tool = (
    <Button size="small" onClick={() => void copy()}>
      {t("copy")}
    </Button>
  );
  return (
    <Section title={t("snippet")} meta={t("snippetMeta")} tools={tool}>
      <pre className="mx-5 rounded-ctl bg-sunken px-3 py-2 font-mono text-meta break-words whitespace-pre-wrap max-sm:mx-4">
        {text}
      </pre>
      <p className="px-5 py-3 text-meta text-ink-3 max-sm:px-4">{t("snippetLibrary")}</p>
    </Section>
  );
}
