/** How much of what an ad says its page says, too: the share of the ad's words that the page's title repeats. */

/** Words that name a campaign's mechanics or hold a sentence together, and promise nothing. */
const empty = new Set(
  `a an and as at by for from in is it of on or the to with ad ads campaign creative test version video image
  evergreen hero burst prospecting retargeting brand lp page
  的 和 与 在 是 了 及 或 款 秒 图 版 测 测款 常青 拉新 素材 活动 视频 图片 信息 信息流 专题 大促 倒计时 口播 短视频 天`.split(
    /\s+/,
  ),
);

export interface MessageMatch {
  /** 0–1. */
  readonly share: number;
  readonly shared: string[];
  readonly missing: string[];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words of a text that carry meaning, each once, in order; Chinese ones as the language divides them. */
export function meaningfulWords(text: string): string[] {
  const parts = [...segmenter.segment(text.normalize("NFKC").toLowerCase())];
  const words = parts.filter((part) => part.isWordLike === true).map((part) => part.segment);
  return [...new Set(words.filter((word) => !empty.has(word) && !/^[\d.,]+$/.test(word) && !/^[a-z]$/.test(word)))];
}

/** null where either says nothing. A word counts as repeated where it is part of the other's: 眼霜 and 眼霜试用装. */
export function messageMatch(ad: string, page: string): MessageMatch | null {
  const [said, kept] = [meaningfulWords(ad), meaningfulWords(page)];
  if (said.length === 0 || kept.length === 0) return null;
  const repeated = (word: string) => kept.some((other) => other.includes(word) || word.includes(other));
  const shared = said.filter(repeated);
  return { share: shared.length / said.length, shared, missing: said.filter((word) => !repeated(word)) };
}
