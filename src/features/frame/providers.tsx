/** Everything that pages expect around them in the browser. */
"use client";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Locale } from "#domain/base/locale.ts";
import { CommandProvider } from "#ui/commands/command-context.tsx";
import { Toaster } from "#ui/overlay/toaster.tsx";
import { LocaleProvider } from "#ui/words/locale-context.tsx";

interface Props {
  readonly locale: Locale;
  /** Of the request's Content-Security-Policy. */
  readonly nonce?: string | undefined;
  readonly children: ReactNode;
}

/** Old figures stay on screen while new ones come; a report changes with the hour, not with the focus. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: 1 } },
  });
}

export function Providers({ locale, nonce, children }: Props) {
  const [queryClient] = useState(newQueryClient);
  return (
    <CSPProvider nonce={nonce}>
      <QueryClientProvider client={queryClient}>
        <LocaleProvider locale={locale}>
          <Tooltip.Provider delay={400}>
            <CommandProvider>{children}</CommandProvider>
          </Tooltip.Provider>
          <Toaster />
        </LocaleProvider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
