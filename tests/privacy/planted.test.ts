/**
 * Numbers of persons and names of children, wherever somebody typed them, reach no output of a job: they are planted
 * into every column of every register, one in a record each.
 */
import { jobOutputs } from "./job-outputs";
import { leaksIn, planted } from "./planted-book";

test.each([0, 1, 2])("turn %#", async (turn) => {
  const { grids, secrets } = planted(turn);
  expect(secrets.size).toBeGreaterThan(100);
  expect(leaksIn(await jobOutputs(grids), secrets)).toEqual([]);
});
