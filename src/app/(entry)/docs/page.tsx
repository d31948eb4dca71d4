/** `/docs`: the HTTP API, described for people. */
import type { Metadata } from "next";
import { DocsPage } from "#features/api-docs/docs-page.tsx";
import { apiWords } from "#features/api-docs/words.ts";
import { Mark } from "#features/frame/mark.tsx";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: apiWords[await requestLocale()].title };
}

export default async function Docs() {
  return <DocsPage locale={await requestLocale()} mark={<Mark />} />;
}
