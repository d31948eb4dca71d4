/** A message as mail: subject, text and the same in HTML. */
import { type Message, moreText } from "./message.ts";
import { noticeWords } from "./notice-words.ts";

export interface MailPayload {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

export function mailPayload(message: Message): MailPayload {
  const { title, severity, parts, locale, workspace } = message;
  const words = noticeWords[locale];
  const more = moreText(message);
  const texts = parts.map(({ title: said, lines, url }) => [said, ...lines, ...(url === null ? [] : [url])].join("\n"));
  const htmls = parts.map(({ title: said, lines, url, severity: level }) => {
    const body = lines.map((line) => `<br>${plain(line)}`).join("");
    const link = url === null ? "" : `<br><a href="${plain(url)}">${words.open}</a>`;
    return `<p>${words[`severity_${level}`]} · <strong>${plain(said)}</strong>${body}${link}</p>`;
  });
  return {
    subject: `[${words[`severity_${severity}`]}] ${title}`.replace(/[\p{Cc}\s]+/gu, " "),
    text: [...texts, ...(more === null ? [] : [more]), `-- \n${workspace.name}`].join("\n\n"),
    html: `${htmls.join("")}${more === null ? "" : `<p>${more}</p>`}<p>${plain(workspace.name)}</p>`,
  };
}
