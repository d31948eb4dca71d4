/** Wording that advertising must not use, or must be able to prove, with the reason and its source. */
import type { Words } from "#domain/base/locale.ts";

export interface WordingRule {
  readonly id: string;
  /** `forbidden`: not in any advertisement. `proof`: only with proof or terms beside it. */
  readonly weight: "forbidden" | "proof";
  /** Global and without capture groups; on text in NFKC. */
  readonly pattern: RegExp;
  readonly reason: Words;
  readonly source: Words;
}

const adLaw = (article: string, chinese: string): Words => ({
  en: `Advertising Law of the PRC, Art. ${article}`,
  "zh-CN": `《中华人民共和国广告法》第${chinese}`,
});

export const chineseRules: readonly WordingRule[] = [
  {
    id: "zh_superlative",
    weight: "forbidden",
    // Order in time and limits of number are no superlatives: 最近, 最后, 最多.
    pattern: /最(?!近|后|终|初|新|多|少|晚|迟|早|长|短)\p{Script=Han}{1,2}/gu,
    reason: { en: "An absolute term: “the most …”", "zh-CN": "绝对化用语：“最……”" },
    source: adLaw("9(3)", "九条第三项"),
  },
  {
    id: "zh_first",
    weight: "forbidden",
    // First of a sequence is a number: 第一次, 第一步.
    pattern:
      /第一(?![次步天周个批款件季章页期代行名二三]|时间|人称|阶段)|(?:销量|全网|全国|行业|品牌|口碑)第一(?:名|品牌)?|(?:NO\.?|TOP|№) ?1(?!\d)(?=\p{Script=Han}|\s*\p{Script=Han})/giu,
    reason: { en: "A claim to be the first", "zh-CN": "宣称“第一”" },
    source: adLaw("9(3)", "九条第三项"),
  },
  {
    id: "zh_rank",
    weight: "forbidden",
    pattern:
      /国家级|世界级|宇宙级|全球级|顶级|顶尖|极品|极致|至尊|巅峰|冠军|王牌|领袖品牌|史无前例|绝无仅有|独一无二|前无古人/gu,
    reason: { en: "An absolute term of rank", "zh-CN": "绝对化用语：等级与地位" },
    source: adLaw("9(3)", "九条第三项"),
  },
  {
    id: "zh_state",
    weight: "forbidden",
    pattern:
      /国家领导人|中央领导|国宴|特供|专供|(?:国家|政府|质检|药监)(?:机关|部门|局)(?:推荐|指定|认可)|人民大会堂/gu,
    reason: { en: "The name of the state and its organs", "zh-CN": "使用或变相使用国家机关名义" },
    source: adLaw("9(2)", "九条第二项"),
  },
  {
    id: "zh_well_known_mark",
    weight: "forbidden",
    pattern: /驰名商标/gu,
    reason: { en: "“Well-known trademark” must not be used in advertising", "zh-CN": "“驰名商标”字样不得用于广告宣传" },
    source: { en: "Trademark Law of the PRC, Art. 14(5)", "zh-CN": "《中华人民共和国商标法》第十四条第五款" },
  },
  {
    id: "zh_medical",
    weight: "forbidden",
    pattern: /治疗|治愈|根治|包治|药到病除|无副作用|零副作用|消炎|抗炎|杀菌消毒|药妆|医学护肤|处方级|修复受损细胞/gu,
    reason: { en: "Medical effect claimed for what is no medicine", "zh-CN": "非药品、非医疗器械宣称医疗作用" },
    source: {
      en: "Advertising Law of the PRC, Art. 17; Cosmetics Supervision and Administration Regulation, Art. 43",
      "zh-CN": "《中华人民共和国广告法》第十七条；《化妆品监督管理条例》第四十三条",
    },
  },
  {
    id: "zh_returns",
    weight: "forbidden",
    pattern: /保本|稳赚|零风险|无风险|保收益|躺赚/gu,
    reason: { en: "A promise of return without risk", "zh-CN": "对收益作出保证性承诺" },
    source: adLaw("25", "二十五条"),
  },
  {
    id: "zh_absolute_effect",
    weight: "proof",
    pattern:
      /100% ?(?:有效|成功|安全|纯天然|不过敏)|百分之百|百分百|绝对(?:有效|安全|不)|永久|永不|万能|立竿见影|一次见效|\d+ ?天(?:见效|美白|祛斑)|当天见效/gu,
    reason: { en: "An effect promised without condition", "zh-CN": "对功效作无条件承诺，须有依据，否则构成虚假广告" },
    source: adLaw("28", "二十八条"),
  },
  {
    id: "zh_only",
    weight: "proof",
    pattern: /唯一|首个|首家|首创|独家|全网最|填补国内空白/gu,
    reason: {
      en: "A claim to be the only or the earliest one: name the proof",
      "zh-CN": "“唯一”“首家”等须标明出处与依据",
    },
    source: adLaw("11", "十一条"),
  },
];

const ftc = (en: string, chinese: string): Words => ({ en, "zh-CN": chinese });
const substantiation = ftc(
  "FTC Policy Statement Regarding Advertising Substantiation (1984); FTC Act § 5",
  "美国联邦贸易委员会《广告证实政策声明》（1984）；《联邦贸易委员会法》第 5 条",
);

export const englishRules: readonly WordingRule[] = [
  {
    id: "en_guarantee",
    weight: "proof",
    pattern: /\b(?:guarantee[ds]?|guaranteeing|money[- ]back)\b/giu,
    reason: { en: "A guarantee needs its terms beside it", "zh-CN": "承诺“保证”须同时写明条件" },
    source: ftc("16 CFR Part 239", "《美国联邦法规》第 16 编第 239 部分"),
  },
  {
    id: "en_number_one",
    weight: "proof",
    pattern: /\b(?:no\.? ?1|number one|top[- ]rated|leading brand)\b|(?:^|[^\p{L}\p{N}])#1(?!\d)/giu,
    reason: { en: "A claim to lead: keep the proof", "zh-CN": "宣称领先须有依据" },
    source: substantiation,
  },
  {
    id: "en_superlative",
    weight: "proof",
    pattern:
      /\b(?:(?:the|world'?s|world’s) (?:best|most effective|fastest|safest|cheapest|strongest)|unbeatable|second to none)\b/giu,
    reason: { en: "A superlative that can be checked: keep the proof", "zh-CN": "可验证的最高级表述须有依据" },
    source: substantiation,
  },
  {
    id: "en_cure",
    weight: "forbidden",
    pattern: /\b(?:cures?|miracle|heals? (?:acne|eczema|rosacea)|no side[- ]effects|risk[- ]free)\b/giu,
    reason: { en: "A cure, or the absence of every risk", "zh-CN": "宣称治愈或毫无风险" },
    source: ftc("FTC Act §§ 5, 12 (15 U.S.C. §§ 45, 52)", "《联邦贸易委员会法》第 5、12 条"),
  },
  {
    id: "en_proven",
    weight: "proof",
    pattern:
      /\b(?:clinically (?:proven|tested)|scientifically proven|doctors? recommend(?:ed)?|dermatologist[- ](?:tested|recommended))\b/giu,
    reason: { en: "A claim of science: keep the study", "zh-CN": "引用科学结论须有研究依据" },
    source: substantiation,
  },
  {
    id: "en_free",
    weight: "proof",
    pattern: /\b(?:for free|free (?:gift|trial|sample|shipping)|100% free)\b/giu,
    reason: { en: "“Free” needs its conditions beside it", "zh-CN": "“免费”须同时写明条件" },
    source: ftc("16 CFR Part 251", "《美国联邦法规》第 16 编第 251 部分"),
  },
  {
    id: "en_absolute",
    weight: "proof",
    pattern:
      /\b(?:100% (?:effective|safe|natural)|always works|never fails|permanent(?:ly)?|instant results?|overnight results?)\b/giu,
    reason: { en: "An effect promised without condition", "zh-CN": "对功效作无条件承诺" },
    source: substantiation,
  },
];

export const wordingRules: readonly WordingRule[] = [...chineseRules, ...englishRules];
