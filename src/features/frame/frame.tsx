/** The frame around every page of a workspace, with the workspace's clock and currency. */
"use client";
import { DictionaryProvider } from "#ui/words/dictionary-context.tsx";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { FrameBody } from "./frame-body.tsx";
import type { FrameProps } from "./frame-context.tsx";

export function Frame(props: FrameProps) {
  const { workspace, locale, dictionary } = props;
  return (
    <LocaleProvider locale={locale} timezone={workspace.timezone} currency={workspace.currency}>
      <DictionaryProvider workspace={workspace.slug} {...dictionary}>
        <FrameBody {...props} />
      </DictionaryProvider>
    </LocaleProvider>
  );
}
