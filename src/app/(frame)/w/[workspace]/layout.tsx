/** Everything about one workspace lives inside its frame. */
import type { ReactNode } from "react";
import { Frame } from "#features/frame/frame.tsx";
import { ask } from "#server/gate/page.ts";
import { getFrame } from "#server/metrics/queries.ts";
import { requestTheme } from "#ui/theme/request-theme.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly children: ReactNode;
}

export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace } = await params;
  const [about, locale, theme] = await Promise.all([ask(getFrame, workspace, {}), requestLocale(), requestTheme()]);
  return (
    <Frame {...about} locale={locale} theme={theme}>
      {children}
    </Frame>
  );
}
