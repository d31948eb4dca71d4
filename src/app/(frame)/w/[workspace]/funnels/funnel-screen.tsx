/** The funnel with what other rooms add to it: saved views, and its people kept as audiences. */
"use client";
import type { ComponentProps } from "react";
import { SaveAudience } from "#features/audiences/save-audience.tsx";
import { FunnelPage } from "#features/funnels/funnel-page.tsx";
import { SavedViews } from "#features/views/saved-views.tsx";

interface Props extends Omit<ComponentProps<typeof FunnelPage>, "saved" | "audience"> {
  readonly maySaveAudience: boolean;
}

export function FunnelScreen({ maySaveAudience, ...rest }: Props) {
  const { channels } = rest;
  const { slug } = rest.workspace;
  const saved = <SavedViews workspace={slug} page="funnels" />;
  if (!maySaveAudience) return <FunnelPage {...rest} saved={saved} />;
  return (
    <FunnelPage
      {...rest}
      saved={saved}
      audience={(who) => <SaveAudience workspace={slug} channels={channels} {...who} />}
    />
  );
}
