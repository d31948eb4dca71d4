/** What people complain about: the words of their texts that come more often than in the weeks before, in Chinese and English. */
import { stopCharacters, stopWords } from "./stop-words.ts";

const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
const han = /^\p{Script=Han}+$/u;
const wordy = /\p{L}/u;
const longestText = 400;

/**
 * The words of a text, each once. Characters of Chinese that stand alone, because the dictionary has no word for them,
 * are read together: 漏 and 液 are 漏液.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  let run = "";
  const end = () => {
    if (run.length > 1 && run.length <= 4 && !stopWords.has(run)) words.add(run);
    run = "";
  };
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, longestText).normalize("NFKC"))) {
    const word = segment.toLowerCase().replaceAll("’", "'");
    const single = han.test(word) && [...word].length === 1;
    if (single && !stopCharacters.has(word)) {
      run += word;
      continue;
    }
    end();
    if (isWordLike === true && isTelling(word, single)) words.add(word);
  }
  end();
  return words;
}

function isTelling(word: string, single: boolean): boolean {
  if (single || !wordy.test(word) || stopWords.has(word)) return false;
  if (han.test(word)) return ![...word].every((character) => stopCharacters.has(character));
  return word.length > 2;
}

export interface KeyWord {
  readonly word: string;
  /** Texts of the week that hold it, and their share, 0–1. */
  readonly texts: number;
  readonly share: number;
  /** The same of the weeks before; null where nothing was said then. */
  readonly usualShare: number | null;
  /** Whether it comes more often than chance explains. */
  readonly rising: boolean;
}

export interface KeyWords {
  /** Texts that were read. */
  readonly texts: number;
  readonly usualTexts: number;
  /** Those that rise first, then those that come most often. */
  readonly words: readonly KeyWord[];
}

/** What one person alone wrote may tell who it was. */
const leastTexts = 2;
/** χ² of one degree of freedom at 1 %: many words are looked at. */
const surprising = 6.635;

export function keyWordsOf(texts: readonly string[], before: readonly string[], most = 12): KeyWords {
  const [now, usual] = [countsOf(texts), countsOf(before)];
  const rows = [...now]
    .filter(([, count]) => count >= leastTexts)
    .map(([word, count]) => {
      const earlier = usual.get(word) ?? 0;
      const share = count / texts.length;
      const usualShare = before.length === 0 ? null : earlier / before.length;
      const score = logLikelihood(count, texts.length, earlier, before.length);
      return { word, texts: count, share, usualShare, score, rising: score >= surprising && share > (usualShare ?? 1) };
    });
  rows.sort((a, b) => rankOf(b) - rankOf(a) || b.texts - a.texts || (a.word < b.word ? -1 : 1));
  const words = rows.slice(0, most).map(({ score: _score, ...row }) => row);
  return { texts: texts.length, usualTexts: before.length, words };
}

const rankOf = ({ rising, score }: { readonly rising: boolean; readonly score: number }) => (rising ? score : 0);

/** In how many texts each word is. */
function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** G² of a word in `a` of `n` texts against `b` of `m` (Dunning 1993); 0 where either side is empty. */
export function logLikelihood(a: number, n: number, b: number, m: number): number {
  if (n === 0 || m === 0) return 0;
  const part = (seen: number, expected: number) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  const [with_, without] = [(a + b) / (n + m), 1 - (a + b) / (n + m)];
  return 2 * (part(a, n * with_) + part(b, m * with_) + part(n - a, n * without) + part(m - b, m * without));
}
