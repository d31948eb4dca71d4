/** The name that somebody is about to call by @, and the text once it is chosen. */

/** What stands between the last @ and the caret; null where no name is being written. */
export function calledName(text: string, caret: number): string | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf("@");
  if (at < 0 || /[A-Za-z0-9._-]$/.test(before.slice(0, at))) return null;
  const name = before.slice(at + 1);
  return /[\n,，。;；:：@]|\s\S*\s|\s$/u.test(name) || name.length > 40 ? null : name;
}

export function withName(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const start = text.lastIndexOf("@", caret - 1);
  const head = `${text.slice(0, start)}@${name} `;
  return { text: `${head}${text.slice(caret).replace(/^ /, "")}`, caret: head.length };
}
