/** Single checks of what Excel does, each by itself: what Excel refuses is that check's answer and no other's. */
import { cellValue, isCellError } from "../../reading/cells/grid";
import { doneWord, type CheckId, type Shown } from "../../report/self-test/self-test-lines";
import type { PlanValue } from "../../report/sheet-plan";
import { isHostError } from "../run";

type Rows = readonly (readonly PlanValue[])[];

export class Checks {
  private readonly answers = new Map<string, Rows>();

  get shown(): Shown {
    return this.answers;
  }

  /** Does it; `null` where it need only go through. False where Excel refuses. */
  async check(id: CheckId, work: () => Promise<PlanValue>): Promise<boolean> {
    try {
      this.tell(id, [[(await work()) ?? doneWord]]);
      return true;
    } catch (error) {
      if (!isHostError(error)) throw error;
      this.tell(id, [[codeOf(error)]]);
      return false;
    }
  }

  tell(id: string, rows: Rows): void {
    this.answers.set(id, rows);
  }
}

export function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code : "不明的错误";
}

/** What cells show; an error as its text. */
export function shownRows(values: readonly (readonly unknown[])[]): Rows {
  return values.map((row) =>
    row.map((value) => {
      const read = cellValue(value);
      return isCellError(read) ? read.error : read;
    }),
  );
}
