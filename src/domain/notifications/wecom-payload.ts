/** A message of a WeCom group's bot: markdown, or text where somebody is mentioned by mobile number. */
import { botParagraphs, isMobile, withinBytes } from "./bot-markdown.ts";
import type { Message } from "./message.ts";

const mostMarkdown = 4_096;
const mostText = 2_048;

/** WeCom alone takes pictures from its bots: a message of its own, with the sum of its bytes. */
export function wecomPicture(base64: string, md5: string): object {
  return { msgtype: "image", image: { base64, md5 } };
}

/** Markdown mentions member ids alone; only text has a list of mobile numbers. */
export function wecomPayload(message: Message): object {
  const mobiles = message.handles.filter(isMobile);
  const ids = message.handles.filter((handle) => !isMobile(handle));
  if (mobiles.length > 0) {
    const content = withinBytes(botParagraphs(message, false), "\n", mostText);
    return { msgtype: "text", text: { content, mentioned_list: ids, mentioned_mobile_list: mobiles } };
  }
  const mentions = ids.map((id) => `<@${id}>`).join(" ");
  const room = mostMarkdown - mentions.length - 1;
  const content = withinBytes(botParagraphs(message, true), "\n", room);
  return { msgtype: "markdown", markdown: { content: mentions === "" ? content : `${content}\n${mentions}` } };
}
