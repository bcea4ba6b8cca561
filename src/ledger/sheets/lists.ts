/** Sheets that pick some of a register's records for another purpose: they never replace and never add. */
import { fold } from "../../reading/cells/folding";
import { oneOf } from "../../reading/cells/patterns";
import { saysCopy } from "../../reading/rows/own-sheet";
import type { Table } from "../../reading/table";
import {
  comingWords,
  listWords,
  newcomerWords,
  sampleWords,
  sheetRelations,
  surveyWords,
} from "../../registers/sheet-roles";
import type { KeyedTable } from "./same-records";
import { shareFound } from "./same-records";
import { rankOf, versionOf } from "./sheet-period";

const MOST_RECORDS = 0.5;
/** A list holds less than this share of the records of the table that it was picked from. */
const FEW_RECORDS = 0.5;
/** A list has less than this share of that table's columns that figures count. */
const FEW_COLUMNS = 0.34;

/** True where the title or the sheet's name says for what the records were picked. */
export function isTitledAsList(table: Table): boolean {
  return isTitledWith(table, listWords[table.register] ?? [], SAMPLES) || isTitledAsNewcomers(table);
}

/** 填写示范 in a title shows how to fill in, and is no list of model firms. */
const SAMPLES = new RegExp(oneOf(sampleWords), "g");

function isTitledAsNewcomers(table: Table): boolean {
  return (
    table.register === "enterprise" && isTitledWith(table, newcomerWords) && !isTitledWith(table, ["台账"])
  );
}

/** True where they are said to be still to come (2024年拟入园企业). */
function isTitledAsComing(table: Table): boolean {
  return isTitledAsList(table) && isTitledWith(table, comingWords);
}

/** True of a list of what came lately that the other sheets mostly do not have. */
export function isOfStrangers(own: KeyedTable, all: readonly KeyedTable[]): boolean {
  const others = all.filter((other) => other !== own);
  return isTitledAsNewcomers(own.table) && shareFound(own, others) <= MOST_RECORDS;
}

/** True where the sheet is called after what shows how a form is filled in. */
export function isNamedAsSample({ grid }: Table): boolean {
  const name = fold(grid.sheet);
  return sampleWords.some((word) => name.includes(word));
}

/** The ledger beside a sheet that shows how it is filled in; `null` where all or none are called so. */
export function filledInBeside(table: Table, all: readonly KeyedTable[]): Table | null {
  const isSample = (one: Table): boolean => isNamedAsSample(one) || isTitledWith(one, sampleWords);
  return isSample(table) ? (all.find((other) => !isSample(other.table))?.table ?? null) : null;
}

function isTitledWith({ grid, recognition }: Table, words: readonly string[], besides?: RegExp): boolean {
  const whole = fold(`${grid.sheet} ${recognition.context.title}`);
  const text = besides === undefined ? whole : whole.replace(besides, "");
  return words.some((word) => text.includes(word));
}

export function isTitledAsSurvey({ grid, recognition }: Table): boolean {
  return surveyWords.test(grid.sheet) || surveyWords.test(recognition.context.title);
}

/** True for a sheet that we made from another one. */
export function isCopy({ grid, recognition }: Table): boolean {
  const [first = Infinity] = recognition.headerRows;
  return saysCopy(grid, first);
}

/** The table that this one was picked from; `null` where it is no list beside any of the others. */
export function listedFrom(own: KeyedTable, all: readonly KeyedTable[]): KeyedTable | null {
  const others = all.filter((other) => other !== own && other.table.entries.length > 0);
  const fuller = others.filter((other) => isPoorBeside(own.table, other.table));
  if (isTitledAsComing(own.table)) return others.find(({ table }) => !isTitledAsComing(table)) ?? null;
  if (isTitledAsList(own.table)) return fuller[0] ?? largerThan(own, others) ?? null;
  return (
    others.find((other) => isPickedFrom(own, other, all)) ??
    fuller.find((other) => isMostlyOn(own, other)) ??
    // The ledgers of several parks together, of which it repeats next to nothing but the names.
    (fuller.length > 1 && shareFound(own, fuller) === 1 ? (fuller[0] ?? null) : null)
  );
}

function largerThan(own: KeyedTable, others: readonly KeyedTable[]): KeyedTable | undefined {
  return others.find(
    ({ table }) => !isTitledAsList(table) && table.entries.length > own.table.entries.length,
  );
}

function isMostlyOn(own: KeyedTable, other: KeyedTable): boolean {
  return shareFound(own, [other]) > MOST_RECORDS;
}

/** Few of the other's records, and no part of it: sheets of its time or later don't hold the rest. */
function isPickedFrom(own: KeyedTable, other: KeyedTable, all: readonly KeyedTable[]): boolean {
  // Few of the payees were paid once more.
  if (sheetRelations[own.table.register].holds === "payments") return false;
  // An earlier sheet with few records is no list, but how things were.
  if (rankOf(own) < rankOf(other)) return false;
  // Nothing is picked from a sheet that has little but the names of it.
  if (isPoorBeside(other.table, own.table)) return false;
  const isFew = own.table.entries.length < other.table.entries.length * FEW_RECORDS;
  if (!isFew || !isMostlyOn(own, other)) return false;
  const beside = all.filter((one) => one !== own && one !== other && mayBePartBeside(one, own, other));
  return shareFound(other, [own, ...beside]) < FEW_RECORDS;
}

function mayBePartBeside(one: KeyedTable, own: KeyedTable, whole: KeyedTable): boolean {
  const isOlder = rankOf(one) < rankOf(whole) || versionOf(one.table) < versionOf(whole.table);
  return !isOlder && !isTitledAsList(one.table) && !isMostlyOn(own, one);
}

/** Lacks most of the columns that figures count and the other one has. */
function isPoorBeside(table: Table, other: Table): boolean {
  const { counted } = sheetRelations[table.register];
  const wanted = counted.filter((field) => other.recognition.columns[field] !== undefined);
  const there = wanted.filter((field) => table.recognition.columns[field] !== undefined);
  return wanted.length >= 3 && there.length < wanted.length * FEW_COLUMNS;
}
