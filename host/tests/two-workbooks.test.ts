/** Two workbooks in one process are as if each were alone. */
import { openData, type Host } from "../index";
import { book, sheet } from "./books";

function opened(numbers: readonly number[]): Promise<Host> {
  const rows = numbers.map((number) => [number]);
  return openData(book([sheet("台账", [...rows, [{ formula: "=SUM(A1:A2)" }], [{ formula: "=A3*2" }]])]));
}

test("the second calculates from its own cells while the first is open and edited", async () => {
  const first = await opened([1, 2]);
  await first.user.type("台账", "A1", 10);
  const second = await opened([100, 200]);
  expect([second.user.read("台账", "A3"), second.user.read("台账", "A4")]).toEqual([300, 600]);
  await second.user.type("台账", "A2", 300);
  await first.user.type("台账", "A2", 20);
  expect([first.user.read("台账", "A3"), first.user.read("台账", "A4")]).toEqual([30, 60]);
  expect([second.user.read("台账", "A3"), second.user.read("台账", "A4")]).toEqual([400, 800]);
  first.close();
  await second.user.type("台账", "A1", 0);
  expect(second.user.read("台账", "A4")).toBe(600);
  second.close();
});
