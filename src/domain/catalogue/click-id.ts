/** The click ids that ad platforms append to a landing address, and what each one says about the touch. */
export type SourceCategory = "search" | "social" | "video" | "shopping" | "ai_assistant";

export interface ClickId {
  /** Name of the parameter, lower case. */
  readonly name: string;
  /** True when only a bought click carries it. */
  readonly paid: boolean;
  /** The medium it stands for where none is tagged. */
  readonly medium: string;
  readonly category?: SourceCategory;
  /** Shape of the value, for names that others use for other things. */
  readonly shape?: RegExp;
}

/** Common words as names: believed only with a long opaque token, not with a number, an address or a function's name. */
const token = /^[\w.~+/=%-]{16,}$/;

function bought(category: SourceCategory, ...names: string[]): ClickId[] {
  return names.map((name) => ({ name, paid: true, medium: "cpc", category }));
}

function mailed(...names: string[]): ClickId[] {
  return names.map((name) => ({ name, paid: false, medium: "email" }));
}

/**
 * In order of belief: where an address carries several, the first counts. Names that only one platform uses come before common words,
 * bought clicks before links that people share. fbclid and igshid come last and are not paid: Meta appends them to every outgoing
 * link, also in unpaid posts, so they prove the network and not the purchase. ttclid and the ids of Douyin and Kuaishou are video,
 * like their sources. Tencent and Xiaohongshu share `click_id`; both are social.
 */
export const clickIds: readonly ClickId[] = [
  ...bought("search", "gclid", "gbraid", "wbraid", "msclkid", "yclid"),
  ...bought("search", "bd_vid", "qhclickid", "sg_vid", "uctrackid"),
  ...bought("social", "gdt_vid", "qz_gdt", "twclid", "li_fat_id", "rdt_cid", "epik", "sccid", "qclid"),
  ...bought("video", "ttclid", "ksclickid"),
  { name: "dclid", paid: true, medium: "display" },
  { name: "ob_click_id", paid: true, medium: "cpc" },
  { name: "tblci", paid: true, medium: "cpc" },
  { name: "irclickid", paid: true, medium: "affiliate" },
  { name: "irclid", paid: true, medium: "affiliate" },
  ...bought("search", "gad_campaignid", "gad_source"),
  { name: "clickid", paid: true, medium: "cpc", category: "video", shape: token },
  { name: "click_id", paid: true, medium: "cpc", category: "social", shape: token },
  { name: "callback", paid: true, medium: "cpc", category: "video", shape: /^[\w-]{24,}={0,2}$/ },
  ...mailed("mc_cid", "mc_eid", "_hsenc", "mkt_tok", "_kx"),
  { name: "igshid", paid: false, medium: "social", category: "social" },
  { name: "fbclid", paid: false, medium: "social", category: "social" },
];

const byName = new Map(clickIds.map((id) => [id.name, id]));

/** What is known about a click id by its parameter's name, in any case. */
export function clickIdNamed(name: string): ClickId | undefined {
  return byName.get(name.toLowerCase());
}

/** True for a value that a platform really filled in: `__CLICKID__` and `{gclid}` are macros nobody replaced. */
export function isFilledIn(id: ClickId, value: string): boolean {
  if (/^(__.*__|\{.*\}|\[.*\]|null|undefined)$/i.test(value)) return false;
  return id.shape === undefined || id.shape.test(value);
}
