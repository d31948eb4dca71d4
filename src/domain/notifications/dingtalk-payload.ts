/** A markdown message of a DingTalk group's bot, with the people who are to be mentioned. */
import { botParagraphs, isMobile, withinBytes } from "./bot-markdown.ts";
import type { Message } from "./message.ts";

const mostMarkdown = 15_000;

/** DingTalk marks a mention only where its text holds it too. */
export function dingtalkPayload(message: Message): object {
  const { title, handles } = message;
  const atMobiles = handles.filter(isMobile);
  const atUserIds = handles.filter((handle) => !isMobile(handle));
  const body = withinBytes(botParagraphs(message, true), "\n\n", mostMarkdown);
  const text = handles.length === 0 ? body : `${body}\n\n${handles.map((handle) => `@${handle}`).join(" ")}`;
  return { msgtype: "markdown", markdown: { title, text }, at: { atMobiles, atUserIds, isAtAll: false } };
}
