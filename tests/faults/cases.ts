/** Every action × every request of it × every way in which it can fail, and what may be found afterwards. */
import type { BookData, SheetData } from "../../package/book";
import { openData, type Host } from "../../host";
import type { Fate } from "../../host/client/request-channel";
import { selfTestSheetName } from "../../src/report/self-test/self-test-sheet";
import type { SelfTestReport } from "../../src/actions/self-test";
import type { Outcome } from "../../src/actions/environment";
import { gridOfSheet } from "../../src/jobs/workbook-file";
import { changesSheetName, readChanges } from "../../src/report/lists/changes-plan";
import { ledgerSheet } from "../actions/sample-book";
import { settingsSheetName } from "../../src/reading/settings/settings-sheet";
import { actions, acts, bookOf, officeNames, victims, type Act, type Reach } from "./acts";
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";

/** What somebody does to the workbook. */
type Meddling =
  | { readonly kind: "renamed" | "deleted" | "protected"; readonly sheet: string }
  | { readonly kind: "secondPane" };

/** What happens at a request: it fails, or somebody does something just before it. */
type Happening = { readonly kind: "fails"; readonly fate: Fate } | Meddling;

export interface FaultCase {
  readonly action: keyof PaneActions;
  /** The request of the action, from 1. */
  readonly request: number;
  readonly happening: Happening;
}

const FATES: readonly Fate[] = [
  { code: "GeneralException", isDone: false },
  { code: "Timeout", isDone: true },
  { code: "RequestPayloadSizeLimitExceeded", isDone: false },
];

const RENAMED = "别人改的名";
const OFFICE = new Set(officeNames);

const ALIAS = "另一窗格的旧名";

/** An action without a fault: what it is given, and what it leaves. */
interface Clean {
  readonly requests: number;
  readonly before: Contents;
  readonly after: Contents;
}

const cleaned = new Map<string, Promise<Clean>>();

export function actionNames(): readonly (keyof PaneActions)[] {
  return (Object.keys(acts) as (keyof PaneActions)[]).filter((name) => typeof acts[name] !== "string");
}

function actOf(name: keyof PaneActions): Act {
  const act = acts[name];
  if (typeof act === "string") throw new Error(`${name} ${act}.`);
  return act;
}

async function on<T>(act: Act, work: (host: Host) => Promise<T>): Promise<T> {
  const host = await openData(await bookOf(act.book));
  const restore = host.installGlobals();
  try {
    return await work(host);
  } finally {
    restore();
    host.close();
  }
}

/** @param happening what somebody did before the action began */
function cleanRun(name: keyof PaneActions, happening?: Meddling): Promise<Clean> {
  const act = actOf(name);
  const key = JSON.stringify([name, happening]);
  const known =
    cleaned.get(key) ??
    on(act, async (host) => {
      const call = await act.call(host);
      if (happening !== undefined) await happen(host, happening);
      const renamed = happening?.kind === "renamed" ? happening.sheet : "";
      const from = host.counters.requests;
      const before = contentsOf(await host.data(), renamed);
      const outcome = await call();
      if (!outcome.ok && happening === undefined) throw new Error(`${name}: ${outcome.problem.message}`);
      return {
        requests: host.counters.requests - from,
        before,
        after: contentsOf(await host.data(), renamed),
      };
    });
  cleaned.set(key, known);
  return known;
}

/** Every case of an action, in an order of its own. */
export async function casesOf(action: keyof PaneActions): Promise<readonly FaultCase[]> {
  const act = actOf(action);
  const { requests } = await cleanRun(action);
  const sheets = victims(act, await bookOf(act.book));
  const happenings: readonly Happening[] = [
    ...FATES.map((fate): Happening => ({ kind: "fails", fate })),
    ...sheets.flatMap((sheet): readonly Happening[] =>
      (["renamed", "deleted", "protected"] as const).map((kind) => ({ kind, sheet })),
    ),
    { kind: "secondPane" },
  ];
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) =>
    happenings.map((happening) => ({ action, request, happening })),
  );
}

export function titleOf({ action, request, happening }: FaultCase): string {
  const what =
    happening.kind === "fails"
      ? `${happening.fate.code}${happening.fate.isDone ? " once done" : ""}`
      : "sheet" in happening
        ? `${happening.sheet} ${happening.kind}`
        : happening.kind;
  return `${action}, request ${String(request)}: ${what}`;
}

/** What is wrong with how a case ended; nothing is the rule. */
export async function wrongOf(one: FaultCase): Promise<readonly string[]> {
  const act = actOf(one.action);
  const clean = await cleanRun(one.action);
  const { happening } = one;
  const meddled = happening.kind === "fails" ? clean : await cleanRun(one.action, happening);
  return on(act, async (host) => {
    const call = await act.call(host);
    const first = host.counters.requests + one.request;
    const second: { outcome: Outcome<unknown> | null } = { outcome: null };
    let isOver = false;
    host.channel.configure({
      fate: async (request) => {
        if (isOver || request < first) return null;
        isOver = true;
        if (happening.kind === "fails") return happening.fate;
        second.outcome = await happen(host, happening);
        return null;
      },
    });
    const outcome = await call();
    host.channel.configure({ fate: undefined });
    const now = contentsOf(await host.data(), happening.kind === "renamed" ? happening.sheet : "");
    return judged({ one, reach: act.reach, clean, meddled, outcome, second: second.outcome, now });
  });
}

async function happen(host: Host, happening: Meddling): Promise<Outcome<unknown> | null> {
  const { user, standIn } = host;
  if (happening.kind === "secondPane")
    return actions.answerNames({ today: 45_291, liveFormulas: false }, [{ name: ALIAS, means: "恒泰" }]);
  const id = standIn.engine.sheets.find(happening.sheet);
  // What the action has made may be what it is about to take away.
  if (id === undefined) return null;
  if (happening.kind === "renamed") await user.renameSheet(happening.sheet, RENAMED);
  else if (happening.kind === "deleted") await user.deleteSheet(happening.sheet);
  else standIn.engine.sheets.changeExtras(id, { isProtected: true });
  return null;
}

/** What stands in a sheet, and the marks on it. */
interface SheetContents {
  readonly cells: string;
  readonly marks: string;
}

type Contents = ReadonlyMap<string, SheetContents>;

/** @param renamed what the sheet was called that somebody has renamed */
function contentsOf(data: BookData, renamed = ""): Contents {
  return new Map(
    data.sheets.map((sheet) => {
      const isOffice = OFFICE.has(sheet.name === RENAMED ? renamed : sheet.name);
      const contents = sheetContents(data, sheet, isOffice);
      const isRecord = (sheet.name === RENAMED ? renamed : sheet.name) === changesSheetName;
      return [sheet.name, isRecord ? { ...contents, cells: recordOf(data, sheet) } : contents];
    }),
  );
}

/** The changes alone: their cells' addresses follow whoever renames a sheet, and an empty record says nothing. */
function recordOf(data: BookData, sheet: SheetData): string {
  const changes = readChanges(gridOfSheet(data, { ...sheet, name: changesSheetName }, "full"));
  return changes
    .map(({ title, before, after, state }) => JSON.stringify([title, before, after, state]))
    .join("\n");
}

/** Number formats of the office's cells belong to what is in them; ours only dress. */
function sheetContents(
  { styles }: BookData,
  { rows, conditionalFormats }: SheetData,
  isOffice: boolean,
): SheetContents {
  const cells = Array.from(rows, (row) =>
    Array.from(row ?? [], (cell) => {
      const content = cell?.formula ?? cell?.value ?? "";
      const format = styles[cell?.style ?? -1]?.numberFormat ?? "General";
      return content === "" ? "" : `${JSON.stringify(content)} ${isOffice ? format : ""}`;
    })
      .join("\t")
      .trimEnd(),
  );
  return { cells: cells.join("\n").trimEnd(), marks: JSON.stringify(conditionalFormats) };
}

interface Ended {
  readonly one: FaultCase;
  readonly reach: Reach;
  readonly clean: Clean;
  /** The action without a fault after what somebody did. */
  readonly meddled: Clean;
  readonly outcome: Outcome<unknown>;
  readonly second: Outcome<unknown> | null;
  readonly now: Contents;
}

interface SheetJudgement {
  readonly wrong: readonly string[];
  readonly isChanged: boolean;
  readonly isOfficeChanged: boolean;
}

function judged(ended: Ended): readonly string[] {
  const { second, now } = ended;
  const sheets = [...now].map(([name, contents]) => judgedSheet(ended, name, contents));
  const isLost = second?.ok === true && now.get(settingsSheetName)?.cells.includes(ALIAS) !== true;
  return [
    ...sheets.flatMap(({ wrong }) => wrong),
    ...gone(ended),
    ...(isLost ? ["what the second pane kept is lost"] : []),
    ...unrecorded(ended),
    ...untrue(ended, {
      isChanged: sheets.some(({ isChanged }) => isChanged),
      isOfficeChanged: sheets.some(({ isOfficeChanged }) => isOfficeChanged),
    }),
  ];
}

const UNTOUCHED: SheetJudgement = { wrong: [], isChanged: false, isOfficeChanged: false };

function judgedSheet(ended: Ended, name: string, { cells, marks }: SheetContents): SheetJudgement {
  const { one, reach, clean, meddled, outcome } = ended;
  const { happening } = one;
  // The second pane writes there too.
  if (happening.kind === "secondPane" && name === settingsSheetName) return UNTOUCHED;
  const nameBefore = happening.kind === "renamed" && name === RENAMED ? happening.sheet : name;
  const before = clean.before.get(nameBefore);
  const isOffice = OFFICE.has(nameBefore);
  const hasOtherCells = cells !== before?.cells;
  const hasOtherMarks = marks !== before?.marks;
  const known = [before, clean.after.get(nameBefore), meddled.before.get(name), meddled.after.get(name)];
  // A sheet that was only added yet says nothing.
  const isWhole =
    (cells === "" && before === undefined) ||
    known.some((sheet) => sheet?.cells === cells) ||
    isToldAsLeft(name, outcome);
  return {
    wrong: [
      ...(isWhole ? [] : [`${name} is neither old nor new`]),
      ...(isOffice && reach !== "marks" && hasOtherMarks ? [`${name} has other marks`] : []),
    ],
    isChanged: hasOtherCells || hasOtherMarks,
    isOfficeChanged: isOffice && hasOtherCells,
  };
}

function gone({ one: { happening }, clean, now }: Ended): readonly string[] {
  const isTaken = (name: string): boolean =>
    (happening.kind === "renamed" || happening.kind === "deleted") && happening.sheet === name;
  return [...clean.before.keys()]
    .filter((name) => !now.has(name) && !isTaken(name))
    .map((name) => `${name} is gone`);
}

/** The self-test says in a line of its own that its sheet could not be taken away. */
function isToldAsLeft(name: string, outcome: Outcome<unknown>): boolean {
  if (name !== selfTestSheetName || !outcome.ok) return false;
  const { lines } = outcome.value as SelfTestReport;
  return lines.some(({ id, ok }) => id === "sheet.remove" && !ok);
}

/** A fix is recorded, and what is recorded was done: an undoing too. */
function unrecorded({ one, reach, clean, now, outcome }: Ended): readonly string[] {
  const name = one.happening.kind === "renamed" && now.has(RENAMED) ? RENAMED : ledgerSheet;
  const cells = now.get(now.has(name) ? name : ledgerSheet)?.cells;
  if (reach !== "cells" || !clean.after.has(changesSheetName) || cells === undefined) return [];
  const { happening } = one;
  if ("sheet" in happening && happening.kind !== "protected" && happening.sheet === changesSheetName)
    return [];
  if (!outcome.ok && outcome.problem.message.includes("也没能恢复")) return [];
  const isDone = cells === clean.after.get(ledgerSheet)?.cells;
  const isRecorded = now.get(changesSheetName)?.cells === clean.after.get(changesSheetName)?.cells;
  return isDone === isRecorded ? [] : [`done: ${String(isDone)}, recorded: ${String(isRecorded)}`];
}

const NOTHING = /工作簿没有改动|没有写入|没有保存|什么都没有写/;
const NO_CELLS = /台账没有改动|恢复了原样|台账和空表都没有改动/;
const SOMETHING = /可能|已经|写好|没有写全|恢复了原样|还在/;

function untrue(
  { one, clean, outcome, now }: Ended,
  { isChanged, isOfficeChanged }: { readonly isChanged: boolean; readonly isOfficeChanged: boolean },
): readonly string[] {
  if (outcome.ok) {
    if (one.happening.kind !== "fails") return [];
    const missing = [...clean.after].filter(([name, { cells }]) => now.get(name)?.cells !== cells);
    return missing.map(([name]) => `all is well, it says, but ${name} is not as it is without a fault`);
  }
  const { message } = outcome.problem;
  const wrong: string[] = [];
  if (!/[\u4e00-\u9fff].*。$/.test(message)) wrong.push("no sentence");
  if (NOTHING.test(message) && isChanged) wrong.push("nothing was written, it says");
  if (NO_CELLS.test(message) && isOfficeChanged) wrong.push("no cell of the office's is changed, it says");
  if (isChanged && !SOMETHING.test(message)) wrong.push("it says nothing of what was written");
  return wrong.map((text) => `${text}: ${message}`);
}
