/** ENT-16: sequence numbers that repeat or leave one out. */
import type { Entry, Table } from "../../../reading/table";
import { numberedWrongly, type WrongNumber } from "../../fixes/sequence";
import { groupedBy } from "../../collisions";
import { at, ledgerRule, recordText, tablesWith, type Spot } from "../../rule-definition";

type EnterpriseEntry = Entry<"enterprise">;

/** More collisions than this share of the rows are no slips: the numbers begin anew somewhere. */
const SLIP_SHARE = 0.2;

/** Spots of one table. Numbers that begin anew below a section or a sub-total are looked at block by block. */
function* sequenceSpots(table: Table<"enterprise">): Iterable<Spot | null> {
  if (isRunning(table.entries)) return;
  const wrong = numberedWrongly(table);
  for (const spot of spotsByBlock(table)) yield spot === null ? null : withFix(spot, wrong);
}

/** The right number for the cell, or, of two equal ones, for the upper one where that is the slip. */
function withFix(spot: Spot, wrong: readonly WrongNumber[]): Spot {
  const own = wrong.find(({ entry }) => entry.cell("seq") === spot.cell);
  if (own !== undefined) return { ...spot, expected: String(own.expected), fix: own.fix };
  const twin = wrong.filter(({ entry }) => entry.raw("seq") === spot.actual);
  const moreFixes = twin.flatMap(({ entry, fix }) => {
    const cell = entry.cell("seq");
    return cell === null ? [] : [{ ...fix, cell }];
  });
  return moreFixes.length === 1 ? { ...spot, moreFixes } : spot;
}

function* spotsByBlock(table: Table<"enterprise">): Iterable<Spot | null> {
  const parts = partsOf(table);
  if (parts.every((part) => isRunning(part) && part[0]?.value("seq") === 1)) return;
  const whole = blockOf(table.entries);
  const blocks = isPlausible(whole) ? [whole] : parts.map(blockOf).filter(isPlausible);
  for (const block of blocks) yield* spotsOf(block);
}

/** Numbers that go up by one from row to row, as almost all do: nothing to look for. */
function isRunning(entries: readonly EnterpriseEntry[]): boolean {
  const first = entries[0]?.value("seq") ?? null;
  return first !== null && entries.every((entry, index) => entry.value("seq") === first + index);
}

interface Block {
  readonly size: number;
  /** The first entry of each number that can belong to the block, the smallest number first. */
  readonly firsts: ReadonlyMap<number, EnterpriseEntry>;
  readonly repeated: readonly EnterpriseEntry[];
  /** Entries with a number far beyond the size of the block. */
  readonly strayed: readonly EnterpriseEntry[];
  readonly missing: readonly number[];
  /** Every numbered entry, from top to bottom. */
  readonly inOrder: readonly EnterpriseEntry[];
}

function blockOf(entries: readonly EnterpriseEntry[]): Block {
  const numbered = entries.filter((entry) => Number.isInteger(entry.value("seq") ?? Number.NaN));
  const numberOf = (entry: EnterpriseEntry): number => entry.value("seq") ?? 0;
  const least = numbered.reduce((least, entry) => Math.min(least, numberOf(entry)), Infinity);
  const limit = least + numbered.length - 1 + tolerance(numbered.length);
  const firsts = new Map<number, EnterpriseEntry>();
  const repeated: EnterpriseEntry[] = [];
  const strayed = numbered.filter((entry) => numberOf(entry) > limit);
  for (const entry of numbered) {
    const number = numberOf(entry);
    if (number > limit) continue;
    if (firsts.has(number)) repeated.push(entry);
    else firsts.set(number, entry);
  }
  const missing = missingAmong([...firsts.keys()]);
  return { size: numbered.length, firsts, repeated, strayed, missing, inOrder: numbered };
}

function missingAmong(numbers: readonly number[]): readonly number[] {
  const ordered = [...numbers].sort((one, other) => one - other);
  return ordered.flatMap((number, position) => {
    const before = ordered[position - 1] ?? number - 1;
    return Array.from({ length: number - before - 1 }, (_, gap) => before + 1 + gap);
  });
}

function tolerance(size: number): number {
  return Math.max(1, Math.floor(size * SLIP_SHARE));
}

function isPlausible({ size, repeated, strayed, missing }: Block): boolean {
  return Math.max(repeated.length, strayed.length, missing.length) <= tolerance(size);
}

/** Entries between two rows without a record, and of one park. */
function partsOf(table: Table<"enterprise">): EnterpriseEntry[][] {
  const borders = table.recognition.skippedRows.map(({ row }) => row);
  let passed = 0;
  const partOf = (entry: EnterpriseEntry): string => {
    while ((borders[passed] ?? Infinity) < entry.row) passed++;
    return `${String(passed)} ${entry.park ?? ""}`;
  };
  return [...groupedBy(table.entries, partOf).values()];
}

/** The one entry between those numbered just below and just above the gap: its number should fill it (4, 7, 6). */
function standingIn(gap: number, { firsts, inOrder }: Block): EnterpriseEntry | undefined {
  const before = firsts.get(gap - 1);
  if (before === undefined) return undefined;
  const position = inOrder.indexOf(before);
  return inOrder[position + 2] === firsts.get(gap + 1) ? inOrder[position + 1] : undefined;
}

function outOfOrder(entry: EnterpriseEntry): Spot | null {
  return at(entry, "seq", `${recordText(entry)}的序号${entry.raw("seq")}与上下行接不上，请重新编号`, {
    actual: entry.raw("seq"),
  });
}

/** The lower of two equal numbers; a gap is told at the number after it, unless a wrong number explains it. */
function* spotsOf(block: Block): Iterable<Spot | null> {
  const { firsts, repeated, strayed, missing } = block;
  for (const entry of repeated) {
    const number = entry.value("seq") ?? 0;
    const first = firsts.get(number);
    if (first !== undefined)
      yield at(
        entry,
        "seq",
        `${recordText(entry)}的序号${String(number)}与${recordText(first)}重复，请重新编号`,
        {
          actual: String(number),
        },
      );
  }
  for (const entry of strayed) yield outOfOrder(entry);
  if (missing.length <= repeated.length + strayed.length) return;
  const told = new Set<EnterpriseEntry | undefined>([...repeated, ...strayed]);
  for (const gap of missing) {
    const after = firsts.get(gap + 1);
    const culprit = standingIn(gap, block);
    if (told.has(culprit)) continue;
    if (culprit !== undefined) yield outOfOrder(culprit);
    else if (after !== undefined)
      yield at(after, "seq", `${recordText(after)}前缺少序号${String(gap)}，请核对是否漏了一行，或重新编号`, {
        actual: String(gap + 1),
        expected: String(gap),
      });
  }
}

export const sequenceBroken = ledgerRule(
  {
    id: "ENT-16",
    title: "序号重复或断号",
    severity: "warning",
    why: "序号断了或重了，往往是删行、插行后漏了一行或抄重了一行。",
    authority: "办公惯例",
    needs: [["enterprise.seq"]],
  },
  function* (situation) {
    for (const table of tablesWith(situation, "enterprise", "seq")) yield* sequenceSpots(table);
  },
);
