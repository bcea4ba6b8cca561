/** The workbook, the application and the runtime: what a request starts from. */
import { HostError } from "../protocol/host-error";
import { booleanArgument, numberArgument, oneOf, textArgument } from "./arguments";
import { modelClass, type ModelObject } from "./model-object";
import { names } from "./names";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { areaAddress } from "../engine/addresses";
import { Session, type SessionOptions } from "./session";
import type { BookData } from "../../package/book";
import type { Engine } from "../engine/engine";
import { tables } from "./tables";
import { worksheet, worksheets } from "./worksheet";

/** Opens a session on a loaded engine. */
export function openSession(engine: Engine, book: BookData, options: SessionOptions): Session {
  return new Session(engine, book, options, (session) => ({
    range: (target) => range(session, target),
    worksheet: (sheet) => worksheet(session, sheet),
  }));
}

/** The root object of every request. */
export function workbook(session: Session): ModelObject {
  return modelClass<Session>({
    name: "Workbook",
    scalars: {
      Name: { get: () => "Book1.xlsx" },
      ReadOnly: { get: () => session.options.isReadOnly },
      AutoSave: { get: () => false },
      IsDirty: { get: () => true },
    },
    navigations: {
      Worksheets: worksheets,
      Application: application,
      Names: (s) => names(s, undefined),
      Tables: (s) => tables(s, undefined),
      Settings: settings,
      Protection: structureProtection,
      Functions: functions,
      _Runtime: runtime,
    },
    methods: {
      GetSelectedRange: (s) => range(s, { ...s.selection }),
      GetSelectedRanges: (s) => rangeAreas(s, s.selection.sheet, areaAddress(s.selection.area)),
      GetActiveCell: (s) => {
        const { row, column } = s.selection.area;
        return range(s, { sheet: s.selection.sheet, area: { row, column, endRow: row, endColumn: column } });
      },
      _GetRangeForEventByReferenceId: (s, [reference]) => s.keptObject(textArgument(reference)) ?? null,
      _RemoveReference: (s, [reference]) => {
        s.release(textArgument(reference));
        return undefined;
      },
      _RemoveAllReferences: () => undefined,
    },
  })(session);
}

function application(session: Session): ModelObject {
  return modelClass<Session>({
    name: "Application",
    scalars: {
      CalculationMode: {
        get: (s) => s.calculationMode,
        set: (s, value) => {
          s.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        },
      },
      CalculationState: { get: (s) => (s.engine.isCalculating() ? "Calculating" : "Done") },
    },
    methods: {
      Calculate: (s) => {
        s.engine.recalculate();
        return undefined;
      },
      CreateWorkbook: (s, [base64]) => workbookCreated(s, textArgument(base64)),
      // The engine calculates after a request anyway, and draws nothing.
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  })(session);
}

/** A workbook that is made of a file's bytes and opens in a window of its own. */
function workbookCreated(session: Session, base64: string): ModelObject {
  return modelClass<string>({
    name: "WorkbookCreated",
    scalars: { Id: { get: () => "{new}" } },
    methods: {
      Open: (file) => {
        session.onAnotherWorkbook(file);
        return undefined;
      },
    },
  })(base64);
}

/** Excel's own functions, as far as an add-in asks for them: DATE, which tells the workbook's date system. */
function functions(session: Session): ModelObject {
  const result = modelClass<number>({
    name: "FunctionResult",
    scalars: { Value: { get: (value) => value }, Error: { get: () => null } },
  });
  return modelClass<Session>({
    name: "Functions",
    methods: {
      Date: (s, [year, month, day]) => {
        const serial =
          Date.UTC(numberArgument(year), numberArgument(month) - 1, numberArgument(day)) / 86_400_000;
        return result(serial + (s.engine.isDate1904() ? 24_107 : 25_569));
      },
    },
  })(session);
}

function runtime(session: Session): ModelObject {
  return modelClass<Session>({
    name: "Runtime",
    scalars: {
      EnableEvents: {
        get: (s) => s.eventsEnabled,
        set: (s, value) => {
          s.eventsEnabled = booleanArgument(value);
        },
      },
    },
  })(session);
}

function structureProtection(session: Session): ModelObject {
  return modelClass<Session>({
    name: "WorkbookProtection",
    scalars: { Protected: { get: (s) => s.engine.isBookStructureProtected() } },
    methods: {
      Protect: (s) => {
        s.refuseIfStructureProtected();
        s.engine.setBookStructureProtected(true);
        return undefined;
      },
      Unprotect: (s) => {
        s.refuseIfReadOnly();
        if (!s.engine.isBookStructureProtected()) throw new HostError("InvalidOperation");
        s.engine.setBookStructureProtected(false);
        return undefined;
      },
    },
  })(session);
}

function settings(session: Session): ModelObject {
  const setting = (s: Session, key: string): ModelObject =>
    modelClass<string>({
      name: "Setting",
      identity: (k) => ({ _Id: k }),
      scalars: {
        Key: { get: (k) => k },
        Value: {
          get: (k) => s.settings.get(k),
          set: (k, value) => {
            s.settings.set(k, value);
          },
        },
      },
      methods: {
        Delete: (k) => {
          s.settings.delete(k);
          return undefined;
        },
      },
    })(key);
  const existing = (s: Session, key: unknown): ModelObject => {
    if (!s.settings.has(textArgument(key))) throw new HostError("ItemNotFound");
    return setting(s, textArgument(key));
  };
  return modelClass<Session>({
    name: "SettingCollection",
    items: (s) => [...s.settings.keys()].map((key) => setting(s, key)),
    index: (s, [key]) => existing(s, key),
    methods: {
      GetCount: (s) => s.settings.size,
      GetItem: (s, [key]) => existing(s, key),
      GetItemOrNullObject: (s, [key]) =>
        s.settings.has(textArgument(key)) ? setting(s, textArgument(key)) : null,
      Add: (s, [key, value]) => {
        s.refuseIfReadOnly();
        s.settings.set(textArgument(key), value);
        return setting(s, textArgument(key));
      },
    },
  })(session);
}
