/** A finished sentence that somebody reworded becomes a template again: numbers live, conditions kept where they can be. */
import { factTable } from "../../src/figures/figure-table";
import type { Piece } from "../../src/report/paragraph";
import { renderTemplate } from "../../src/report/render";
import { rewordedTemplate } from "../../src/report/reworded-template";

const known = { numerator: null, denominator: null, previous: 46, change: 4, reason: "" };
const facts = factTable([
  { id: "enterprise.total", title: "企业总数", value: 50, unit: "家", ...known },
  { id: "enterprise.suspended", title: "停产企业数", value: 0, unit: "家", ...known },
  { id: "member.total", title: "党员总数", value: 83, unit: "名", ...known },
  { id: "training.sessions", title: "培训场次", value: null, unit: "场", ...known },
]);
const front = "现有企业{企业总数}家";
const parts = "〔停产企业数>0：，停产{停产企业数}家〕〔，培训{培训场次}场〕，{企业总数:较上年}";
const template = `${front}${parts}。党员{党员总数}名。`;

function piecesOf(source: string): readonly Piece[] {
  const rendered = renderTemplate(source, facts);
  if (rendered.kind !== "text") throw new Error("The template has no text.");
  return rendered.pieces;
}

const words = (text: string): Piece => ({ text, fact: null });
const members: Piece = { text: "83", fact: "member.total", form: "" };
const pieces = piecesOf(template);

test.each<readonly [string, readonly Piece[], string]>([
  ["nothing", pieces, template],
  ["something added behind", [...pieces, words("另外。")], `${template}另外。`],
  ["something put in front", [words("目前，"), ...pieces], `目前，${template}`],
  [
    "other words behind the parts",
    pieces.map((piece) => ({ ...piece, text: piece.text.replace("党员", "全部党员") })),
    template.replace("党员{", "全部党员{"),
  ],
  ["a number gone", pieces.filter(({ fact }) => fact !== "member.total"), `${front}${parts}。党员名。`],
  [
    "a number put in",
    [...pieces.slice(0, 1), members, ...pieces.slice(1)],
    template.replace("{", "{党员总数}{"),
  ],
  ["marks of the template's own", [words("〔2022〕6号{a}｜b：c")], "{〔}2022{〕}6号{{}a{}}｜b：c"],
])("%s", (_, edited, expected) => {
  const made = rewordedTemplate(template, edited, facts);
  expect(made).toBe(expected);
  expect(
    piecesOf(made)
      .map(({ text }) => text)
      .join(""),
  ).toBe(edited.map(({ text }) => text).join(""));
});

test("a part that was edited itself stands as the words that it said", () => {
  const source = "〔企业总数>10：企业{企业总数}家，不少〕。";
  const edited = piecesOf(source).map((piece) => ({ ...piece, text: piece.text.replace("不少", "很多") }));
  expect(rewordedTemplate(source, edited, facts)).toBe("企业{企业总数}家，很多。");
});
