/** CAC and LTV: what customers cost, what they brought, when it paid, and what they will still bring. */
"use client";
import { type ReactNode, useCallback, useMemo } from "react";
import { defaultChannelNames } from "#domain/catalogue/default-channel-names.ts";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { PredictionPanel } from "./prediction-panel.tsx";
import { ReturnsPanel } from "./returns-panel.tsx";
import { useValueView } from "./use-value-view.ts";
import { type Named, ValueContext } from "./value-context.tsx";
import { ValueFilters } from "./value-filters.tsx";
import { ValuePanel } from "./value-panel.tsx";
import { valueWords } from "./words.ts";

interface Props {
  readonly workspace: { readonly slug: string; readonly currency: string; readonly margin: number };
  readonly channels: readonly Named[];
  readonly campaigns: readonly Named[];
  /** The workspace's date. */
  readonly today: string;
  /** Beside the filters: views that were kept. */
  readonly savedViews?: ReactNode;
}

export function ValuePage({ workspace, channels, campaigns, today, savedViews }: Props) {
  const t = useWords(valueWords);
  const { locale } = useLocaleSettings();
  const [view, change] = useValueView();
  const named = view.by === "channel" ? channels : campaigns;
  const nameOf = useCallback(
    (key: string) => {
      const own = named.find((one) => one.key === key)?.name;
      if (own !== undefined) return own;
      if (key === "(unattributed)") return t("unattributed");
      if (key === "(none)" || key === "") return t("noCampaign");
      const usual: Readonly<Record<string, Readonly<Record<string, string>>>> = defaultChannelNames;
      return usual[key]?.[locale] ?? key;
    },
    [named, locale, t],
  );
  const setting = useMemo(() => ({ workspace, view, change, today, nameOf }), [workspace, view, change, today, nameOf]);
  return (
    <ValueContext value={setting}>
      <ValueFilters savedViews={savedViews} />
      <ValuePanel />
      <ReturnsPanel />
      <PredictionPanel />
    </ValueContext>
  );
}
