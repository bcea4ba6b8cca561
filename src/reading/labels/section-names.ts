/** What a section row is called, and what it names for the rows below it. */
import { writtenCells, type Area } from "../cells/area";
import { yearReadOut } from "../cells/chinese-numerals";
import { fold } from "../cells/folding";
import { maskNumbersIn } from "../cells/mask";
import { answerHeadings, headedThings, partEndings, type AnswerHeading } from "../../registers/heading-words";
import { legalSuffixes, organisationSuffixes } from "../../registers/name-parts";
import { headingOpenings } from "../../registers/row-words";
import { buildingEndings, parkEndings, townshipEndings } from "../../registers/place-endings";
import { cellText, type Grid } from "../cells/grid";
import { readWord } from "../cells/words";
import { oneOf } from "../cells/patterns";

/** 一, （二）, 三、: the number of a part. */
export const chineseNumber = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
export const sectionNumber =
  /^(?:附?表?[(（]?[一二三四五六七八九十]{1,3}[)）、.．:：]+|第[一二三四五六七八九十]{1,3}[、部分章节]*)/;
/** （共12家） behind a part's name. */
export const sectionCount = /[(（]?(?:共|计|合计)?\d+(?:家|个|户|人|名|件|条|套)(?:企业|党组织|党员)?[)）]?$/;

/** 以下为 before what the heading says. */
const OPENING = new RegExp(`^${oneOf(headingOpenings)}`);

/** Ends of what names a part. */
export const placeEnding = new RegExp(
  `${oneOf([...parkEndings, ...townshipEndings, ...buildingEndings, ...partEndings])}$`,
);

/** The part's name in a section row, without its number and its count; `label` is the row's first text. */
export function sectionName(grid: Grid, row: number, area: Area, label: string): string {
  const text = fold(label);
  const second = chineseNumber.test(text)
    ? writtenCells(grid, row, area.left, area.right)[1]?.value
    : undefined;
  const written = second === undefined ? text : fold(cellText(second));
  const name = written
    .replace(sectionNumber, "")
    .replace(OPENING, "")
    .replace(/^\d{1,2}[、.]/, "")
    .replace(/[:：]+$/, "")
    .replace(sectionCount, "");
  return maskNumbersIn(name === "" ? written : name);
}

/** What a section row names for the rows below it: a name, or an answer of one of their fields. */
export type SectionSubject =
  "organisation" | "enterprise" | "building" | "township" | "park" | "time" | AnswerHeading["field"];

/** What the headings above a record name for it. */
export type SectionNames = ReadonlyMap<SectionSubject, string>;

/** 2022年秋季学期, 二〇二三年: nothing but a time. */
const TIME = new RegExp(
  `^(?:20\\d\\d|${yearReadOut})(?:学?年|年?度)?(?:[上下]半年|第?[一二三四1-4]季度|\\d{1,2}月份?|[春秋]季?(?:学期)?)?$`,
);
const ORGANISATION = new RegExp(`${oneOf([...organisationSuffixes, "党组"])}$`);
const ENTERPRISE = new RegExp(`${oneOf(legalSuffixes)}$`);
const BUILDING = new RegExp(`${oneOf(buildingEndings)}$`);
const TOWNSHIP = new RegExp(`${oneOf(townshipEndings)}$`);
const LAND = new RegExp(`${oneOf(parkEndings)}$`);
const HEADED_THING = new RegExp(`(?<=.)${oneOf(headedThings)}$`);

/**
 * An organisation (甲禾食品党支部), an enterprise, a building, a township, an answer (投产企业); whatever else is taken
 * for a park or group.
 */
function sectionSubject(name: string): SectionSubject {
  if (TIME.test(name)) return "time";
  if (ORGANISATION.test(name)) return "organisation";
  if (BUILDING.test(name)) return "building";
  if (TOWNSHIP.test(name)) return "township";
  if (LAND.test(name)) return "park";
  const answered = answerHeadings.find((heading) => answerIn(heading, name) !== null);
  if (answered !== undefined) return answered.field;
  return ENTERPRISE.test(name) ? "enterprise" : "park";
}

/** 投产企业, 预备党员（3名）: a heading that gives the answer of a field. */
export function isAnswerHeading(text: string): boolean {
  const name = text.replace(sectionNumber, "").replace(OPENING, "").replace(sectionCount, "");
  return answerHeadings.some(({ field }) => field === sectionSubject(name));
}

/** 以下为已退出企业: what would be a note heads the records below by its answer; a whole sentence is one all the same. */
export function opensPart(text: string): boolean {
  const heading = fold(text).replace(/[:：]$/, "");
  return OPENING.test(heading) && !/[,;。:]|不计/.test(heading) && isAnswerHeading(heading);
}

/** True for a name that ends as those of parks do; 重点企业 and 城东 say nothing of it. */
export function endsAsPark(name: string): boolean {
  return LAND.test(name);
}

/** What a section of that subject puts into the field: its name, or the answer that it gives. */
export function sectionValue(subject: SectionSubject, name: string): unknown {
  const heading = answerHeadings.find(({ field }) => field === subject);
  return heading === undefined ? name : answerIn(heading, name);
}

/** True for what a heading says of a field against what stands in a record's own cell. */
export function goesBefore(subject: SectionSubject, value: unknown): boolean {
  const heading = answerHeadings.find(({ field }) => field === subject);
  return heading?.goesBefore?.some((answer) => answer === value) === true;
}

function answerIn({ kind, about }: AnswerHeading, name: string): string | null {
  if (about?.some((word) => name.includes(word)) === false) return null;
  const { value, problem } = readWord(kind, name.replace(HEADED_THING, ""));
  return problem === null ? value : null;
}

/** How the number of a heading is written: headings of one style stand on one level. */
function styleOf(label: string): string {
  const number =
    /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?|第[一二三四五六七八九十]{1,3}|[(（]?\d{1,2}[)）、.．])[、.．:：]?/.exec(
      label,
    );
  return (number?.[0] ?? "").replace(/[一二三四五六七八九十]+/, "一").replace(/\d+/, "1");
}

/** The headings that a row stands below, the outermost first. */
export class OpenSections {
  private open: readonly {
    readonly subject: SectionSubject;
    readonly name: string;
    readonly style: string;
  }[] = [];

  /** A heading ends those of its level and of its subject, and all within them. */
  enter(label: string, name: string): void {
    const [subject, style] = [sectionSubject(name), styleOf(fold(label))];
    const ended = this.open.findIndex(
      (one) => one.subject === subject || (style !== "" && one.style === style),
    );
    const outer = ended === -1 ? this.open : this.open.slice(0, ended);
    this.open = [...outer, { subject, name, style }];
  }

  leave(): void {
    this.open = [];
  }

  get names(): SectionNames {
    return new Map(this.open.map(({ subject, name }) => [subject, name]));
  }
}
