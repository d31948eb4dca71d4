/** How data is sent here, ready to copy. */
"use client";
import { useSyncExternalStore } from "react";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { Tabs } from "#ui/controls/tabs.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { snippetIds, snippetText } from "./snippet-text.ts";
import { sourceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  /** The configured public address; the page's own where there is none. */
  readonly publicUrl: string | null;
  readonly channel: string;
}

const neverChanges = () => () => {};

export function Snippets({ workspace, publicUrl, channel }: Props) {
  const t = useWords(sourceWords);
  const { currency } = useLocaleSettings();
  const here = useSyncExternalStore(
    neverChanges,
    () => location.origin,
    () => "http://localhost:3000",
  );
  const origin = publicUrl?.replace(/\/$/, "") ?? here;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  };
  const tabs = snippetIds.map((id) => {
    const text = snippetText(id, origin, workspace, channel, currency);
    return { value: id, label: t(id), panel: <Snippet text={text} onCopy={() => void copy(text)} /> };
  });
  return (
    <Section title={t("send")} meta={t("sendMeta")}>
      <Tabs label={t("send")} tabs={tabs} />
    </Section>
  );
}

function Snippet({ text, onCopy }: { readonly text: string; readonly onCopy: () => void }) {
  const t = useWords(sourceWords);
  return (
    <div className="flex items-start gap-3 px-5 py-3 max-sm:px-4">
      <pre className="min-w-0 flex-1 overflow-x-auto rounded-ctl bg-sunken p-3 font-mono text-meta">{text}</pre>
      <Button size="small" onClick={onCopy}>
        {t("copy")}
      </Button>
    </div>
  );
}
