/** An interactive card of a Feishu or Lark group's custom bot. */
import { type Message, moreText } from "./message.ts";
import { noticeWords } from "./notice-words.ts";

const colours = { red: "red", yellow: "yellow", blue: "blue", info: "grey" } as const;

/** Signs that lark_md gives a meaning to, as entities: nothing that a person wrote can mention or link. */
const plain = (text: string) => text.replace(/[&<>*~_`[\]()]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface Signed {
  /** Seconds. */
  readonly timestamp: string;
  readonly sign: string;
}

/** `signed` null: the bot does not ask for a signature. */
export function feishuPayload(message: Message, signed: Signed | null): object {
  const { title, severity, parts, handles, locale, workspace } = message;
  const words = noticeWords[locale];
  const single = parts.length === 1;
  const bodies = parts.map((part) => {
    const link = part.url === null ? "" : ` [${words.open}](${part.url})`;
    if (single) return [...part.lines.map(plain), link.trim()].filter(Boolean).join("\n");
    return `${words[`severity_${part.severity}`]} · ${plain(part.title)}${link}`;
  });
  const mentions = handles.map((id) => (id.includes("@") ? `<at email=${id}></at>` : `<at id=${id}></at>`)).join(" ");
  const content = [...bodies, moreText(message), mentions].filter((text) => text !== null && text !== "").join("\n");
  const card = {
    config: { wide_screen_mode: true },
    header: { template: colours[severity], title: { tag: "plain_text", content: title } },
    elements: [
      ...(content === "" ? [] : [{ tag: "div", text: { tag: "lark_md", content } }]),
      { tag: "note", elements: [{ tag: "plain_text", content: workspace.name }] },
    ],
  };
  return { ...(signed ?? {}), msg_type: "interactive", card };
}
