/** The document: language, theme, fonts, and what every page expects around it. */
import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "#features/frame/providers.tsx";
import { frameWords } from "#features/frame/words.ts";
import { requestTheme } from "#ui/theme/request-theme.ts";
import { requestLocale } from "#ui/words/request-locale.ts";
import { wordsFor } from "#ui/words/words-for.ts";

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export async function generateMetadata(): Promise<Metadata> {
  const product = wordsFor(await requestLocale(), frameWords)("product");
  return { title: { default: product, template: `%s · ${product}` }, icons: { icon: "/icon.svg" } };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, theme, head] = await Promise.all([requestLocale(), requestTheme(), headers()]);
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <Providers locale={locale} nonce={head.get("x-nonce") ?? undefined}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
