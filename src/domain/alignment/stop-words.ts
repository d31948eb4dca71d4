/** Words that say nothing about what a complaint is about, in Chinese and English. */

/** Single characters: they end a run of unknown characters as well. */
export const stopCharacters: ReadonlySet<string> = new Set(
  "的了是在我你他她它们这那有和与及或也都就还又很太不没无被把给让从到对向于以为因而但且再才只个件次天年月日周第一二三两四五六七八九十几多少吗呢吧啊呀哦嗯地得着过去来说要会能可想请该谁什么怎样用写点".split(
    "",
  ),
);

const chinese =
  "我们 你们 他们 这个 那个 这样 那样 这么 那么 什么 怎么 为什么 没有 不是 不能 不会 不要 可以 可能 已经 还是 还在 一直 一个 一下 一次 两次 一件 因为 所以 但是 然后 如果 而且 并且 以及 或者 自己 时候 现在 今天 昨天 明天 第二天 一周 一年 非常 特别 有点 比较 真的 感觉 觉得 知道 希望 请问 尽快 收到 联系 问题 东西 你好 您好 谢谢 麻烦 只让 都说 都湿 有没有 刚刚 结果 根本";
const english =
  "a an the and or but if then than so as of at by for from in into on onto out over to up with without about after again all also am any are aren't be because been before being below between both can can't cannot could did didn't do does doesn't doing don't down during each few further get got had has have having he her here hers him his how i i'm i've is isn't it it's its itself just me more most my myself no nor not now off once only other our ours own same she should some still such that that's their theirs them themselves there these they this those through too under until us very was wasn't we were weren't what when where which while who whom why will won't would you you're your yours yourself please thanks thank hello hi really ever never always nobody somebody anybody";

export const stopWords: ReadonlySet<string> = new Set(`${chinese} ${english}`.split(" "));
