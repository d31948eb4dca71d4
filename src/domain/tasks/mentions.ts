/** Who is meant by @name in a comment. */
import type { TaskPerson } from "./task.ts";

const noLetter = /^[^\p{L}\p{N}_]|^$/u;

/** Longer names first, so that @Lin Yue is not @Lin; a name ends where its letters end, Chinese ones anywhere. */
export function mentionsIn(text: string, people: readonly Pick<TaskPerson, "id" | "name">[]): number[] {
  const names = people
    .flatMap(({ id, name }) => spellings(name).map((spelling) => ({ id, spelling: spelling.toLowerCase() })))
    .sort((a, b) => b.spelling.length - a.spelling.length);
  const found = new Set<number>();
  const lower = text.toLowerCase();
  for (let at = lower.indexOf("@"); at >= 0; at = lower.indexOf("@", at + 1)) {
    const after = lower.slice(at + 1);
    const hit = names.find(({ spelling }) => after.startsWith(spelling) && endsAfter(spelling, after));
    if (hit !== undefined) found.add(hit.id);
  }
  return [...found];
}

function endsAfter(spelling: string, text: string): boolean {
  return /\p{Script=Han}$/u.test(spelling) || noLetter.test(text.slice(spelling.length));
}

/** 苏晴 Su Qing answers to the whole, to 苏晴 and to Su Qing. */
function spellings(name: string): string[] {
  const han = name.match(/\p{Script=Han}+/u)?.[0];
  const latin = name.replace(/\p{Script=Han}+/gu, "").trim();
  return [...new Set([name, han ?? "", latin])].filter((one) => one.length > 1);
}
