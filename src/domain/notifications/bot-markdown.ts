/** Markdown for the bots of WeCom and DingTalk, which know no way to escape. */
import { type Message, moreText } from "./message.ts";
import { noticeWords } from "./notice-words.ts";

const wide: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  "[": "［",
  "]": "］",
  "*": "＊",
  "`": "＇",
  "@": "＠",
};

/** Signs with a meaning in their wide form: nothing that a person wrote can mention or link. */
export const plainSigns = (text: string): string => text.replace(/[<>[\]*`@]/g, (sign) => wide[sign] ?? sign);

/** The paragraphs of a message; `markup` false: without bold and links. */
export function botParagraphs(message: Message, markup: boolean): string[] {
  const { title, parts, locale, workspace } = message;
  const words = noticeWords[locale];
  const bold = (text: string) => (markup ? `**${plainSigns(text)}**` : text);
  const linkOf = (url: string | null) => (url === null ? [] : [markup ? `[${words.open}](${url})` : url]);
  const bodies = parts.flatMap((part) => {
    const head = `${words[`severity_${part.severity}`]} · ${bold(part.title)}`;
    const lines = parts.length === 1 ? part.lines.map((line) => (markup ? plainSigns(line) : line)) : [];
    return [head, ...lines, ...linkOf(part.url)];
  });
  const more = moreText(message);
  const foot = markup ? plainSigns(workspace.name) : workspace.name;
  return [...(parts.length === 1 ? [] : [bold(title)]), ...bodies, ...(more === null ? [] : [more]), foot];
}

/** As many whole paragraphs as fit into so many bytes of UTF-8. */
export function withinBytes(paragraphs: readonly string[], joint: string, most: number): string {
  const encoder = new TextEncoder();
  const sizeOf = (text: string) => encoder.encode(text).length;
  let text = "";
  for (const paragraph of paragraphs) {
    const longer = text === "" ? paragraph : `${text}${joint}${paragraph}`;
    if (sizeOf(longer) > most) return text;
    text = longer;
  }
  return text;
}

/** Whether a handle is a mobile number rather than an id of the service. */
export const isMobile = (handle: string): boolean => /^\+?\d{7,15}$/.test(handle);
