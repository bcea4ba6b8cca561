/** A text as a row of words, numbers and stops, so that one can walk away from a number and see what stands near it. */
import type { Quantity } from "../quantities/quantity";
import { toldOfAll } from "../words/context";
import type { Token } from "./tokens";

export type Element =
  | { readonly kind: "token"; readonly start: number; readonly end: number; readonly token: Token }
  | {
      readonly kind: "number";
      readonly start: number;
      readonly end: number;
      readonly index: number;
      readonly isMoney: boolean;
    }
  | {
      readonly kind: "stop";
      readonly start: number;
      readonly end: number;
      readonly mark: string;
      /** What stands behind it says what was counted before it. */
      readonly isExplained: boolean;
      /** And so does what stands there beside another number. */
      readonly isToldBeside: boolean;
    };

/** 单独：11家　联合：12家: a space behind a number parts what stands before it from what stands behind. */
const GAP =
  /(?<=[家户个名位人件项条套间场次期元月%）)]) +(?=[\u4e00-\u9fff（(])| +(?=[\u4e00-\u9fff]{2,10}[:：])/g;

const STOPS =
  /里面|里头|当中|之中|(?<=企业|党员)中(?=已|有|没|无|尚|还|的|，)|[+=＝◎◆●■▲★•※，,、。．；;：:！!？?（）()\n\t|｜…]|——?/g;

/** 戴红花的4位，是预备党员; 红色11枚，单独建的；; 还有9家企业，一个党员都没有. */
const EXPLAINED =
  /，(?=(?:都|全|全部)?是[^否非]|[^，。；、\d]{2,8}的[；。]|(?:至今|仍|还|连|目前|里面)*(?:[一1][名个]党员[都也]?|没有|没|无)[^，。；\d]{0,6}(?:党员|没有|无|不出来?)[，。；])/y;

/** 剩下的两万元，奖给了5位书记; 15位书记，每人每月150元津贴. */
const TOLD_BESIDE =
  /(?<=[\d一二三四五六七八九十百千两]万?元)，(?=(?:全部|都|主要|分别)?(?:用于|用来|用在|奖给|奖励给|发给|拨给|补给))|(?<=[\d一二三四五六七八九十][名位个人][\u4e00-\u9fff]{1,8})，(?=每[名位个]?(?:人|书记)(?:每)?月)/y;

/** 建成了多少呢？15个: asked and answered in one breath. */
const ANSWERED = /[？?](?=(?:只|就|有|是|共)?(?:\d|[一二两三四五六七八九十百]+[家户个名人位件套元]))/y;

/** Words, numbers and stops in their order. A stop within a word or a number is none. */
export function elementsOf(
  even: string,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  isInTable: (offset: number) => boolean,
): readonly Element[] {
  const elements: Element[] = [
    ...tokens.map((token) => ({ kind: "token" as const, start: token.start, end: token.end, token })),
    ...quantities.map(({ offset, end, counter }, index) => ({
      kind: "number" as const,
      start: offset,
      end,
      index,
      isMoney: counter === "元",
    })),
  ];
  const inNumber = new Uint8Array(even.length + 1);
  for (const { offset, end } of quantities) inNumber.fill(1, offset, end);
  for (const match of even.matchAll(toldOfAll))
    elements.push({
      kind: "stop",
      start: match.index,
      end: match.index + match[0].length,
      mark: match[0],
      isExplained: false,
      isToldBeside: false,
    });
  for (const match of even.matchAll(STOPS)) {
    const start = match.index;
    if (inNumber[start] === 1) continue;
    EXPLAINED.lastIndex = start;
    const isExplained = EXPLAINED.test(even);
    ANSWERED.lastIndex = start;
    const isStroke = /[\t|｜]/.test(match[0]) && !isInTable(start);
    const mark = isStroke ? "，" : ANSWERED.test(even) ? "：" : match[0];
    TOLD_BESIDE.lastIndex = start;
    const isToldBeside = TOLD_BESIDE.test(even);
    elements.push({ kind: "stop", start, end: start + match[0].length, mark, isExplained, isToldBeside });
  }
  const ends = new Set(quantities.map(({ end }) => end));
  for (const { index: start, 0: mark } of even.matchAll(GAP))
    if (inNumber[start] !== 1 && (ends.has(start) || /[）)]/.test(even.charAt(start - 1))))
      elements.push({
        kind: "stop",
        start,
        end: start + mark.length,
        mark: " ",
        isExplained: false,
        isToldBeside: false,
      });
  return elements.sort((one, other) => one.start - other.start || one.end - other.end);
}
