/** A message as mail: subject, text and the same in HTML. */
import { escapeHtml, onOneLine } from "#domain/base/mail-text.ts";
import { digestWords } from "./digest-words.ts";
import { type Message, moreText } from "./message.ts";
import { noticeWords } from "./notice-words.ts";

/** How the text in HTML names the picture that comes along. */
export const pictureId = "board@war-room";

export interface MailPayload {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `picture`: whether one comes along. */
export function mailPayload(message: Message, picture = false): MailPayload {
  const { title, severity, parts, locale, workspace } = message;
  const words = noticeWords[locale];
  const more = moreText(message);
  const texts = parts.map(({ title: said, lines, url }) => [said, ...lines, ...(url === null ? [] : [url])].join("\n"));
  const htmls = parts.map(({ title: said, lines, url, severity: level }) => {
    const body = lines.map((line) => `<br>${escapeHtml(line)}`).join("");
    const link = url === null ? "" : `<br><a href="${escapeHtml(url)}">${words.open}</a>`;
    return `<p>${words[`severity_${level}`]} · <strong>${escapeHtml(said)}</strong>${body}${link}</p>`;
  });
  return {
    subject: onOneLine(`[${words[`severity_${severity}`]}] ${title}`),
    text: [...texts, ...(more === null ? [] : [more]), `-- \n${workspace.name}`].join("\n\n"),
    html: `${htmls.join("")}${picture ? pictureText(locale) : ""}${more === null ? "" : `<p>${more}</p>`}<p>${escapeHtml(workspace.name)}</p>`,
  };
}

/** Mail programs show the words where they do not show pictures. */
const pictureText = (locale: Message["locale"]) =>
  `<p><img src="cid:${pictureId}" width="900" alt="${escapeHtml(digestWords[locale].picture)}" style="max-width:100%"></p>`;
