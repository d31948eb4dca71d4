/** `/w/<workspace>/wall`: the wall, without the frame; the address chooses metric and filters. */
import { WallPage } from "#features/wall/wall-page.tsx";
import { wallWords } from "#features/wall/words.ts";
import { callerOfPage } from "#server/gate/page.ts";
import { requestLocale } from "#ui/words/request-locale.ts";

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata() {
  return { title: wallWords[await requestLocale()].title };
}

export default async function Wall({ params, searchParams }: Props) {
  const [{ workspace: slug }, given] = await Promise.all([params, searchParams]);
  const { name, timezone, currency } = (await callerOfPage(slug)).workspace;
  const pairs = Object.entries(given).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]));
  return <WallPage workspace={{ slug, name, timezone, currency }} query={new URLSearchParams(pairs).toString()} />;
}
