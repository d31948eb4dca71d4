/** A message of Slack's incoming webhooks, in blocks. */
import { type Message, moreText, type Said } from "./message.ts";
import { noticeWords } from "./notice-words.ts";

/** The three signs that Slack's markup gives a meaning to: nothing that a person wrote can mention or link. */
const plain = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export function slackPayload(message: Message): object {
  const { title, parts, handles, locale, workspace } = message;
  const words = noticeWords[locale];
  const single = parts.length === 1;
  const sectionOf = ({ severity, title: said, lines, url }: Said) => {
    const link = url === null ? [] : [`<${url}|${words.open}>`];
    const head = `*${plain(said)}*`;
    const rest = single ? [...lines.map(plain), ...link] : link;
    const text = [`${words[`severity_${severity}`]} · ${head}`, ...rest].join("\n");
    return { type: "section", text: { type: "mrkdwn", text } };
  };
  const foot = [moreText(message), handles.map((id) => `<@${id}>`).join(" "), plain(workspace.name)];
  const footText = foot.filter((text) => text !== null && text !== "").join(" · ");
  return {
    text: plain(title),
    blocks: [
      ...(single ? [] : [{ type: "section", text: { type: "mrkdwn", text: `*${plain(title)}*` } }]),
      ...parts.map(sectionOf),
      { type: "context", elements: [{ type: "mrkdwn", text: footText }] },
    ],
  };
}
