/** The frame around every page of a workspace, with the workspace's clock and currency. */
"use client";
import { LocaleProvider } from "#ui/words/locale-context.tsx";
import { FrameBody } from "./frame-body.tsx";
import type { FrameProps } from "./frame-context.tsx";

export function Frame(props: FrameProps) {
  const { workspace, locale } = props;
  return (
    <LocaleProvider locale={locale} timezone={workspace.timezone} currency={workspace.currency}>
      <FrameBody {...props} />
    </LocaleProvider>
  );
}
