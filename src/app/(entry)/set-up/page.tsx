/** `/set-up`: the first workspace and the first administrator of an empty installation; gone afterwards. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { timezones } from "#domain/access/timezone.ts";
import { SetUpPanel } from "#features/access/set-up-panel.tsx";
import { accessWords } from "#features/access/words.ts";
import { Mark } from "#features/frame/mark.tsx";
import { entrance } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accessWords[await requestLocale()].setUp };
}

export default async function SetUpPage() {
  const { empty } = await entrance();
  if (!empty) notFound();
  return <SetUpPanel mark={<Mark />} zones={timezones} currencies={Intl.supportedValuesOf("currency")} />;
}
