/** 打开示例: a workbook of its own; the open one keeps every cell, and nothing is added to it. */
import { openSample } from "../../src/actions/ledgers/open-sample";
import { openFile } from "../../src/file/file-workbook";
import { endOfYear } from "../../src/reading/cells/dates";
import { environment, opened, sampleBytes, valueOf } from "./sample-book";

test("opens beside the workbook, which stays as it is", async () => {
  const host = await opened(sampleBytes());
  const before = await host.data();
  const others: string[] = [];
  host.standIn.session.onAnotherWorkbook = (base64) => others.push(base64);
  valueOf(await openSample(environment, sampleBytes()));
  expect(others).toEqual([Buffer.from(sampleBytes()).toString("base64")]);
  expect((await host.data()).sheets).toEqual(before.sheets);
  host.close();
});

test("a file can't open another beside it, and says so", async () => {
  const file = openFile({ name: "台账.xlsx", bytes: sampleBytes() }, endOfYear(2023));
  if ("problem" in file) throw new Error(file.problem);
  const outcome = await openSample({ workbook: file.workbook }, sampleBytes());
  expect(outcome).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("换一个文件") as unknown },
  });
});
